// 校验: the whole record and its files, checked from the first line, with the result in words.
import { useState } from 'react'
import type { Verified } from '../../shared/backup/found'
import { refusalText } from '../../shared/refusals'
import { api } from '../api'
import { verifiedText } from '../backup/found-words'
import { cx, Heading, KeyButton } from '../ui'
import styles from './settings.module.css'

export function VerifyPart() {
  const [busy, setBusy] = useState(false)
  const [verified, setVerified] = useState<Verified | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const verify = async () => {
    setBusy(true)
    setFault(null)
    const reply = await api.verifyRecord({})
    setBusy(false)
    setVerified(reply.ok ? reply.value : null)
    if (!reply.ok) setFault(refusalText(reply.error))
  }
  return (
    <section className={styles.part} aria-label="校验">
      <Heading note="谁都可以查记录有没有被动过">校验</Heading>
      <p className={styles.text}>
        记录一行扣一行，改一个字、抽掉一行都查得出。从第一行查到最后一行，附件也逐份核对，值班照常。
      </p>
      <p className={styles.actions}>
        <KeyButton kind="outlined" disabled={busy} onPress={() => void verify()}>
          {busy ? '正在校验…' : verified === null ? '校验' : '再校验一次'}
        </KeyButton>
        {fault !== null && (
          <span role="alert" className={styles.fault}>
            {fault}
          </span>
        )}
      </p>
      {verified !== null && (
        <ul role="status" className={styles.places}>
          {verifiedText(verified).map(({ tone, text }) => (
            <li key={text} className={cx(styles.situation, styles[tone])}>
              {text}
            </li>
          ))}
          <li className={styles.situation}>
            最后一条的指纹，可以抄在纸上备查：
            <code className={styles.code}>{verified.head.hash}</code>
          </li>
        </ul>
      )}
    </section>
  )
}
