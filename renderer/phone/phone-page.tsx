// 电话报告 (N1): first by telephone, at once. The script to read out at the right, the record of the
// call at the left, and the clock of a quarter of an hour above.
import { useRef } from 'react'
import { useFocusOnFault } from '../form/focus-fault'
import { nextObligation } from '../../shared/incident/next-step'
import { incidentNumber, shortNumber } from '../../shared/incident/number'
import type { Incident } from '../../shared/incident/record'
import { refusalText } from '../../shared/refusals'
import { unsentReport } from '../../shared/report/state'
import { clockText } from '../../shared/time'
import { Foot } from '../layout/frame'
import { draftKey } from '../form/draft-keys'
import { useDraft, type DraftForm } from '../form/use-draft'
import { useSend, type Sending } from '../form/use-send'
import { DeadlineStrip, Empty, Heading, KeyButton } from '../ui'
import { soonWithin } from '../incident/wording'
import { PaperButton } from '../paper/paper-button'
import { whyText } from '../report/clock'
import { openNextStep } from '../layout/open-next-step'
import { DeskLayout } from '../layout/desk-layout'
import { useDesk, useIncident, useMe, useNow, useWhyReadOnly, useUnit } from '../use-desk'
import { goBack } from '../route'
import { deskNow, useStore } from '../store'
import { PhoneFields } from './phone-fields'
import { commandOf, isLateCall, phoneClock, startingForm, type PhoneForm } from './phone-form'
import styles from './phone.module.css'
import { ReadOut } from './read-out'

export function PhonePage({ incidentId }: { readonly incidentId: string }) {
  const incident = useIncident(incidentId)
  if (incident !== undefined && incident.closedAt === null) return <PhoneOf incident={incident} />
  return (
    <DeskLayout>
      <Empty
        title="不能登记电话报告"
        action={
          <KeyButton kind="primary" keyName="Esc" onPress={goBack}>
            返回
          </KeyButton>
        }
      >
        {refusalText({ code: incident === undefined ? 'unknownIncident' : 'incidentClosed' })}
      </Empty>
    </DeskLayout>
  )
}

/** After the call: the step that the incident owes then. */
function goOn(incidentId: string): void {
  goBack()
  const view = useStore.getState().connection?.view
  if (view?.kind !== 'desk') return
  const { incidents, unit, ruleBooks } = view.state
  const incident = incidents[incidentId]
  if (incident !== undefined && unit !== null)
    openNextStep(incidentId, nextObligation(incident, unit, ruleBooks, deskNow()).step)
}

function PhoneOf({ incident }: { readonly incident: Incident }) {
  const unit = useUnit()
  const { ruleBooks } = useDesk()
  const officer = useMe()?.name ?? ''
  const draft = useDraft(draftKey({ kind: 'phone', incidentId: incident.id }), () =>
    startingForm(incident, unit, officer, deskNow()),
  )
  const sending = useSend(() => commandOf(incident.id, draft.value, late))
  const fields = useRef<HTMLDivElement>(null)
  // Two fields far apart can be missing: 迟报原因 below, what was said above.
  useFocusOnFault(fields, sending.attempt)
  const late: boolean =
    isLateCall(phoneClock(incident, ruleBooks), draft.value.at) ||
    sending.wasRefusedAt('lateReason')

  const record = (then: () => void) => sending.submit(() => void draft.drop().then(then))

  return (
    <DeskLayout
      strip={<PhoneStrip incident={incident} />}
      aside={
        <ReadOut
          said={draft.value.said}
          actions={
            <PaperButton
              label="打印提纲"
              size="small"
              paper={{ kind: 'callScript', incidentId: incident.id }}
            />
          }
        />
      }
      foot={<PhoneFoot incident={incident} draft={draft} sending={sending} onRecord={record} />}
    >
      <Heading note="先打电话，再写书面 · 涉密信息不得录入本机">
        电话报告 · {incidentNumber(incident)} {incident.facts.title}
      </Heading>
      <div ref={fields}>
        <PhoneFields
          incident={incident}
          form={draft.value}
          set={draft.set}
          late={late}
          errorAt={sending.errorAt}
        />
      </div>
    </DeskLayout>
  )
}

function PhoneStrip({ incident }: { readonly incident: Incident }) {
  const { ruleBooks } = useDesk()
  const now = useNow()
  const clock = phoneClock(incident, ruleBooks)
  return (
    <DeadlineStrip
      label={`${shortNumber(incident)} 电话报告`}
      dueAt={clock?.dueAt ?? null}
      now={now}
      why={clock === null ? '已经电话报告过，可以再报' : whyText(clock, now)}
      {...(clock === null ? {} : { soonWithin: soonWithin(clock) })}
    />
  )
}

interface PhoneFootProps {
  readonly incident: Incident
  readonly draft: DraftForm<PhoneForm>
  readonly sending: Sending
  readonly onRecord: (then: () => void) => void
}

function keptText({ dirty, failed, savedAt }: DraftForm<PhoneForm>): string {
  if (failed) return '草稿没有存上，文字只在屏幕上'
  if (!dirty) return '通话还没有记下'
  return savedAt === null
    ? '正在自动保存草稿'
    : `${clockText(savedAt)} 已自动保存草稿 · 通话还没有记下`
}

function PhoneFoot({ incident, draft, sending, onRecord }: PhoneFootProps) {
  const broken = useWhyReadOnly()
  const readOnly = broken !== undefined
  const error = sending.errorElsewhere()
  const disabled = readOnly || sending.busy
  const writes = incident.reports.length === 0 || unsentReport(incident) !== undefined
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
      {writes && (
        <KeyButton
          keyName="F5"
          disabled={disabled}
          title={broken}
          onPress={() => onRecord(() => goOn(incident.id))}
        >
          记下，接着办下一步
        </KeyButton>
      )}
      <KeyButton
        keyName="Ctrl+Enter"
        kind="primary"
        disabled={disabled}
        title={broken}
        onPress={() => onRecord(goBack)}
      >
        记下这次通话
      </KeyButton>
    </Foot>
  )
}
