// 批示台账 on paper: each instruction once, with its words, and below it every unit with what it owed and how it answered.
import {
  inOrder,
  ledgerRecord,
  ledgerSum,
  sumText,
  type LedgerUnit,
} from '../../instruction/ledger'
import {
  askedFor,
  filterText,
  receivedWithin,
  type LedgerFilter,
} from '../../instruction/ledger-filter'
import type { DeskState } from '../../state'
import { minuteText, type Ms } from '../../time'
import { form, heads, line, pairs, title, type Block, type GridRow } from './form'

const COLUMNS = [
  { head: '序号', width: 10 },
  { head: '办理事项', width: 54 },
  { head: '承办单位', width: 38 },
  { head: '转办、签收', width: 42 },
  { head: '时限', width: 23 },
  { head: '反馈' },
  { head: '时效', width: 26 },
]

const together = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n')

/** What several units are asked for together is said to the first of them. */
const cellsOf = (unit: LedgerUnit, before: LedgerUnit | undefined, no: number): GridRow => ({
  kind: 'cells',
  cells: [
    String(no),
    unit.what !== '' && unit.what === before?.what ? '同上' : unit.what,
    together(unit.unit, unit.role),
    together(unit.sent, unit.signed === '' ? '' : `${unit.signed} 签收`),
    unit.due,
    together(unit.answeredAt, unit.answer),
    together(unit.result, unit.chased === '' ? '' : `催办督办${unit.chased}`),
  ],
})

export function orderLedgerBody(state: DeskState, filter: LedgerFilter, now: Ms): Block[] {
  const all = inOrder(askedFor(receivedWithin(state, filter.period), filter, now))
  let no = 0
  const rows = all.flatMap((hung): GridRow[] => {
    const one = ledgerRecord(hung, now)
    const head = [
      one.number,
      one.from,
      `${one.received} ${one.cameBy}${one.kind}`,
      one.source,
      one.incident,
      one.stage,
    ]
    return [
      { kind: 'group', head: head.filter((part) => part !== '').join('　'), text: one.words },
      ...one.units.map((unit, index) => cellsOf(unit, one.units[index - 1], (no += 1))),
    ]
  })
  return [
    title('批示台账'),
    heads(filterText(filter), `${minuteText(now)} 制表`),
    { kind: 'grid', columns: COLUMNS, rows: rows.length === 0 ? ['无'] : rows },
    line(
      [`共 ${all.length} 件批示`, sumText(ledgerSum(all, now))]
        .filter((part) => part !== '')
        .join('。'),
      '。',
    ),
    form([{ label: '审核', value: pairs(['制表', ''], ['审核', '']) }]),
  ]
}
