// F2 at a locked desk: an empty form that can be written into and nothing else. The telephone does not wait for a PIN;
// the PIN is asked for when the call is put away.
import { useEffect, useRef, useState } from 'react'
import { refusalText } from '../../shared/refusals'
import type { Refusal } from '../../shared/result'
import { MINUTE, timeText, type Ms } from '../../shared/time'
import { Field, FieldRow, KeyButton, KeyLayer, TextBox, TextInput } from '../ui'
import { useNow } from '../use-desk'
import { deskNow } from '../store'
import { beginNote, NO_WORDS, useDoorNotes, type NoteWords } from './door-note-store'
import styles from './door-note.module.css'

/** Nobody leaves a call standing in the open: after this long without a key it is put away. */
const PUT_AWAY_AFTER: Ms = 3 * MINUTE

const failedText = (error: unknown): string => refusalText(error as Refusal)

export function DoorNote({ onDone }: { readonly onDone: () => void }) {
  const [at] = useState(deskNow)
  const [note] = useState(() => beginNote(at, failedText))
  const [words, setWords] = useState<NoteWords>(NO_WORDS)
  const failed = useDoorNotes((state) => state.failed)
  const typedAt = useRef(at)
  const now = useNow()
  useEffect(() => () => void note.leave(), [note])

  /** What could not be kept stays on the screen, with the reason under it. */
  const done = () =>
    void note.keep().then(() => {
      if (useDoorNotes.getState().failed === null) onDone()
    })
  const idle = now - typedAt.current > PUT_AWAY_AFTER
  const putAway = useRef(done)
  putAway.current = done
  useEffect(() => {
    if (idle) putAway.current()
  }, [idle])

  const set = (patch: Partial<NoteWords>) => {
    const next = { ...words, ...patch }
    typedAt.current = deskNow()
    setWords(next)
    note.type(next)
  }
  return (
    <KeyLayer>
      <section aria-label="接报草稿" className={styles.note}>
        <h2 className={styles.title}>
          接报 <span>{timeText(at)} 来电，边听边记；存下时再输口令</span>
        </h2>
        <FieldRow>
          <Field label="来电单位">
            <TextInput value={words.unit} onChange={(unit) => set({ unit })} autoFocus />
          </Field>
          <Field label="姓名">
            <TextInput value={words.name} onChange={(name) => set({ name })} />
          </Field>
          <Field label="电话">
            <TextInput value={words.phone} onChange={(phone) => set({ phone })} />
          </Field>
        </FieldRow>
        <Field label="事发地点">
          <TextInput value={words.place} onChange={(place) => set({ place })} />
        </Field>
        <Field label="来电内容" layout="above">
          <TextBox value={words.said} onChange={(said) => set({ said })} rows={7} />
        </Field>
        <p className={styles.truth}>
          {failed === null
            ? '只能写，看不到任何记录；每一笔都存在本机，断电不丢。时限要等存为事件才起算。'
            : failed}
        </p>
        <div className={styles.actions}>
          <KeyButton kind="quiet" keyName="Esc" onPress={done}>
            先放下
          </KeyButton>
          <KeyButton kind="primary" keyName="Ctrl+Enter" onPress={done}>
            存下，输口令
          </KeyButton>
        </div>
      </section>
    </KeyLayer>
  )
}
