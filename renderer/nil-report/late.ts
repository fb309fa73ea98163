// How much later than its hour a 零报告 leaves, judged as the core does; null when in time.
import type { DeliveryRow } from '../report/sending/deliver-form'
import type { Ms } from '../../shared/time'

export function lateBy(rows: readonly DeliveryRow[], dueAt: Ms): Ms | null {
  const last = Math.max(0, ...rows.flatMap(({ ticked, at }) => (ticked && at !== null ? [at] : [])))
  return last > dueAt ? last - dueAt : null
}
