// 接收: how soon this room gave its 回执 for what a unit below sent. Within 5 minutes is good, after 30 is bad, as a city
// measures it in its monthly form.
import type { Incident } from '../incident/record'
import type { DeskState } from '../state'
import { listedOn } from '../subordinate/find'
import { dayOf, MINUTE, toMs, type Ms } from '../time'
import { isSender } from './duties'

export const GOOD: Ms = 5 * MINUTE
export const BAD: Ms = 30 * MINUTE

/** One packet of reports: when it came, and after how long it was answered; null while it is not. */
export interface Receiving {
  readonly incident: string
  readonly unitId: string
  readonly at: Ms
  readonly took: Ms | null
}

export function receivingsIn(
  state: Pick<DeskState, 'subordinates'>,
  incident: Incident,
): Receiving[] {
  const { received, facts, openedAt } = incident
  if (received === null || facts.exercise) return []
  const unit = listedOn(state, dayOf(toMs(openedAt))).find((one) => isSender(one, incident))
  if (unit === undefined) return []
  return received.arrivals
    .filter(({ reports }) => reports.length > 0)
    .map(({ at, reports }) => {
      const answered = received.receipts.find((receipt) =>
        reports.every((id) => receipt.reports.includes(id)),
      )
      return {
        incident: incident.id,
        unitId: unit.id,
        at: toMs(at),
        took: answered === undefined ? null : Math.max(0, toMs(answered.at) - toMs(at)),
      }
    })
}

export interface ReceivingFigures {
  readonly count: number
  readonly within5: number
  readonly after30: number
  readonly unanswered: number
}

export function receivingFigures(all: readonly Receiving[], now: Ms): ReceivingFigures {
  const waited = ({ at, took }: Receiving): Ms => took ?? now - at
  return {
    count: all.length,
    within5: all.filter(({ took }) => took !== null && took <= GOOD).length,
    after30: all.filter((one) => waited(one) > BAD).length,
    unanswered: all.filter(({ took }) => took === null).length,
  }
}
