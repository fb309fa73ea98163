// Which call it is: new at one press of Enter, or the incident that is looked for.
import { describe, expect, it } from 'vitest'
import { callChoices, firstChosen } from '../../../renderer/call/choices'
import { readingsFrom } from '../../../shared/readings'
import { aDesk } from '../../support/a-desk'
import { anIncident } from '../../support/records'

const READINGS: Readonly<Record<string, string>> = { 草: 'cao', 原: 'yuan', 管: 'guan', 网: 'wang' }
const readingsOf = readingsFrom((character) => [READINGS[character] ?? ''].filter(Boolean))

function incidents() {
  const desk = aDesk()
  desk.open(anIncident({ title: '面铺窑村草原火灾' }))
  for (let n = 2; n <= 12; n += 1) desk.open(anIncident({ title: `管网${n}` }))
  return Object.values(desk.state.incidents)
}
const titles = (query: string) =>
  callChoices(incidents(), query, readingsOf).map(({ title }) => title)

describe('F2 asks which call it is', () => {
  it('offers a new incident first, then every open one', () => {
    expect(titles('')).toHaveLength(13)
    expect(titles('').slice(0, 2)).toEqual(['新事件', '1号 面铺窑村草原火灾'])
    expect(firstChosen(callChoices(incidents(), '', readingsOf), '')).toBe(0)
  })

  it('finds by number, words, full 拼音 and initials, and chooses what it found', () => {
    for (const query of ['草原', 'caoyuan', 'cy', '面铺窑 火灾']) {
      const choices = callChoices(incidents(), query, readingsOf)
      expect(choices[firstChosen(choices, query)]?.title, query).toBe('1号 面铺窑村草原火灾')
    }
    expect(titles('#12')[1]).toBe('12号 管网12')
    expect(titles('2').slice(1, 3)).toEqual(['2号 管网2', '1号 面铺窑村草原火灾'])
  })

  it('says so when nothing fits: it is a new one then', () => {
    const choices = callChoices(incidents(), '洪水', readingsOf)
    expect(choices.map(({ title }) => title)).toEqual(['新事件'])
    expect(firstChosen(choices, '洪水')).toBe(0)
  })
})
