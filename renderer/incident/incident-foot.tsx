// The foot of an incident: what is owed, and the keys that do it.
import type { Deadline } from '../../shared/deadline/derive'
import { nextObligation, type NextStep } from '../../shared/incident/next-step'
import { endedUnreported, owesWithdrawal } from '../../shared/incident/ending'
import type { Incident } from '../../shared/incident/record'
import { nextReport } from '../../shared/report/next'
import { nameOf, sentProgress, unsentReport } from '../../shared/report/state'
import { relativeText, toMs } from '../../shared/time'
import { reportName } from '../../shared/vocabulary'
import { Foot } from '../layout/frame'
import { KeyButton, useKey } from '../ui'
import { openNextStep, goReceipts, NEXT_KEY, waitingReport } from '../layout/open-next-step'
import { useDesk, useMinute, useWhyReadOnly, useUnit } from '../use-desk'
import { go, goBack } from '../route'
import { goWriteFinal, type OpenDialog } from './dialogs/dialogs'

interface FootProps {
  readonly incident: Incident
  readonly onOpen: OpenDialog
}

/** The report that F4 opens: the one being written, else the next. */
function writeTarget(incident: Incident) {
  const unsent = unsentReport(incident)
  if (unsent !== undefined) return { name: nameOf(unsent), kind: unsent.kind, reportId: unsent.id }
  const kind = sentProgress(incident).length === 0 ? ('initial' as const) : ('followUp' as const)
  const next = nextReport(incident, kind)
  return next.ok ? { name: reportName(kind, next.value.number), kind, reportId: null } : null
}

/** Steps that are done on this very page open their question; the others lead away. */
function take(incident: Incident, step: NextStep, onOpen: OpenDialog): void {
  if (step.kind === 'relay') onOpen({ kind: 'relay', instructionId: step.instructionId })
  else if (step.kind === 'close') onOpen({ kind: 'close' })
  else openNextStep(incident.id, step)
}

const Back = () => (
  <KeyButton kind="quiet" keyName="Esc" onPress={goBack}>
    返回
  </KeyButton>
)

/** A 回执 may come at any time, also after the end. */
const useReceiptKey = (incident: Incident, enabled: boolean): void =>
  useKey('F6', () => goReceipts(incident), {
    enabled: enabled && waitingReport(incident) !== undefined,
  })

function ClosedFoot({ incident, onOpen }: FootProps) {
  const minute = useMinute()
  const why = useWhyReadOnly()
  useReceiptKey(incident, why === undefined)
  return (
    <Foot
      truth={`${relativeText(toMs(incident.closedAt!), minute)} ${endedUnreported(incident) ? '已了结' : '已办结'}，没有时限在走`}
    >
      <Back />
      <KeyButton
        keyName="Alt+K"
        disabled={why !== undefined}
        title={why}
        onPress={() => onOpen({ kind: 'reopen' })}
      >
        重新打开
      </KeyButton>
    </Foot>
  )
}

/** A leader may let stand what was told; and what was struck by mistake goes on. */
function WithdrawalKeys({
  deadline,
  onOpen,
}: Pick<FootProps, 'onOpen'> & { readonly deadline: Deadline | null }) {
  const why = useWhyReadOnly()
  const shared = { disabled: why !== undefined, title: why }
  return (
    <>
      <KeyButton keyName="Alt+K" {...shared} onPress={() => onOpen({ kind: 'reopen' })}>
        重新打开
      </KeyButton>
      {deadline !== null && (
        <KeyButton {...shared} onPress={() => onOpen({ kind: 'waive', deadline })}>
          不核销（领导说明）
        </KeyButton>
      )}
    </>
  )
}

function OpenFoot({ incident, onOpen }: FootProps) {
  const desk = useDesk()
  const unit = useUnit()
  const minute = useMinute()
  const why = useWhyReadOnly()
  const readOnly = why !== undefined
  const { step, deadline } = nextObligation(incident, unit, desk.ruleBooks, minute)
  const write = writeTarget(incident)
  const final = nextReport(incident, 'final').ok
  const shared = { disabled: readOnly, title: why }
  const writeIt = () =>
    write !== null &&
    go({
      kind: 'report',
      incidentId: incident.id,
      reportKind: write.kind,
      reportId: write.reportId,
    })
  const phone = () => go({ kind: 'phone', incidentId: incident.id })
  // Where the next step is the same thing its own key still answers, but one button is enough.
  useKey('F4', writeIt, { enabled: !readOnly && step.kind === 'write' })
  useKey('F3', phone, { enabled: !readOnly && step.kind === 'phone' })
  useReceiptKey(incident, !readOnly)
  return (
    <Foot
      truth={`下一步 ${step.name}${deadline === null ? '' : ` · ${deadline.name} ${relativeText(deadline.dueAt, minute)} 前`}`}
    >
      <Back />
      {step.kind !== 'phone' && (
        <KeyButton keyName="F3" {...shared} onPress={phone}>
          电话报告
        </KeyButton>
      )}
      {write !== null && step.kind !== 'write' && (
        <KeyButton keyName="F4" {...shared} onPress={writeIt}>
          写{write.name}
        </KeyButton>
      )}
      {owesWithdrawal(incident) && <WithdrawalKeys deadline={deadline} onOpen={onOpen} />}
      {final && (
        <KeyButton keyName="F9" {...shared} onPress={() => goWriteFinal(incident)}>
          写终报
        </KeyButton>
      )}
      <KeyButton
        kind="primary"
        keyName={NEXT_KEY}
        {...shared}
        onPress={() => take(incident, step, onOpen)}
      >
        {step.name.split('：')[0]}
      </KeyButton>
    </Foot>
  )
}

export function IncidentFoot(props: FootProps) {
  return props.incident.closedAt === null ? <OpenFoot {...props} /> : <ClosedFoot {...props} />
}
