// When something happened: now, unless the person says otherwise.
import { useState } from 'react'
import { MINUTE, toInstant, type Ms } from '../../../shared/time'
import { deskNow } from '../../store'
import { Field, TimeField } from '../../ui'
import { useNow } from '../../use-desk'

export function useMoment(label: string) {
  const now = useNow()
  const [ms, set] = useState<Ms | null>(() => Math.floor(deskNow() / MINUTE) * MINUTE)
  const field = (error: string | undefined) => (
    <Field label={label} required error={error}>
      <TimeField value={ms} now={now} onChange={set} />
    </Field>
  )
  return { at: ms === null ? '' : toInstant(ms), field }
}
