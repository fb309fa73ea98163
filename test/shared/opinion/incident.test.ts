// 舆情 that becomes an incident: 接报 is 发现, nothing is typed twice, and who knew first is told by the minute (N1, N6).
import { describe, expect, it } from 'vitest'
import { deadlinesOf } from '../../../shared/deadline/derive'
import { clocksOfOpinion } from '../../../shared/opinion/clocks'
import { knowings } from '../../../shared/incident/times'
import { stepText } from '../../../shared/timeline'
import { aDesk, anIncident, at, ms } from '../../support/builders'
import { keepLeaders } from '../../support/leaders'
import { anOpinion, someone } from '../../support/opinions'
import type { CommandOf } from '../../support/records'

type Desk = ReturnType<typeof aDesk>

const turning = (
  over: Partial<CommandOf<'turnIntoIncident'>['facts']> = {},
): CommandOf<'turnIntoIncident'> => {
  const { facts } = anIncident()
  return {
    type: 'turnIntoIncident',
    opinionId: 'o2026-1',
    facts: {
      ...facts,
      kind: 'foodSafety',
      occurredAt: at('12:50'),
      learnedAt: at('14:05'),
      ...over,
    },
    level: 'IV',
    levelBasis: '县卫健局初判',
    verified: true,
    sensitive: false,
  }
}

/** Found at 14:05, phoned upwards as 未核实 at 14:12, and now 14:35. */
function phoned(): Desk {
  const desk = aDesk({ at: '14:08' })
  desk.tell(anOpinion())
  desk.at('14:12').tell({
    type: 'phoneOpinion',
    opinionId: 'o2026-1',
    call: {
      at: at('14:12'),
      to: someone('市政府总值班室', '孙亮', '值班员'),
      said: '报告一条未核实网络舆情',
      answer: '收到',
    },
    lateReason: '',
  })
  return desk.at('14:35')
}

const LEADER = { name: '王芳', post: '副主任', phone: '' }

const become = (desk: Desk, over = {}) => {
  const { incidentId } = desk.tell(turning(over))
  return desk.state.incidents[incidentId!]!
}

describe('an opinion that becomes an incident', () => {
  it('was 接报 when it was found, and its publication is the exposure', () => {
    const incident = become(phoned())
    expect(incident.facts.learnedAt).toBe(at('14:05'))
    expect(incident.mediaExposure).toEqual({ at: at('13:40'), outlet: '短视频“云川生活”' })
    expect(incident.opinions).toEqual([
      {
        opinionId: 'o2026-1',
        number: '舆情〔2026〕1号',
        title: '云川县第二小学学生午餐后呕吐的视频',
        foundAt: at('14:05'),
        began: true,
      },
    ])
  })

  it('takes the call that was made as 未核实 for its own (N1): 电话报告 is met before there was an incident', () => {
    const desk = phoned()
    const incident = become(desk)
    const phone = deadlinesOf(incident, desk.state.ruleBooks).find(({ duty }) => duty === 'phone')
    expect(phone).toMatchObject({ dueAt: ms('14:20'), metAt: ms('14:12'), state: 'met' })
    expect(incident.phones).toMatchObject([
      { id: 'c1', direction: 'out', at: at('14:12'), recordedAt: at('14:12'), recordedBy: 'p1' },
    ])
  })

  it('may not have been learned later than it was found, neither at once nor afterwards', () => {
    const desk = phoned()
    expect(desk.refused(turning({ learnedAt: at('14:32') }))).toBe('learnedAfterFound')
    const { id } = become(desk)
    expect(
      desk.refused({
        type: 'correctRecord',
        incidentId: id,
        target: { kind: 'facts' },
        patch: { learnedAt: at('14:32') },
        reason: '核实后才算',
      }),
    ).toBe('learnedAfterFound')
  })

  it('follows a correction of 发现 and 发布 that moves them', () => {
    const desk = phoned()
    const { id } = become(desk)
    desk.tell({
      type: 'correctOpinion',
      opinionId: 'o2026-1',
      patch: { foundAt: at('14:00'), publishedAt: at('13:30') },
      reason: '看错',
    })
    const incident = desk.state.incidents[id]!
    expect([incident.facts.learnedAt, incident.mediaExposure!.at]).toEqual([
      at('14:00'),
      at('13:30'),
    ])
    expect(incident.corrections).toHaveLength(2)
    expect(
      desk.refused({
        type: 'correctOpinion',
        opinionId: 'o2026-1',
        patch: { publishedAt: at('12:30') },
        reason: '看错',
      }),
    ).toBe('beforeOccurred')
  })

  it('is told upwards there from then on, and its own clock for that no longer runs', () => {
    const desk = aDesk({ at: '14:08' })
    desk.tell(anOpinion())
    become(desk.at('14:10'))
    const { opinions, ...state } = desk.state.opinion
    const duties = clocksOfOpinion(opinions['o2026-1']!, { rules: state.rules })
    expect(duties.map(({ duty }) => duty)).not.toContain('report')
    expect(
      desk.refused({
        type: 'phoneOpinion',
        opinionId: 'o2026-1',
        call: { at: at('14:10'), to: someone('市政府总值班室'), said: '报告', answer: '' },
        lateReason: '',
      }),
    ).toBe('opinionIsIncident')
    expect(desk.refused(turning())).toBe('alreadyIncident')
  })

  it('cannot have happened after it was published', () => {
    expect(phoned().refused(turning({ occurredAt: at('13:50') }))).toBe('occurredAfterPublished')
  })

  it('says so on the timeline, with the call that was made before', () => {
    const incident = become(phoned())
    const step = incident.timeline.find(({ type }) => type === 'opinionLinked')!
    expect(stepText(step, incident)).toBe(
      '由舆情〔2026〕1号“云川县第二小学学生午餐后呕吐的视频”转来；转来前已电话报告 市政府总值班室 孙亮（值班员）：报告一条未核实网络舆情',
    )
  })
})

