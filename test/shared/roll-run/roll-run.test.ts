// 点名 by plan: who is short, runs over the units, what becomes of 未接, the clock, the papers and the 通报.
import { describe, expect, it } from 'vitest'
import { monthFigures } from '../../../shared/accountability/month'
import { makePaper } from '../../../shared/paper/make'
import { rollPlanClocks } from '../../../shared/roll-run/clocks'
import {
  dueNow,
  isNight,
  nextIn,
  openRun,
  planRows,
  runsKept,
  tallyText,
} from '../../../shared/roll-run/find'
import { USUAL_PLAN } from '../../../shared/roll-run/record'
import { toInstant } from '../../../shared/time'
import type { TestDesk } from '../../support/a-desk'
import { wordsOnPage } from '../../support/all-papers'
import { aRoomAbove } from '../../support/a-register'
import { backToOfficer } from '../../support/a-roster'
import { LEADER_PIN } from '../../support/records'
import { ms } from '../../support/moments'

function planned(): TestDesk {
  const desk = aRoomAbove()
  desk.signIn('p2', LEADER_PIN)
  desk.tell({ type: 'setRollPlan', plan: USUAL_PLAN, reason: '室务会定' })
  backToOfficer(desk)
  return desk
}

const begun = (desk: TestDesk, unitIds = ['x1', 'x2', 'x3']): string =>
  desk.tell({ type: 'beginRollRun', unitIds })['runId']!

const call = (desk: TestDesk, runId: string, unitId: string, rings: number | null, found = '') =>
  desk.tell({
    type: 'callInRun',
    runId,
    unitId,
    at: toInstant(desk.now),
    answered: rings === null ? null : { count: rings, measure: 'rings' },
    who: rings === null ? '' : '巴图',
    found,
  })

describe('the plan of roll calls', () => {
  it('counts night over midnight', () => {
    expect(isNight(USUAL_PLAN, ms('23:10'))).toBe(true)
    expect(isNight(USUAL_PLAN, ms('05:59'))).toBe(true)
    expect(isNight(USUAL_PLAN, ms('06:00'))).toBe(false)
    expect(isNight(USUAL_PLAN, ms('21:59'))).toBe(false)
  })

  it('says who is short of how many, and by night asks for those without a call by night first', () => {
    const desk = planned()
    call(desk, begun(desk), 'x1', 2)
    const rows = () => planRows(desk.state, '2026-11')
    expect(rows().map(({ short, shortNights }) => [short, shortNights])).toEqual([
      [1, 1],
      [2, 1],
      [2, 1],
    ])
    desk.at('22:30')
    call(desk, openRun(desk.state)!.id, 'x2', 2)
    expect(dueNow(desk.state, ms('22:31')).map(({ unit }) => unit.id)).toEqual(['x1', 'x3'])
    expect(dueNow(desk.state, ms('08:31')).map(({ unit }) => unit.id)).toEqual(['x1', 'x2', 'x3'])
  })

  it('rings on the last day of the month while somebody is short', () => {
    const desk = planned()
    expect(rollPlanClocks(desk.state)).toMatchObject([
      { name: '本月点名还差 3 家', dueAt: ms('2026-11-30 20:00'), target: { tab: 'calls' } },
    ])
    const runId = begun(desk)
    for (const unitId of ['x1', 'x2', 'x3']) call(desk, runId, unitId, 1)
    desk.at('23:00')
    for (const unitId of ['x1', 'x2', 'x3']) call(desk, runId, unitId, 1)
    expect(rollPlanClocks(desk.state)).toEqual([])
  })

  it('is set by those who answer for the unit, and cannot want more nights than calls', () => {
    const desk = aRoomAbove()
    expect(desk.refused({ type: 'setRollPlan', plan: USUAL_PLAN, reason: '定' })).toBe('notAllowed')
    desk.signIn('p2', LEADER_PIN)
    const plan = { ...USUAL_PLAN, perMonth: 1, atNight: 2 }
    expect(desk.refused({ type: 'setRollPlan', plan, reason: '定' })).toBe('moreNights')
    expect(rollPlanClocks(desk.state)).toEqual([])
  })
})

