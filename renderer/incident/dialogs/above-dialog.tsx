// 上级已知 (N6): when the level above knew of it, and how we know that it did.
import { useState } from 'react'
import type { Incident, LevelAbove } from '../../../shared/incident/record'
import { levelAboveText } from '../../../shared/incident/words'
import { toInstant, type Ms } from '../../../shared/time'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'
import { Choice, Field, TextInput, TimeField } from '../../ui'
import { useNow } from '../../use-desk'

export const HOW_KNOWN = [
  { value: 'notified', label: '上级通报' },
  { value: 'asked', label: '上级来电询问' },
] as const satisfies readonly { value: LevelAbove['how']; label: string }[]

export function AboveDialog({ incident, onClose }: IncidentDialogProps<Incident>) {
  const now = useNow()
  const [at, setAt] = useState<Ms | null>(null)
  const [who, setWho] = useState('')
  const [how, setHow] = useState<LevelAbove['how']>('asked')
  const known = incident.levelAbove
  return (
    <RecordDialog
      title="上级已知"
      consequence={
        known === null
          ? '早于我单位首次上报的，会立即标红。'
          : `已记有一次（${levelAboveText(known)}）；查到更早的，以更早的为准。`
      }
      action="记下"
      command={() => ({
        type: 'recordLevelAbove',
        incidentId: incident.id,
        known: { at: at === null ? '' : toInstant(at), who, how },
      })}
      dirty={at !== null || who !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field label="怎么知道的">
            <Choice label="怎么知道的" value={how} options={HOW_KNOWN} onChange={setHow} />
          </Field>
          <Field label="哪里、谁" required error={errorAt('known.who')}>
            <TextInput value={who} autoFocus maxLength={200} onChange={setWho} />
          </Field>
          <Field label="时间" required error={errorAt('known.at')}>
            <TimeField value={at} now={now} onChange={setAt} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
