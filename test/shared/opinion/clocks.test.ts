// The clocks of an opinion: from 发现, by rules that a unit edits; they ring, and nothing that was missed is forgiven.
import { describe, expect, it } from 'vitest'
import { sheetItems } from '../../../shared/handover/items'
import { clocksOfOpinion, runningOf } from '../../../shared/opinion/clocks'
import { SHIPPED_RULES, type OpinionDuty } from '../../../shared/opinion/rules'
import { roomClocks } from '../../../shared/room-deadlines/clocks'
import { aDesk, at, ms } from '../../support/builders'
import { LEADER_PIN } from '../../support/records'
import { anOpinion, someone } from '../../support/opinions'

function opened(grave = false) {
  const desk = aDesk({ at: '14:08' })
  const opinionId = desk.tell(anOpinion({}, { grave }))['opinionId']!
  const now = () => desk.state.opinion.opinions[opinionId]!
  const clock = (duty: OpinionDuty) =>
    clocksOfOpinion(now(), desk.state.opinion).find((one) => one.duty === duty)
  const running = () => runningOf(now(), desk.state.opinion).map(({ duty }) => duty)
  const phone = (moment: string, lateReason = '') => ({
    type: 'phoneOpinion' as const,
    opinionId,
    call: { at: at(moment), to: someone('市政府总值班室', '孙亮'), said: '报告', answer: '' },
    lateReason,
  })
  const respond = (moment: string, kind: 'response' | 'authority' | 'press') => ({
    type: 'respondToOpinion' as const,
    opinionId,
    response: { at: at(moment), kind, where: '县政府', words: '' },
  })
  const grade = (value: boolean) => ({
    type: 'gradeOpinion' as const,
    opinionId,
    grave: value,
    reason: '县领导定',
  })
  return { desk, opinionId, now, clock, running, phone, respond, grade }
}

describe('the clocks of an opinion', () => {
  it('run from 发现: report in 30 minutes, verify in two hours, answer in 48', () => {
    const { clock } = opened()
    expect(clock('report')?.dueAt).toBe(ms('14:35'))
    expect(clock('verify')?.dueAt).toBe(ms('16:05'))
    expect(clock('response')?.dueAt).toBe(ms('2026-11-25 14:05'))
    expect([clock('authority'), clock('press')]).toEqual([undefined, undefined])
  })

  it('of a grave one ask for the authoritative word in 5 hours and the press in 24', () => {
    const { clock } = opened(true)
    expect(clock('authority')?.dueAt).toBe(ms('19:05'))
    expect(clock('press')?.dueAt).toBe(ms('2026-11-24 14:05'))
  })

  it('are met by the call, by the verdict, by the answer; and say how early', () => {
    const { desk, opinionId, clock, running, phone, respond } = opened()
    desk.at('14:12').tell(phone('14:12'))
    expect(clock('report')).toMatchObject({ state: 'met', metAt: ms('14:12') })
    desk.at('14:32').tell({
      type: 'judgeOpinion',
      opinionId,
      at: at('14:32'),
      source: '县卫健局',
      verdict: { truth: 'true', ground: '接诊23人' },
    })
    expect(clock('verify')).toMatchObject({ state: 'met', metAt: ms('14:32') })
    expect(running()).toEqual(['response'])
    desk.at('16:40').tell(respond('16:40', 'authority'))
    expect(clock('response')).toMatchObject({ state: 'met', metAt: ms('16:40') })
    expect(running()).toEqual([])
  })

  it('of the press are not met by a mere answer, and a press conference meets all three', () => {
    const { desk, running, respond } = opened(true)
    desk.at('16:40').tell(respond('16:40', 'response'))
    expect(running()).toEqual(['report', 'verify', 'authority', 'press'])
    desk.tell(respond('16:40', 'press'))
    expect(running()).toEqual(['report', 'verify'])
  })

  it('ask for a reason when the call is late', () => {
    const { desk, clock, phone } = opened()
    desk.at('14:50')
    expect(desk.refused(phone('14:50'))).toBe('lateReason')
    desk.tell(phone('14:50', '电话占线'))
    expect(clock('report')?.metAt).toBeGreaterThan(clock('report')!.dueAt)
  })

  it('end where somebody says that nothing is owed, and why', () => {
    const { desk, opinionId, clock } = opened()
    desk.tell({ type: 'releaseOpinion', opinionId, of: 'report', reason: '与我县无关' })
    expect(clock('report')?.state).toBe('released')
  })

  it('that were missed are not forgiven by a lower grade, those that run end with it', () => {
    const missed = opened(true)
    missed.desk.at('19:30').tell(missed.grade(false))
    expect(missed.running()).toContain('authority')
    expect(missed.running()).not.toContain('press')
    const inTime = opened(true)
    inTime.desk.at('18:00').tell(inTime.grade(false))
    expect(inTime.running()).not.toContain('authority')
  })

  it('keep an opinion from being closed, by their names', () => {
    const { desk, opinionId, respond } = opened(true)
    desk.at('16:40').tell({
      type: 'judgeOpinion',
      opinionId,
      at: at('16:40'),
      source: '县卫健局',
      verdict: { truth: 'true', ground: '接诊23人' },
    })
    desk.tell(respond('16:40', 'authority'))
    expect(desk.answer({ type: 'closeOpinion', opinionId, note: '' })).toMatchObject({
      ok: false,
      error: { code: 'opinionClocksOpen', details: { names: '舆情上报、新闻发布会' } },
    })
  })
})

