// 初核, 情况说明, 认定 (H6, N11): the record proposes 迟报 and 漏报, a person decides, and everything that was said stays.
import { describe, expect, it } from 'vitest'
import { accountabilityClocks, afterWorkingDays } from '../../../shared/accountability/clocks'
import {
  allDuties,
  dutyKey,
  dutyOf,
  settingsNow,
  unplacedInquiries,
} from '../../../shared/accountability/duties'
import {
  findingOf,
  judgementOf,
  judgementText,
  proposalOf,
} from '../../../shared/accountability/judge'
import { retire } from '../../../shared/retire/rule'
import { roomClocks } from '../../../shared/room-deadlines/clocks'
import { minuteText } from '../../../shared/time'
import { backToOfficer } from '../../support/a-roster'
import { LEADER_PIN, type CommandOf } from '../../support/records'
import {
  aSmallMonth,
  checkedAs,
  decidedAs,
  happenedAt,
  owes,
  type SmallMonth,
} from '../../support/a-month-below'
import { aRoomAbove, aSubordinate } from '../../support/a-register'
import { at, ms } from '../../support/moments'

const judged = ({ desk }: SmallMonth, incident: string) =>
  judgementOf(desk.state, dutyOf(desk.state, dutyKey(incident, 'government'))!, desk.now)
/** Without that of the month's circular, which runs beside them. */
const clocks = ({ desk }: SmallMonth) =>
  roomClocks(desk.state).filter(
    ({ target, name }) => target.kind === 'units' && !name.includes('通报'),
  )

function checked(): SmallMonth & { readonly findingId: string } {
  const month = aSmallMonth()
  month.desk.at('14:00')
  const { findingId } = month.desk.tell(checkedAs(month.ids.b))
  return { ...month, findingId: findingId! }
}

