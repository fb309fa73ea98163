// Several commands as one action, such as saving and then delivering: in order, stopping at the
// first refusal. What was typed stays as it is.
import { useRef, useState } from 'react'
import { refusalText } from '../../shared/refusals'
import type { Refusal, Result } from '../../shared/result'

export interface Chain {
  readonly busy: boolean
  readonly refusal: Refusal | null
  readonly run: (steps: () => Promise<Result<unknown>>, done?: () => void) => void
  readonly clear: () => void
  /** The sentence for a field, by the paths of it in the command. */
  readonly errorAt: (...paths: string[]) => string | undefined
  /** The sentence for the whole, when no field that is shown has claimed it. */
  readonly errorElsewhere: (...shownPaths: string[]) => string | undefined
}

const isAt = ({ path }: Refusal, paths: readonly string[]): boolean =>
  paths.some((shown) => path === shown || path?.startsWith(`${shown}.`) === true)

export function useChain(): Chain {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  // A second press before the page is drawn again must not start a second chain.
  const running = useRef(false)

  const run: Chain['run'] = (steps, done) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    void steps()
      .then((result) => {
        setRefusal(result.ok ? null : result.error)
        if (result.ok) done?.()
      })
      .finally(() => {
        running.current = false
        setBusy(false)
      })
  }

  return {
    busy,
    refusal,
    run,
    clear: () => setRefusal(null),
    errorAt: (...paths) =>
      refusal !== null && isAt(refusal, paths) ? refusalText(refusal) : undefined,
    errorElsewhere: (...paths) =>
      refusal !== null && !isAt(refusal, paths) ? refusalText(refusal) : undefined,
  }
}
