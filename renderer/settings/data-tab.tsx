// 数据: where the record lies, how to take it along, how to prove it, what was once wrong with it.
import { useState, type ReactNode } from 'react'
import { minuteText, toMs } from '../../shared/time'
import { cx, Heading, KeyButton, LogList, LogRow } from '../ui'
import { damageText, readOnlyText } from '../layout/banners/damage-text'
import { ExportButton, useExport } from '../layout/banners/export-button'
import { noticeTexts } from '../layout/banners/notice-text'
import { personName, useDesk } from '../use-desk'
import { useStore } from '../store'
import { RestoreDialog } from '../backup/restore-dialog'
import { BackupPart, useMayManage } from './backup-part'
import { VerifyPart } from './verify-part'
import { LogPart } from './log-part'
import { QuitPart } from './quit-part'
import styles from './settings.module.css'

export function DataTab() {
  return (
    <div className={styles.columns}>
      <div>
        <Place />
        <BackupPart />
        <ExportPart />
        <RestorePart />
      </div>
      <div>
        <NoticesPart />
        <VerifyPart />
        <DamagePart />
        <LogPart />
        <QuitPart />
      </div>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

const Part = ({ title, note, children }: PartProps) => (
  <section className={styles.part} aria-label={title}>
    <Heading note={note}>{title}</Heading>
    {children}
  </section>
)

const SHELLS = { electron: '独立窗口（Electron）', browser: '浏览器窗口' } as const

function Place() {
  const app = useStore(({ connection }) => connection?.app)
  const seq = useStore(({ connection }) =>
    connection?.view.kind === 'desk' ? connection.view.seq : 0,
  )
  const readOnly = useStore(({ connection }) => connection?.health.readOnly !== null)
  const { startedAt } = useDesk().machine
  if (app === undefined) return null
  return (
    <Part title="数据在哪里" note="只存在本机，不上传">
      <dl className={styles.facts}>
        <dt>数据文件夹</dt>
        <dd>
          <code className={styles.code}>{app.dataDir}</code>
        </dd>
        <dt>已存记录</dt>
        <dd>
          {seq} 条{readOnly && '（只读，不能登记）'}
        </dd>
        <dt>本次打开</dt>
        <dd>{startedAt === null ? '—' : minuteText(toMs(startedAt))}</dd>
        <dt>版本</dt>
        <dd>
          {app.version} · {SHELLS[app.shell]}
        </dd>
      </dl>
    </Part>
  )
}

function RestorePart() {
  const [asking, setAsking] = useState(false)
  const may = useMayManage()
  return (
    <Part title="恢复" note="换机器、盘坏了、误删了数据时用">
      <p className={styles.text}>
        从备份盘、导出的文件夹或旧电脑的数据文件夹取回记录；先看是哪一份、到什么时候、和本机比谁新。
      </p>
      <p className={styles.actions}>
        {may ? (
          <KeyButton kind="outlined" onPress={() => setAsking(true)}>
            从备份恢复…
          </KeyButton>
        ) : (
          '请带班领导或管理员来办。'
        )}
      </p>
      {asking && <RestoreDialog onClose={() => setAsking(false)} />}
    </Part>
  )
}

function ExportPart() {
  const exporting = useExport()
  return (
    <Part title="导出" note="换机器、交给别人核对时用">
      <p className={styles.text}>
        选一个移动硬盘上的文件夹，值班台把日志、快照、附件、另存的文件复制到里面的一个新文件夹。
      </p>
      <p className={styles.actions}>
        <ExportButton exporting={exporting} label="导出…" />
        <span role="status" className={exporting.said?.ok === false ? styles.fault : undefined}>
          {exporting.said?.text}
        </span>
      </p>
    </Part>
  )
}

function NoticesPart() {
  const readOnly = useStore(({ connection }) => connection?.health.readOnly ?? null)
  const notices = useStore(({ connection }) => connection?.health.notices) ?? []
  return (
    <Part title="当前情况">
      {notices.length === 0 && readOnly === null ? (
        <p className={styles.text}>存盘正常，没有需要处理的情况。</p>
      ) : (
        <ul>
          {readOnly !== null && (
            <li className={cx(styles.situation, styles.late)}>
              <b>只读</b>　{readOnlyText(readOnly)}。
            </li>
          )}
          {noticeTexts(notices).map(({ title, text, tone }) => (
            <li key={title} className={cx(styles.situation, styles[tone])}>
              <b>{title}</b>　{text}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function DamagePart() {
  const { machine, people } = useDesk()
  return (
    <Part title="处理过的损坏" note="坏的那一行永远留在原处，校验时仍会指出">
      {machine.acceptedDamage.length === 0 ? (
        <p className={styles.text}>没有损坏过。</p>
      ) : (
        <LogList label="处理过的损坏" dated>
          {machine.acceptedDamage.map((damage) => (
            <LogRow
              key={`${damage.at}${damage.found}`}
              time={minuteText(toMs(damage.at))}
              kind="损坏"
              meta={`${personName(people, damage.by)} 确认继续 · ${damage.reason}`}
            >
              {damageText(damage)}
            </LogRow>
          ))}
        </LogList>
      )}
    </Part>
  )
}