describe('a finding', () => {
  it('asks the unit for its statement within two working days, and rings then', () => {
    const month = checked()
    expect(clocks(month)).toMatchObject([{ name: '情况说明：乙县（事发地政府）' }])
    expect(minuteText(clocks(month)[0]!.dueAt)).toBe('2026-11-26 00:00')
    month.desk.tell({
      type: 'recordStatement',
      findingId: month.findingId,
      at: at('14:00'),
      text: '值班员误以为交警已报',
    })
    expect(clocks(month)).toEqual([])
  })

  it('rings no more once the room has no units below', () => {
    const { desk } = checked()
    expect(accountabilityClocks(desk.state)).toHaveLength(1)
    const { subordinates } = desk.state
    const settings = { ...subordinates.settings, on: false }
    const without = { ...desk.state, subordinates: { ...subordinates, settings } }
    expect(accountabilityClocks(without)).toEqual([])
  })

  it('counts no weekend, no holiday, and every 调休 day as working days', () => {
    const { desk } = aSmallMonth()
    const { calendar } = desk.state
    expect(minuteText(afterWorkingDays(calendar, ms('2026-11-27 10:00'), 2))).toBe(
      '2026-12-02 00:00',
    )
    // 国庆 of 2026: off from Thursday 1 to Wednesday 7 October, worked on Saturday 10.
    expect(minuteText(afterWorkingDays(calendar, ms('2026-09-30 10:00'), 1))).toBe(
      '2026-10-09 00:00',
    )
    expect(minuteText(afterWorkingDays(calendar, ms('2026-10-08 10:00'), 2))).toBe(
      '2026-10-11 00:00',
    )
  })

  it('is not decided before the unit was heard, and by a leader alone', () => {
    const { desk, findingId } = checked()
    expect(desk.refused(decidedAs(findingId))).toBe('statementFirst')
    desk.tell({ type: 'recordStatement', findingId, at: at('14:00'), text: '已整改' })
    expect(desk.refused(decidedAs(findingId, { pin: '000000' }))).toBe('pinWrong')
    expect(desk.refused(decidedAs(findingId, { approverId: 'p1' }))).toBe('notAllowed')
    desk.tell(decidedAs(findingId))
  })

  it('asks for nothing where the check found it in time, and for a statement from the check that did not', () => {
    const month = aSmallMonth()
    const { desk, ids } = month
    desk.at('14:00')
    const { findingId } = desk.tell(checkedAs(ids.b, { outcome: 'onTime', reason: '线路断' }))
    expect(clocks(month)).toEqual([])
    desk.at('2026-12-07 09:00').tell(checkedAs(ids.b))
    const [clock] = clocks(month)
    expect([clock!.originAt, clock!.dueAt].map(minuteText)).toEqual([
      '2026-12-07 09:00',
      '2026-12-10 00:00',
    ])
    expect(desk.refused(decidedAs(findingId!))).toBe('statementFirst')
  })

  it('is decided without a statement once the time for it is over', () => {
    const { desk, findingId } = checked()
    desk.at('2026-11-26 00:01')
    desk.tell(decidedAs(findingId))
    expect(desk.state.accountability.findings[findingId]!.verdicts).toHaveLength(1)
  })

  it('keeps what was proposed, what was decided and what that was revised to', () => {
    const month = checked()
    const { desk, findingId, ids } = month
    desk.tell({ type: 'recordStatement', findingId, at: at('14:00'), text: '线路故障' })
    desk.tell(decidedAs(findingId))
    expect(judgementText(judged(month, ids.b))).toBe('迟报（已认定）')
    desk.tell(decidedAs(findingId, { outcome: 'onTime', reason: '上级线路故障，不追究' }))
    expect(judgementText(judged(month, ids.b))).toBe('准时（已认定；记录拟迟报）')
    const finding = findingOf(desk.state, { key: dutyKey(ids.b, 'government'), unitId: 'x2' })!
    expect(finding.proposed).toEqual({ outcome: 'late', lateBy: 31 * 60_000 })
    expect(finding.verdicts.map(({ outcome }) => outcome)).toEqual(['late', 'onTime'])
  })

  it('is of the unit that was checked, and never of the one that owes in its place', () => {
    const month = checked()
    const { desk, findingId, ids } = month
    desk.tell(owes(ids.b, 'x1'))
    expect(judged(month, ids.b).finding).toBeNull()
    expect(clocks(month)).toEqual([])
    const own = desk.tell(checkedAs(ids.b))['findingId']!
    expect(own).not.toBe(findingId)
    expect(clocks(month)).toMatchObject([{ name: '情况说明：甲旗（事发地政府）' }])
    desk.tell(owes(ids.b, 'x2'))
    expect(judged(month, ids.b).finding?.id).toBe(findingId)
  })

  it('says 谎报, 轻报, 瞒报, 授意, 阻碍 only with evidence, and never by itself', () => {
    const { desk, ids, findingId } = checked()
    for (const outcome of [
      'false',
      'understated',
      'concealed',
      'instructed',
      'obstructed',
    ] as const) {
      expect(desk.refused(checkedAs(ids.b, { outcome }))).toBe('evidenceFirst')
    }
    desk.tell(checkedAs(ids.b, { outcome: 'concealed', evidence: ['12:10 通话录音'] }))
    desk.tell({ type: 'recordStatement', findingId, at: at('14:00'), text: '不属实' })
    desk.tell(decidedAs(findingId, { outcome: 'concealed', evidence: ['12:10 通话录音'] }))
    const held = judgementOf(
      desk.state,
      dutyOf(desk.state, dutyKey(ids.b, 'government'))!,
      desk.now,
    )
    expect(held).toMatchObject({ outcome: 'concealed', timeliness: 'omitted' })
  })

  it('judges what happened before by the rule of its day', () => {
    const month = aSmallMonth()
    const { desk, ids } = month
    desk.at('14:00').tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    const settings = settingsNow(desk.state.accountability)
    desk.tell({
      type: 'setAccountability',
      settings: { ...settings, within: { ...settings.within, government: 240 } },
      reason: '试放宽',
    })
    backToOfficer(desk)
    expect(judged(month, ids.b).proposal.standing).toBe('late')
    const later = happenedAt(desk, { unit: '乙县', title: '停电', occurred: '14:05', got: '17:00' })
    expect(judged(month, later).proposal.standing).toBe('onTime')
  })
})

