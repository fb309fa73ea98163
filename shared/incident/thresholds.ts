// What suggests a level. Any one criterion is enough; 以上 includes the number, 以下 does not.
// A person sets the level; these are data.
import { FIGURE_NAMES, figureText, type FigureKey, type Figures } from './figures'
import { LEVELS, type Kind, type Level } from '../vocabulary'

export interface Threshold {
  readonly kinds: readonly Kind[]
  readonly figure: FigureKey
  /** The least number for each level, gravest first; null where the criterion knows no such level. */
  readonly atLeast: readonly [
    I: number | null,
    II: number | null,
    III: number | null,
    IV: number | null,
  ]
  readonly source: string
}

const SAFETY = '生产安全事故报告和调查处理条例'
const SAFETY_KINDS: Kind[] = [
  'workSafety',
  'traffic',
  'fire',
  'hazmat',
  'utilities',
  'otherAccident',
]
const GRASSLAND = '草原火灾级别划分规定'

export const THRESHOLDS: readonly Threshold[] = [
  { kinds: SAFETY_KINDS, figure: 'dead', atLeast: [30, 10, 3, 1], source: SAFETY },
  { kinds: SAFETY_KINDS, figure: 'seriouslyInjured', atLeast: [100, 50, 10, 1], source: SAFETY },
  // 万元: 1亿 is 10,000.
  { kinds: SAFETY_KINDS, figure: 'lossWan', atLeast: [10_000, 5_000, 1_000, 0.01], source: SAFETY },
  {
    kinds: ['grasslandFire'],
    figure: 'areaHa',
    atLeast: [8_000, 5_000, 1_000, 10],
    source: GRASSLAND,
  },
  { kinds: ['grasslandFire'], figure: 'dead', atLeast: [10, 3, 1, null], source: GRASSLAND },
  {
    kinds: ['massIncident'],
    figure: 'participants',
    atLeast: [5_000, 1_000, 300, 50],
    // The law grades natural disasters, accidents and public health alone (art. 3).
    source: '群体性事件分级（预案口径，法律没有分级）',
  },
]

export interface Suggestion {
  readonly level: Level
  /** `死亡3人，达到3人以上` */
  readonly basis: string
  readonly source: string
}

/**
 * The gravest level that any criterion reaches; null when none does.
 * @param thresholds those of the unit; without them what ships, which is what the regulations say
 */
export function suggestLevel(
  kind: Kind,
  figures: Figures,
  thresholds: readonly Threshold[] = THRESHOLDS,
): Suggestion | null {
  for (const [rank, level] of LEVELS.entries()) {
    for (const { kinds, figure, atLeast, source } of thresholds) {
      const least = atLeast[rank]
      const value = figures[figure]
      if (
        !kinds.includes(kind) ||
        value === null ||
        least === null ||
        least === undefined ||
        value < least
      )
        continue
      const [name] = FIGURE_NAMES[figure]
      const reached = least < 1 ? '' : `，达到${figureText(figure, least)}以上`
      return { level, basis: `${name}${figureText(figure, value)}${reached}`, source }
    }
  }
  return null
}
