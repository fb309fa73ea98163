// A paper of the desk: seen as it will be printed, then kept as a PDF in a folder that the person
// picks. Printing itself is done from the PDF, by whatever prints here.
import { useEffect, useState } from 'react'
import type { MadePaper, Paper } from '../../shared/paper/record'
import { refusalText } from '../../shared/refusals'
import { api } from '../api'
import { DialogFrame, KeyButton, type ButtonKind } from '../kit'
import styles from './paper.module.css'

export interface PaperButtonProps {
  readonly paper: Paper
  readonly label?: string
  readonly keyName?: string
  readonly kind?: ButtonKind
  readonly disabled?: boolean
}

export function PaperButton({ paper, label = '打印', keyName = 'Ctrl+P', kind = 'outlined', disabled = false }: PaperButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <KeyButton kind={kind} keyName={keyName} disabled={disabled} onPress={() => setOpen(true)}>{label}</KeyButton>
      {open && <PaperDialog paper={paper} onClose={() => setOpen(false)} />}
    </>
  )
}

interface Said {
  readonly ok: boolean
  readonly text: string
}

export function PaperDialog({ paper, onClose }: { readonly paper: Paper; readonly onClose: () => void }) {
  const [made, setMade] = useState<MadePaper | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)
  const key = JSON.stringify(paper)
  useEffect(() => {
    let there = true
    void api.makePaper({ paper: JSON.parse(key) as Paper }).then((reply) => {
      if (!there) return
      if (reply.ok) setMade(reply.value)
      else setSaid({ ok: false, text: refusalText(reply.error) })
    })
    return () => {
      there = false
    }
  }, [key])
  const save = () => {
    setBusy(true)
    void api.savePaper({ paper })
      .then((reply) => setSaid(reply.ok ? { ok: true, text: `已存为 ${reply.value.path}，打开它就能打印。` } : { ok: false, text: refusalText(reply.error) }))
      .finally(() => setBusy(false))
  }
  const landscape = made?.landscape ?? paper.kind === 'roster'
  return (
    <DialogFrame
      open
      width={landscape ? 1080 : 820}
      title={made?.title ?? '打印'}
      consequence="下面就是印出来的样子。里面有姓名和电话，只交给该收的人。"
      actions={[{ label: busy ? '正在存…' : '存为 PDF', keyName: 'Ctrl+Enter', act: save, disabled: made === null }]}
      onClose={onClose}
      busy={busy}
      error={said?.ok === false ? said.text : undefined}
    >
      {made === null
        ? <div className={styles.waiting} role="status">{said === null ? '正在排版…' : ''}</div>
        : <iframe className={landscape ? styles.landscape : styles.portrait} title={made.title} sandbox="" srcDoc={made.html} />}
      {said?.ok === true && <p className={styles.saved} role="status">{said.text}</p>}
    </DialogFrame>
  )
}
