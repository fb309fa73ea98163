// Which papers there are, and what one is once it is made.
import { z } from 'zod'
import { calendarDay } from '../text'

/** `2026-11` */
const calendarMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export const paperSchema = z.discriminatedUnion('kind', [
  /** 交接班记录, one a shift; before both have signed it says so. */
  z.object({ kind: z.literal('handover'), shiftId: z.string().max(40) }),
  /** 值班日志: every entry of one day, whatever shift wrote it. */
  z.object({ kind: z.literal('dutyLog'), date: calendarDay }),
  /** 值班表 of a month, on one page. */
  z.object({ kind: z.literal('roster'), month: calendarMonth }),
  /** 点名抽查登记表 of a month. */
  z.object({ kind: z.literal('rollCalls'), month: calendarMonth }),
])
export type Paper = z.infer<typeof paperSchema>
export type PaperOf<Kind extends Paper['kind']> = Extract<Paper, { kind: Kind }>

/** A paper as it will be printed: a whole document that needs nothing from outside. */
export interface MadePaper {
  readonly title: string
  readonly html: string
  readonly landscape: boolean
  /** Of the PDF: `交接班记录 2026-11-23 白班.pdf`. */
  readonly fileName: string
}
