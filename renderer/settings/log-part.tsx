// 运行日志: the last lines of the diagnostic log, and the whole of it as a file to hand on.
import { useState } from 'react'
import type { LogLine } from '../../shared/log/record'
import { refusalText } from '../../shared/refusals'
import { minuteText, toMs } from '../../shared/time'
import { api } from '../api'
import { Heading, KeyButton, LogList, LogRow } from '../ui'
import { LEVEL_TONES, LEVEL_WORDS, logDetails, logWords } from './log-words'
import styles from './settings.module.css'

interface Said {
  readonly ok: boolean
  readonly text: string
}

export function LogPart() {
  const [lines, setLines] = useState<readonly LogLine[] | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)

  const look = async () => {
    const reply = await api.readLog({})
    setSaid(reply.ok ? null : { ok: false, text: refusalText(reply.error) })
    if (reply.ok) setLines([...reply.value].reverse())
  }
  const carry = async () => {
    setBusy(true)
    const reply = await api.exportLog({})
    setBusy(false)
    setSaid(
      reply.ok
        ? { ok: true, text: `已导出到 ${reply.value.path}` }
        : { ok: reply.error.code === 'noFolder', text: refusalText(reply.error) },
    )
  }

  return (
    <section className={styles.part} aria-label="运行日志">
      <Heading note="出了故障给管理员看">运行日志</Heading>
      <p className={styles.text}>
        记着程序什么时候打开、退出，哪里出过错；没有姓名、文字、电话、口令，可以交给外面的人看。打电话时报出“故障码”，管理员就能查到。
      </p>
      <p className={styles.actions}>
        <KeyButton kind="outlined" onPress={() => void look()}>
          {lines === null ? '看最近 100 条' : '重新看'}
        </KeyButton>
        <KeyButton kind="outlined" disabled={busy} onPress={() => void carry()}>
          {busy ? '正在导出…' : '导出日志…'}
        </KeyButton>
        <span role="status" className={said?.ok === false ? styles.fault : undefined}>
          {said?.text}
        </span>
      </p>
      {lines !== null && <Lines lines={lines} />}
    </section>
  )
}

function Lines({ lines }: { readonly lines: readonly LogLine[] }) {
  if (lines.length === 0) return <p className={styles.text}>还没有内容。</p>
  return (
    <div className={styles.log} tabIndex={0} role="region" aria-label="最近 100 条">
      <LogList label="运行日志" dated>
        {lines.map((line, index) => (
          <LogRow
            key={index}
            time={minuteText(toMs(line.at))}
            kind={LEVEL_WORDS[line.level]}
            meta={logDetails(line)}
            tone={LEVEL_TONES[line.level]}
          >
            {logWords(line)}
          </LogRow>
        ))}
      </LogList>
    </div>
  )
}