describe('who knew first (N6)', () => {
  it('is told by three moments, with the minutes by which ours was not the first', () => {
    const desk = phoned()
    desk.tell({
      type: 'recordKnownAbove',
      opinionId: 'o2026-1',
      known: { at: at('14:02'), who: '市网信办', how: 'asked' },
    })
    const incident = become(desk)
    expect(knowings(incident, desk.now)).toEqual([
      { who: 'media', name: '短视频“云川生活”', at: ms('13:40'), aheadMs: 32 * 60_000 },
      { who: 'above', name: '市网信办来电询问', at: ms('14:02'), aheadMs: 10 * 60_000 },
      { who: 'ours', name: '', at: ms('14:12'), aheadMs: null },
    ])
  })

  it('grows for as long as nobody has reported, and a later word of the level above is no fault', () => {
    const desk = aDesk({ at: '14:08' })
    desk.tell(anOpinion())
    const incident = become(desk.at('14:10'))
    expect(knowings(incident, desk.at('14:20').now)[0]!.aheadMs).toBe(40 * 60_000)
    desk.tell({
      type: 'reportByPhone',
      incidentId: incident.id,
      call: {
        at: at('14:20'),
        to: someone('市政府总值班室'),
        said: '报告',
        answer: '',
        instruction: null,
      },
      lateReason: '',
    })
    desk.at('14:30').tell({
      type: 'recordKnownAbove',
      opinionId: 'o2026-1',
      known: { at: at('14:25'), who: '市网信办', how: 'notified' },
    })
    const later = desk.state.incidents[incident.id]!
    expect(later.levelAbove).toEqual({ at: at('14:25'), who: '市网信办', how: 'notified' })
    expect(knowings(later, desk.now)[1]!.aheadMs).toBeNull()
  })

  it('may be recorded of an incident that began with a call, and is never put right silently', () => {
    const desk = aDesk()
    desk.open(anIncident())
    const on = { incidentId: desk.id }
    const known = { at: at('13:05'), who: '市应急局', how: 'asked' as const }
    desk.at('13:40').tell({ type: 'recordLevelAbove', ...on, known })
    desk.tell({ type: 'recordLevelAbove', ...on, known: { ...known, at: at('13:30') } })
    expect(desk.incident().levelAbove).toEqual(known)
    desk.correct({ kind: 'levelAbove' }, { at: at('13:20') })
    expect(desk.incident().levelAbove!.at).toBe(at('13:20'))
    expect(
      desk.refused({ type: 'recordLevelAbove', ...on, known: { ...known, at: at('12:00') } }),
    ).toBe('beforeOccurred')
  })
})

describe('a grave one', () => {
  it('has the leaders told as any incident has (N5)', () => {
    const desk = phoned()
    keepLeaders(desk, [LEADER])
    const { incidentId } = desk.tell({ ...turning(), level: 'II' })
    expect(desk.state.incidents[incidentId!]!.toTell?.leaders).toMatchObject([{ name: '王芳' }])
  })
})

describe('an opinion about an incident that there is already', () => {
  it('belongs to it, is no second one, and takes no call of its own there', () => {
    const desk = aDesk({ at: '14:08' })
    desk.open(anIncident())
    desk.tell(anOpinion({ publishedAt: '14:00' }))
    desk.tell({ type: 'linkOpinion', opinionId: 'o2026-1', incidentId: desk.id })
    expect(desk.incident()).toMatchObject({
      opinions: [{ opinionId: 'o2026-1', began: false }],
      mediaExposure: { at: at('14:00') },
    })
    expect(desk.incident().phones.filter(({ direction }) => direction === 'out')).toEqual([])
    expect(desk.state.opinion.opinions['o2026-1']!.incident).toMatchObject({ began: false })
    expect(Object.keys(desk.state.incidents)).toHaveLength(1)
  })

  it('leaves out what cannot be true of it: known above before it happened', () => {
    const desk = aDesk({ at: '14:08' })
    desk.tell(anOpinion({ publishedAt: '12:40' }))
    desk.tell({
      type: 'recordKnownAbove',
      opinionId: 'o2026-1',
      known: { at: at('12:50'), who: '市委网信办', how: 'notified' },
    })
    desk.open(anIncident())
    desk.tell({ type: 'linkOpinion', opinionId: 'o2026-1', incidentId: desk.id })
    expect(desk.incident()).toMatchObject({ mediaExposure: null, levelAbove: null })
  })
})
