// When something happened: now, unless the person says otherwise.
import { useState } from 'react'
import { MINUTE, toInstant, type Ms } from '../../../shared/time'
import { deskNow } from '../../store'
import { Field, TimeField } from '../../ui'
import { useNow } from '../../use-desk'

export interface Moment {
  readonly at: string
  readonly ms: Ms | null
  readonly set: (ms: Ms | null) => void
}

export function useMoment(): Moment {
  const [ms, set] = useState<Ms | null>(() => Math.floor(deskNow() / MINUTE) * MINUTE)
  return { at: ms === null ? '' : toInstant(ms), ms, set }
}

export function MomentField({
  label,
  moment,
  error,
}: {
  readonly label: string
  readonly moment: Moment
  readonly error: string | undefined
}) {
  const now = useNow()
  return (
    <Field label={label} required error={error}>
      <TimeField value={moment.ms} now={now} onChange={moment.set} />
    </Field>
  )
}
