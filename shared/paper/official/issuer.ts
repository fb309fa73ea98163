// 发文机关标志 (GB/T 9704-2012 §7.2.4): how large the red name is, and where it breaks.
import { TYPE_AREA } from './measures'
import { evenLines } from './title'

/** The largest at which the name still stands on one line, in millimetres; the longest take two. */
const LARGEST_ISSUER = 15
const SMALLEST_ISSUER = 8
export const issuerSize = (issuer: string): number => {
  const fitting = (TYPE_AREA.width - 4) / Math.max(issuer.length, 1)
  return fitting < SMALLEST_ISSUER ? SMALLEST_ISSUER + 2 : Math.min(fitting, LARGEST_ISSUER)
}

/** The longest name on as many lines as it takes. */
export const issuerLines = (issuer: string): string[] =>
  evenLines(issuer, Math.floor(TYPE_AREA.width / issuerSize(issuer)))
