// What an officer's own words say already is not said once more in another unit: 过火约30亩 is 受灾面积2公顷.
import type { Figures } from './figures'

/** In hectares. */
const UNITS: Readonly<Record<string, number>> = {
  亩: 1 / 15,
  公顷: 1,
  平方公里: 100,
  平方千米: 100,
}
const AREA = /(?<amount>\d+(?:\.\d+)?)(?<tens>万)?[余多]?(?<unit>亩|公顷|平方公里|平方千米)/gu
/** Who turned one unit into the other may have rounded. */
const ROUNDED = 0.01

const areasIn = (text: string): number[] =>
  [...text.replaceAll(',', '').matchAll(AREA)].map(
    ({ groups }) =>
      Number(groups!['amount']) *
      (groups!['tens'] === undefined ? 1 : 10_000) *
      UNITS[groups!['unit']!]!,
  )

/** The figures without those that the text has told. */
export function notYetSaid(figures: Figures, text: string): Figures {
  const { areaHa } = figures
  if (areaHa === null) return figures
  const said = areasIn(text).some(
    (area) => Math.abs(area - areaHa) <= Math.max(ROUNDED, areaHa * ROUNDED),
  )
  return said ? { ...figures, areaHa: null } : figures
}
