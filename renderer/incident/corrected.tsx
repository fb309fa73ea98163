// A value of a record with what stood there before, and the small button that corrects a record.
import type { ReactNode } from 'react'
import type { CorrectionTarget, Incident } from '../../shared/incident/record'
import { Struck } from '../ui'
import { useMinute, useReadOnly } from '../use-desk'
import { struckFrom } from './changes'
import type { OpenDialog } from './dialogs/dialogs'
import styles from './incident.module.css'
import { usePersonName } from '../person/person-name'

export interface CorrectedProps {
  readonly incident: Incident
  readonly target: CorrectionTarget
  readonly field: string
  readonly value: ReactNode
  /** Who, when and why only on hover: the timeline has them too. */
  readonly brief?: boolean
  /** How an old value is shown; null leaves it out. */
  readonly old?: (from: unknown) => string | null
}

export function Corrected({ incident, target, field, value, brief = true, old }: CorrectedProps) {
  const nameOf = usePersonName()
  const minute = useMinute()
  const corrections = struckFrom(incident, target, field, nameOf, minute, old)
  return corrections.length === 0 ? (
    <>{value}</>
  ) : (
    <Struck value={value} corrections={corrections} brief={brief} />
  )
}

export function CorrectButton({
  target,
  of,
  onOpen,
}: {
  readonly target: CorrectionTarget
  /** Names the record for a screen reader. */
  readonly of: string
  readonly onOpen: OpenDialog
}) {
  const readOnly = useReadOnly()
  return (
    <button
      type="button"
      className={styles.correct}
      disabled={readOnly}
      aria-label={`更正${of}`}
      onClick={() => onOpen({ kind: 'correct', target })}
    >
      更正
    </button>
  )
}
