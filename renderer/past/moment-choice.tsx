// An incident as it stood: which moment of its timeline is looked at.
import type { Incident } from '../../shared/incident/record'
import { secondText, toMs, type Instant } from '../../shared/time'
import { stepKind } from '../incident/wording'
import { Pick } from '../ui'
import styles from './past.module.css'

/** As it stands: no moment of the past. */
export const NOW = 'now'

/** The newest first; what was recorded at one moment stands in one line. */
function momentsOf({ timeline }: Incident): { readonly value: Instant; readonly label: string }[] {
  const kinds = new Map<Instant, string[]>()
  for (const step of timeline) {
    const before = kinds.get(step.recordedAt) ?? []
    kinds.set(step.recordedAt, [...before, stepKind(step)])
  }
  return [...kinds]
    .map(([value, steps]) => ({ value, label: `${secondText(toMs(value))} ${steps.join('、')}后` }))
    .reverse()
}

interface MomentChoiceProps {
  /** As it stands, with all its steps. */
  readonly incident: Incident
  readonly moment: Instant
  readonly onMoment: (moment: Instant) => void
}

export function MomentChoice({ incident, moment, onMoment }: MomentChoiceProps) {
  return (
    <div className={styles.day}>
      <span>看当时</span>
      <span className={styles.moment}>
        <Pick
          label="看哪一刻的样子"
          value={moment}
          options={[{ value: NOW, label: '现在' }, ...momentsOf(incident)]}
          onChange={onMoment}
        />
      </span>
    </div>
  )
}
