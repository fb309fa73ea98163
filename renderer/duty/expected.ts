// Whom the roster names for a shift: somebody else who comes says why (替班).
import { useMemo } from 'react'
import { expectedNames } from '../../shared/roster/find'
import type { ShiftStart } from '../../shared/shift/record'
import { useDesk } from '../use-desk'

export type OnRoster = Pick<ShiftStart, 'slotId' | 'date'>

/** Empty while the roster names nobody. */
export function useExpected(shift: OnRoster | null): readonly string[] {
  const { roster } = useDesk()
  return useMemo(
    () => (shift === null ? [] : expectedNames(roster, shift.date, shift.slotId)),
    [roster, shift],
  )
}
