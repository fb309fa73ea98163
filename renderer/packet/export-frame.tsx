// What every 导出 of packets asks and says: the 涉密 notice each time, a passphrase or none, how far it is, and where it
// lies now.
import { useState, type ReactNode } from 'react'
import type { Reply } from '../../shared/contract'
import { refusalText } from '../../shared/refusals'
import type { Refusal } from '../../shared/result'
import { useStore } from '../store'
import { DialogFrame, Field, FieldRow, Tag } from '../ui'
import { useWhyReadOnly } from '../use-desk'
import { Notice } from './notice'
import styles from './packet.module.css'
import { Passphrase } from './passphrase'
import { PASSPHRASE_LEAST } from './strength'

interface Exported {
  readonly path: string
  readonly digest: string
}

/** What it is called, and what it comes to. */
interface Said {
  readonly title: string
  readonly consequence: string
}

export interface ExportFrameProps<Answer extends Exported> extends Said {
  readonly onExport: (passphrase: string | null) => Promise<Reply<Answer>>
  readonly done: (answer: Answer) => Said
  readonly onClose: () => void
  /** What goes along. */
  readonly children?: ReactNode
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

function useProgress(): string {
  const packing = useStore((store) => store.packing)
  const sealing = useStore((store) => store.sealing)
  if (sealing !== null) return `正在加密 ${percent(sealing)}`
  return packing === null ? '正在导出…' : `正在装入 ${percent(packing)}`
}

interface DoneProps extends Said {
  readonly answer: Exported
  readonly sealed: boolean
  readonly onClose: () => void
}

function Done({ title, consequence, answer: { path, digest }, sealed, onClose }: DoneProps) {
  return (
    <DialogFrame
      open
      width={720}
      title={title}
      consequence={consequence}
      actions={[{ label: '好', keyName: 'Enter', act: onClose }]}
      onClose={onClose}
    >
      <Field label="文件">
        <FieldRow fit>
          <span className={styles.path}>{path}</span>
        </FieldRow>
      </Field>
      <Field label="加密">
        <FieldRow fit>
          {sealed ? (
            <>
              <Tag kind="safe">已加密</Tag>
              <span>密码请当面或另途告知，不要写在优盘上、不要和文件一起送。</span>
            </>
          ) : (
            <>
              <Tag kind="soon">没有加密</Tag>
              <span>谁拿到都能打开，请当面交接。</span>
            </>
          )}
        </FieldRow>
      </Field>
      <Field label="摘要" hint="对方导入时会显示同一个摘要，电话里核对前 8 位即可">
        <FieldRow fit>
          <span className={styles.digest} title={digest}>
            {digest.slice(0, 8)}
          </span>
        </FieldRow>
      </Field>
    </DialogFrame>
  )
}

export function ExportFrame<Answer extends Exported>(props: ExportFrameProps<Answer>) {
  const { title, consequence, onExport, done, onClose, children } = props
  const why = useWhyReadOnly()
  const progress = useProgress()
  const [noticed, setNoticed] = useState(false)
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const sealed = first !== ''
  if (answer !== null)
    return <Done {...done(answer)} answer={answer} sealed={sealed} onClose={onClose} />
  const fits = !sealed || (first.length >= PASSPHRASE_LEAST && first === again)
  const run = () => {
    setBusy(true)
    setRefused(null)
    void onExport(sealed ? first : null)
      .then((reply) => (reply.ok ? setAnswer(reply.value) : setRefused(reply.error)))
      .finally(() => setBusy(false))
  }
  return (
    <DialogFrame
      open
      width={720}
      title={title}
      consequence={consequence}
      actions={[
        {
          label: busy ? progress : '导出到文件夹…',
          keyName: 'Ctrl+Enter',
          act: run,
          disabled: !noticed || !fits || why !== undefined,
        },
      ]}
      onClose={onClose}
      dirty={sealed}
      busy={busy}
      error={why ?? (refused === null ? undefined : refusalText(refused))}
    >
      {children}
      <Passphrase first={first} again={again} onFirst={setFirst} onAgain={setAgain} />
      <Notice way="out" checked={noticed} onChange={setNoticed} />
    </DialogFrame>
  )
}
