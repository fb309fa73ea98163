// Names on the record, looked up once for a whole screen.
import { useCallback } from 'react'
import { personName, useDesk } from '../use-desk'

export type PersonName = (id: string) => string

/** Stable while the people are: screens that get it are not drawn again for an event. */
export function usePersonName(): PersonName {
  const { people } = useDesk()
  return useCallback((id) => personName(people, id), [people])
}
