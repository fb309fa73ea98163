// The table of readings for the page: large, and loaded when it is first needed.
import { useEffect } from 'react'
import { create } from 'zustand'
import { noReadings, readingsFrom, type ReadingsOf } from '../../shared/readings'

export async function loadReadings(): Promise<ReadingsOf> {
  const { polyphonic } = await import('pinyin-pro')
  return readingsFrom(
    (character) =>
      polyphonic(character, { toneType: 'none', type: 'array', nonZh: 'removed' })[0] ?? [],
  )
}

const useTable = create<{ readonly readingsOf: ReadingsOf | null }>(() => ({ readingsOf: null }))

let asked = false
function ask(): void {
  if (asked) return
  asked = true
  void loadReadings().then((readingsOf) => useTable.setState({ readingsOf }))
}

/** The table of readings; characters alone are found until it is there. */
export function useReadings(): ReadingsOf {
  useEffect(ask, [])
  return useTable(({ readingsOf }) => readingsOf) ?? noReadings
}
