// The way to a new incident, as lists and the desk show it.
import { KeyButton } from '../../ui'
import { useWhyReadOnly } from '../../use-desk'
import { takeCall } from '../../layout/which-call-store'

export const IntakeButton = ({ kind = 'primary' }: { readonly kind?: 'primary' | 'outlined' }) => {
  const why = useWhyReadOnly()
  return (
    // F2 is heard on every screen; here it is only shown.
    <KeyButton
      kind={kind}
      keyName="F2"
      keyShownOnly
      disabled={why !== undefined}
      title={why}
      onPress={takeCall}
    >
      接报
    </KeyButton>
  )
}
