// Back to the thresholds that ship.
import { useState } from 'react'
import type { Command } from '../../shared/desk'
import { THRESHOLDS } from '../../shared/incident/thresholds'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, TextInput } from '../ui'

/** As a command holds them. */
const shipped = () =>
  THRESHOLDS.map(({ kinds, atLeast, ...one }) => ({
    ...one,
    kinds: [...kinds],
    atLeast: [...atLeast] as [number | null, number | null, number | null, number | null],
  }))

export function ThresholdsBack({ onClose }: { readonly onClose: () => void }) {
  const [reason, setReason] = useState('')
  const sending = useSend((): Command => ({ type: 'setThresholds', table: shipped(), reason }))
  return (
    <DialogFrame
      open
      title="改回原来的定级标准"
      consequence="本单位改过、加过的标准都换回程序带来的。已经定的级不变。改动写进日志。"
      actions={[{ label: '改回去', keyName: 'Ctrl+Enter', act: () => sending.submit(onClose) }]}
      onClose={onClose}
      dirty={reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="原因" required error={sending.errorAt('reason')}>
        <TextInput value={reason} onChange={setReason} maxLength={200} />
      </Field>
    </DialogFrame>
  )
}
