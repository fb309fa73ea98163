// Person events -> state.
import type { Evolvers } from '../evolution'
import type { DeskState } from '../state'
import type { Person, personEvents } from './record'

function withPerson(state: DeskState, id: string, change: Partial<Person>): DeskState {
  const person = state.people[id]
  return person === undefined
    ? state
    : { ...state, people: { ...state.people, [id]: { ...person, ...change } } }
}

export const evolvePerson: Evolvers<keyof typeof personEvents> = {
  personAdded: (state, { data: { personId, details, credential } }) => ({
    ...state,
    people: {
      ...state.people,
      [personId]: { id: personId, ...details, active: true, pinFailures: 0, lastFailureAt: null },
    },
    credentials: { ...state.credentials, [personId]: credential },
  }),
  personChanged: (state, { data }) => withPerson(state, data.personId, data.details),
  personRetired: (state, { data }) => withPerson(state, data.personId, { active: false }),
  personRestored: (state, { data }) => withPerson(state, data.personId, { active: true }),
  pinSet: (state, { data: { personId, credential } }) =>
    withPerson(
      { ...state, credentials: { ...state.credentials, [personId]: credential } },
      personId,
      { pinFailures: 0, lastFailureAt: null },
    ),
  pinRefused: (state, { at, data: { personId } }) =>
    withPerson(state, personId, {
      pinFailures: (state.people[personId]?.pinFailures ?? 0) + 1,
      lastFailureAt: at,
    }),
  signedIn: (state, { at, data: { personId } }) =>
    withPerson({ ...state, session: { personId, since: at, locked: false } }, personId, {
      pinFailures: 0,
      lastFailureAt: null,
    }),
  signedOut: (state) => ({ ...state, session: null }),
  locked: (state) =>
    state.session === null ? state : { ...state, session: { ...state.session, locked: true } },
}
