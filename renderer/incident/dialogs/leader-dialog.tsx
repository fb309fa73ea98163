// One leader to be told: the number to dial, and one key for each way it can go. Then the next one.
import { useState } from 'react'
import type { Incident } from '../../../shared/incident/record'
import { leadersOf, untold } from '../../../shared/leaders/find'
import { MINUTE, relativeText, toInstant, toMs, type Ms } from '../../../shared/time'
import { useSend } from '../../form/use-send'
import type { IncidentDialogProps } from '../../form/record-dialog'
import { DialogFrame, Field, TextInput, TimeField } from '../../ui'
import { deskNow } from '../../store'
import { useMinute, useNow, useWhyReadOnly } from '../../use-desk'
import styles from '../incident.module.css'

export interface LeaderDialogProps extends IncidentDialogProps<Incident> {
  readonly leaderId: string
  /** To the next who has to be told. */
  readonly onNext: (leaderId: string) => void
}

export function LeaderDialog({ incident, leaderId, onNext, onClose }: LeaderDialogProps) {
  const now = useNow()
  const minute = useMinute()
  const why = useWhyReadOnly()
  const [at, setAt] = useState<Ms | null>(() => Math.floor(deskNow() / MINUTE) * MINUTE)
  const [answer, setAnswer] = useState('')
  const command = (reached: boolean) =>
    ({
      type: 'callLeader',
      incidentId: incident.id,
      leaderId,
      at: at === null ? '' : toInstant(at),
      reached,
      answer,
    }) as const
  const send = useSend(() => command(true))
  const leaders = leadersOf(incident)
  const leader = leaders.find(({ id }) => id === leaderId)
  if (leader === undefined) return null
  const next = untold(incident).find(({ id }) => id !== leaderId)
  const tell = (reached: boolean) =>
    send.run(command(reached), () => (next === undefined ? onClose() : onNext(next.id)))
  const then = next === undefined ? '' : `，下一位${next.name}`
  const disabled = why !== undefined
  return (
    <DialogFrame
      open
      title={`领导通知 ${leaders.indexOf(leader) + 1}/${leaders.length}`}
      consequence={
        <>
          <b className={styles.dial}>
            {leader.name} {leader.post}　{leader.phone === '' ? '没有号码' : leader.phone}
          </b>
          {leader.calls.length > 0 &&
            `此前未接通：${leader.calls.map((call) => relativeText(toMs(call.at), minute)).join('、')}`}
        </>
      }
      actions={[
        { label: `已通知${then}`, keyName: 'Enter', disabled, act: () => tell(true) },
        { label: `未接通${then}`, keyName: 'Alt+N', disabled, act: () => tell(false) },
      ]}
      error={why ?? send.errorElsewhere}
      busy={send.busy}
      dirty={answer !== ''}
      onClose={onClose}
    >
      <Field label="答复、指示" error={send.errorAt('answer')}>
        <TextInput
          value={answer}
          autoFocus
          placeholder="如 知道了，马上到；没有就空着"
          onChange={setAnswer}
        />
      </Field>
      <Field label="时间" required error={send.errorAt('at')}>
        <TimeField value={at} now={now} onChange={setAt} />
      </Field>
    </DialogFrame>
  )
}
