// A leader's name and PIN. After wrong PINs it says how long to wait.
import { mayTryAt } from '../../shared/person/pin-wait'
import { ROLE_NAMES } from '../../shared/vocabulary'
import { SECOND } from '../../shared/time'
import { Field, Pick, PinInput } from '../kit'
import { useDesk, useNow } from '../room/use-room'
import { approversOf } from './approvers'

export interface SignFieldsProps {
  readonly approverId: string | null
  readonly pin: string
  readonly onApprover: (id: string) => void
  readonly onPin: (pin: string) => void
  readonly errorAt: (...paths: string[]) => string | undefined
  /** What the leader does with it; default 审定人. */
  readonly label?: string
  /** False where something else is written first. */
  readonly pinFirst?: boolean
}

export function SignFields(props: SignFieldsProps) {
  const { approverId, pin, onApprover, onPin, errorAt, label = '审定人', pinFirst = true } = props
  const { people } = useDesk()
  const now = useNow()
  const approvers = approversOf(people)
  const person = approverId === null ? undefined : people[approverId]
  const wait = person === undefined ? 0 : Math.ceil((mayTryAt(person) - now) / SECOND)
  const none = approvers.length === 0
  return (
    <>
      <Field
        label={label}
        error={errorAt('approverId')}
        warning={none ? '还没有带班领导或主要负责人，请管理员在“设置 · 人员”中添加。' : undefined}
      >
        <Pick
          value={approverId}
          onChange={onApprover}
          disabled={none}
          placeholder={`选${label}`}
          options={approvers.map(({ id, name, post, role }) => ({ value: id, label: `${name}（${post === '' ? ROLE_NAMES[role] : post}）` }))}
        />
      </Field>
      <Field
        label="口令"
        hint="由领导本人输入，等于本人签字"
        warning={wait > 0 ? `口令连续输错，还要等 ${wait} 秒` : undefined}
        error={wait > 0 ? undefined : errorAt('pin')}
      >
        <PinInput value={pin} onChange={onPin} disabled={none || wait > 0} autoFocus={pinFirst && approverId !== null} />
      </Field>
    </>
  )
}
