// Who may be at the other end: found in the phone book by what is typed after `@`.
import { useMemo } from 'react'
import type { OtherSide } from '../../shared/shift/entry'
import { otherEnd } from '../contact/book'
import { useFound } from '../contact/use-book'

const SHOWN = 6

/** The likeliest first; nobody while nothing is asked. */
export function useOthers(query: string | null): readonly OtherSide[] {
  const found = useFound(query ?? '', SHOWN)
  return useMemo(
    () =>
      found.map((entry) => {
        const { name, unit, phone } = otherEnd(entry)
        return { name, unit, phone }
      }),
    [found],
  )
}
