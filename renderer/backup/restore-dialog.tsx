// 从备份恢复, and moving to another machine: choose a folder, see what it is, then take it. Nothing changes before the desk
// is started again, and what was here is kept.
import { useState } from 'react'
import { losesRecords, type FoundRecord } from '../../shared/backup/found'
import { refusalText } from '../../shared/refusals'
import { minuteText, toMs } from '../../shared/time'
import { api } from '../api'
import { cx, DialogFrame, KeyButton } from '../ui'
import { FolderField } from './folder-field'
import { standingText, takeLabel, verifiedText } from './found-words'
import styles from './backup.module.css'

interface Taken {
  readonly seq: number
  readonly keptAs: string
}

export function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const [folder, setFolder] = useState('')
  const [found, setFound] = useState<readonly FoundRecord[] | null>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  const change = (next: string) => {
    setFolder(next)
    setFound(null)
    setFault(null)
  }
  const look = async () => {
    setBusy(true)
    setFault(null)
    const reply = await api.lookAtFolder({ folder })
    setBusy(false)
    setFound(reply.ok ? reply.value.found : null)
    if (!reply.ok) setFault(refusalText(reply.error))
  }
  const take = async (one: FoundRecord, day: string | null) => {
    setBusy(true)
    setFault(null)
    const reply = await api.restoreRecord({ folder: one.folder, day, confirmed: true })
    setBusy(false)
    if (reply.ok) setTaken(reply.value)
    else setFault(refusalText(reply.error))
  }
  if (taken !== null) return <TakenDialog taken={taken} onClose={onClose} />
  return (
    <DialogFrame
      open
      title="从备份恢复 · 搬来旧电脑的数据"
      consequence="选备份盘、导出的文件夹或旧电脑的数据文件夹，先看清楚是哪一份。本机原来的数据不会删。"
      width={680}
      actions={[
        {
          label: busy ? '正在看，请稍等…' : '看一看',
          keyName: 'Ctrl+Enter',
          act: () => void look(),
          disabled: folder.trim() === '',
          // What was found has the primary one then.
          ...(found === null ? {} : { kind: 'outlined' as const }),
        },
      ]}
      onClose={onClose}
      busy={busy}
      error={fault}
    >
      <FolderField value={folder} onChange={change} />
      {found?.map((one) => (
        <Found key={one.folder} found={one} busy={busy} onTake={(day) => void take(one, day)} />
      ))}
    </DialogFrame>
  )
}

interface FoundProps {
  readonly found: FoundRecord
  readonly busy: boolean
  readonly onTake: (day: string | null) => void
}

function Found({ found, busy, onTake }: FoundProps) {
  const stands = standingText(found)
  const danger = losesRecords(found)
  return (
    <section aria-label={found.folder} className={cx(styles.found, styles[stands.tone])}>
      <b>{found.unit === '' ? '读不出单位名称' : found.unit}</b>
      <dl className={styles.facts}>
        <dt>位置</dt>
        <dd>{found.folder}</dd>
        <dt>校验</dt>
        <dd>
          {verifiedText(found.verified).map(({ tone, text }) => (
            <span key={text} className={tone === 'late' ? styles.fault : undefined}>
              {text}
            </span>
          ))}
        </dd>
        {found.madeAt !== null && (
          <>
            <dt>备份时间</dt>
            <dd>{minuteText(toMs(found.madeAt))}</dd>
          </>
        )}
        <dt>和本机比</dt>
        <dd className={stands.tone === 'late' ? styles.fault : undefined}>{stands.text}</dd>
        {found.days.length > 0 && (
          <>
            <dt>以前各天</dt>
            <dd className={styles.days}>
              {found.days.map((day) => (
                <KeyButton
                  key={day}
                  kind="quiet"
                  size="small"
                  disabled={busy}
                  onPress={() => onTake(day)}
                >
                  {takeLabel(found, day)}
                </KeyButton>
              ))}
            </dd>
          </>
        )}
      </dl>
      {found.standing !== 'same' && (
        <KeyButton
          kind={danger ? 'danger' : 'primary'}
          disabled={busy}
          onPress={() => onTake(null)}
        >
          {takeLabel(found, null)}
        </KeyButton>
      )}
    </section>
  )
}

/** It counts from the next start on: the record that is open now stays as it is until then. */
function TakenDialog({ taken, onClose }: { readonly taken: Taken; readonly onClose: () => void }) {
  const [fault, setFault] = useState<string | null>(null)
  const quit = async () => {
    const reply = await api.quit({ confirmed: true })
    if (!reply.ok) setFault(refusalText(reply.error))
  }
  return (
    <DialogFrame
      open
      title="已复制好，并核对过"
      consequence={`现在退出，再打开值班台，就是那一份，到第 ${taken.seq} 条。`}
      actions={[{ label: '退出值班台', keyName: 'Ctrl+Enter', act: () => void quit() }]}
      onClose={onClose}
      error={fault}
    >
      <p className={styles.done}>本机原来的数据留在数据文件夹的 {taken.keptAs} 里，没有删。</p>
      <p>退出到再打开之间不会报警，请尽快打开。</p>
    </DialogFrame>
  )
}
