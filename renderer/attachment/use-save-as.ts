// 另存为: a copy of the file in a folder that the person picks, and what came of it.
import { useState } from 'react'
import { refusalText } from '../../shared/refusals'
import { api } from '../api'

export interface SaveAs {
  readonly busy: boolean
  /** Null before the first try. */
  readonly said: { readonly ok: boolean; readonly text: string } | null
  readonly run: () => void
}

export function useSaveAs(attachmentId: string): SaveAs {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<SaveAs['said']>(null)
  const run = () => {
    setBusy(true)
    setSaid(null)
    void api
      .saveAttachment({ attachmentId })
      .then((reply) =>
        setSaid(
          reply.ok
            ? { ok: true, text: `已存为 ${reply.value.path}` }
            : { ok: false, text: refusalText(reply.error) },
        ),
      )
      .finally(() => setBusy(false))
  }
  return { busy, said, run }
}
