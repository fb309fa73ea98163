// 敏感: reportable at any level, because of its time, place or group.
import { useState } from 'react'
import { classificationOf, type Incident } from '../../../shared/incident/record'
import { Field, TextInput } from '../../ui'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'

export function SensitiveDialog({ incident, onClose }: IncidentDialogProps<Incident>) {
  const { sensitive } = classificationOf(incident)
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title={sensitive ? '取消敏感' : '标为敏感'}
      consequence={
        sensitive
          ? '此后按级别办理，专为敏感事件定的时限不再适用。'
          : '敏感事件不论级别都要上报；专为敏感事件定的时限随即起算。'
      }
      action={sensitive ? '取消敏感' : '标为敏感'}
      command={() => ({
        type: 'setSensitive',
        incidentId: incident.id,
        sensitive: !sensitive,
        reason,
      })}
      dirty={reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <Field label="原因" required error={errorAt('reason')}>
          <TextInput
            value={reason}
            autoFocus
            placeholder="敏感时段、敏感地点或敏感群体"
            onChange={setReason}
          />
        </Field>
      )}
    </RecordDialog>
  )
}
