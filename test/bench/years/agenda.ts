// What is to be done when: the earliest comes first, of two at the same moment the one that was thought of first.
import type { Ms } from '../../../shared/time'

export interface Agenda {
  at(moment: Ms, act: () => void): void
  next(): { readonly moment: Ms; readonly act: () => void } | undefined
}

interface Appointment {
  readonly moment: Ms
  readonly no: number
  readonly act: () => void
}

const isBefore = (a: Appointment, b: Appointment): boolean =>
  a.moment < b.moment || (a.moment === b.moment && a.no < b.no)

/** Where it belongs among those that are in order. */
function placeOf(appointments: readonly Appointment[], one: Appointment): number {
  let low = 0
  let high = appointments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(one, appointments[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

export function anAgenda(): Agenda {
  /** The earliest last, where it is taken from. */
  const appointments: Appointment[] = []
  let made = 0
  return {
    at(moment, act) {
      made += 1
      const one = { moment, no: made, act }
      appointments.splice(placeOf(appointments, one), 0, one)
    },
    next: () => appointments.pop(),
  }
}
