// Names at the left, what they say at the right: how a preview is read.
import type { ReactNode } from 'react'
import styles from './packet.module.css'

export function Lines({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <dl className={styles.lines} aria-label={label}>
      {children}
    </dl>
  )
}

export function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
