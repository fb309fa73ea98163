// The table of readings for the core: large, and loaded when something is first searched or put in order.
import { readingsFrom, type ReadingsOf } from '../../../shared/readings'

let loaded: Promise<ReadingsOf> | null = null

export function loadReadings(): Promise<ReadingsOf> {
  return (loaded ??= import('pinyin-pro').then(({ polyphonic }) =>
    readingsFrom(
      (character) =>
        polyphonic(character, { toneType: 'none', type: 'array', nonZh: 'removed' })[0] ?? [],
    ),
  ))
}
