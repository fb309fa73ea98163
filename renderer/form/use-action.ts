// A form's one action: waits for the answer, cannot be begun twice, and keeps what was refused for
// the fields that it is about. On a refusal the form keeps everything that was typed.
import { useRef, useState } from 'react'
import { isEqual } from '../../shared/equal'
import { refusalText } from '../../shared/refusals'
import type { Refusal, Result } from '../../shared/result'

export interface Action {
  readonly busy: boolean
  /** Several steps in order, such as saving and then delivering, end at the first refusal. */
  readonly run: <T>(
    steps: () => Promise<Result<T, Refusal | readonly Refusal[]>>,
    done?: (made: T) => void,
  ) => void
  /** Whether something that was refused still stands. */
  readonly isRefused: () => boolean
  /**
   * Whether something was refused there, be it mended since or not: a field that appeared because
   * it was asked for stays until the next answer.
   */
  readonly wasRefusedAt: (path: string) => boolean
  readonly clear: () => void
  /** Shows these in place of what was refused before, without running anything. */
  readonly refuse: (refusals: readonly Refusal[]) => void
  /** Counts the times that something was refused: the focus goes to the first fault once each. */
  readonly attempt: number
  /** The sentence for one field, by its path in the command; several paths may be given. */
  readonly errorAt: (...paths: string[]) => string | undefined
  /** The sentence for the rest: what no field that is shown has asked for. */
  readonly errorElsewhere: () => string | undefined
}

interface Refused {
  readonly refused: readonly Refusal[]
  readonly attempt: number
}

const isAt = ({ path }: Refusal, paths: Iterable<string>): boolean =>
  [...paths].some((shown) => path === shown || path?.startsWith(`${shown}.`) === true)

/** What stands at a path such as `facts.title`. */
const saidAt = (form: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], form)

/** A PIN that was wrong is emptied by the form itself: that does not mend it. */
const isEmptied = (path: string, said: unknown): boolean =>
  said === '' && path.toLowerCase().endsWith('pin')

/**
 * @param current what the form says now, under the paths of the command: what was refused is over as
 *   soon as its field says something else. Without it a refusal stays until the next answer.
 */
export function useAction(current: () => unknown = () => undefined): Action {
  const [busy, setBusy] = useState(false)
  const [{ refused, attempt }, setRefused] = useState<Refused>({ refused: [], attempt: 0 })
  // A second press before the page is drawn again must not begin a second time.
  const running = useRef(false)
  // What the form said when it was refused.
  const sent = useRef<unknown>(undefined)
  // Fields ask while they are drawn; what was asked for in the last drawing counts as well.
  const asked = useRef({ before: new Set<string>(), now: new Set<string>() })
  asked.current = { before: asked.current.now, now: new Set() }

  const refuse = (refusals: readonly Refusal[]) =>
    setRefused((before) => ({
      refused: refusals,
      attempt: before.attempt + (refusals.length > 0 ? 1 : 0),
    }))
  const isOver = ({ path }: Refusal): boolean => {
    if (path === undefined) return false
    const said = saidAt(current(), path)
    return !isEqual(said, saidAt(sent.current, path)) && !isEmptied(path, said)
  }
  const standing = () => refused.filter((refusal) => !isOver(refusal))
  const textOf = (refusal: Refusal | undefined) =>
    refusal === undefined ? undefined : refusalText(refusal)

  return {
    busy,
    run(steps, done) {
      if (running.current) return
      running.current = true
      sent.current = current()
      setBusy(true)
      void steps()
        .then((result) => {
          refuse(result.ok ? [] : [result.error].flat())
          if (result.ok) done?.(result.value)
        })
        .finally(() => {
          running.current = false
          setBusy(false)
        })
    },
    isRefused: () => standing().length > 0,
    wasRefusedAt: (path) => refused.some((refusal) => isAt(refusal, [path])),
    clear: () => refuse([]),
    refuse(refusals) {
      sent.current = current()
      refuse(refusals)
    },
    attempt,
    errorAt(...paths) {
      for (const path of paths) asked.current.now.add(path)
      return textOf(standing().find((refusal) => isAt(refusal, paths)))
    },
    errorElsewhere() {
      const { before, now } = asked.current
      return textOf(standing().find((refusal) => !isAt(refusal, [...before, ...now])))
    },
  }
}
