// What stands in the entry line. It outlives every screen, since the line is at the foot of all of
// them; like any form it is kept while it is typed and survives a crash.
import { create } from 'zustand'
import type { Ms } from '../../shared/time'
import { dropDraft, keepDraft, keepsWords, useDrafts } from '../form/drafts'
import { useStore } from '../store'
import { EMPTY, type Typed } from './typed'

/** Everybody's own: nobody records under their name what another began. */
const keyOf = (personId: string): string => `entry:${personId}`
const KEEP_AFTER: Ms = 700

interface EntryStore {
  readonly typed: Typed
  /** The last attempt to keep it failed. */
  readonly failed: boolean
}

export const useEntry = create<EntryStore>(() => ({ typed: EMPTY, failed: false }))

let timer: number | undefined
/** Whose words stand in the line. */
let author = ''

async function flush(): Promise<void> {
  if (timer === undefined) return
  clearTimeout(timer)
  timer = undefined
  await keepDraft(keyOf(author), useEntry.getState().typed)
  useEntry.setState({ failed: useDrafts.getState().drafts?.[keyOf(author)]?.failed ?? false })
}
keepsWords(flush)

export function setTyped(typed: Typed): void {
  useEntry.setState({ typed })
  clearTimeout(timer)
  timer = window.setTimeout(() => void flush(), KEEP_AFTER)
}

function sittingHere(): string {
  const view = useStore.getState().connection?.view
  return view?.kind === 'desk' ? (view.state.session?.personId ?? '') : ''
}

/** The record has it. Whoever types on without waiting for the answer loses none of it. */
export function recorded(saved: Typed): void {
  const { typed } = useEntry.getState()
  if (typed === saved) return clearTyped()
  setTyped({
    ...EMPTY,
    text: typed.text.startsWith(saved.text) ? typed.text.slice(saved.text.length) : typed.text,
  })
}

function clearTyped(): void {
  clearTimeout(timer)
  timer = undefined
  useEntry.setState({ typed: EMPTY, failed: false })
  void dropDraft(keyOf(author))
}

/** Whoever sits down finds what they left in the line; nobody finds it while the desk is locked. */
useDrafts.subscribe(({ drafts }, before) => {
  if (drafts === null) useEntry.setState({ typed: EMPTY, failed: false })
  else if (before.drafts === null) {
    author = sittingHere()
    const left = drafts[keyOf(author)]
    if (left !== undefined)
      useEntry.setState({ typed: { ...EMPTY, ...(JSON.parse(left.value) as Partial<Typed>) } })
  }
})
