// 记一条: one line at the foot of every screen. Ctrl+L, type, Enter. The chips show what was
// understood; Esc goes back to where one was, and the words stay.
import { useEffect, useRef, useState } from 'react'
import { shortNumber } from '../../shared/incident/number'
import { minuteText, relativeText, timeText, type Ms } from '../../shared/time'
import { cx, KeyButton, KeyHint, useKey } from '../ui'
import { useRings } from '../use-ringing'
import { useMinute } from '../use-desk'
import { EntryHelp, FoundOthers } from './entry-help'
import { tieTitle } from './tie'
import { KIND_KEYS, type Todo, type Typed } from './typed'
import { onEntryKey } from './use-entry-keys'
import { useEntryLine, type EntryLineState } from './use-entry-line'
import styles from './entry.module.css'

const kindName = (kind: Typed['kind']): string =>
  KIND_KEYS.find((one) => one.kind === kind)?.name ?? ''

/** Where the focus was before it came here. */
function useComing() {
  const input = useRef<HTMLInputElement>(null)
  const before = useRef<Element | null>(null)
  const come = () => {
    if (document.activeElement !== input.current) before.current = document.activeElement
    input.current?.focus()
  }
  const leave = () => {
    input.current?.blur()
    if (before.current instanceof HTMLElement && before.current !== document.body)
      before.current.focus()
  }
  return { input, come, leave }
}

export function EntryLine({ why }: { readonly why: string | undefined }) {
  const line = useEntryLine()
  const { input, come, leave } = useComing()
  const [inside, setInside] = useState(false)
  const { typed, query, others, chosen, set } = line
  const locked = why !== undefined
  const rings = useRings()
  const todo = () => {
    come()
    line.toggleTodo()
  }
  useKey('Ctrl+L', come, { enabled: !locked })
  useKey('Alt+D', todo, { enabled: !locked })

  // A mark was taken out of the text: the caret stays behind what is left of it.
  const length = typed.text.length
  useEffect(() => {
    if (document.activeElement === input.current && length === 0)
      input.current?.setSelectionRange(0, 0)
  }, [input, length])

  return (
    <section aria-label="记一条" className={styles.line}>
      {inside &&
        !locked &&
        (query === null ? (
          <EntryHelp kind={typed.kind} onChoose={(kind) => set({ ...typed, kind })} />
        ) : (
          <FoundOthers query={query} others={others} chosen={chosen} onPick={line.pick} />
        ))}
      <Chips line={line} onPress={come} locked={locked} />
      <span className={styles.box}>
        <input
          ref={input}
          className={styles.input}
          aria-label="记一条值班记录"
          aria-describedby="entry-said"
          autoComplete="off"
          data-keeps-esc="true"
          disabled={locked}
          placeholder={why ?? (inside ? '写内容，回车记下' : '记一条：按 Ctrl+L，写下，回车')}
          value={typed.text}
          onChange={(event) =>
            line.type(event.target.value, (event.nativeEvent as InputEvent).isComposing)
          }
          onCompositionEnd={(event) => line.type(event.currentTarget.value, false)}
          onFocus={() => setInside(true)}
          onBlur={() => setInside(false)}
          onKeyDown={onEntryKey({
            ...line,
            offered: query === null ? 0 : others.length,
            leave,
            rings,
          })}
        />
      </span>
      <Truth line={line} />
      <TodoChip line={line} locked={locked} onPress={todo} />
      <KeyButton
        kind={inside ? 'primary' : 'outlined'}
        keyName={inside ? 'Enter' : 'Ctrl+L'}
        keyShownOnly
        disabled={locked || line.busy}
        title={why}
        onPress={inside ? line.save : come}
      >
        {inside ? '记下' : '记一条'}
      </KeyButton>
    </section>
  )
}

interface PartProps {
  readonly line: EntryLineState
  readonly locked: boolean
  readonly onPress: () => void
}

function Chips({ line: { typed, set, tie }, locked, onPress }: PartProps) {
  const minute = useMinute()
  const { kind, at, other } = typed
  return (
    <>
      {tie.incident !== null && (
        <button
          type="button"
          tabIndex={-1}
          className={cx(styles.chip, styles.set)}
          disabled={locked}
          title={tieTitle(tie.incident)}
          onClick={() => set({ ...typed, incidentId: null })}
        >
          {shortNumber(tie.incident)}
        </button>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={cx(styles.chip, styles.kind, kind !== 'callIn' && styles.set)}
        disabled={locked}
        title="类别"
        onClick={onPress}
      >
        {kindName(kind)}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={cx(styles.chip, at !== null && styles.set)}
        disabled={locked}
        title={at === null ? '现在' : `${minuteText(at)} 的事，按一下改回现在`}
        onClick={() => (at === null ? onPress() : set({ ...typed, at: null }))}
      >
        {at === null ? (
          timeText(minute)
        ) : (
          <>
            {relativeText(at, minute)} <small>补录</small>
          </>
        )}
      </button>
      {other !== null && (
        <button
          type="button"
          tabIndex={-1}
          className={cx(styles.chip, styles.set)}
          disabled={locked}
          title={`对方 ${[other.unit, other.name, other.phone].filter(Boolean).join(' ')}，按一下去掉`}
          onClick={() => set({ ...typed, other: null })}
        >
          <small>对方</small>
          <span>{[other.unit, other.name].filter(Boolean).join(' ')}</span>
        </button>
      )}
    </>
  )
}

function todoText({ due, unread }: Todo, now: Ms): string {
  if (due !== null) return `待办 ${relativeText(due, now)} 前`
  return unread === null ? '待办，没有定时' : `待办，“${unread}”定不了时，不会响`
}

function TodoChip({ line: { todo }, locked, onPress }: PartProps) {
  const minute = useMinute()
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx(styles.chip, todo !== null && styles.due)}
      disabled={locked}
      aria-pressed={todo !== null}
      title="还要办的事：末尾写“待办 1530”，到点报警"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {todo === null ? '待办' : todoText(todo, minute)}
      <KeyHint keyName="Alt+D" />
    </button>
  )
}

/** What came of the last entry, or what is wrong with this one. */
function Truth({ line: { fault, failed, said } }: { readonly line: EntryLineState }) {
  const text = fault ?? (failed ? '草稿没有存上，请尽快记下' : said)
  return (
    <span
      id="entry-said"
      role="status"
      className={fault !== undefined || failed ? styles.error : styles.said}
    >
      {text}
    </span>
  )
}
