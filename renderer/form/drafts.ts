// Drafts: what is typed is kept while typing, outside the journal, and survives a crash.
import { create } from 'zustand'
import type { Draft } from '../../shared/contract'
import type { Instant } from '../../shared/time'
import { api } from '../api'
import { useStore } from '../store'

export interface KeptDraft {
  readonly value: string
  /** Whose words they are. */
  readonly by: string
  /** When it was last kept on the disk; null while the core has not answered yet. */
  readonly savedAt: Instant | null
  /** The last attempt to keep it failed: its newest words stand on the screen alone. */
  readonly failed: boolean
}

interface DraftStore {
  /** null until they have been read; forms wait for that. */
  readonly drafts: Readonly<Record<string, KeptDraft>> | null
}

export const useDrafts = create<DraftStore>(() => ({ drafts: null }))

const kept = ({ key, value, savedAt, by }: Draft): [string, KeptDraft] => [
  key,
  { value, savedAt, by, failed: false },
]

function sittingHere(): string {
  const view = useStore.getState().connection?.view
  return view?.kind === 'desk' ? (view.state.session?.personId ?? '') : ''
}

/** Reads what was left; called whenever somebody sits down at the desk. */
export async function readDrafts(): Promise<void> {
  const reply = await api.readDrafts({})
  if (reply.ok) useDrafts.setState({ drafts: Object.fromEntries(reply.value.map(kept)) })
}

export const forgetDrafts = (): void => useDrafts.setState({ drafts: null })

/** Changes what the page knows of a draft; nothing once it was dropped or everything was forgotten. */
function note(key: string, change: (draft: KeptDraft | undefined) => KeptDraft | undefined): void {
  useDrafts.setState(({ drafts }) => {
    const changed = drafts === null ? undefined : change(drafts[key])
    return changed === undefined ? {} : { drafts: { ...drafts, [key]: changed } }
  })
}

/** The page knows the words at once: a form that is opened again before the answer finds them. */
export async function keepDraft(key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value)
  const by = sittingHere()
  note(key, (before) => ({ savedAt: null, failed: false, ...before, value: text, by }))
  const reply = await api.saveDraft({ key, value: text })
  note(key, (now) => {
    if (now === undefined) return undefined
    return reply.ok
      ? { ...now, savedAt: reply.value.savedAt, failed: false }
      : { ...now, failed: true }
  })
}

export async function dropDraft(key: string): Promise<void> {
  useDrafts.setState(({ drafts }) => {
    if (drafts === null) return {}
    const { [key]: _dropped, ...rest } = drafts
    return { drafts: rest }
  })
  await api.dropDraft({ key })
}

const waiting = new Set<() => Promise<void>>()

/** A form that holds words not yet kept registers how to keep them. */
export function keepsWords(flush: () => Promise<void>): () => void {
  waiting.add(flush)
  return () => waiting.delete(flush)
}

/** Before the page is locked or left: keeps what was typed a moment ago. */
export const keepAllDrafts = async (): Promise<void> => {
  await Promise.all([...waiting].map((flush) => flush()))
}