describe('who owed it', () => {
  const aDesk = () => aRoomAbove(['甲旗', '乙县', '市公安局'])

  it('never counts an exercise', () => {
    const desk = aDesk()
    happenedAt(desk, {
      unit: '甲旗',
      title: '演练',
      occurred: '08:00',
      got: '12:00',
      exercise: true,
    })
    expect(allDuties(desk.state)).toEqual([])
  })

  it('does not omit twice what was reported under another number', () => {
    const desk = aDesk()
    const first = happenedAt(desk, { unit: '甲旗', title: '火情', occurred: '08:00', got: '08:40' })
    const twice = happenedAt(desk, { unit: '甲旗', title: '火情', occurred: '08:00', got: '09:00' })
    expect(allDuties(desk.state)).toHaveLength(2)
    desk.tell({
      type: 'endUnreported',
      incidentId: twice,
      ending: { kind: 'duplicate', of: first, reason: '同一起' },
    })
    expect(allDuties(desk.state).map(({ incident }) => incident)).toEqual([first])
  })

  it('judges government and department of one incident each alone', () => {
    const desk = aDesk()
    const id = happenedAt(desk, { unit: '甲旗', title: '爆炸', occurred: '08:00', got: '08:40' })
    desk.tell(owes(id, 'x3', 'department'))
    desk.at('10:20').tell({
      type: 'recordFirstWord',
      incidentId: id,
      unitId: 'x3',
      at: at('10:15'),
      channel: 'fax',
      who: '刘洋',
    })
    expect(
      allDuties(desk.state).map((duty) => [
        duty.body,
        judgementText(judgementOf(desk.state, duty, desk.now)),
      ]),
    ).toEqual([
      ['department', '迟报15分钟'],
      ['government', '准时'],
    ])
  })

  it('lets a person say that nobody owed it', () => {
    const desk = aDesk()
    const id = happenedAt(desk, { unit: '甲旗', title: '火情', occurred: '08:00', got: '08:40' })
    desk.tell(owes(id, null))
    expect(allDuties(desk.state)).toEqual([])
  })

  it('forgets a first word that was told by mistake', () => {
    const desk = aDesk()
    const id = happenedAt(desk, { unit: '甲旗', title: '火情', occurred: '08:00', got: '10:40' })
    const told = { type: 'recordFirstWord', incidentId: id, unitId: 'x1', channel: 'fax' } as const
    const { wordId } = desk.tell({ ...told, at: at('09:00'), who: '' })
    const standing = () => {
      const [duty] = allDuties(desk.state)
      return judgementText(judgementOf(desk.state, duty!, desk.now))
    }
    expect(standing()).toBe('准时')
    desk.tell({ type: 'strikeFirstWord', incidentId: id, wordId: wordId!, reason: '记错' })
    expect(standing()).toBe('迟报40分钟')
  })

  it('is whoever was listed when it was opened, though it was taken off since', () => {
    const { desk } = aSmallMonth()
    const before = allDuties(desk.state)
    desk.at('2026-11-25 09:00')
    desk.tell({ type: 'retireSubordinate', unitId: 'x2', reason: '并入甲旗' })
    expect(allDuties(desk.state)).toEqual(before)
  })

  it('is nobody that was listed only afterwards', () => {
    const desk = aDesk()
    happenedAt(desk, { unit: '丁镇', title: '火情', occurred: '08:00', got: '08:40' })
    desk.at('2026-11-24 09:00').tell({
      type: 'addSubordinate',
      details: aSubordinate({ name: '丁镇', shortName: '', kind: 'township' }),
    })
    expect(allDuties(desk.state)).toEqual([])
  })

  it('is what it was after the incident has left the live state', () => {
    const { desk } = aSmallMonth()
    const { state } = desk
    const before = allDuties(state)
    const closedAt = at('18:00')
    const incidents = Object.fromEntries(
      Object.entries(state.incidents).map(([id, one]) => [id, { ...one, closedAt }]),
    )
    const shift = { ...state.shift, past: [], current: null }
    const rest = retire({ ...state, incidents, shift }, at('2026-12-20 08:30'))
    expect(rest.incidents).toEqual({})
    expect(allDuties(rest)).toEqual(before)
    expect(allDuties(retire(rest, at('2028-01-20 08:30')))).toEqual([])
  })
})

