// Times as tests write them: the wall clock of a duty room, on one fixed day unless another is named.
import { toInstant, type Instant, type Ms } from '../../shared/time'

/** A Monday. `13:10` in a test is ten past one on this day, in Shanghai. */
export const TODAY = '2026-11-23'

const TIME = /^\d{2}:\d{2}(:\d{2})?$/

/** `13:10`, `13:10:30` or `2026-11-24 08:00`, always Shanghai time, as epoch ms. */
export const ms = (written: string): Ms => {
  const [date, time] = TIME.test(written) ? [TODAY, written] : written.split(' ')
  const moment = Date.parse(`${date}T${time}+08:00`)
  if (Number.isNaN(moment)) throw new Error(`no moment: ${written}`)
  return moment
}

/** The same as the instant that records carry; an instant stays what it is. */
export const at = (written: string): Instant =>
  written.endsWith('Z') ? written : toInstant(ms(written))
