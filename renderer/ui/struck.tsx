// A corrected value: the old one stays in sight, struck out, with the new one beside it and who,
// when and why.
import { Fragment, type ReactNode } from 'react'
import styles from './struck.module.css'

export interface Correction {
  readonly old: ReactNode
  /** `13:25` as the screen writes times. */
  readonly at: string
  readonly by: string
  readonly why: string
}

export interface StruckProps {
  /** What holds now. */
  readonly value: ReactNode
  /** Oldest first. */
  readonly corrections: readonly Correction[]
  /** Leaves the line of who, when and why to the caller. */
  readonly brief?: boolean
}

export function Struck({ value, corrections, brief = false }: StruckProps) {
  return (
    <span className={styles.struck}>
      {corrections.map((correction, index) => (
        <Fragment key={index}>
          <del title={`${correction.at} 更正 · ${correction.by} · ${correction.why}`}>
            <span className="only-heard">原为</span>
            {correction.old}
          </del>{' '}
        </Fragment>
      ))}
      <span>{value}</span>
      {!brief &&
        corrections.map((correction, index) => (
          <span key={index} className={styles.why}>
            {correction.at} 更正 · {correction.by} · {correction.why} · 原记录保留
          </span>
        ))}
    </span>
  )
}
