// Where in the month something stands, and which cell lies beside which.
import type { Post } from '../../shared/roster/post'
import type { Place } from '../../shared/roster/record'

/** One column of the sheet. */
export interface PostColumn {
  readonly key: string
  readonly slotId: string
  readonly slotName: string
  /** `08:30–20:30` */
  readonly hours: string
  readonly post: Post
  readonly postName: string
  /** The first of its shift: a thicker line before it. */
  readonly first: boolean
}

/** One row of the sheet. */
export interface DayRow {
  readonly date: string
  readonly day: number
  readonly weekday: string
  /** `11月3日 星期二` */
  readonly spoken: string
  /** 休, 班, 国庆节 */
  readonly mark: string
  readonly title: string
  readonly off: boolean
  /** A weekend day that is worked: 调休. */
  readonly worked: boolean
  readonly today: boolean
  /** The shifts of this day. */
  readonly slots: readonly string[]
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'pageUp' | 'pageDown'

const STEPS: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
  pageUp: [-7, 0],
  pageDown: [7, 0],
}

export const columnAt = (
  columns: readonly PostColumn[],
  { slotId, post }: Pick<Place, 'slotId' | 'post'>,
): number => columns.findIndex((column) => column.slotId === slotId && column.post === post)

/** The cell of a day in a column; null where the month, or the day, has none. */
export const placeAt = (day: DayRow | undefined, column: PostColumn | undefined): Place | null =>
  day !== undefined && column !== undefined && day.slots.includes(column.slotId)
    ? { date: day.date, slotId: column.slotId, post: column.post }
    : null

/** The next cell that the day has, in a direction; null at the edge. */
export function walked(
  from: Place,
  direction: Direction,
  columns: readonly PostColumn[],
  rows: readonly DayRow[],
): Place | null {
  const [down, right] = STEPS[direction]
  let row = rows.findIndex(({ date }) => date === from.date)
  let column = columnAt(columns, from)
  // A page stops at the first and the last day.
  if (Math.abs(down) > 1) row = Math.min(rows.length - 1, Math.max(0, row + down)) - Math.sign(down)
  for (;;) {
    row += Math.sign(down)
    column += right
    const [day, post] = [rows[row], columns[column]]
    if (day === undefined || post === undefined) return null
    const place = placeAt(day, post)
    if (place !== null) return place
  }
}
