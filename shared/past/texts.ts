// Parts of what a line says.
import type { Change } from '../change'
import type { Counterpart } from '../phone/record'
import type { Said } from './doc'

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

export const textsOfChanges = (changes: readonly Change[]): string[] =>
  changes.flatMap(({ from, to }) => [...textsIn(to), ...textsIn(from)])

export const sideOf = ({
  unit,
  name,
  post,
  phone,
}: Counterpart): Partial<Said> & { rest: string[] } => ({
  units: [unit],
  names: [name],
  rest: [post, phone],
})
