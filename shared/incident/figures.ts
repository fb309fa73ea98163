// The numbers of an incident. `null` is 不详, which is not the same as none.
import { z } from 'zod'

const count = z.int().min(0).max(100_000_000).nullable()
const amount = z.number().min(0).max(1_000_000_000_000).nullable()

export const figuresSchema = z.object({
  dead: count,
  missing: count,
  trapped: count,
  seriouslyInjured: count,
  slightlyInjured: count,
  evacuated: count,
  /** 直接经济损失, in 万元. */
  lossWan: amount,
  /** 受灾或过火面积, in hectares. */
  areaHa: amount,
  /** 参与人数. */
  participants: count,
})
export type Figures = z.infer<typeof figuresSchema>
export type FigureKey = keyof Figures

export const FIGURE_NAMES: Readonly<Record<FigureKey, readonly [name: string, unit: string]>> = {
  dead: ['死亡', '人'],
  missing: ['失踪', '人'],
  trapped: ['被困', '人'],
  seriouslyInjured: ['重伤', '人'],
  slightlyInjured: ['轻伤', '人'],
  evacuated: ['疏散转移', '人'],
  lossWan: ['直接损失', '万元'],
  areaHa: ['受灾面积', '公顷'],
  participants: ['参与', '人'],
}
export const FIGURE_KEYS = Object.keys(FIGURE_NAMES) as [FigureKey, ...FigureKey[]]
export const figureKeySchema = z.enum(FIGURE_KEYS)
/** 伤亡: a change of these must be reported again. The 被困 are none of them until they are found. */
export const CASUALTY_KEYS: readonly FigureKey[] = [
  'dead',
  'missing',
  'seriouslyInjured',
  'slightlyInjured',
]

export const NO_FIGURES: Figures = {
  dead: null,
  missing: null,
  trapped: null,
  seriouslyInjured: null,
  slightlyInjured: null,
  evacuated: null,
  lossWan: null,
  areaHa: null,
  participants: null,
}

export interface FigureChange {
  readonly key: FigureKey
  readonly from: number | null
  readonly to: number | null
}

export const figureChanges = (from: Figures, to: Figures): FigureChange[] =>
  FIGURE_KEYS.filter((key) => from[key] !== to[key]).map((key) => ({
    key,
    from: from[key],
    to: to[key],
  }))

export const figureText = (key: FigureKey, value: number | null): string =>
  value === null ? '不详' : `${value}${FIGURE_NAMES[key][1]}`

const UNHARMED: Partial<Readonly<Record<FigureKey, string>>> = {
  dead: '无人员死亡',
  missing: '无人员失踪',
  trapped: '无人员被困',
  seriouslyInjured: '无重伤',
  slightlyInjured: '无轻伤',
}
const HURT: readonly FigureKey[] = ['dead', 'seriouslyInjured', 'slightlyInjured']

/** It is known that nobody died, and of the injured that there are none. */
function nobodyHurt(figures: Figures): boolean {
  const known = HURT.filter((key) => figures[key] !== null)
  return figures.dead === 0 && known.length > 1 && known.every((key) => figures[key] === 0)
}

const toldText = (figures: Figures, keys: readonly FigureKey[]): string =>
  keys
    .map((key) =>
      figures[key] === 0 && UNHARMED[key] !== undefined
        ? UNHARMED[key]
        : `${FIGURE_NAMES[key][0]}${figureText(key, figures[key])}`,
    )
    .join('、')

const withNobodyHurt = (figures: Figures, keys: readonly FigureKey[]): string =>
  nobodyHurt(figures)
    ? [
        '无人员伤亡',
        toldText(
          figures,
          keys.filter((key) => !HURT.includes(key)),
        ),
      ]
        .filter((text) => text !== '')
        .join('、')
    : toldText(figures, keys)

/** `死亡2人、重伤3人`: every figure that is known and not nothing; 无人员伤亡 where that is known. */
export const knownFiguresText = (figures: Figures): string =>
  withNobodyHurt(
    figures,
    FIGURE_KEYS.filter((key) => (figures[key] ?? 0) > 0),
  )

/** `无人员伤亡、直接损失12.5万元`: every figure that is known, none included. */
export const verifiedFiguresText = (figures: Figures): string =>
  withNobodyHurt(
    figures,
    FIGURE_KEYS.filter((key) => figures[key] !== null),
  )
