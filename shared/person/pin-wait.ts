// Wrong PINs slow down progressively, also across restarts: the failures stand in the journal.
import { MINUTE, SECOND, toMs, type Ms } from '../time'
import type { Person } from './record'

const FREE_TRIES = 3
const FIRST_WAIT: Ms = 30 * SECOND
const LONGEST_WAIT: Ms = 15 * MINUTE

/** How long after the last wrong PIN the next try is refused: none, then 30 s, doubling to 15 min. */
export const waitAfter = (failures: number): Ms =>
  failures < FREE_TRIES ? 0 : Math.min(FIRST_WAIT * 2 ** (failures - FREE_TRIES), LONGEST_WAIT)

/** When this person may try a PIN again, as epoch ms; in the past when they may now. */
export const mayTryAt = (person: Pick<Person, 'pinFailures' | 'lastFailureAt'>): Ms =>
  person.lastFailureAt === null ? 0 : toMs(person.lastFailureAt) + waitAfter(person.pinFailures)
