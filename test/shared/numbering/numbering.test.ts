// A unit that moves in in mid-year goes on where its paper book ended, and nothing is numbered twice.
import { describe, expect, it } from 'vitest'
import { SERIES_KEYS, type SeriesKey } from '../../../shared/numbering/record'
import { seriesNow } from '../../../shared/numbering/series'
import { aDesk, anIncident, LEADER_PIN, OFFICER_PIN, type TestDesk } from '../../support/builders'

const begin = (...series: { series: SeriesKey; last: number }[]) =>
  ({ type: 'beginSeries', series, reason: '接着纸本编号' }) as const

const managed = (): TestDesk => {
  const desk = aDesk()
  desk.signIn('p2', LEADER_PIN)
  return desk
}
const next = (desk: TestDesk) =>
  Object.fromEntries(SERIES_KEYS.map((key) => [key, seriesNow(desk.state, key, desk.now).next]))

describe('the numbers of a year', () => {
  it('begin at 1 when nobody says otherwise', () => {
    expect(next(aDesk())).toEqual({
      incident: '值班〔2026〕1号',
      report: '值报〔2026〕1号',
      circular: '值报通〔2026〕1号',
      opinion: '舆情〔2026〕1号',
      instruction: '批示〔2026〕1号',
    })
  })

  it('go on from the last of the paper book, each series by itself', () => {
    const desk = managed()
    desk.tell(begin({ series: 'incident', last: 117 }, { series: 'report', last: 84 }))
    expect(next(desk)).toMatchObject({
      incident: '值班〔2026〕118号',
      report: '值报〔2026〕85号',
      circular: '值报通〔2026〕1号',
    })
    desk.open(anIncident())
    expect(desk.incident()).toMatchObject({ id: '2026-118', serial: 118 })
    desk.at('13:15').phone()
    desk.at('13:40').send('initial')
    expect(desk.incident().reports[0]?.docNumber?.text).toBe('值报〔2026〕85号')
  })

  it('of exercises, which no book counted, begin at 1', () => {
    const desk = managed()
    desk.tell(begin({ series: 'incident', last: 117 }))
    desk.open(anIncident({ exercise: true }))
    expect(desk.incident()).toMatchObject({ id: '2026-E1' })
  })

  it('begin at 1 in the next year, whatever was said of this one', () => {
    const desk = managed()
    desk.tell(begin({ series: 'instruction', last: 40 }))
    expect(seriesNow(desk.state, 'instruction', Date.parse('2026-12-31T16:00:00Z')).next).toBe(
      '批示〔2027〕1号',
    )
  })
})

describe('where a series goes on from', () => {
  it('may be put right until its first number is given here, and not afterwards', () => {
    const desk = managed()
    desk.tell(begin({ series: 'incident', last: 171 }))
    desk.tell(begin({ series: 'incident', last: 117 }))
    desk.open(anIncident())
    expect(desk.refused(begin({ series: 'incident', last: 200 }))).toBe('seriesUsed')
    expect(desk.refused(begin({ series: 'incident', last: 0 }))).toBe('seriesUsed')
    desk.tell(begin({ series: 'opinion', last: 9 }))
    expect(next(desk)).toMatchObject({ incident: '值班〔2026〕119号', opinion: '舆情〔2026〕10号' })
  })

  it('is refused as a whole when one of the series is in use', () => {
    const desk = managed()
    desk.open(anIncident())
    expect(
      desk.refused(begin({ series: 'opinion', last: 9 }, { series: 'incident', last: 9 })),
    ).toBe('seriesUsed')
    expect(next(desk)).toMatchObject({ opinion: '舆情〔2026〕1号' })
  })

  it('is refused when it changes nothing', () => {
    expect(managed().refused(begin({ series: 'incident', last: 0 }))).toBe('nothingChanged')
  })

  it('is said by those who answer for it', () => {
    const desk = aDesk()
    desk.signIn('p1', OFFICER_PIN)
    expect(desk.refused(begin({ series: 'incident', last: 117 }))).toBe('notAllowed')
  })

  it('of documents belongs to the 机关代字: another word begins by itself', () => {
    const desk = managed()
    desk.tell(begin({ series: 'report', last: 84 }))
    const { template } = desk.state
    const renamed = {
      ...desk.state,
      template: { ...template, series: { ...template.series, word: '新值报' } },
    }
    expect(seriesNow(renamed, 'report', desk.now)).toMatchObject({
      next: '新值报〔2026〕1号',
      used: false,
    })
  })
})
