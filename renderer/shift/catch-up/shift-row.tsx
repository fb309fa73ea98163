// One shift in a list of shifts: when, who, how many entries, how it ended, and the ways to its papers.
import type { Shift } from '../../../shared/shift/record'
import type { Ms } from '../../../shared/time'
import { KeyButton, Tag } from '../../ui'
import type { PersonName } from '../../person/person-name'
import { go } from '../../route'
import { shiftLabel, spanText } from '../log/shift-choice'
import styles from './since.module.css'

export interface ShiftRowProps {
  readonly shift: Shift
  readonly nameOf: PersonName
  readonly now: Ms
}

export function ShiftRow({ shift, nameOf, now }: ShiftRowProps) {
  return (
    <div className={styles.shift}>
      <b>{shiftLabel(shift, nameOf, now)}</b>
      <span className={styles.note}>
        {spanText(shift)} · {shift.entries.length} 条
      </span>
      {shift.endedByTakeover !== null && <Tag kind="late">未交接</Tag>}
      {shift.begunByTakeover !== null && <Tag kind="late">紧急接管</Tag>}
      {shift.crew.some(({ substituteFor }) => substituteFor !== '') && <Tag kind="soon">替班</Tag>}
      <span className={styles.actions}>
        <KeyButton
          kind="quiet"
          size="small"
          onPress={() => go({ kind: 'log', shiftId: shift.endedAt === null ? null : shift.id })}
        >
          看记录
        </KeyButton>
        {shift.sheet !== null && (
          <KeyButton
            kind="quiet"
            size="small"
            onPress={() => go({ kind: 'handover', shiftId: shift.id })}
          >
            看交接单
          </KeyButton>
        )}
      </span>
    </div>
  )
}
