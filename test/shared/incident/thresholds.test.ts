// The table of domain.md §5 at every edge: 以上 includes the number, 以下 does not.
import { describe, expect, it } from 'vitest'
import { suggestLevel } from '../../../shared/incident/thresholds'
import type { FigureKey } from '../../../shared/incident/figures'
import type { Kind, Level } from '../../../shared/vocabulary'
import { someFigures } from '../../support/builders'

type Row = readonly [
  kind: Kind,
  figure: FigureKey,
  edges: readonly (readonly [from: number, level: Level | null])[],
]

/** Each number is the least of its level; one step below belongs to the level before. */
const TABLE: readonly Row[] = [
  [
    'workSafety',
    'dead',
    [
      [0, null],
      [1, 'IV'],
      [3, 'III'],
      [10, 'II'],
      [30, 'I'],
    ],
  ],
  [
    'workSafety',
    'seriouslyInjured',
    [
      [0, null],
      [1, 'IV'],
      [10, 'III'],
      [50, 'II'],
      [100, 'I'],
    ],
  ],
  [
    'workSafety',
    'lossWan',
    [
      [0, null],
      [0.01, 'IV'],
      [1_000, 'III'],
      [5_000, 'II'],
      [10_000, 'I'],
    ],
  ],
  [
    'grasslandFire',
    'areaHa',
    [
      [0, null],
      [10, 'IV'],
      [1_000, 'III'],
      [5_000, 'II'],
      [8_000, 'I'],
    ],
  ],
  [
    'grasslandFire',
    'dead',
    [
      [0, null],
      [1, 'III'],
      [3, 'II'],
      [10, 'I'],
    ],
  ],
  [
    'massIncident',
    'participants',
    [
      [0, null],
      [50, 'IV'],
      [300, 'III'],
      [1_000, 'II'],
      [5_000, 'I'],
    ],
  ],
]

const STEP: Partial<Record<FigureKey, number>> = { lossWan: 0.001, areaHa: 0.01 }
const level = (kind: Kind, figure: FigureKey, value: number) =>
  suggestLevel(kind, someFigures({ [figure]: value }))?.level ?? null

describe.each(TABLE)('%s by %s', (kind, figure, edges) => {
  it.each(edges)('%d suggests %s', (from, expected) => {
    expect(level(kind, figure, from)).toBe(expected)
  })

  it.each(edges.slice(1).map(([from], index) => [from, edges[index]![1]] as const))(
    'a little below %d suggests %s',
    (from, expected) => expect(level(kind, figure, from - (STEP[figure] ?? 1))).toBe(expected),
  )

  it('far beyond the last edge stays the gravest', () => {
    expect(level(kind, figure, 1_000_000)).toBe('I')
  })
})

describe('a suggestion', () => {
  it('takes the gravest of several criteria, and says which and from where', () => {
    expect(
      suggestLevel('workSafety', someFigures({ dead: 1, seriouslyInjured: 50, lossWan: 900 })),
    ).toEqual({
      level: 'II',
      basis: '重伤50人，达到50人以上',
      source: '生产安全事故报告和调查处理条例',
    })
  })

  it('is not made from what is not known, nor for kinds without a table', () => {
    expect(suggestLevel('workSafety', someFigures())).toBeNull()
    expect(suggestLevel('flood', someFigures({ dead: 30 }))).toBeNull()
  })

  it('keeps the figures of one kind away from another', () => {
    expect(
      suggestLevel('grasslandFire', someFigures({ lossWan: 10_000, seriouslyInjured: 100 })),
    ).toBeNull()
    expect(suggestLevel('massIncident', someFigures({ dead: 30 }))).toBeNull()
  })
})
