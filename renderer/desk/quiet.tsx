// Nothing is owed, said plainly: silence alone would leave a doubt.
import { IntakeButton } from '../incident/intake/intake-button'
import { Empty } from '../ui'
import { ImportButton } from '../packet/import-button'
import styles from './desk.module.css'

/** By telephone, or with what another room sent. */
const Begin = () => (
  <span className={styles.begin}>
    <IntakeButton />
    <ImportButton />
  </span>
)

/** No incident is open at all. */
export function QuietDesk() {
  return (
    <Empty title="此刻没有欠着的事" action={<Begin />}>
      没有办理中的事件，没有时限在走。电话响了就按 F2，边听边记；存上后时限自动起算，到点报警。
    </Empty>
  )
}

/** Incidents are open, but no clock runs. */
export const NoClocks = () => (
  <p className={styles.calm}>
    <b>此刻没有欠着的事</b>　没有时限在走；下面各件等回执或等办结。
  </p>
)

/** No incident is open, but something else is still to be done. */
export const NoIncidents = () => (
  <Empty size="column" title="没有办理中的事件" action={<Begin />}>
    电话响了就按 F2，边听边记。
  </Empty>
)
