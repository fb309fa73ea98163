// 续来电: somebody rings again about an incident. What was said becomes a step of it, stands in the log by itself,
// and is at hand when the next report is written.
import { useRef } from 'react'
import { incidentNumber } from '../../shared/incident/number'
import type { Incident } from '../../shared/incident/record'
import { counterpartText } from '../../shared/phone/record'
import { refusalText } from '../../shared/refusals'
import { clockText } from '../../shared/time'
import { useFocusOnFault } from '../form/focus-fault'
import { faultyAmong } from '../form/faulty'
import { draftKey } from '../form/draft-keys'
import { useDraft, useDropEmptied, type DraftForm } from '../form/use-draft'
import { useSend, type Sending } from '../form/use-send'
import { CounterpartInputs } from '../incident/fields'
import { Timeline } from '../incident/timeline'
import { DeskLayout } from '../layout/desk-layout'
import { Foot } from '../layout/frame'
import { go, goBack } from '../route'
import { deskNow } from '../store'
import { callSays } from '../unfinished/unfinished'
import { Empty, Field, Heading, KeyButton, TextBox, TimeField } from '../ui'
import { useIncident, useNow, useWhyReadOnly } from '../use-desk'
import styles from './call.module.css'
import { callCommand, earlierCallers, emptyCall, type CallForm } from './call-form'

export interface CallPageProps {
  readonly incidentId: string
  readonly form?: string | undefined
}

export function CallPage({ incidentId, form = '' }: CallPageProps) {
  const incident = useIncident(incidentId)
  if (incident !== undefined) return <CallOf incident={incident} form={form} />
  return (
    <DeskLayout>
      <Empty
        title="不能记续来电"
        action={
          <KeyButton kind="primary" keyName="Esc" onPress={goBack}>
            返回
          </KeyButton>
        }
      >
        {refusalText({ code: 'unknownIncident' })}
      </Empty>
    </DeskLayout>
  )
}

function CallOf({ incident, form }: { readonly incident: Incident; readonly form: string }) {
  const key = draftKey({ kind: 'call', incidentId: incident.id, form })
  const draft = useDraft(key, () => emptyCall(incident, deskNow()))
  useDropEmptied(draft, callSays)
  const sending = useSend(() => callCommand(incident.id, draft.value))
  const fields = useRef<HTMLDivElement>(null)
  useFocusOnFault(fields, sending.attempt)
  const record = () =>
    sending.submit(() => {
      void draft.drop()
      // The form is done: going back from the incident must not lead into an empty one.
      goBack()
      go({ kind: 'incident', incidentId: incident.id })
    })
  return (
    <DeskLayout
      aside={<Timeline incident={incident} />}
      foot={<CallFoot draft={draft} sending={sending} onRecord={record} />}
    >
      <Heading note="涉密信息不得录入本机">
        续来电 · {incidentNumber(incident)} {incident.facts.title}
      </Heading>
      <div ref={fields}>
        <CallFields incident={incident} draft={draft} errorAt={sending.errorAt} />
      </div>
    </DeskLayout>
  )
}

interface FieldsProps {
  readonly incident: Incident
  readonly draft: DraftForm<CallForm>
  readonly errorAt: Sending['errorAt']
}

/** One press instead of three fields. */
function SameCaller({ incident, draft }: Omit<FieldsProps, 'errorAt'>) {
  const [caller] = earlierCallers(incident)
  if (caller === undefined || counterpartText(draft.value.from) !== '') return null
  return (
    <KeyButton
      kind="quiet"
      size="small"
      keyName="Alt+Y"
      tabStop={false}
      onPress={() => draft.set({ from: caller })}
    >
      还是 {counterpartText(caller)}
    </KeyButton>
  )
}

function CallFields({ incident, draft, errorAt }: FieldsProps) {
  const now = useNow()
  const { value, set } = draft
  const faulty = faultyAmong(['unit', 'name', 'post', 'phone'], (part) =>
    errorAt(`call.from.${part}`),
  )
  return (
    <>
      <Field number={1} label="谁打来的" error={errorAt('call.from')}>
        <CounterpartInputs
          autoFocus
          value={value.from}
          errorAt={(part) => (faulty(part) === true ? errorAt(`call.from.${part}`) : undefined)}
          onChange={(from) => set({ from })}
        />
        <SameCaller incident={incident} draft={draft} />
      </Field>
      <Field number={2} label="来电时间" required error={errorAt('call.at')}>
        <TimeField value={value.at} now={now} onChange={(at) => set({ at })} />
      </Field>
      <Field
        number={3}
        label="来电内容"
        required
        hint="边听边记，照来电人的原话"
        error={errorAt('call.said')}
      >
        <TextBox value={value.said} rows={6} maxRows={12} onChange={(said) => set({ said })} />
      </Field>
      <Field
        number={4}
        label="已通知谁"
        hint="对方还报告了谁、什么时间"
        error={errorAt('call.alreadyTold')}
      >
        <TextBox
          value={value.alreadyTold}
          rows={1}
          maxRows={4}
          onChange={(alreadyTold) => set({ alreadyTold })}
        />
      </Field>
    </>
  )
}

function keptText({ dirty, failed, savedAt }: DraftForm<CallForm>): string {
  if (failed) return '草稿没有存上，文字只在屏幕上'
  if (!dirty) return '来电还没有记下'
  return savedAt === null
    ? '正在自动保存草稿'
    : `${clockText(savedAt)} 已自动保存草稿 · 来电还没有记下`
}

interface FootProps {
  readonly draft: DraftForm<CallForm>
  readonly sending: Sending
  readonly onRecord: () => void
}

function CallFoot({ draft, sending, onRecord }: FootProps) {
  const why = useWhyReadOnly()
  const error = sending.errorElsewhere()
  return (
    <Foot
      truth={
        <>
          {error !== undefined && <span className={styles.refused}>{error} </span>}
          {keptText(draft)}
        </>
      }
    >
      <KeyButton kind="quiet" keyName="Esc" onPress={goBack}>
        返回
      </KeyButton>
      <KeyButton
        kind="primary"
        keyName="Ctrl+Enter"
        disabled={why !== undefined || sending.busy}
        title={why}
        onPress={onRecord}
      >
        记下续来电
      </KeyButton>
    </Foot>
  )
}
