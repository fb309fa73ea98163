// Beside a list: that what has left is still being read, or why it could not be.
import { refusalText } from '../../shared/refusals'
import styles from './left.module.css'
import type { DeskWithPast } from './use-left'

export function LeftNote({ state }: Pick<DeskWithPast, 'state'>) {
  if (state === 'read') return null
  if (state === 'reading')
    return (
      <p className={styles.reading} role="status">
        正在读取往年记录…升级后第一次要整理一遍，约一两分钟，期间照常值班。
      </p>
    )
  return (
    <p className={styles.failed} role="alert">
      往年记录没有读出来，下面只有近期的。{refusalText(state)}
    </p>
  )
}
