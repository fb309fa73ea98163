// The name and the PIN of whoever answers for it. After wrong PINs it says how long to wait.
import { mayTryAt } from '../../shared/person/pin-wait'
import type { Person } from '../../shared/person/record'
import { SECOND } from '../../shared/time'
import { ROLE_NAMES } from '../../shared/vocabulary'
import { Field, Pick, PinInput } from '../ui'
import { useNow } from '../use-desk'

export interface SignFieldsProps {
  /** What they do with it: 审定人, 说明人. */
  readonly label: string
  /** Those who have the right. */
  readonly signers: readonly Person[]
  /** Whose right it is, said where nobody has it. */
  readonly who: string
  readonly approverId: string | null
  readonly pin: string
  readonly onApprover: (id: string) => void
  readonly onPin: (pin: string) => void
  readonly errorAt: (...paths: string[]) => string | undefined
  /** False where something else is written first. */
  readonly pinFirst?: boolean
}

const nameWithPost = ({ name, post, role }: Person): string =>
  `${name}（${post === '' ? ROLE_NAMES[role] : post}）`

export function SignFields(props: SignFieldsProps) {
  const {
    label,
    signers,
    who,
    approverId,
    pin,
    onApprover,
    onPin,
    errorAt,
    pinFirst = true,
  } = props
  const now = useNow()
  const person = signers.find(({ id }) => id === approverId)
  const wait = person === undefined ? 0 : Math.ceil((mayTryAt(person) - now) / SECOND)
  const none = signers.length === 0
  return (
    <>
      <Field
        label={label}
        required
        error={errorAt('approverId')}
        warning={none ? `还没有${who}，请管理员在“设置 · 人员”中添加。` : undefined}
      >
        <Pick
          value={approverId}
          onChange={onApprover}
          disabled={none}
          placeholder={`选${label}`}
          options={signers.map((signer) => ({ value: signer.id, label: nameWithPost(signer) }))}
        />
      </Field>
      <Field
        label="口令"
        required
        hint={`由${who}本人输入，等于本人签字`}
        warning={wait > 0 ? `口令连续输错，还要等 ${wait} 秒` : undefined}
        error={wait > 0 ? undefined : errorAt('pin')}
      >
        <PinInput
          value={pin}
          onChange={onPin}
          disabled={none || wait > 0}
          autoFocus={pinFirst && approverId !== null}
        />
      </Field>
    </>
  )
}
