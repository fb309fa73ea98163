// 来电原话 over the boxes: all calls, the newest first, phrase by phrase. Ctrl and the number of a box puts the marked
// phrase, or what the mouse has selected, into it; Alt+↑↓ marks another. Alt and a digit are the places of the desk.
import { Fragment, useEffect, useRef, useState } from 'react'
import { breathsOf, callsIn, isQuote, placed, type Breath } from '../../../shared/incident/said'
import { counterpartText, type PhoneRecord } from '../../../shared/phone/record'
import type { Content } from '../../../shared/report/record'
import { SECTIONS } from '../../../shared/report/sections'
import { relativeText, toMs } from '../../../shared/time'
import { circled } from '../../../shared/vocabulary'
import { cx, Heading, KeyButton, KeyHint, useKey } from '../../ui'
import { useMinute, useReadOnly } from '../../use-desk'
import { firstNumber } from './numbering'
import styles from './call-words.module.css'
import type { Editor } from './use-editor'

interface Phrase extends Breath {
  readonly call: PhoneRecord
}

const phrasesOf = (calls: readonly PhoneRecord[]): Phrase[] =>
  calls.flatMap((call) => breathsOf(call.said).map((breath) => ({ call, ...breath })))

/** It stands in a box as the officer's own. */
const isTaken = ({ sections }: Content, words: string): boolean =>
  Object.values(sections).some((text) =>
    text.split('\n').some((line) => !isQuote(line) && line.includes(words)),
  )

/** What the mouse has selected in the strip. */
function selectedIn(strip: HTMLElement | null): string {
  const selection = window.getSelection()
  const inside = selection?.anchorNode !== null && strip?.contains(selection?.anchorNode ?? null)
  return inside === true ? (selection?.toString() ?? '').trim() : ''
}

export function CallWords({ editor }: { readonly editor: Editor }) {
  const calls = callsIn(editor.incident)
  if (calls.length === 0 || editor.writing.kind === 'correction') return null
  return <Strip editor={editor} calls={calls} />
}

interface StripProps {
  readonly editor: Editor
  readonly calls: readonly PhoneRecord[]
}

function Strip({ editor, calls }: StripProps) {
  const { value, set } = editor.draft
  const { kind } = editor.writing
  const readOnly = useReadOnly()
  const strip = useRef<HTMLDivElement>(null)
  const phrases = phrasesOf(calls)
  const [at, setAt] = useState(0)
  const marked = Math.min(at, phrases.length - 1)
  const walk = (by: number) => setAt((marked + by + phrases.length) % phrases.length)
  useKey('Alt+ArrowDown', () => walk(1))
  useKey('Alt+ArrowUp', () => walk(-1))

  const put = (key: string) => {
    const selected = selectedIn(strip.current)
    const words = selected === '' ? (phrases[marked]?.words ?? '') : selected
    set({ sections: placed(value.sections, key, words) })
    if (selected === '') walk(1)
  }
  return (
    <section className={styles.strip} aria-label="来电原话">
      <Heading
        level={3}
        note={
          <>
            <KeyHint keyName="Alt+↑↓" /> 选一句，或用鼠标选一段
          </>
        }
        actions={SECTIONS[kind].map(({ key, label }, index) => (
          <KeyButton
            key={key}
            kind="quiet"
            size="small"
            keyName={`Ctrl+${firstNumber(kind) + index}`}
            tabStop={false}
            disabled={readOnly}
            title={`放进“${label}”`}
            onPress={() => put(key)}
          >
            放进{circled(firstNumber(kind) + index)}
          </KeyButton>
        ))}
      >
        来电原话
      </Heading>
      <div ref={strip} className={styles.calls}>
        {calls.map((call) => (
          <Call
            key={call.id}
            call={call}
            phrases={phrases}
            marked={marked}
            content={value}
            onMark={setAt}
          />
        ))}
      </div>
    </section>
  )
}

interface CallProps {
  readonly call: PhoneRecord
  readonly phrases: readonly Phrase[]
  readonly marked: number
  readonly content: Content
  readonly onMark: (at: number) => void
}

function Call({ call, phrases, marked, content, onMark }: CallProps) {
  const minute = useMinute()
  const who = counterpartText(call.counterpart)
  return (
    <p className={styles.call}>
      <span className={styles.who}>
        {relativeText(toMs(call.at), minute)} {who === '' ? '来电人不详' : who}
      </span>
      {phrases.map(({ call: { id }, words, marks }, index) =>
        id === call.id ? (
          <Fragment key={index}>
            <PhraseText
              words={words}
              marked={index === marked}
              taken={isTaken(content, words)}
              onMark={() => onMark(index)}
            />
            {marks}
          </Fragment>
        ) : null,
      )}
    </p>
  )
}

interface PhraseProps {
  readonly words: string
  readonly marked: boolean
  readonly taken: boolean
  readonly onMark: () => void
}

function PhraseText({ words, marked, taken, onMark }: PhraseProps) {
  const text = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (marked) text.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <span
      ref={text}
      aria-current={marked ? 'true' : undefined}
      className={cx(styles.phrase, marked && styles.marked, taken && styles.taken)}
      title={taken ? '已写进报告' : undefined}
      onClick={onMark}
    >
      {words}
    </span>
  )
}
