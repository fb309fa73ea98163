// 紧急接管: nobody could hand over. A leader answers for it with their PIN, and it shows for ever.
import { useState } from 'react'
import { SignFields } from '../form/sign-fields'
import { approversOf, likelySigner } from '../form/signers'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, TextInput } from '../ui'
import { personName, useDesk, useMe } from '../use-desk'

export function TakeOverDialog({ onClose }: { readonly onClose: () => void }) {
  const {
    people,
    shift: { current },
  } = useDesk()
  const me = useMe()
  const signers = approversOf(people)
  const [approverId, setApprover] = useState(() => likelySigner(signers, me?.id))
  const [pin, setPin] = useState('')
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({ type: 'takeOver', approverId: approverId ?? '', pin, reason }))
  const crew = (current?.crew ?? []).map(({ personId }) => personName(people, personId)).join('、')
  return (
    <DialogFrame
      open
      title="紧急接管"
      consequence={
        <>
          只在值班员突发疾病等无法当面交班时用。{crew} 的这一班立即封存，标为<b>“未交接”</b>
          ；从现在起由 {me?.name} 值守。
          接管人、批准人和原因永远留在两个班的记录上。领导不在场：先按 Alt+R
          加入本班，用自己的口令就行。
        </>
      }
      actions={[
        {
          label: '紧急接管',
          keyName: 'Ctrl+Enter',
          kind: 'danger',
          disabled: approverId === null || pin === '',
          act: () => sending.submit(onClose),
        },
      ]}
      onClose={onClose}
      dirty={reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
      width={620}
    >
      <Field label="原因" required error={sending.errorAt('reason')}>
        <TextInput
          value={reason}
          onChange={setReason}
          autoFocus
          maxLength={200}
          placeholder="如 张磊突发胃痛送医，无法交班"
        />
      </Field>
      <SignFields
        label="批准领导"
        signers={signers}
        who="带班领导或主要负责人"
        pinFirst={false}
        approverId={approverId}
        pin={pin}
        onApprover={setApprover}
        onPin={setPin}
        errorAt={sending.errorAt}
      />
    </DialogFrame>
  )
}
