// 文本摘要: by its first characters two rooms tell over the telephone whether they hold the same words.
import { hint, type Piece } from './form'

/** Enough to tell two texts apart, few enough to read out. */
const SPOKEN = 8
export const spokenDigest = (digest: string): string => digest.slice(0, SPOKEN)

export const digestWords = (digest: string): Piece[] => [
  `${spokenDigest(digest)}　`,
  hint('前8位。对方值班台里这份报告的摘要与此相同，就是同一份文字。'),
]
