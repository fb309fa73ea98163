// 传播: figures of one moment, in words.
import type { Spread } from './facts'

export const SPREAD_NAMES: Readonly<Record<keyof Spread, string>> = {
  reads: '阅读',
  comments: '评论',
  shares: '转发',
  likes: '点赞',
  rank: '热搜位次',
}
export const SPREAD_KEYS = Object.keys(SPREAD_NAMES) as (keyof Spread)[]

export const NOTHING_COUNTED: Spread = {
  reads: null,
  comments: null,
  shares: null,
  likes: null,
  rank: null,
}

export const isCounted = (spread: Spread): boolean =>
  SPREAD_KEYS.some((key) => spread[key] !== null)

/** `阅读3200、评论86、转发41`; what nobody counted is left out. */
export const spreadText = (spread: Spread): string =>
  SPREAD_KEYS.flatMap((key) =>
    spread[key] === null ? [] : [`${SPREAD_NAMES[key]}${spread[key]}`],
  ).join('、')
