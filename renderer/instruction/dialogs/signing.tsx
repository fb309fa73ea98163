// A leader's name and PIN, as every question that needs one asks for it.
import { useState } from 'react'
import { SignFields } from '../../form/sign-fields'
import { approversOf, likelyLeader } from '../../form/signers'
import { useDesk, useMe } from '../../use-desk'

export function useSigning(label: string) {
  const desk = useDesk()
  const me = useMe()
  const [pin, setPin] = useState('')
  const [approverId, setApprover] = useState(() => likelyLeader(desk, me?.id))
  const fields = (errorAt: (...paths: string[]) => string | undefined) => (
    <SignFields
      label={label}
      who="带班领导或主要负责人"
      signers={approversOf(desk.people)}
      pinFirst={false}
      approverId={approverId}
      pin={pin}
      onApprover={setApprover}
      onPin={setPin}
      errorAt={errorAt}
    />
  )
  return { approver: { approverId: approverId ?? '', pin }, missing: approverId === null, fields }
}
