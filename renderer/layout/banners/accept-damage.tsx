// 处理并继续: a leader or manager says with PIN and reason that the desk goes on behind the damage.
import { useState } from 'react'
import type { Damage } from '../../../shared/app-status/record'
import { setSignOutReason } from '../../sign-out-reason'
import { SignFields } from '../../form/sign-fields'
import { likelySigner, managersOf } from '../../form/signers'
import { useSend } from '../../form/use-send'
import { DialogFrame, Field, TextInput } from '../../ui'
import { useDesk, useMe } from '../../use-desk'
import { damageText } from './damage-text'

export interface AcceptDamageProps {
  readonly damage: Damage
  readonly onClose: () => void
}

export function AcceptDamage({ damage, onClose }: AcceptDamageProps) {
  const { people } = useDesk()
  const me = useMe()
  const managers = managersOf(people)
  const [approverId, setApprover] = useState(() => likelySigner(managers, me?.id))
  const [pin, setPin] = useState('')
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({
    type: 'acceptDamage',
    approverId: approverId ?? '',
    pin,
    reason,
  }))
  const accept = () =>
    sending.submit(() => {
      // The desk begins anew behind the damage, and nobody sits at it.
      setSignOutReason('损坏已经确认并记入日志，值班台已重新开始登记，请重新签到。')
      onClose()
    })

  return (
    <DialogFrame
      open
      title="处理并继续登记"
      consequence={<Consequence damage={damage} />}
      actions={[
        {
          label: '确认，继续登记',
          keyName: 'Ctrl+Enter',
          kind: 'danger',
          act: accept,
          disabled: approverId === null || pin === '',
        },
      ]}
      onClose={onClose}
      dirty={reason !== '' || pin !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
      width={620}
    >
      <Field
        label="原因"
        required
        hint="如：断电后磁盘出错，已核对 6 月 3 日纸质记录"
        error={sending.errorAt('reason')}
      >
        <TextInput value={reason} onChange={setReason} autoFocus maxLength={200} />
      </Field>
      <SignFields
        label="确认人"
        who="带班领导、主要负责人或管理员"
        signers={managers}
        approverId={approverId}
        pin={pin}
        onApprover={setApprover}
        onPin={setPin}
        errorAt={sending.errorAt}
        pinFirst={false}
      />
    </DialogFrame>
  )
}

function Consequence({ damage }: { readonly damage: Damage }) {
  return (
    <>
      损坏的地方：{damageText(damage)}。<br />
      确认之后，值班台从现在起接着往下记。坏的地方原样留着，不删、不改、不补；日志里写明谁、何时、为什么继续。
      <br />
      以后校验仍会指出这一处。读不出来的内容值班台没有，请对照纸质记录补录。
    </>
  )
}
