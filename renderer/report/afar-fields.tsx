// 电话同意, 纸面签批: what proves that a leader who is not here agreed to exactly this text.
import { AFAR_NAMES, type AfarInput } from '../../shared/report/afar'
import { attachmentsOfIncident } from '../../shared/attachment/find'
import type { Incident } from '../../shared/incident/record'
import type { Person } from '../../shared/person/record'
import { toInstant, type Ms } from '../../shared/time'
import { AddButton, Adding } from '../attachment/adding'
import { Check, Field, FieldRow, Pick, TextInput, TimeField } from '../ui'
import { useDesk, useNow, useWhyReadOnly } from '../use-desk'

/** How the leader signs: here with the PIN, or from afar. */
export type Way = 'pin' | AfarInput['kind']
export const WAYS: readonly { readonly value: Way; readonly label: string }[] = [
  { value: 'pin', label: '当面审定' },
  { value: 'phone', label: AFAR_NAMES.phone },
  { value: 'paper', label: AFAR_NAMES.paper },
]

export interface AfarForm {
  readonly at: Ms | null
  readonly number: string
  readonly readBack: boolean
  readonly attachmentId: string | null
}

export const emptyAfar = (now: Ms): AfarForm => ({
  at: now,
  number: '',
  readBack: false,
  attachmentId: null,
})

export function afarInput(way: Exclude<Way, 'pin'>, form: AfarForm): AfarInput {
  const at = form.at === null ? '' : toInstant(form.at)
  return way === 'phone'
    ? { kind: 'phone', at, number: form.number, readBack: form.readBack }
    : { kind: 'paper', at, attachmentId: form.attachmentId ?? '' }
}

interface Props {
  readonly way: Exclude<Way, 'pin'>
  readonly incident: Incident
  readonly leaders: readonly Person[]
  readonly leaderId: string | null
  readonly form: AfarForm
  readonly onLeader: (id: string) => void
  readonly onChange: (patch: Partial<AfarForm>) => void
  readonly errorAt: (...paths: string[]) => string | undefined
}

function Scan({ incident, form, onChange, errorAt }: Props) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const scans = attachmentsOfIncident(desk, incident.id).filter(
    ({ withdrawn }) => withdrawn === null,
  )
  const to = {
    place: `incident:${incident.id}`,
    name: `${incident.serial}号事件`,
    owner: { kind: 'incident', incidentId: incident.id },
    why,
  } as const
  return (
    <Field
      label="签批件"
      required
      hint="签过字的呈批单，扫描或拍照，先添加为事件附件"
      error={errorAt('afar.attachmentId')}
    >
      <FieldRow>
        <Pick
          label="签批件"
          value={form.attachmentId}
          placeholder={scans.length === 0 ? '还没有附件' : '选签批件'}
          disabled={scans.length === 0}
          options={scans.map(({ id, name, caption }) => ({
            value: id,
            label: caption === '' ? name : `${caption}（${name}）`,
          }))}
          onChange={(attachmentId) => onChange({ attachmentId })}
        />
        <AddButton to={to} />
      </FieldRow>
      <Adding to={to} />
    </Field>
  )
}

export function AfarFields(props: Props) {
  const { way, leaders, leaderId, form, onLeader, onChange, errorAt } = props
  const now = useNow()
  const called = (id: string) => {
    onLeader(id)
    const leader = leaders.find((one) => one.id === id)
    if (form.number === '' && leader !== undefined) onChange({ number: leader.phone })
  }
  return (
    <>
      <Field label="审定人" required error={errorAt('leaderId')}>
        <Pick
          value={leaderId}
          onChange={called}
          placeholder="选同意的领导"
          options={leaders.map(({ id, name, post }) => ({
            value: id,
            label: post === '' ? name : `${name}（${post}）`,
          }))}
        />
      </Field>
      <Field
        label={way === 'phone' ? '几点同意的' : '几点签的'}
        required
        error={errorAt('afar.at')}
      >
        <TimeField value={form.at} now={now} onChange={(at) => onChange({ at })} />
      </Field>
      {way === 'phone' ? (
        <>
          <Field label="打的号码" required error={errorAt('afar.number')}>
            <TextInput
              value={form.number}
              maxLength={60}
              onChange={(number) => onChange({ number })}
            />
          </Field>
          <Field label="复述" required error={errorAt('afar.readBack')}>
            <Check checked={form.readBack} onChange={(readBack) => onChange({ readBack })}>
              上面的文字已念给领导听，领导同意报送，已复述核对
            </Check>
          </Field>
        </>
      ) : (
        <Scan {...props} />
      )}
    </>
  )
}
