// Whether something is still to be done, by when, and how it was settled.
import type { Matter } from '../../../shared/shift/entry'
import { durationText, relativeText, toMs, type Ms } from '../../../shared/time'
import type { PersonName } from '../../person/person-name'
import styles from './log.module.css'

export function MatterState({
  matter,
  nameOf,
  now,
}: {
  readonly matter: Matter
  readonly nameOf: PersonName
  readonly now: Ms
}) {
  if (matter.settled !== null) {
    const { at, by, note } = matter.settled
    return (
      <span className={styles.settled}>
        已办结 {relativeText(toMs(at), now)} {nameOf(by)}
        {note === '' ? '' : `：${note}`}
      </span>
    )
  }
  if (matter.due === null) return <span className={styles.open}>待办 · 没有定时间</span>
  const left = toMs(matter.due) - now
  return left <= 0 ? (
    <span className={styles.overdue}>
      待办 · {relativeText(toMs(matter.due), now)} 到期，已超时
      {left === 0 ? '' : durationText(left)}
    </span>
  ) : (
    <span className={styles.open}>待办 · {relativeText(toMs(matter.due), now)} 前</span>
  )
}
