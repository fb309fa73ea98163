// Units by what is typed: 拼音 initials, 拼音 in full, characters, or part of a number.
import { useMemo } from 'react'
import { hasEveryTyped, readable, typedWords } from '../../shared/readings'
import type { Subordinate } from '../../shared/subordinate/record'
import { useReadings } from '../ui/readings'

const lineOf = ({ name, shortName, formerNames, phones }: Subordinate): string =>
  [name, shortName, ...formerNames, phones.replace(/[ \-]/g, '')].join(' ')

/** All of them, in their order, while nothing is typed. */
export function useFoundUnits(
  units: readonly Subordinate[],
  query: string,
): readonly Subordinate[] {
  const readingsOf = useReadings()
  const indexed = useMemo(
    () => units.map((unit) => ({ unit, line: readable(lineOf(unit), readingsOf) })),
    [units, readingsOf],
  )
  return useMemo(() => {
    const words = typedWords(query)
    return indexed.filter(({ line }) => hasEveryTyped(line, words)).map(({ unit }) => unit)
  }, [indexed, query])
}