describe('a run of roll calls', () => {
  it('goes through the units, and comes back to whoever did not answer', () => {
    const desk = planned()
    const runId = begun(desk)
    const run = () => desk.state.rollRuns.runs[runId]!
    expect(nextIn(run(), null)).toBe('x1')
    call(desk, runId, 'x1', null)
    expect(nextIn(run(), 'x1')).toBe('x2')
    call(desk, runId, 'x2', 5)
    call(desk, runId, 'x3', 2)
    expect(nextIn(run(), 'x3')).toBe('x1')
    expect(tallyText(run())).toBe('应点 3 家，接听 2 家，超过三声 1 家，没人接 1 家')
    call(desk, runId, 'x1', 3)
    expect(nextIn(run(), 'x1')).toBeNull()
    expect(desk.state.rollCalls).toHaveLength(4)
  })

  it('counts in the month as every roll call does', () => {
    const desk = planned()
    const runId = begun(desk)
    call(desk, runId, 'x1', null)
    call(desk, runId, 'x2', 2)
    const { units } = monthFigures(desk.state, '2026-11', desk.now)
    expect(units.map(({ calls }) => [calls.answered, calls.unanswered])).toEqual([
      [0, 1],
      [1, 0],
      [0, 0],
    ])
  })

  it('is one at a time, over once it is ended, and goes through units that there are', () => {
    const desk = planned()
    const runId = begun(desk)
    expect(desk.refused({ type: 'beginRollRun', unitIds: ['x1'] })).toBe('runOpen')
    desk.tell({ type: 'endRollRun', runId })
    expect(desk.refused({ type: 'endRollRun', runId })).toBe('runEnded')
    expect(desk.refused({ type: 'beginRollRun', unitIds: ['x9'] })).toBe('unknownSubordinate')
    expect(desk.refused({ type: 'beginRollRun', unitIds: ['x1', 'x1'] })).toBe('unknownSubordinate')
  })

  it('is printed with its names, and told in a 通报 of its own series', () => {
    const desk = planned()
    const runId = begun(desk)
    call(desk, runId, 'x1', null)
    call(desk, runId, 'x2', 5, '值班员不在岗')
    call(desk, runId, 'x3', 2)
    const context = { now: desk.now, head: { seq: 1, hash: 'a'.repeat(64) } }
    const made = makePaper(desk.state, { kind: 'rollRun', runId }, context)
    expect(made.ok && wordsOnPage(made.value.html)).toMatch(
      /应点 3 家，接听 2 家，其中三声内 1 家。超过三声 1 家（石桥县）；没有人接听 1 家（沙柳旗）/,
    )
    const draft = { type: 'draftRunCircular' as const, runId }
    expect(desk.refused(draft)).toBe('runNotEnded')
    desk.at('09:00').tell({ type: 'endRollRun', runId })
    const { circularId } = desk.tell(draft)
    const { words } = desk.state.circular.circulars[circularId!]!
    expect(words.title).toBe('关于2026年11月23日值班值守点名情况的通报')
    expect(words.general).toContain('对3家单位的值班值守情况电话点名。接听2家，其中三声内接听1家')
    expect(words.faults).toBe(
      '没有人接听1家：沙柳旗。\n超过三声才接听1家：石桥县。\n石桥县：值班员不在岗。',
    )
    expect(desk.refused(draft)).toBe('runTwice')
    // The circular of the month is another, and still to be written.
    desk.at('2026-12-02 09:00')
    expect(desk.tell({ type: 'draftCircular', month: '2026-11', corrects: null })).toBeTruthy()
  })

  it('leaves the live state after a year, unless it is under way', () => {
    const desk = planned()
    const runId = begun(desk)
    const later = '2028-02-01T00:00:00.000Z'
    expect(Object.keys(runsKept(desk.state, later).runs)).toEqual([runId])
    desk.tell({ type: 'endRollRun', runId })
    expect(runsKept(desk.state, '2027-10-01T00:00:00.000Z')).toBe(desk.state.rollRuns)
    expect(runsKept(desk.state, later).runs).toEqual({})
  })
})
