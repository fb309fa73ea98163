// What each way of ending without a report asks for, and the leader's PIN where it could conceal something.
import type { UnreportedEnding, UnreportedKind } from '../../../shared/incident/ending'
import { needsLeaderToEnd } from '../../../shared/incident/ended'
import { endedUnreported } from '../../../shared/incident/ending'
import { incidentNumber } from '../../../shared/incident/number'
import type { Incident } from '../../../shared/incident/record'
import { toInstant, type Ms } from '../../../shared/time'
import { SignFields } from '../../form/sign-fields'
import { approversOf } from '../../form/signers'
import { Field, Pick, TextInput, TimeField } from '../../ui'
import { LATELY, monthsIn } from '../../left/period'
import { useLeft } from '../../left/use-left'
import { useDesk, useMinute, useNow } from '../../use-desk'

export interface EndingForm {
  readonly reason: string
  readonly of: string | null
  readonly to: string
  readonly takenBy: string
  readonly at: Ms | null
  readonly approverId: string | null
  readonly pin: string
}

/** What the form says, as the command takes it. */
export function endingOf(kind: UnreportedKind, form: EndingForm): UnreportedEnding {
  const { reason, of, to, takenBy, at } = form
  if (kind === 'duplicate') return { kind, of: of ?? '', reason }
  if (kind !== 'transferred') return { kind, reason }
  return { kind, to, takenBy, at: at === null ? '' : toInstant(at), reason }
}

const REASONS: Readonly<Record<UnreportedKind, string>> = {
  falseAlarm: '如 误拨；到场核实没有起火',
  duplicate: '如 同一起火情，另一人来电',
  outOfScope: '如 邻里纠纷，已转社区',
  transferred: '如 事发地不在本辖区',
}

interface EndingFieldsProps {
  readonly incident: Incident
  readonly kind: UnreportedKind
  readonly form: EndingForm
  readonly onChange: (change: Partial<EndingForm>) => void
  readonly errorAt: (...paths: string[]) => string | undefined
}

/** Those that this one may turn out to be: as real as it, not struck themselves, the newest first. */
function useOthers(incident: Incident) {
  const now = useMinute()
  const { desk } = useLeft({ kinds: ['incident'], months: monthsIn(LATELY, now) })
  return Object.values(desk.incidents)
    .filter(
      (other) =>
        other.id !== incident.id &&
        !endedUnreported(other) &&
        other.facts.exercise === incident.facts.exercise,
    )
    .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
    .map((other) => ({ value: other.id, label: `${incidentNumber(other)} ${other.facts.title}` }))
}

function OtherField({ incident, form, onChange, errorAt }: EndingFieldsProps) {
  const others = useOthers(incident)
  return (
    <Field
      label="并入"
      required
      error={errorAt('ending.of')}
      hint="那一起照常办理；两边的内容和伤亡数都不合并"
      warning={others.length === 0 ? '没有别的事件可以并入。' : undefined}
    >
      <Pick
        value={form.of}
        options={others}
        placeholder="选留下来的那一起"
        searchable
        disabled={others.length === 0}
        onChange={(of) => onChange({ of })}
      />
    </Field>
  )
}

function TransferFields({ form, onChange, errorAt }: EndingFieldsProps) {
  const now = useNow()
  return (
    <>
      <Field label="移交给" required error={errorAt('ending.to')}>
        <TextInput
          value={form.to}
          autoFocus
          placeholder="如 土左旗政府值班室"
          onChange={(to) => onChange({ to })}
        />
      </Field>
      <Field label="接收人" required error={errorAt('ending.takenBy')}>
        <TextInput
          value={form.takenBy}
          placeholder="对方接下的人"
          onChange={(takenBy) => onChange({ takenBy })}
        />
      </Field>
      <Field label="移交时间" required error={errorAt('ending.at')}>
        <TimeField value={form.at} now={now} onChange={(at) => onChange({ at })} />
      </Field>
    </>
  )
}

export function EndingFields(props: EndingFieldsProps) {
  const { incident, kind, form, onChange, errorAt } = props
  const { people } = useDesk()
  return (
    <>
      {kind === 'duplicate' && <OtherField {...props} />}
      {kind === 'transferred' && <TransferFields {...props} />}
      <Field label="原因" required error={errorAt('ending.reason')}>
        <TextInput
          value={form.reason}
          autoFocus={kind !== 'transferred'}
          placeholder={REASONS[kind]}
          onChange={(reason) => onChange({ reason })}
        />
      </Field>
      {needsLeaderToEnd(incident) && (
        <SignFields
          label="同意人"
          who="带班领导或主要负责人"
          signers={approversOf(people)}
          pinFirst={false}
          approverId={form.approverId}
          pin={form.pin}
          onApprover={(approverId) => onChange({ approverId })}
          onPin={(pin) => onChange({ pin })}
          errorAt={errorAt}
        />
      )}
    </>
  )
}