describe('the rules of opinions', () => {
  const longer = { ...SHIPPED_RULES.find(({ duty }) => duty === 'report')!, minutes: 60 }

  it('each name the document that they come from', () => {
    expect(SHIPPED_RULES.every(({ source }) => source !== '')).toBe(true)
  })

  it('are changed by a manager with a reason, and hold for what runs', () => {
    const { desk, clock } = opened()
    expect(desk.refused({ type: 'saveOpinionRule', rule: longer, reason: '改' })).toBe('notAllowed')
    desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    desk.tell({ type: 'saveOpinionRule', rule: longer, reason: '室务会定' })
    expect(clock('report')?.dueAt).toBe(ms('15:05'))
  })

  it('do not talk away what was missed under the rules of its day', () => {
    const { desk, clock } = opened()
    desk.at('14:50').tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    desk.tell({ type: 'saveOpinionRule', rule: longer, reason: '室务会定' })
    expect(clock('report')?.dueAt).toBe(ms('14:35'))
  })
})

describe('an opinion in the room', () => {
  it('rings, and its alarm is forgotten when the clock is met', () => {
    const { desk, opinionId, phone } = opened()
    const key = `opinion:${opinionId}:report`
    expect(roomClocks(desk.state).find((one) => one.key === key)).toMatchObject({
      dueAt: ms('14:35'),
      target: { kind: 'opinion', opinionId },
    })
    desk
      .at('14:25')
      .tellAsSystem({ type: 'raiseRoomAlarm', key, dueAt: at('14:35'), offsetMs: -600_000 })
    expect(Object.keys(desk.state.room.alarms)).toContain(key)
    desk.tell(phone('14:12'))
    expect(Object.keys(desk.state.room.alarms)).not.toContain(key)
    expect(roomClocks(desk.state).some((one) => one.key === key)).toBe(false)
  })

  it('stands on the handover sheet with its next clock and with whoever has it', () => {
    const { desk } = opened()
    const item = sheetItems(desk.state).find(({ key }) => key === 'opinion:o2026-1')
    expect(item).toMatchObject({ group: 'matter', dueAt: at('14:35') })
    expect(item?.text).toMatch(/舆情〔2026〕1号.*待核实，已登记，张磊在办；下一时限：舆情上报/)
  })
})
