// Drafts: what is typed is kept while typing, outside the journal, and survives a crash.
import { create } from 'zustand'
import type { Draft } from '../../shared/contract'
import { api } from '../api'

interface DraftStore {
  /** null until they have been read; forms wait for that. */
  readonly drafts: Readonly<Record<string, Draft>> | null
}

export const useDrafts = create<DraftStore>(() => ({ drafts: null }))

/** Reads what was left; called whenever somebody sits down at the desk. */
export async function readDrafts(): Promise<void> {
  const reply = await api.readDrafts({})
  if (reply.ok) useDrafts.setState({ drafts: Object.fromEntries(reply.value.map((draft) => [draft.key, draft])) })
}

export const forgetDrafts = (): void => useDrafts.setState({ drafts: null })

/** Answers when it was kept, or null when it could not be: then the words stand on the screen alone. */
export async function keepDraft(key: string, value: unknown, by: string): Promise<string | null> {
  const text = JSON.stringify(value)
  const reply = await api.saveDraft({ key, value: text })
  if (!reply.ok) return null
  const { savedAt } = reply.value
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: { key, value: text, savedAt, by } } }))
  return savedAt
}

export async function dropDraft(key: string): Promise<void> {
  useDrafts.setState(({ drafts }) => {
    const { [key]: _dropped, ...rest } = drafts ?? {}
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
