// 空白首报、续报、终报: the sections of the screen under the same numbers, and to whom it went.
import { SECTIONS } from '../../report/sections'
import type { Unit } from '../../unit/record'
import { reportName, type ReportKind } from '../../vocabulary'
import { FIGURE_KEYS, FIGURE_NAMES } from '../../incident/figures'
import {
  BLANK,
  BLANK_TIME,
  form,
  heads,
  hint,
  pairs,
  section,
  tick,
  title,
  type Block,
  type FieldRow,
} from './form'

/** Time and place come first in a 首报; they are numbers ① and ② on the screen. */
const KNOWN: readonly FieldRow[] = [
  { no: 1, label: '时间', value: [`事发${BLANK_TIME}　`, tick('约'), `\n接报${BLANK_TIME}`] },
  { no: 2, label: '地点', value: pairs(['旗县区', ''], ['详细地点', '']) },
]

/** A 更正报告 answers something that the program holds: it is never begun on paper. */
export type BlankReport = Exclude<ReportKind, 'correction'>

/** Millimetres for all sections together: the rest of the page. */
const ROOM: Readonly<Record<BlankReport, number>> = { initial: 65, followUp: 80, final: 90 }

/** One section more makes every one a little lower. */
const shrink = (kind: BlankReport): number =>
  Math.min(1, ROOM[kind] / SECTIONS[kind].reduce((sum, { roomMm }) => sum + roomMm, 0))

const sections = (kind: BlankReport): FieldRow[] =>
  SECTIONS[kind].map(({ label, hint: ask, roomMm }, index) => ({
    no: index + (kind === 'initial' ? KNOWN.length + 1 : 1),
    label,
    value: hint(ask),
    height: roomMm * shrink(kind),
  }))

const figures = (kind: BlankReport): Block => ({
  kind: 'grid',
  centred: true,
  columns: [
    { head: '' },
    ...FIGURE_KEYS.map((key) => ({ head: `${FIGURE_NAMES[key][0]}\n（${FIGURE_NAMES[key][1]}）` })),
  ],
  rows: kind === 'followUp' ? ['本次', '前报'] : ['本次'],
})

const FEWEST_RECIPIENTS = 3

/** To be ticked off one by one: the same text to all at the same time (N8). */
function recipients(unit: Unit | null): Block {
  const names = (unit?.recipients ?? [])
    .filter(({ active }) => active)
    .map(({ name, fax }) => `${name}${fax === '' ? '' : `\n传真 ${fax}`}`)
  return {
    kind: 'grid',
    columns: [
      { head: '报送对象' },
      { head: '方式', width: 26 },
      { head: '报送时间', width: 30 },
      { head: '经手人', width: 26 },
      { head: '回执\n（接收人、时间）', width: 34 },
    ],
    rows: [
      ...names,
      ...Array.from({ length: Math.max(1, FEWEST_RECIPIENTS - names.length) }, () => ''),
    ],
  }
}

export function blankReport(unit: Unit | null, kind: BlankReport): Block[] {
  const name = kind === 'followUp' ? '续报' : reportName(kind, 0)
  const initial = kind === 'initial'
  return [
    title(`${name}（空白）`),
    heads(unit?.name ?? '', [
      ...(kind === 'followUp' ? ['第 ', BLANK, ' 次续报　'] : []),
      '编号 ',
      BLANK,
    ]),
    form([
      { label: '标题', value: '', height: 11 },
      {
        label: '标记',
        value: [
          ...['未核实', '敏感', '演练'].map((word) => tick(word)),
          '\n级别 ',
          ...['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', '未定'].map((word) => tick(word)),
        ],
      },
      ...(initial ? KNOWN : []),
      ...sections(kind),
    ]),
    section('人数和损失', '空着是不详，没有就填 0'),
    figures(kind),
    section('报送和回执'),
    recipients(unit),
    form([{ label: '签批', value: pairs(['拟稿人', ''], ['审定（签发）人', ''], ['时间', '']) }]),
  ]
}
