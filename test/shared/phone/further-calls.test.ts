// 续来电: who rings again about an incident finds a place in it, and nobody writes it down twice.
import { describe, expect, it } from 'vitest'
import { entryTextWithIncident } from '../../../shared/handover/log-words'
import { stepText } from '../../../shared/timeline'
import { at } from '../../support/moments'
import { aFurtherCall, anIncident } from '../../support/records'
import { anEntry, aShiftDesk } from '../../support/a-shift'

function withIncident() {
  const shifts = aShiftDesk()
  const { desk } = shifts
  desk.open(anIncident())
  return { shifts, desk, incidentId: desk.id }
}

describe('a further call about an incident', () => {
  it('is a call of that incident, a step of its timeline and a line of the log, written once', () => {
    const { shifts, desk, incidentId } = withIncident()
    const call = aFurtherCall({ at: '13:40', alreadyTold: '已报镇长' })
    expect(desk.at('13:45').tell({ type: 'recordCall', incidentId, call })).toEqual({
      phoneId: 'c2',
    })
    expect(desk.incident().phones.at(-1)).toMatchObject({
      id: 'c2',
      direction: 'in',
      at: at('13:40'),
      said: '明火已经扑灭，正在清理余火',
      alreadyTold: '已报镇长',
      recordedAt: at('13:45'),
    })
    const step = desk.incident().timeline.at(-1)!
    expect(step).toMatchObject({ type: 'callReceived', happenedAt: at('13:40') })
    expect(stepText(step, desk.incident())).toBe(
      '续来电：保合少镇政府 李强（值班员）。明火已经扑灭，正在清理余火。对方已通知：已报镇长',
    )
    const { entries } = shifts.current
    expect(entryTextWithIncident(shifts.state, entries.at(-1)!)).toContain(
      '值班〔2026〕1号 草原火情：续来电',
    )
    expect(entries.filter((entry) => entry.kind === 'step')).toHaveLength(2)
  })

  it('changes no clock, and cannot be older than the first word of it', () => {
    const { desk, incidentId } = withIncident()
    const before = desk.running().length
    expect(
      desk.refused({ type: 'recordCall', incidentId, call: aFurtherCall({ at: '13:05' }) }),
    ).toBe('callBeforeLearned')
    expect(
      desk.refused({ type: 'recordCall', incidentId, call: aFurtherCall({ at: '15:00' }) }),
    ).toBe('inFuture')
    expect(desk.refused({ type: 'recordCall', incidentId: '2026-99', call: aFurtherCall() })).toBe(
      'unknownIncident',
    )
    expect(desk.running().length).toBe(before)
  })

  it('has its place also after the end: it may be why the incident is opened again', () => {
    const { desk, incidentId } = withIncident()
    desk.tell({
      type: 'endUnreported',
      incidentId,
      ending: { kind: 'falseAlarm', reason: '现场核实为烟雾' },
    })
    desk.at('14:00').tell({
      type: 'recordCall',
      incidentId,
      call: aFurtherCall({ at: '13:55', said: '又冒烟了' }),
    })
    expect(desk.incident().phones).toHaveLength(2)
    expect(desk.incident().closedAt).not.toBeNull()
  })
})

describe('an entry of the log that is tied to an incident', () => {
  it('is a step of its timeline, and stands in the log as the one entry that it is', () => {
    const { shifts, desk, incidentId } = withIncident()
    const { entryId } = desk.tell(anEntry({ incidentId, text: '气象局来电，午后转西北风' }))
    expect(stepText(desk.incident().timeline.at(-1)!, desk.incident())).toBe(
      '来电：气象局来电，午后转西北风',
    )
    expect(shifts.current.entries.map(({ kind }) => kind)).toEqual(['step', 'callIn'])
    desk.tell({
      type: 'correctEntry',
      entryId: entryId!,
      patch: { text: '气象局来电，午后转西风' },
      reason: '听错',
    })
    expect(stepText(desk.incident().timeline.at(-1)!, desk.incident())).toBe(
      '更正第2条记录 内容“气象局来电，午后转西北风”→“气象局来电，午后转西风”。原因：听错',
    )
  })

  it('of no incident concerns none', () => {
    const { desk } = withIncident()
    const before = desk.incident()
    desk.tell(anEntry())
    expect(desk.incident()).toBe(before)
  })
})
