// 日间 / 夜间 / 跟随系统. A preference of this screen, not of the duty room: it lives in the
// browser's storage and never reaches the journal.
import { create } from 'zustand'
import type { Scheme } from './tokens'

export type SchemeChoice = Scheme | 'system'

export const SCHEME_CHOICES: readonly { readonly value: SchemeChoice; readonly label: string }[] = [
  { value: 'light', label: '日间' },
  { value: 'dark', label: '夜间' },
  { value: 'system', label: '跟随系统' },
]

const KEY = 'duty-desk.scheme'
const isChoice = (value: unknown): value is SchemeChoice =>
  SCHEME_CHOICES.some((choice) => choice.value === value)

/** Storage may be forbidden or broken; the page then follows the system. */
function stored(): SchemeChoice {
  try {
    const value = localStorage.getItem(KEY)
    return isChoice(value) ? value : 'system'
  } catch {
    // Forbidden, or broken.
    return 'system'
  }
}

function store(choice: SchemeChoice): void {
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    // The choice then lasts until the page closes.
  }
}

interface SchemeState {
  readonly choice: SchemeChoice
  readonly choose: (choice: SchemeChoice) => void
}

export const useSchemeChoice = create<SchemeState>()((set) => ({
  choice: stored(),
  choose: (choice) => {
    store(choice)
    set({ choice })
  },
}))
