// While files hover over the screen: where they will go, or why they cannot.
import { cx } from '../kit'
import styles from './attachment.module.css'

export function DropTarget({ to, why }: { readonly to: string; readonly why: string | undefined }) {
  return (
    <div className={cx(styles.drop, why !== undefined && styles.dropRefused)} role="status">
      <p>{why ?? `松开鼠标，附到${to}`}</p>
    </div>
  )
}
