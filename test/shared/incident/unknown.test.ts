// 事发时间不详 and 地点不详: answers that are kept, told and reported as they were given (N2).
import { describe, expect, it } from 'vitest'
import { runsFromLearned } from '../../../shared/deadline/derive'
import { upcast, versionOf } from '../../../shared/event'
import { exposedBeforeReport } from '../../../shared/incident/times'
import { phoneScript } from '../../../shared/phone/script'
import { compose } from '../../../shared/report/compose'
import { valueText } from '../../../shared/field-words'
import { aDesk, anIncident, at, ms, someContent, type TestDesk } from '../../support/builders'

const unknown = (over: Parameters<typeof anIncident>[0] = {}): TestDesk => {
  const desk = aDesk()
  desk.open(anIncident({ occurredAt: null, place: null, title: '赛罕区火灾', ...over }))
  return desk
}
const initial = (desk: TestDesk) => desk.deadline('initial')

describe('事发时间不详', () => {
  it('lets the clock of the 首报 run from 接报, and says that it does', () => {
    const clock = initial(unknown())
    expect(clock).toMatchObject({ origin: 'learned', originAt: ms('13:10'), dueAt: ms('15:10') })
    expect(runsFromLearned(clock)).toBe(true)
  })

  it('is corrected like anything else, upon which the clock runs from what is true', () => {
    const desk = unknown()
    desk.at('13:40').correct({ kind: 'facts' }, { occurredAt: at('12:30') }, '现场回报')
    expect(initial(desk)).toMatchObject({ origin: 'occurred', dueAt: ms('14:30') })
    expect(runsFromLearned(initial(desk))).toBe(false)
    expect(desk.incident().corrections[0]!.changes).toEqual([
      { field: 'occurredAt', from: null, to: at('12:30') },
    ])
    expect(valueText('occurredAt', null)).toBe('不详')
  })

  it('can be what turns out to be true of a time that was written down', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.correct({ kind: 'facts' }, { occurredAt: null }, '来电人记错')
    expect(initial(desk)).toMatchObject({ origin: 'learned', dueAt: ms('15:10') })
  })

  it('does not forgive what is then seen to have been missed', () => {
    const desk = unknown()
    desk.at('14:30').correct({ kind: 'facts' }, { occurredAt: at('11:00') })
    expect(initial(desk).dueAt).toBe(ms('13:00'))
  })

  it('is in the way of no 媒体曝光', () => {
    const desk = unknown()
    desk.tell({ type: 'recordMediaExposure', incidentId: desk.id, at: at('10:00'), outlet: '某网' })
    expect(exposedBeforeReport(desk.incident())).toBe(true)
  })
})

describe('on paper and on the telephone', () => {
  const page = (desk: TestDesk) =>
    compose(desk.incident(), desk.letterhead, {
      kind: 'initial',
      number: 1,
      content: someContent('initial'),
      savedAt: at('13:30'),
      images: [],
      docNumber: null,
      approval: null,
    }).paragraphs[0]!.text

  it('says that time and place are under verification, and invents neither', () => {
    const said =
      '事发时间正在核实，呼和浩特市赛罕区（详细地点正在核实）发生火灾。2026年11月23日13时10分，我单位接保合少镇政府李强报告。'
    expect(page(unknown())).toBe(said)
    expect(page(unknown({ occurredApprox: true }))).toBe(said)
  })

  it('says it for each by itself', () => {
    expect(page(unknown({ place: '面铺窑村' }))).toContain(
      '事发时间正在核实，呼和浩特市赛罕区面铺窑村发生',
    )
    expect(page(unknown({ occurredAt: '13:02' }))).toContain(
      '2026年11月23日13时02分，呼和浩特市赛罕区（详细地点正在核实）',
    )
  })

  it('is read out so', () => {
    const desk = unknown()
    expect(phoneScript(desk.incident(), desk.letterhead.unit, '张磊')).toContain(
      '事发时间正在核实，呼和浩特市赛罕区（详细地点正在核实）发生火灾。',
    )
  })
})

it('stays what it was in a journal from before it could be said', () => {
  const desk = aDesk()
  desk.open(anIncident())
  const opened = desk.journal.at(-1)!
  const old = upcast({ ...opened, v: versionOf('incidentOpened') - 1 })
  expect(old).toMatchObject({ data: { facts: { occurredAt: at('13:02') } } })
})
