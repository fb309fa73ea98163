// How large something is shown: fitted to the window until somebody asks for another size.
import { useState } from 'react'

const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8] as const
/** So near is the same: what fits is hardly ever a round figure. */
const NEAR = 0.01

export interface Zoom {
  /** 1 is as large as it is; null fits it in. */
  readonly asked: number | null
  /** What is on the screen now, as the view reports it. */
  readonly shown: number
  readonly show: (scale: number) => void
  readonly larger: () => void
  readonly smaller: () => void
  readonly fit: () => void
}

export const nextLarger = (from: number): number =>
  STEPS.find((step) => step > from + NEAR) ?? STEPS[STEPS.length - 1]!
export const nextSmaller = (from: number): number =>
  STEPS.findLast((step) => step < from - NEAR) ?? STEPS[0]

export function useZoom(): Zoom {
  const [asked, setAsked] = useState<number | null>(null)
  const [shown, setShown] = useState(1)
  return {
    asked,
    shown,
    show: setShown,
    larger: () => setAsked(nextLarger(asked ?? shown)),
    smaller: () => setAsked(nextSmaller(asked ?? shown)),
    fit: () => setAsked(null),
  }
}
