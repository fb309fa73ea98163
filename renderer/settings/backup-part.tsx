// 自动备份: where copies of the record go by themselves, how each stands, and one more now.
import { useState } from 'react'
import { MOST_BACKUP_PLACES, type BackupPlace } from '../../shared/backup/record'
import { isBackupLate } from '../../shared/backup/clocks'
import { backupFaultText, backupStandText, wentOnElsewhere } from '../../shared/backup/words'
import type { Answers } from '../../shared/contract'
import { refusalText } from '../../shared/refusals'
import type { Refusal } from '../../shared/result'
import { mayManage } from '../../shared/vocabulary'
import { api } from '../api'
import { FolderField } from '../backup/folder-field'
import { useSend } from '../form/use-send'
import { cx, DialogFrame, Field, Heading, KeyButton, TextInput } from '../ui'
import { useDesk, useMinute } from '../use-desk'
import styles from './settings.module.css'

interface Said {
  readonly ok: boolean
  readonly text: string
}

export function useMayManage(): boolean {
  const { people, session } = useDesk()
  const me = people[session?.personId ?? '']
  return me !== undefined && mayManage(me.role)
}

export function BackupPart() {
  const { places } = useDesk().backup
  const may = useMayManage()
  const [adding, setAdding] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)

  const copyNow = async () => {
    setBusy(true)
    setSaid(null)
    const reply = await api.backUpNow({})
    setBusy(false)
    setSaid(reply.ok ? outcome(reply.value.failed) : failed(reply.error))
  }
  return (
    <section className={styles.part} aria-label="自动备份">
      <Heading note="每次交接班后、每天至少一次，自动进行">自动备份</Heading>
      <p className={styles.text}>
        备份到另一个盘、U
        盘或共享文件夹，写完再读回核对，只写新增的。备份就是一份完整的数据，可以直接打开。拔掉的盘接上后会自动补。
      </p>
      {places.length === 0 ? (
        <p className={styles.text}>
          <b className={styles.fault}>还没有设。</b>本机的盘一坏，全部记录就没有了。
        </p>
      ) : (
        <ul className={styles.places}>
          {places.map((place) => (
            <PlaceLine key={place.id} place={place} may={may} />
          ))}
        </ul>
      )}
      <p className={styles.actions}>
        {places.length > 0 && (
          <KeyButton kind="outlined" disabled={busy} onPress={() => void copyNow()}>
            {busy ? '正在备份…' : '立即备份'}
          </KeyButton>
        )}
        {may && places.length < MOST_BACKUP_PLACES && (
          <KeyButton kind="outlined" onPress={() => setAdding(true)}>
            添加备份盘…
          </KeyButton>
        )}
        {!may && places.length === 0 && '请带班领导或管理员来设。'}
        <span role="status" className={said?.ok === false ? styles.fault : undefined}>
          {said?.text}
        </span>
      </p>
      {adding && <AddDialog onClose={() => setAdding(false)} onAdded={setSaid} />}
    </section>
  )
}

const failed = (error: Refusal): Said => ({ ok: false, text: refusalText(error) })

const outcome = (faults: Answers['backUpNow']['failed']): Said =>
  faults[0] === undefined
    ? { ok: true, text: '已备份，并读回核对过。' }
    : { ok: false, text: `有 ${faults.length} 处没有成功：${backupFaultText(faults[0].code)}` }

function PlaceLine({ place, may }: { readonly place: BackupPlace; readonly may: boolean }) {
  const minute = useMinute()
  const [dropping, setDropping] = useState(false)
  const [deciding, setDeciding] = useState(false)
  return (
    <li className={cx(styles.situation, isBackupLate(place, minute) && styles.late)}>
      <code className={styles.code}>{place.folder}</code>　{backupStandText(place, minute)}
      {may && (
        <KeyButton kind="quiet" size="small" onPress={() => setDropping(true)}>
          停用…
        </KeyButton>
      )}
      {may && wentOnElsewhere(place) && (
        <KeyButton kind="outlined" size="small" onPress={() => setDeciding(true)}>
          以本机为准…
        </KeyButton>
      )}
      {deciding && <RestartDialog place={place} onClose={() => setDeciding(false)} />}
      {dropping && <DropDialog place={place} onClose={() => setDropping(false)} />}
    </li>
  )
}

function DropDialog({
  place,
  onClose,
}: {
  readonly place: BackupPlace
  readonly onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({ type: 'dropBackupPlace', placeId: place.id, reason }))
  return (
    <DialogFrame
      open
      title={`不再备份到 ${place.folder}`}
      consequence="已经备份的留在那里，不会删去；以后不再写入。"
      actions={[
        {
          label: '停用',
          keyName: 'Ctrl+Enter',
          kind: 'danger',
          act: () => sending.submit(onClose),
          disabled: reason.trim() === '',
        },
      ]}
      onClose={onClose}
      dirty={reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="原因" required error={sending.errorAt('reason')}>
        <TextInput value={reason} onChange={setReason} maxLength={200} autoFocus />
      </Field>
    </DialogFrame>
  )
}

/** Two desks began as one: this one goes on, and what the other wrote there is put aside. */
function RestartDialog({
  place,
  onClose,
}: {
  readonly place: BackupPlace
  readonly onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const restart = async () => {
    setBusy(true)
    const reply = await api.restartBackup({ placeId: place.id, reason })
    setBusy(false)
    if (reply.ok) onClose()
    else setFault(refusalText(reply.error))
  }
  return (
    <DialogFrame
      open
      title="以本机为准，重新备份"
      consequence="那里的一份改名另存，不删；以后备份本机这一份。另一台若还在用，请先让它退出。要改用那一份，请按“从备份恢复”。"
      actions={[
        {
          label: '以本机为准',
          keyName: 'Ctrl+Enter',
          kind: 'danger',
          act: () => void restart(),
          disabled: reason.trim() === '',
        },
      ]}
      onClose={onClose}
      dirty={reason !== ''}
      busy={busy}
      error={fault}
    >
      <Field label="原因" required hint="写明问过谁、另一台在哪里">
        <TextInput value={reason} onChange={setReason} maxLength={200} autoFocus />
      </Field>
    </DialogFrame>
  )
}

interface AddProps {
  readonly onClose: () => void
  readonly onAdded: (said: Said) => void
}

function AddDialog({ onClose, onAdded }: AddProps) {
  const [folder, setFolder] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const add = async () => {
    setBusy(true)
    setFault(null)
    const reply = await api.addBackupPlace({ folder })
    setBusy(false)
    if (!reply.ok) return setFault(refusalText(reply.error))
    onAdded({ ok: true, text: '已添加。以后自动备份，不用再管。' })
    onClose()
  }
  return (
    <DialogFrame
      open
      title="添加备份盘"
      consequence="最好是与本机分开放的移动硬盘。里面是全部值班记录，请像公文一样保管。"
      actions={[
        {
          label: busy ? '正在备份…' : '添加并备份',
          keyName: 'Ctrl+Enter',
          act: () => void add(),
          disabled: folder.trim() === '',
        },
      ]}
      onClose={onClose}
      dirty={folder !== ''}
      busy={busy}
      error={fault}
    >
      <FolderField value={folder} onChange={setFolder} />
    </DialogFrame>
  )
}
