// 批示台账: every unit once, by what it is asked for, and what all of it comes to; the same in the workbook and on paper.
import { describe, expect, it } from 'vitest'
import {
  ledgerCells,
  LEDGER_HEAD,
  LEDGER_WIDTHS,
  ledgerSum,
  sumText,
} from '../../../shared/instruction/ledger'
import {
  ALL_INSTRUCTIONS,
  askedFor,
  filterText,
  receivedWithin,
  type LedgerFilter,
} from '../../../shared/instruction/ledger-filter'
import { LEDGER_SHEETS } from '../../../shared/ledger/sheets'
import { HOUR, MINUTE } from '../../../shared/time'
import { story } from '../../support/instruction-story'
import { someInstruction, someTask, when, WORDS } from '../../support/instructions'

const asked = ({ desk }: ReturnType<typeof story>, over: Partial<LedgerFilter>) => {
  const filter = { ...ALL_INSTRUCTIONS, ...over }
  return askedFor(receivedWithin(desk.state, filter.period), filter, desk.now)
}
const cell = (row: readonly string[] | undefined, head: (typeof LEDGER_HEAD)[number]) =>
  row?.[LEDGER_HEAD.indexOf(head)]

describe('the sum of the scene', () => {
  it('is three units, two on time and one late by 17 h 45 min', () => {
    const one = story()
    one.answered()
    const sum = ledgerSum(asked(one, {}), one.desk.now)
    expect(sum).toEqual({
      instructions: 1,
      duties: 3,
      onTime: 2,
      late: 1,
      longestLate: 17 * HOUR + 45 * MINUTE,
      overdue: 0,
      owed: 0,
    })
    expect(sumText(sum)).toBe('单位应反馈 3 次：按时 2，逾期 1（最长17小时45分）')
  })

  it('counts what has not come by its due moment, and what is not due yet', () => {
    const one = story()
    one.chased()
    const sum = () => sumText(ledgerSum(asked(one, {}), one.desk.now))
    expect(sum()).toBe('单位应反馈 3 次：按时 1，未到期 2')
    one.to('12-01 18:00')
    expect(sum()).toBe('单位应反馈 3 次：按时 1，逾期未报 2')
  })

  it('says nothing of units where none was asked', () => {
    const one = story()
    expect(sumText(ledgerSum(asked(one, {}), one.desk.now))).toBe('')
  })
})

describe('a row of the ledger', () => {
  it('is one unit, with the words verbatim, its times, its answer and how it kept them', () => {
    const one = story()
    one.answered()
    const rows = ledgerCells(one.hung(), one.desk.now)
    expect(rows.map((row) => cell(row, '承办单位'))).toEqual(['市住建局', '市应急局', '白音旗政府'])
    expect(rows.every((row) => row.length === LEDGER_HEAD.length)).toBe(true)
    expect(LEDGER_WIDTHS).toHaveLength(LEDGER_HEAD.length)
    const [late] = rows
    expect(cell(late, '批示原文')).toBe(WORDS)
    expect(cell(late, '时限')).toBe('2026-12-01 17:00')
    expect(cell(late, '反馈时间')).toBe('2026-12-02 10:45')
    expect(cell(late, '时效')).toBe('逾期17小时45分')
    expect(cell(late, '催办督办')).toBe('2次')
    expect(cell(rows[1], '反馈内容')).toBe('检查企业17家，隐患21处，整改18处。')
  })

  it('stands for the whole where no unit has a task of its own', () => {
    const one = story()
    one.desk.tell({
      type: 'registerInstruction',
      facts: someInstruction({ kind: 'circled', words: '', receivedAt: when('11-27 16:25') }),
    })
    const circled = asked(one, {})[0]!
    expect(ledgerCells(circled, one.desk.now)).toHaveLength(1)
    expect(cell(ledgerCells(circled, one.desk.now)[0], '批示原文')).toBe('圈阅')
  })

  it('is one of the workbook of the month in which the words were received', () => {
    const one = story()
    one.answered()
    const rows = (month: string) =>
      LEDGER_SHEETS.find(({ title }) => title === '批示')!.rows(one.desk.state, month, one.desk.now)
    expect(rows('2026-11')).toHaveLength(3)
    expect(rows('2026-12')).toHaveLength(0)
  })
})

describe('what is asked for', () => {
  it('is told apart by leader, unit, source paper, month, state and words', () => {
    const one = story()
    one.overdue()
    const { instructionId } = one.desk.tell({
      type: 'registerInstruction',
      facts: someInstruction({
        from: '市长高远',
        words: '请市交通局核。',
        receivedAt: when('12-01 16:59'),
        paper: null,
      }),
    })
    one.desk.tell({
      type: 'addInstructionTask',
      instructionId: instructionId!,
      task: someTask({
        due: when('12-05 17:00'),
        lead: { unit: '市交通局', contact: '' },
        support: [],
      }),
    })
    const from = (over: Partial<LedgerFilter>) =>
      asked(one, over).map(({ instruction }) => instruction.from)
    expect(from({})).toEqual(['市长高远', '副市长周远'])
    expect(from({ leader: '副市长周远' })).toEqual(['副市长周远'])
    expect(from({ unit: '市交通局' })).toEqual(['市长高远'])
    expect(from({ unit: '市应急局' })).toEqual(['副市长周远'])
    expect(from({ paper: '《值班信息》第112期《白音旗锅炉房爆燃事故情况（续报一）》' })).toEqual([
      '副市长周远',
    ])
    expect(from({ period: '2026-11' })).toEqual(['副市长周远'])
    expect(from({ period: '2026' })).toHaveLength(2)
    expect(from({ state: 'overdue' })).toEqual(['副市长周远'])
    expect(from({ words: '交通' })).toEqual(['市长高远'])
    expect(filterText({ ...ALL_INSTRUCTIONS, period: '2026-11', unit: '市应急局' })).toBe(
      '2026年11月　市应急局',
    )
  })
})
