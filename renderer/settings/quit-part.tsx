// 退出: the one way to stop the desk, which says first how many clocks will no longer be watched.
import { useState } from 'react'
import { refusalText } from '../../shared/refusals'
import { api } from '../api'
import { keepAllDrafts } from '../form/drafts'
import { DialogFrame, Heading, KeyButton } from '../ui'
import styles from './settings.module.css'

export function QuitPart() {
  const [running, setRunning] = useState<number | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const quit = async (confirmed: boolean) => {
    setFault(null)
    await keepAllDrafts()
    const reply = await api.quit({ confirmed })
    if (reply.ok) return
    if (reply.error.code === 'clocksRunning') setRunning(Number(reply.error.details?.count ?? 0))
    else setFault(refusalText(reply.error))
  }
  return (
    <section className={styles.part} aria-label="退出">
      <Heading note="关闭窗口不会退出，到时限照样报警">退出值班台</Heading>
      <p className={styles.text}>退出之后不再报警。换人值班不用退出，签退即可。</p>
      <p className={styles.actions}>
        <KeyButton kind="danger" onPress={() => void quit(false)}>
          退出值班台
        </KeyButton>
        {fault !== null && (
          <span role="alert" className={styles.fault}>
            {fault}
          </span>
        )}
      </p>
      <DialogFrame
        open={running !== null}
        title={`还有 ${running ?? 0} 个时限在走`}
        consequence={
          <>
            退出之后，<b>这些时限到期时不会响、不会提醒</b>。下次打开时，停机期间到期的会立即报警。
          </>
        }
        actions={[{ label: '仍然退出', kind: 'danger', act: () => void quit(true) }]}
        error={fault}
        onClose={() => setRunning(null)}
      />
    </section>
  )
}
