// A form whose every keystroke is kept: the value, where it came from, and the plain truth about it.
import { useLayoutEffect, useRef, useState } from 'react'
import type { Ms } from '../../shared/time'
import { toMs } from '../../shared/time'
import { dropDraft, keepDraft, keepsWords, useDrafts } from './drafts'

/** After the last keystroke; short enough that a crash costs a word, not a sentence. */
const KEEP_AFTER: Ms = 700

export interface DraftForm<Value> {
  readonly value: Value
  readonly set: (patch: Partial<Value>) => void
  readonly replace: (value: Value) => void
  /** Something was typed that no record holds yet. */
  readonly dirty: boolean
  /** When it was last kept on the disk; null before that. */
  readonly savedAt: Ms | null
  /** The last attempt to keep it failed. */
  readonly failed: boolean
  /** Taken over by a record, or given up: nothing is left to keep. */
  readonly drop: () => Promise<void>
}

interface Held<Value> {
  readonly value: Value
  readonly dirty: boolean
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A draft of an earlier version lacks what its form did not have then, however deep: it starts as in an empty form. */
function completed(kept: unknown, empty: unknown): unknown {
  if (!isRecord(kept) || !isRecord(empty)) return kept
  const fields = Object.entries(kept).map(([key, value]) => [key, completed(value, empty[key])])
  return { ...empty, ...Object.fromEntries(fields) }
}

function restored<Value extends object>(key: string, initial: Value): Held<Value> {
  const draft = useDrafts.getState().drafts?.[key]
  if (draft === undefined) return { value: initial, dirty: false }
  return { value: completed(JSON.parse(draft.value), initial) as Value, dirty: true }
}

export function useDraft<Value extends object>(
  key: string,
  initial: () => Value,
): DraftForm<Value> {
  const [held, setHeld] = useState<Held<Value>>(() => restored(key, initial()))
  const kept = useDrafts(({ drafts }) => drafts?.[key])
  const pending = useRef<{ value: Value; timer: number } | null>(null)

  const flush = async () => {
    const waiting = pending.current
    if (waiting === null) return
    clearTimeout(waiting.timer)
    pending.current = null
    await keepDraft(key, waiting.value)
  }
  const latestFlush = useRef(flush)
  latestFlush.current = flush
  // Leaving the form keeps what was typed a moment ago, before anything else is drawn.
  useLayoutEffect(() => {
    const forget = keepsWords(() => latestFlush.current())
    return () => {
      forget()
      void latestFlush.current()
    }
  }, [])

  const replace = (value: Value) => {
    clearTimeout(pending.current?.timer)
    pending.current = {
      value,
      timer: window.setTimeout(() => void latestFlush.current(), KEEP_AFTER),
    }
    setHeld({ value, dirty: true })
  }

  return {
    value: held.value,
    dirty: held.dirty,
    savedAt: typeof kept?.savedAt === 'string' ? toMs(kept.savedAt) : null,
    failed: kept?.failed ?? false,
    replace,
    set: (patch) => replace({ ...(pending.current?.value ?? held.value), ...patch }),
    drop: async () => {
      clearTimeout(pending.current?.timer)
      pending.current = null
      setHeld((now) => ({ ...now, dirty: false }))
      await dropDraft(key)
    },
  }
}

/** Whoever empties a form and leaves it has begun nothing. */
export function useDropEmptied<Value>(
  draft: Pick<DraftForm<Value>, 'value' | 'dirty' | 'drop'>,
  says: (value: Value) => boolean,
): void {
  const latest = useRef(draft)
  latest.current = draft
  const saysIt = useRef(says)
  useLayoutEffect(
    () => () => {
      const { value, dirty, drop } = latest.current
      if (dirty && !saysIt.current(value)) void drop()
    },
    [],
  )
}
