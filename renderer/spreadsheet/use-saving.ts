// Saving a sheet: what came of it is said once, where the button is.
import { useState } from 'react'
import { refusalText } from '../../shared/refusals'
import { saveSheet, type SheetToWrite } from './write'

export interface Saving {
  readonly busy: boolean
  /** Where it lies, or why not; null before the first try. */
  readonly said: { readonly ok: boolean; readonly text: string } | null
  readonly run: (name: string, sheet: () => SheetToWrite) => void
  readonly clear: () => void
}

export function useSaving(): Saving {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Saving['said']>(null)
  return {
    busy,
    said,
    clear: () => setSaid(null),
    run: (name, sheet) => {
      setBusy(true)
      void saveSheet(name, sheet())
        .then((reply) =>
          setSaid(
            reply.ok
              ? { ok: true, text: `已存为 ${reply.value.path}` }
              : { ok: false, text: refusalText(reply.error) },
          ),
        )
        .finally(() => setBusy(false))
    },
  }
}
