// What the record knows of alarms, and time that passes at a desk which somebody looks after.
import { MINUTE } from '../../shared/time'
import type { TestDesk } from './desk'
import { walked } from './journal'

/** Every stage of an incident's clocks that was written down. */
export async function raised(desk: TestDesk) {
  const { seen } = await walked(desk.dataDir)
  return seen
    .filter(({ type }) => type === 'alarmRaised')
    .map(({ data }) => data as { deadlineKey: string; offsetMs: number; duringDowntime: boolean })
}

/** Somebody is at the desk all the time, so that it does not lock. */
export async function passAttended(desk: TestDesk, by: number): Promise<void> {
  for (let left = by; left > 0; left -= 5 * MINUTE) {
    await desk.api.activity({})
    await desk.pass(Math.min(left, 5 * MINUTE))
  }
}
