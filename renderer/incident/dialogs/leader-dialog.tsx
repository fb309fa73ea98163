// 呈报 to one leader: the number to dial, with which 处理意见, what came back, and one key for each way it can go. Then
// the next one. What the leader orders is registered by the same key.
import { useState } from 'react'
import type { Incident } from '../../../shared/incident/record'
import {
  CAME_BY_NAMES,
  cameBySchema,
  INSTRUCTION_KIND_NAMES,
  instructionKindSchema,
  type CameBy,
  type InstructionKind,
} from '../../../shared/instruction/words'
import { lastProposal, leadersOf, untold } from '../../../shared/leaders/find'
import { MINUTE, relativeText, toInstant, toMs, type Ms } from '../../../shared/time'
import { useSend } from '../../form/use-send'
import type { IncidentDialogProps } from '../../form/record-dialog'
import { Check, Choice, DialogFrame, Field, TextInput, TimeField } from '../../ui'
import { deskNow } from '../../store'
import { useMinute, useNow, useWhyReadOnly } from '../../use-desk'
import styles from '../incident.module.css'

type Came = InstructionKind | 'answer'
const CAME: readonly { readonly value: Came; readonly label: string }[] = [
  { value: 'answer', label: '只是答复' },
  ...instructionKindSchema.options.map((value) => ({
    value,
    label: INSTRUCTION_KIND_NAMES[value],
  })),
]
const WAYS = cameBySchema.options.map((value) => ({ value, label: CAME_BY_NAMES[value] }))

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
  const [proposal, setProposal] = useState(() => lastProposal(incident))
  const [way, setWay] = useState<CameBy>('phone')
  const [came, setCame] = useState<Came>('answer')
  const [readBack, setReadBack] = useState(false)
  const command = (reached: boolean) =>
    ({
      type: 'callLeader',
      incidentId: incident.id,
      leaderId,
      at: at === null ? '' : toInstant(at),
      reached,
      way,
      proposal,
      came: came === 'answer' ? null : came,
      readBack,
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
      dirty={answer !== '' || proposal !== lastProposal(incident)}
      onClose={onClose}
    >
      <Field
        label={came === 'answer' ? '答复、指示' : '原话'}
        required={came === 'written' || came === 'oral'}
        error={send.errorAt('answer')}
      >
        <TextInput
          value={answer}
          autoFocus
          placeholder={came === 'answer' ? '如 知道了，马上到；没有就空着' : '照抄原话，一字不改'}
          onChange={setAnswer}
        />
      </Field>
      <Field
        label="回了什么"
        {...(came === 'answer' ? {} : { hint: '同时登记为一条批示，接着立项、转办' })}
      >
        <Choice<Came> label="回了什么" value={came} options={CAME} onChange={setCame} />
      </Field>
      {came !== 'answer' && way === 'phone' && (
        <Field label="复述">
          <Check checked={readBack} onChange={setReadBack}>
            已逐字复述，对方核对无误
          </Check>
        </Field>
      )}
      <Field label="处理意见" error={send.errorAt('proposal')} hint="写一次，后面几位照用">
        <TextInput value={proposal} placeholder="拟请…；没有就空着" onChange={setProposal} />
      </Field>
      <Field label="怎么报的">
        <Choice<CameBy> label="怎么报的" value={way} options={WAYS} onChange={setWay} />
      </Field>
      <Field label="时间" required error={send.errorAt('at')}>
        <TimeField value={at} now={now} onChange={setAt} />
      </Field>
    </DialogFrame>
  )
}
