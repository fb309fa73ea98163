// 导出: the whole record as it stands, into a folder that the person picks.
import { useState } from 'react'
import { refusalText } from '../../../shared/refusals'
import type { Refusal } from '../../../shared/result'
import { api } from '../../api'
import { KeyButton, type ButtonKind } from '../../ui'

export interface Exporting {
  readonly busy: boolean
  readonly run: () => void
  /** Where it went, or why it did not; null before the first try. */
  readonly said: { readonly ok: boolean; readonly text: string } | null
}

const failed = (error: Refusal) => ({ ok: error.code === 'noFolder', text: refusalText(error) })

export function useExport(): Exporting {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Exporting['said']>(null)
  const run = () => {
    setBusy(true)
    void api
      .exportData({})
      .then((reply) =>
        setSaid(
          reply.ok ? { ok: true, text: `已导出到 ${reply.value.folder}` } : failed(reply.error),
        ),
      )
      .finally(() => setBusy(false))
  }
  return { busy, run, said }
}

export interface ExportButtonProps {
  readonly exporting: Exporting
  readonly label: string
  readonly kind?: ButtonKind
  readonly size?: 'small' | 'middle'
}

export function ExportButton({
  exporting,
  label,
  kind = 'outlined',
  size = 'middle',
}: ExportButtonProps) {
  return (
    <KeyButton kind={kind} size={size} disabled={exporting.busy} onPress={exporting.run}>
      {exporting.busy ? '正在导出…' : label}
    </KeyButton>
  )
}
