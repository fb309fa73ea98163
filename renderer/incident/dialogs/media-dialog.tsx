// 媒体首次曝光 (N6): when and where; whether that was before our first word upwards follows from it.
import { useState } from 'react'
import type { Incident } from '../../../shared/incident/record'
import { toInstant, toMs, type Ms } from '../../../shared/time'
import { Field, TextInput, TimeField } from '../../ui'
import { useNow } from '../../use-desk'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'

export function MediaDialog({ incident, onClose }: IncidentDialogProps<Incident>) {
  const now = useNow()
  const [at, setAt] = useState<Ms | null>(null)
  const [outlet, setOutlet] = useState('')
  const known = incident.mediaExposure
  return (
    <RecordDialog
      title="媒体首次曝光"
      consequence={
        known === null
          ? '早于我单位首次上报的，会立即标红。'
          : `已记有一次（${known.outlet}）；查到更早的，以更早的为准。`
      }
      action="记下"
      command={() => ({
        type: 'recordMediaExposure',
        incidentId: incident.id,
        at: at === null ? '' : toInstant(at),
        outlet,
      })}
      dirty={at !== null || outlet !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Field
            label="曝光时间"
            required
            error={errorAt('at')}
            {...(known === null || at === null || at < toMs(known.at)
              ? {}
              : { warning: '比已记的那次晚' })}
          >
            <TimeField value={at} now={now} autoFocus onChange={setAt} />
          </Field>
          <Field label="媒体" required error={errorAt('outlet')}>
            <TextInput value={outlet} placeholder="哪家媒体、平台或账号" onChange={setOutlet} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
