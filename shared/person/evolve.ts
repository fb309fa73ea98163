// Person events -> state.
import type { Evolvers } from '../evolution'
import type { DeskState } from '../state'
import type { ChangedByOther, Person, personEvents } from './record'

function withPerson(state: DeskState, id: string, change: Partial<Person>): DeskState {
  const person = state.people[id]
  return person === undefined
    ? state
    : { ...state, people: { ...state.people, [id]: { ...person, ...change } } }
}

/** Whoever only unlocks the page still has in sight what they were told when they sat down. */
function toldNow({ session, people }: DeskState, personId: string): readonly ChangedByOther[] {
  const before = session?.personId === personId ? session.told : []
  return [...before, ...(people[personId]?.untold ?? [])]
}

/** Done by somebody else: the person hears of it when they sit down next. */
function withUntold(state: DeskState, id: string, { what, at, by }: ChangedByOther): DeskState {
  const before = state.people[id]?.untold ?? []
  return by === id ? state : withPerson(state, id, { untold: [...before, { what, at, by }] })
}

export const evolvePerson: Evolvers<keyof typeof personEvents> = {
  personAdded: (state, { data: { personId, details, credential } }) => ({
    ...state,
    people: {
      ...state.people,
      [personId]: {
        id: personId,
        ...details,
        active: true,
        pinFailures: 0,
        lastFailureAt: null,
        codeOnly: false,
        untold: [],
      },
    },
    credentials: { ...state.credentials, [personId]: credential },
  }),
  personChanged: (state, { at, by, data: { personId, details, before } }) => {
    const changed = withPerson(state, personId, details)
    return details.role === before.role
      ? changed
      : withUntold(changed, personId, { what: 'role', at, by })
  },
  personRetired: (state, { data }) => withPerson(state, data.personId, { active: false }),
  personRestored: (state, { data }) => withPerson(state, data.personId, { active: true }),
  pinSet: (state, { at, by, data: { personId, credential } }) =>
    withUntold(
      withPerson(
        { ...state, credentials: { ...state.credentials, [personId]: credential } },
        personId,
        { pinFailures: 0, lastFailureAt: null, codeOnly: false },
      ),
      personId,
      { what: 'pin', at, by },
    ),
  codeIssued: (state, { data: { personId } }) => withPerson(state, personId, { codeOnly: true }),
  pinRefused: (state, { at, data: { personId } }) =>
    withPerson(state, personId, {
      pinFailures: (state.people[personId]?.pinFailures ?? 0) + 1,
      lastFailureAt: at,
    }),
  signedIn: (state, { at, data: { personId } }) =>
    withPerson(
      { ...state, session: { personId, since: at, locked: false, told: toldNow(state, personId) } },
      personId,
      { pinFailures: 0, lastFailureAt: null, untold: [] },
    ),
  signedOut: (state) => ({ ...state, session: null }),
  locked: (state) =>
    state.session === null ? state : { ...state, session: { ...state.session, locked: true } },
}
