// While files hover over the screen: where they will go, or why they cannot.
import { cx } from '../ui'
import styles from './attachment.module.css'

export interface DropTargetProps {
  /** What files are attached to; `words` says it otherwise. */
  readonly to?: string
  readonly words?: string
  readonly why: string | undefined
}

export function DropTarget({ to = '', words = `松开鼠标，附到${to}`, why }: DropTargetProps) {
  return (
    <div className={cx(styles.drop, why !== undefined && styles.dropRefused)} role="status">
      <p>{why ?? words}</p>
    </div>
  )
}
