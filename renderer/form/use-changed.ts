// Whether a form says something else than when it was opened: then closing it asks first.
import { useState } from 'react'
import { isEqual } from '../../shared/equal'

export function useChanged(now: unknown): boolean {
  const [first] = useState(now)
  return !isEqual(first, now)
}
