// 初核, 情况说明, 认定: an officer checks, the unit is heard, a leader decides under the PIN.
import { useState } from 'react'
import { settingsNow } from '../../../shared/accountability/duties'
import { monthOfDuty, settingsOfMonth, type Judgement } from '../../../shared/accountability/judge'
import {
  needsEvidence,
  OUTCOME_NAMES,
  OUTCOMES,
  type Outcome,
} from '../../../shared/accountability/outcome'
import type { Duty, Finding } from '../../../shared/accountability/record'
import { minuteText, toInstant, toMs, type Ms } from '../../../shared/time'
import { RecordDialog } from '../../form/record-dialog'
import { useChanged } from '../../form/use-changed'
import { approversOf, likelyLeader } from '../../form/signers'
import { SignFields } from '../../form/sign-fields'
import { Field, Pick, TextBox, TimeField } from '../../ui'
import { useDesk, useMe, useNow } from '../../use-desk'
import { deskNow } from '../../store'

const OPTIONS = OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] }))
/** One item a line, as they are written. */
const itemsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

interface OutcomeFieldsProps {
  readonly duty: Duty
  readonly outcome: Outcome
  readonly evidence: string
  readonly onOutcome: (outcome: Outcome) => void
  readonly onEvidence: (text: string) => void
  readonly errorAt: (...paths: string[]) => string | undefined
}

function OutcomeFields(props: OutcomeFieldsProps) {
  const { duty, outcome, evidence, onOutcome, onEvidence, errorAt } = props
  const { definitions } = settingsOfMonth(useDesk().accountability, monthOfDuty(duty))
  return (
    <>
      <Field
        label="算什么"
        required
        error={errorAt('outcome')}
        hint={outcome === 'onTime' ? '不记迟报、漏报' : definitions[outcome]}
      >
        <Pick label="算什么" value={outcome} options={OPTIONS} onChange={onOutcome} />
      </Field>
      {needsEvidence(outcome) && (
        <Field label="证据" required hint="一行一条" error={errorAt('evidence', 'evidence.0')}>
          <TextBox value={evidence} rows={2} maxRows={5} onChange={onEvidence} />
        </Field>
      )}
    </>
  )
}

interface CheckProps {
  readonly duty: Duty
  readonly judgement: Judgement
  readonly onClose: () => void
}

export function CheckDialog({ duty, judgement: { proposal }, onClose }: CheckProps) {
  const { statementDays } = settingsNow(useDesk().accountability)
  const { standing, why } = proposal
  const [outcome, setOutcome] = useState<Outcome>(
    standing === 'late' || standing === 'onTime' ? standing : 'omitted',
  )
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  return (
    <RecordDialog
      title={`初核：${duty.title}`}
      consequence={`记录：${why}。${
        outcome === 'onTime'
          ? '不要情况说明，仍由领导认定；没有认定的，按记录算。'
          : `初核后请该单位 ${statementDays} 个工作日内报情况说明，到期响铃；再由领导认定。`
      }`}
      action="初核"
      keyName="Ctrl+Enter"
      dirty={useChanged([outcome, reason, evidence])}
      onClose={onClose}
      command={() => ({
        type: 'checkDuty',
        key: duty.key,
        outcome,
        reason,
        evidence: needsEvidence(outcome) ? itemsOf(evidence) : [],
      })}
    >
      {(errorAt) => (
        <>
          <OutcomeFields
            duty={duty}
            outcome={outcome}
            evidence={evidence}
            onOutcome={setOutcome}
            onEvidence={setEvidence}
            errorAt={errorAt}
          />
          <Field label="初核意见" required error={errorAt('reason')}>
            <TextBox
              value={reason}
              rows={2}
              maxRows={5}
              autoFocus
              placeholder="如 12:31 才来电，事前没有说明"
              onChange={setReason}
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

interface FindingProps {
  readonly finding: Finding
  readonly onClose: () => void
}

export function StatementDialog({ finding, onClose }: FindingProps) {
  const now = useNow()
  const [at, setAt] = useState<Ms | null>(() => deskNow())
  const [text, setText] = useState('')
  return (
    <RecordDialog
      title={`情况说明：${finding.duty.title}`}
      consequence={`${minuteText(toMs(finding.statement.dueAt))} 前报来。原话照录，认定时看得到。`}
      action="记下"
      keyName="Ctrl+Enter"
      dirty={useChanged([at, text])}
      onClose={onClose}
      command={() => ({
        type: 'recordStatement',
        findingId: finding.id,
        at: at === null ? '' : toInstant(at),
        text,
      })}
    >
      {(errorAt) => (
        <>
          <Field label="几点报来的" required error={errorAt('at')}>
            <TimeField value={at} now={now} onChange={setAt} />
          </Field>
          <Field label="单位怎么说" required error={errorAt('text')}>
            <TextBox value={text} rows={3} maxRows={8} autoFocus onChange={setText} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

export function DecideDialog({ finding, onClose }: FindingProps) {
  const desk = useDesk()
  const me = useMe()
  const last = finding.verdicts.at(-1) ?? finding.checks.at(-1)!
  const [outcome, setOutcome] = useState<Outcome>(last.outcome)
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState(last.evidence.join('\n'))
  const [approverId, setApprover] = useState<string | null>(() => likelyLeader(desk, me?.id))
  const [pin, setPin] = useState('')
  const again = finding.verdicts.length > 0
  return (
    <RecordDialog
      title={`${again ? '改认定' : '认定'}：${finding.duty.title}`}
      consequence={`记录拟${OUTCOME_NAMES[finding.proposed.outcome]}，初核${OUTCOME_NAMES[finding.checks.at(-1)!.outcome]}。拟的、初核的、认定的都留着${again ? '，原来的认定也留着' : ''}。`}
      action={again ? '改认定' : '认定'}
      keyName="Ctrl+Enter"
      dirty={useChanged([outcome, reason, evidence, pin])}
      onClose={onClose}
      command={() => ({
        type: 'decideFinding',
        findingId: finding.id,
        outcome,
        reason,
        evidence: needsEvidence(outcome) ? itemsOf(evidence) : [],
        approverId: approverId ?? '',
        pin,
      })}
    >
      {(errorAt) => (
        <>
          <OutcomeFields
            duty={finding.duty}
            outcome={outcome}
            evidence={evidence}
            onOutcome={setOutcome}
            onEvidence={setEvidence}
            errorAt={errorAt}
          />
          <Field label="理由" required error={errorAt('reason', 'findingId')}>
            <TextBox value={reason} rows={2} maxRows={5} autoFocus onChange={setReason} />
          </Field>
          <SignFields
            label="认定人"
            who="带班领导或主要负责人"
            signers={approversOf(desk.people)}
            pinFirst={false}
            approverId={approverId}
            pin={pin}
            onApprover={setApprover}
            onPin={setPin}
            errorAt={errorAt}
          />
        </>
      )}
    </RecordDialog>
  )
}
