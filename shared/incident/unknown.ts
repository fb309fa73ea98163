// 事发时间不详、地点不详 are answers, not gaps: nothing is invented for them (N2), and what is asked of them later is
// told by one rule. On paper they are said to be under verification (H2).
import { documentTimeText, laterTimeText, minuteText, toMs, type Ms } from '../time'
import type { Facts } from './record'

type When = Pick<Facts, 'occurredAt' | 'occurredApprox' | 'learnedAt'>

export const TIME_UNKNOWN = '事发时间正在核实'
export const PLACE_UNKNOWN = '地点正在核实'

/** 事发, or 接报 as long as nobody knows when it happened: the latest that it can have been, and what clocks run from. */
export const beganAt = ({ occurredAt, learnedAt }: When): Ms => toMs(occurredAt ?? learnedAt)

const about = (approx: boolean, text: string): string => (approx ? `约${text}` : text)

/** 约2026-11-23 12:55; 不详 where nobody knows. */
export const occurredMinute = ({ occurredAt, occurredApprox }: When): string =>
  occurredAt === null ? '不详（正在核实）' : about(occurredApprox, minuteText(toMs(occurredAt)))

/** In an official sentence: 约2026年11月23日12时55分. */
export const occurredInWords = ({ occurredAt, occurredApprox }: When): string =>
  occurredAt === null ? TIME_UNKNOWN : about(occurredApprox, documentTimeText(toMs(occurredAt)))

/** 接报, with the year and the day only where 事发 has not said them. */
export const learnedInWords = ({ occurredAt, learnedAt }: When): string =>
  occurredAt === null
    ? documentTimeText(toMs(learnedAt))
    : laterTimeText(toMs(learnedAt), toMs(occurredAt))

/** The place below the region, as forms and lists show it. */
export const placeText = (place: string | null): string => place ?? '不详（正在核实）'
