// What rings, the most urgent first.
import { useMemo } from 'react'
import { allRinging, type RingingItem } from '../shared/room-deadlines/ringing'
import { useDesk, useMinute } from './use-desk'

export function useRinging(): readonly RingingItem[] {
  const desk = useDesk()
  // The desk looks at the same minute: bar and cards never disagree about what comes first.
  const minute = useMinute()
  return useMemo(() => allRinging(desk, minute), [desk, minute])
}

/** An alarm rings now. */
export const useRings = (): boolean => useRinging().length > 0
