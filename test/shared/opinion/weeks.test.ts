// 舆情 over the weeks: by topic, platform and place, each figure with its records.
import { describe, expect, it } from 'vitest'
import { weekRows, weeksUntil } from '../../../shared/opinion/weeks'
import type { Opinion } from '../../../shared/opinion/record'
import { aDesk } from '../../support/builders'
import { anOpinion } from '../../support/opinions'
import { ms } from '../../support/moments'

function opinions(): Opinion[] {
  const desk = aDesk({ at: '2026-11-16 10:00' })
  const found = (day: string, over: Parameters<typeof anOpinion>[0] = {}) => {
    desk.at(`${day} 15:00`)
    desk.tell(anOpinion({ publishedAt: null, foundAt: `${day} 14:05`, ...over }))
  }
  found('2026-11-16', { platform: 'forum' })
  found('2026-11-22', { topics: ['concern', 'ecology'] })
  found('2026-11-23', { place: '市医院' })
  found('2026-11-24')
  desk.tell({ type: 'mergeOpinion', opinionId: 'o2026-4', into: 'o2026-2' })
  return Object.values(desk.state.opinion.opinions)
}

const WEEKS = weeksUntil(ms('2026-11-26 09:00'), 3)
const counts = (by: Parameters<typeof weekRows>[2]) => {
  const { rows, all } = weekRows(opinions(), WEEKS, by)
  return [...rows, all].map(({ name, weeks }) => [name, ...weeks.map(({ length }) => length)])
}

describe('the weeks', () => {
  it('begin on Monday in Shanghai, whatever the year', () => {
    expect(WEEKS).toEqual(['2026-11-09', '2026-11-16', '2026-11-23'])
    expect(weeksUntil(ms('2026-11-22 23:59'), 1)).toEqual(['2026-11-16'])
    expect(weeksUntil(ms('2027-01-01 00:10'), 1)).toEqual(['2026-12-28'])
  })

  it('count each opinion where it was found, the merged one not at all', () => {
    expect(counts('platform')).toEqual([
      ['短视频', 0, 1, 1],
      ['论坛', 0, 1, 0],
      ['合计', 0, 2, 1],
    ])
  })

  it('count one with two topics in both, and once in the sum', () => {
    expect(counts('topic')).toEqual([
      ['社会关注', 0, 2, 1],
      ['生态文明', 0, 1, 0],
      ['合计', 0, 2, 1],
    ])
    expect(counts('place').map(([name]) => name)).toEqual(['县第二小学', '市医院', '合计'])
  })
})
