// 批示转办 (N5): to whom the leader's exact words were passed on, and when.
import { useState } from 'react'
import type { Incident } from '../../../shared/incident/record'
import { MINUTE, toInstant, type Ms } from '../../../shared/time'
import { ContactPick } from '../../contact/contact-pick'
import { Field, TimeField } from '../../ui'
import { useNow } from '../../use-desk'
import { deskNow } from '../../store'
import styles from '../incident.module.css'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'

/** Several stand in one line: the one that is being written. */
const lastOf = (line: string): string => /[^、，,；;]*$/.exec(line)?.[0] ?? ''

export interface RelayDialogProps extends IncidentDialogProps<Incident> {
  readonly instructionId: string
}

export function RelayDialog({ incident, instructionId, onClose }: RelayDialogProps) {
  const now = useNow()
  const [to, setTo] = useState('')
  const [at, setAt] = useState<Ms | null>(() => Math.floor(deskNow() / MINUTE) * MINUTE)
  const instruction = incident.instructions.find(({ id }) => id === instructionId)
  return (
    <RecordDialog
      title="批示转办"
      consequence="照原文转给有关地区和部门；记下后这个时限了结。"
      action="已转办"
      command={() => ({
        type: 'relayInstruction',
        incidentId: incident.id,
        instructionId,
        to,
        at: at === null ? '' : toInstant(at),
      })}
      dirty={to !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          {instruction !== undefined && (
            <blockquote className={styles.words}>
              {instruction.from}：“{instruction.words}”
            </blockquote>
          )}
          <Field label="转给谁" required error={errorAt('to')}>
            <ContactPick
              value={to}
              query={lastOf(to)}
              autoFocus
              placeholder="如 区林草局、区消防救援大队；可输拼音首字母"
              onChange={setTo}
              onPick={({ name }) => setTo(`${to.slice(0, to.length - lastOf(to).length)}${name}`)}
            />
          </Field>
          <Field label="转办时间" required error={errorAt('at')}>
            <TimeField value={at} now={now} onChange={setAt} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
