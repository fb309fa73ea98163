// The small grey lines that make a record trustworthy: which rule, who, when.
import { durationText, relativeText, type Ms } from '../../shared/time'
import { Tag } from './tags'
import styles from './notes.module.css'

/** `首报后1小时内（呼政办发〔2014〕30号）` */
export function SourceNote({ rule, source }: { readonly rule: string; readonly source: string }) {
  return (
    <span className={styles.note}>
      {rule}（{source}）
    </span>
  )
}

export interface PersonTimeProps {
  readonly person: string
  readonly recordedAt: Ms
  /** When it happened, if that is another minute. */
  readonly occurredAt?: Ms | undefined
  readonly now: Ms
  /** Entered late from paper: marked 补录. */
  readonly lateEntry?: boolean
}

/** `张磊 · 14:26 记录 · 14:20 发生 补录` */
export function PersonTime({
  person,
  recordedAt,
  occurredAt,
  now,
  lateEntry = false,
}: PersonTimeProps) {
  const gap = occurredAt === undefined ? 0 : recordedAt - occurredAt
  return (
    <span className={styles.note}>
      {person} · {relativeText(recordedAt, now)} 记录
      {occurredAt !== undefined && ` · ${relativeText(occurredAt, now)} 发生`}
      {lateEntry && (
        <>
          {' '}
          <Tag kind="lateEntry" title={`发生后${durationText(gap)}才记录`} />
        </>
      )}
    </span>
  )
}
