// Half-done work is never invisible: what lies in the drafts is listed with what it is about and whose it is.
import { describe, expect, it } from 'vitest'
import type { KeptDraft } from '../../../renderer/form/drafts'
import { draftKey, placeOf, type DraftPlace } from '../../../renderer/form/draft-keys'
import { emptyIntake } from '../../../renderer/incident/intake/intake-form'
import { callSays, unfinishedIn, unfinishedText } from '../../../renderer/unfinished/unfinished'
import { startingContent } from '../../../shared/report/complete'
import { aDesk } from '../../support/a-desk'
import { at, ms } from '../../support/moments'
import { anIncident, SAIHAN } from '../../support/records'

const kept = (value: unknown, savedAt = '14:20'): KeptDraft => ({
  value: JSON.stringify(value),
  savedAt: at(savedAt),
  by: 'p1',
  failed: false,
})

const intake = (over: object = {}) => ({ ...emptyIntake(ms('08:10'), SAIHAN), ...over })

function burning() {
  const desk = aDesk()
  desk.open(anIncident({ impact: '', measures: '' }))
  return desk
}
const texts = (drafts: Record<string, KeptDraft>, desk = burning()) =>
  unfinishedIn(drafts, desk.state).map((one) => unfinishedText(one, () => '张磊', ms('14:30')))

describe('what lies half-written', () => {
  it('names a call by when it came, where it is and what it is about', () => {
    expect(
      texts({
        'intake:2': kept(intake({ said: '一男子说出事了，挂断' })),
        intake: kept(intake({ place: '甲镇', kind: 'flood', learnedAt: ms('08:05') })),
      }),
    ).toEqual(['08:05 甲镇 洪涝', '08:10 一男子说出事了，挂断'])
  })

  it('does not count what was emptied, and what nobody can go on with', () => {
    const desk = burning()
    expect(callSays(intake())).toBe(false)
    expect(callSays({ from: { unit: '', name: '李' } })).toBe(true)
    expect(
      texts(
        {
          intake: kept(intake()),
          'call:2026-99': kept({ said: '又来电' }),
          'report:2026-1:followUp': kept({ sections: { situation: '明火已灭' } }),
          'entry:p1': kept({ text: '还没记下' }),
        },
        desk,
      ),
    ).toEqual([])
  })

  it('says of a report whose it is, since when, and how much is missing', () => {
    const desk = burning()
    const start = startingContent(desk.incident(), desk.state.template, {
      kind: 'initial',
      number: 0,
    })
    expect(texts({ 'report:2026-1:initial': kept(start) }, desk)).toEqual([])
    const begun = { ...start, sections: { ...start.sections, trend: '向东蔓延' } }
    expect(texts({ 'report:2026-1:initial': kept(begun) }, desk)).toEqual([
      '首报草稿 14:20 张磊，1处未填',
    ])
  })

  it('compares a report that was saved with its saved words, and is over when it is sent', () => {
    const desk = burning()
    desk.save('initial')
    const { content } = desk.report()
    expect(texts({ 'report:2026-1:t1': kept(content) }, desk)).toEqual([])
    const changed = { ...content, title: '关于草原火灾的首报' }
    expect(texts({ 'report:2026-1:t1': kept(changed) }, desk)).toHaveLength(1)
    desk.deliver()
    expect(texts({ 'report:2026-1:t1': kept(changed) }, desk)).toEqual([])
  })

  it('knows a further call and a call upwards', () => {
    expect(
      texts({
        'call:2026-1:2': kept({ said: '明火已灭', at: ms('14:00') }),
        'phone:2026-1': kept({ said: '我是…', at: ms('14:10') }),
      }),
    ).toEqual(['续来电 14:00 张磊', '电话报告 14:10 张磊'])
  })
})

describe('the key of a draft', () => {
  it.each<[string, DraftPlace]>([
    ['intake', { kind: 'intake', form: '' }],
    ['intake:s1-e3', { kind: 'intake', form: 's1-e3' }],
    ['call:2026-1', { kind: 'call', incidentId: '2026-1', form: '' }],
    ['call:2026-1:2', { kind: 'call', incidentId: '2026-1', form: '2' }],
    ['phone:2026-1', { kind: 'phone', incidentId: '2026-1' }],
    ['report:2026-1:t1', { kind: 'report', incidentId: '2026-1', of: 't1' }],
  ])('%s says what form it is of', (key, place) => {
    expect(placeOf(key)).toEqual(place)
    expect(draftKey(place)).toBe(key)
  })

  it('of another form says nothing', () => {
    for (const key of ['entry:p1', 'handover:s1', 'rollCall:in', 'report:2026-1'])
      expect(placeOf(key)).toBeNull()
  })
})
