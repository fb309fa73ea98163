// The keys inside the entry line. It is a field like any other: what it does not use goes its way.
import type { KeyboardEvent } from 'react'
import { walkKind, type Typed } from './typed'

export interface EntryKeys {
  readonly typed: Typed
  /** People are offered: ↑ ↓ and Enter choose among them. */
  readonly offered: number
  readonly walkOffered: (by: number) => void
  readonly pickOffered: () => void
  readonly set: (typed: Typed) => void
  readonly takeBack: () => void
  readonly save: () => void
  readonly leave: () => void
  /** An alarm rings: on an empty line Space means the alarm. */
  readonly rings: boolean
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

const atTheFront = ({ selectionStart, selectionEnd }: HTMLInputElement): boolean =>
  selectionStart === 0 && selectionEnd === 0

/** As if it had been pressed beside the line. */
function handOn({ key, code }: KeyboardEvent, { leave }: EntryKeys): void {
  leave()
  document.body.dispatchEvent(
    new window.KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }),
  )
}

function act(event: KeyboardEvent<HTMLInputElement>, keys: EntryKeys): boolean {
  const { typed, offered } = keys
  const by = STEPS[event.key]
  if (event.altKey && by !== undefined) keys.set({ ...typed, kind: walkKind(typed.kind, by) })
  else if (event.altKey || event.ctrlKey || event.metaKey) return false
  else if (keys.rings && typed.text === '' && event.key === ' ') handOn(event, keys)
  else if (by !== undefined && offered > 0) keys.walkOffered(by)
  else if ((event.key === 'Enter' || event.key === 'Tab') && offered > 0) keys.pickOffered()
  else if (event.key === 'Enter') keys.save()
  else if (event.key === 'Escape') keys.leave()
  else if (event.key === 'Backspace' && atTheFront(event.currentTarget)) keys.takeBack()
  else return false
  return true
}

/** Answers what the line does on a key; keys of an input method are its own. */
export const onEntryKey =
  (keys: EntryKeys) =>
  (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.key === 'Process') return
    if (!act(event, keys)) return
    event.preventDefault()
    event.stopPropagation()
  }
