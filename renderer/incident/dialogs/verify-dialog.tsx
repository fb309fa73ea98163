// 核实: how it was verified, and by whom.
import { useState } from 'react'
import type { Incident } from '../../../shared/incident/record'
import { Field, TextInput } from '../../ui'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'

export function VerifyDialog({ incident, onClose }: IncidentDialogProps<Incident>) {
  const [note, setNote] = useState('')
  return (
    <RecordDialog
      title="核实"
      consequence="此后这起事件不再标“未核实”。核实后发现与记录不符的，请另用“更正”。"
      action="已核实"
      command={() => ({ type: 'verifyIncident', incidentId: incident.id, note })}
      dirty={note !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <Field label="怎样核实" required error={errorAt('note')}>
          <TextInput
            value={note}
            autoFocus
            placeholder="如 区应急局到场核实，现场负责人孙站长"
            onChange={setNote}
          />
        </Field>
      )}
    </RecordDialog>
  )
}
