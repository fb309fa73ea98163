// A form's one action: waits for the answer, keeps the refusal for the field that it is about.
import { useState } from 'react'
import type { Command } from '../../shared/desk'
import { refusalText } from '../../shared/refusals'
import type { Refusal } from '../../shared/result'
import { send, type Made } from './send'

export interface Sending {
  readonly busy: boolean
  readonly refusal: Refusal | null
  /** Sends; `done` runs only when it was taken. On a refusal the form keeps everything. */
  readonly run: (command: Command, done: (made: Made) => void) => void
  readonly clear: () => void
  /** The sentence for one field, by its path in the command; several paths may be given. */
  readonly errorAt: (...paths: string[]) => string | undefined
  /** The sentence for the whole, when no field that is shown has claimed it. */
  readonly errorElsewhere: (...shownPaths: string[]) => string | undefined
}

const isAt = (refusal: Refusal, paths: readonly string[]): boolean =>
  paths.some((path) => refusal.path === path || refusal.path?.startsWith(`${path}.`) === true)

export function useSend(): Sending {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const run: Sending['run'] = (command, done) => {
    if (busy) return
    setBusy(true)
    void send(command)
      .then((result) => {
        setRefusal(result.ok ? null : result.error)
        if (result.ok) done(result.value)
      })
      .finally(() => setBusy(false))
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
