// What the page may see, by who sits in front of it.
import type { AlarmCounts, SignInPerson, PageView } from '../../shared/contract'
import type { DeskState } from '../../shared/desk'
import { isEventType, traitsOf } from '../../shared/event'
import type { Recorded } from '../../shared/journal'
import { mayTryAt } from '../../shared/person/pin-wait'
import { dutyStanding } from '../../shared/roster/expected'
import { toInstant, type Ms } from '../../shared/time'
import { wallOf } from '../../shared/wall'

/** Signed in, and not locked. */
export const isOpen = ({ session }: DeskState): boolean => session !== null && !session.locked

function signInPeople(state: DeskState, now: Ms): SignInPerson[] {
  return Object.values(state.people)
    .filter(({ active }) => active)
    .map((person) => {
      const again = mayTryAt(person)
      const { id, name, post, role } = person
      const duty = dutyStanding(state, id, now)
      return { id, name, post, role, mayTryAt: again > now ? toInstant(again) : null, duty }
    })
}

function lockedBy({ session, people }: DeskState): string | null {
  return session === null ? null : (people[session.personId]?.name ?? null)
}

/** @param offer makes the state ready to be fetched, and says where */
export function pageView(
  state: DeskState,
  seq: number,
  alarms: AlarmCounts,
  now: Ms,
  offer: (state: DeskState) => string,
): PageView {
  if (state.unit === null) return { kind: 'firstRun' }
  if (isOpen(state)) return { kind: 'desk', seq, address: offer(state) }
  return {
    kind: 'signIn',
    unitName: state.unit.name,
    people: signInPeople(state, now),
    lockedBy: lockedBy(state),
    alarms,
    wall: state.session === null ? null : wallOf(state, state.unit, now),
  }
}

/** After this event the page needs another view. */
export const turnsPage = (event: Pick<Recorded, 'type'>): boolean =>
  isEventType(event.type) && traitsOf(event.type).page === 'view'
