// 重新打开: a closed incident goes on, with a reason.
import { useState } from 'react'
import type { Incident } from '../../../shared/incident/record'
import { Field, TextInput } from '../../ui'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'

export function ReopenDialog({ incident, onClose }: IncidentDialogProps<Incident>) {
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title="重新打开"
      consequence="事件回到值班台，续报时限从现在重新起算。"
      action="重新打开"
      command={() => ({ type: 'reopenIncident', incidentId: incident.id, reason })}
      dirty={reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <Field label="原因" required error={errorAt('reason')}>
          <TextInput value={reason} autoFocus placeholder="如 余火复燃" onChange={setReason} />
        </Field>
      )}
    </RecordDialog>
  )
}
