// 日报: a long incident is reported once a day at a fixed hour.
import { useState } from 'react'
import type { Incident } from '../../../shared/incident/record'
import { Field, TextInput } from '../../ui'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'

/** `17:00`, `1700`, `8:30` as typed. */
function timeOfDay(typed: string): string {
  const [, hours, minutes] = /^(\d{1,2})[:：]?(\d{2})$/.exec(typed.trim()) ?? []
  return hours === undefined ? typed : `${hours.padStart(2, '0')}:${minutes}`
}

export function DailyDialog({ incident, onClose }: IncidentDialogProps<Incident>) {
  const held = incident.dailyAt
  const [at, setAt] = useState(held ?? '17:00')
  const [reason, setReason] = useState('')
  const ending = held !== null && at.trim() === ''
  return (
    <RecordDialog
      title="日报"
      consequence={
        held === null
          ? '此后每天按固定钟点报一次续报，不再按级别的间隔；首次续报不受影响。'
          : '把钟点清空，就取消日报，恢复按级别的间隔。'
      }
      action={ending ? '取消日报' : '改为日报'}
      command={() => ({
        type: 'setDaily',
        incidentId: incident.id,
        dailyAt: ending ? null : timeOfDay(at),
        reason,
      })}
      dirty={reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="每天几点" error={errorAt('dailyAt')} hint="如 17:00">
            <TextInput value={at} autoFocus onChange={setAt} />
          </Field>
          <Field label="原因" required error={errorAt('reason')}>
            <TextInput
              value={reason}
              placeholder="如 现场平稳，转入持续处置"
              onChange={setReason}
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