describe('核报', () => {
  const aCase = () => {
    const desk = aRoomAbove(['甲旗', '乙县', '市公安局'])
    const incident = happenedAt(desk, {
      unit: '',
      title: '停电',
      occurred: '08:00',
      learned: '10:30',
      from: '短视频',
    })
    const ask = (incidentId: string | null) =>
      desk.at('10:35').tell({
        type: 'askUnit',
        unitId: 'x2',
        incidentId,
        learnedAt: at('10:30'),
        learnedFrom: '短视频',
        about: '停电是否属实',
        at: at('10:35'),
      })['inquiryId']!
    const answer = (inquiryId: string, confirms: boolean) =>
      desk.at('10:50').tell({
        type: 'answerInquiry',
        inquiryId,
        at: at('10:50'),
        text: confirms ? '属实' : '没有停电',
        confirms,
      })
    const link = (
      inquiryId: string,
      over: Partial<CommandOf<'linkInquiry'>> = {},
    ): CommandOf<'linkInquiry'> => ({
      type: 'linkInquiry',
      inquiryId,
      incidentId: incident,
      body: null,
      reason: '',
      ...over,
    })
    const why = () =>
      allDuties(desk.state).map((duty) => {
        const { standing, why: text } = proposalOf(desk.state, duty, desk.now)
        return `${duty.unitId} ${standing} ${text}`
      })
    return { desk, incident, ask, answer, link, why }
  }

  it('that was confirmed is a report, made only when asked', () => {
    const { desk, incident, ask, answer, why } = aCase()
    desk.tell(owes(incident, 'x2'))
    answer(ask(incident), true)
    expect(why()).toEqual(['x2 omitted 10:35 核报后 10:50 补报'])
  })

  it('that was denied reports nothing', () => {
    const { desk, incident, ask, answer, why } = aCase()
    desk.tell(owes(incident, 'x2'))
    answer(ask(incident), false)
    expect(allDuties(desk.state)[0]!.got).toBeNull()
    expect(why()).toEqual(['x2 omitted 10:35 核报，10:50 答复不属实'])
  })

  it('is put to the incident that it became, where the unit owed its report', () => {
    const { desk, incident, ask, answer, link, why } = aCase()
    const inquiryId = ask(null)
    answer(inquiryId, true)
    desk.tell(owes(incident, 'x2'))
    expect(unplacedInquiries(desk.state).map(({ id }) => id)).toEqual([inquiryId])
    desk.tell(link(inquiryId))
    expect(why()).toEqual(['x2 omitted 10:35 核报后 10:50 补报'])
    expect(unplacedInquiries(desk.state)).toEqual([])
  })

  it('says in the same act who owed it, where nobody did, and why', () => {
    const { desk, ask, answer, link, why } = aCase()
    const inquiryId = ask(null)
    answer(inquiryId, true)
    expect(desk.refused(link(inquiryId))).toBe('dutyFirst')
    expect(desk.refused(link(inquiryId, { body: 'government' }))).toBe('required')
    desk.tell(link(inquiryId, { body: 'government', reason: '事发地' }))
    expect(why()).toEqual(['x2 omitted 10:35 核报后 10:50 补报'])
  })

  it('of an incident that the unit did not owe is put there by saying that it did', () => {
    const { desk, incident, ask, answer, link, why } = aCase()
    const inquiryId = ask(incident)
    answer(inquiryId, true)
    expect(unplacedInquiries(desk.state)).toHaveLength(1)
    desk.tell(link(inquiryId, { body: 'department', reason: '行业主管' }))
    expect(why()).toEqual(['x2 omitted 10:35 核报后 10:50 补报'])
  })

  it('charges one unit with one report: it is not named twice', () => {
    const { desk, incident } = aCase()
    desk.tell(owes(incident, 'x2'))
    expect(desk.refused(owes(incident, 'x2', 'department'))).toBe('dutyTwice')
    desk.tell(owes(incident, 'x3', 'department'))
  })
})
