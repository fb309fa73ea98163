// Places on a curve: round figures for the axis, and moments and counts as distances. Drawn by hand: a library of charts
// would be the largest part of the page, for one line with a dozen points that must print without colours.

/** Round steps that cover 0 to the largest: 1, 2 or 5 of a power of ten. */
export function ticksTo(largest: number, most = 4): readonly number[] {
  if (largest <= 0) return [0]
  const rough = largest / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((of) => of * power).find((one) => one >= rough) ?? rough
  const count = Math.ceil(largest / step)
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

export type Scale = (value: number) => number

/** From a range of values to a range of the drawing; a single value stands at the beginning. */
export const scale =
  ([from, to]: readonly [number, number], [begin, end]: readonly [number, number]): Scale =>
  (value) =>
    to === from ? begin : begin + ((value - from) / (to - from)) * (end - begin)

/** `3200`, `1.2万`: an axis has no room for every digit. */
export const shortFigure = (value: number): string =>
  value >= 10_000
    ? `${(value / 10_000).toLocaleString('zh-CN', { maximumFractionDigits: 1 })}万`
    : value.toLocaleString('zh-CN', { maximumFractionDigits: 1 })

/** In which of the lines above the curve each label stands, so that none lies over another. */
export function rowsOf(
  places: readonly { readonly x: number; readonly width: number }[],
): number[] {
  const ends: number[] = []
  return places.map(({ x, width }) => {
    const free = ends.findIndex((end) => end <= x)
    const row = free === -1 ? ends.length : free
    ends[row] = x + width
    return row
  })
}
