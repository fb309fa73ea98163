// The call that somebody writes down at the door. The page keeps its name alone: once left, the words are on the disk
// and show again only to whoever signs in.
import { create } from 'zustand'
import { MINUTE, type Ms } from '../../shared/time'
import { api } from '../api'
import { keepsWords } from '../form/drafts'

/** What of a 接报 is asked while nobody has signed in: who, where, what. The rest is asked at the desk. */
export interface NoteWords {
  readonly unit: string
  readonly name: string
  readonly phone: string
  readonly place: string
  readonly said: string
}
export const NO_WORDS: NoteWords = { unit: '', name: '', phone: '', place: '', said: '' }
export const saysAnything = (words: NoteWords): boolean =>
  Object.values<string>({ ...words }).some((text) => text.trim() !== '')

/** As the form of 接报 keeps it: what is left out stands as in an empty one. */
const asDraft = ({ unit, name, phone, place, said }: NoteWords, at: Ms): string =>
  JSON.stringify({
    from: { unit, name, post: '', phone },
    learnedAt: Math.floor(at / MINUTE) * MINUTE,
    place,
    said,
  })

interface DoorNotes {
  /** Those that were written since the desk was locked, the last one last. */
  readonly written: readonly string[]
  readonly failed: string | null
}
export const useDoorNotes = create<DoorNotes>(() => ({ written: [], failed: null }))

/** Whoever signs in goes on with the last call; the others wait on the desk. */
export function takeLastNote(): string | null {
  const note = useDoorNotes.getState().written.at(-1) ?? null
  useDoorNotes.setState({ written: [], failed: null })
  return note
}

/** After the last keystroke; as short as for any form. */
const KEEP_AFTER: Ms = 700

/** One call from the first key to the last: kept in order, each time under the same name. */
export function beginNote(at: Ms, failedText: (reply: unknown) => string) {
  let note: string | null = null
  let latest: NoteWords | null = null
  let timer = 0
  let writing: Promise<void> = Promise.resolve()
  useDoorNotes.setState({ failed: null })

  async function write(): Promise<void> {
    const words = latest
    if (words === null || !(saysAnything(words) || note !== null)) return
    latest = null
    const reply = await api.noteAtDoor({ note, value: asDraft(words, at) })
    if (!reply.ok) {
      // Not lost: the next try takes them, or what was typed since.
      latest ??= words
      return useDoorNotes.setState({ failed: failedText(reply.error) })
    }
    const kept = reply.value.note
    if (note === null)
      useDoorNotes.setState(({ written }) => ({ written: [...written, kept], failed: null }))
    else useDoorNotes.setState({ failed: null })
    note = kept
  }
  const keep = (): Promise<void> => {
    clearTimeout(timer)
    writing = writing.then(write)
    return writing
  }
  const forget = keepsWords(keep)
  return {
    type(words: NoteWords) {
      latest = words
      clearTimeout(timer)
      timer = window.setTimeout(() => void keep(), KEEP_AFTER)
    },
    keep,
    /** The form is left: what was typed a moment ago is kept as well. */
    async leave() {
      await keep()
      forget()
    },
  }
}
