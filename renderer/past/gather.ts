// A period, month by month: each is read, made something of, and let go, so that ten years never stand in the page at once.
import type { Month } from '../../shared/calendar/month'
import type { Refusal } from '../../shared/result'
import type { ListedKind } from '../../shared/retire/left-record'
import { withLeft } from '../../shared/retire/with-left'
import type { DeskState } from '../../shared/state'
import { api } from '../api'

export interface Gathering {
  readonly months: readonly Month[]
  readonly kinds: readonly ListedKind[]
  /** What is at hand stands beside what was read. */
  readonly live: () => DeskState
  readonly visit: (desk: DeskState, month: Month) => void
  /** Before each month; false to go no further. */
  readonly goOn: (month: Month) => boolean
}

/** Null when all months were visited, or when it was to go no further. */
export async function gather({
  months,
  kinds,
  live,
  visit,
  goOn,
}: Gathering): Promise<Refusal | null> {
  for (const month of months) {
    if (!goOn(month)) return null
    const reply = await api.readPastRecords({ months: [month], kinds })
    if (!reply.ok) return reply.error
    visit(withLeft(live(), reply.value.left), month)
  }
  return null
}
