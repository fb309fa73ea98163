// Codes as a printer sets them on the foot of a page, without one: their drawings as a picture.
import { MODULE } from '../../shared/paper/official/codes'
import { blank, type Picture } from './scan'

const MM = 25.4
const BETWEEN = 1.5
const AROUND = 12
const WIDTH = 156
const LABEL = 7

const RUN = /M(\d+) (\d+)h(\d+)/g

/** Codes in rows on white paper, at so many dots an inch. */
export function rowOfCodes(svgs: readonly string[], dpi: number): Picture {
  const mm = dpi / MM
  const modules = Math.max(...svgs.map((svg) => Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])))
  const side = modules * MODULE
  const inRow = Math.min(svgs.length, Math.floor((WIDTH + BETWEEN) / (side + BETWEEN)))
  const rows = Math.ceil(svgs.length / inRow)
  const page = blank(
    Math.round((inRow * (side + BETWEEN) + 2 * AROUND) * mm),
    Math.round((rows * (side + LABEL) + 2 * AROUND) * mm),
  )
  svgs.forEach((svg, index) => {
    const left = AROUND + (index % inRow) * (side + BETWEEN)
    const top = AROUND + Math.floor(index / inRow) * (side + LABEL)
    const dot = (from: number, squares: number) => Math.round((from + squares * MODULE) * mm)
    for (const [, x, y, run] of svg.matchAll(RUN)) {
      for (let line = dot(top, Number(y)); line < dot(top, Number(y) + 1); line += 1) {
        page.pixels.fill(
          0,
          line * page.width + dot(left, Number(x)),
          line * page.width + dot(left, Number(x) + Number(run)),
        )
      }
    }
  })
  return page
}
