// Attaching what waits, one file after another: what was taken leaves the list, what was not stays
// with its reason.
import { useState } from 'react'
import type { Owner } from '../../shared/attachment/record'
import type { StoredType } from '../../shared/attachment/types'
import { refusalText } from '../../shared/refusals'
import type { Result } from '../../shared/result'
import { attach } from './attach'
import { changeWaiting, leaveOut, waitingFor } from './waiting'

export interface Attaching {
  readonly busy: boolean
  /** `done` runs when nothing waits any more. */
  readonly run: (done: () => void) => void
}

export function useAttaching(
  place: string,
  owner: (type: StoredType) => Promise<Result<Owner>>,
): Attaching {
  const [busy, setBusy] = useState(false)

  async function work(): Promise<void> {
    for (const { key } of waitingFor(place)) {
      const waiting = waitingFor(place).find((one) => one.key === key)
      if (waiting === undefined || waiting.hopeless) continue
      changeWaiting(place, key, { progress: 0, error: null })
      const result = await attach(waiting, owner, (progress) =>
        changeWaiting(place, key, { progress }),
      )
      if (result.ok) leaveOut(place, key)
      else changeWaiting(place, key, { progress: null, error: refusalText(result.error) })
    }
  }

  return {
    busy,
    run: (done) => {
      if (busy) return
      setBusy(true)
      void work()
        .then(() => waitingFor(place).length === 0 && done())
        .finally(() => setBusy(false))
    },
  }
}
