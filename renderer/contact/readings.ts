// The table of readings for the page: large, and loaded when it is first needed.
import { readingsFrom, type ReadingsOf } from '../../shared/readings'

export async function loadReadings(): Promise<ReadingsOf> {
  const { polyphonic } = await import('pinyin-pro')
  return readingsFrom(
    (character) =>
      polyphonic(character, { toneType: 'none', type: 'array', nonZh: 'removed' })[0] ?? [],
  )
}
