// What the outgoing side writes: words, files and things, and a mark at every line of the check list.
import type { Command } from '../../../shared/desk'
import type { Handover, CheckItem } from '../../../shared/shift/sheet'

export interface CheckForm {
  /** null: nobody has looked yet. */
  readonly ok: boolean | null
  readonly note: string
}

export interface OutgoingForm {
  readonly words: string
  readonly files: string
  /** Why it goes over early or late; a draft of an earlier program has none. */
  readonly timing?: string
  readonly checks: Readonly<Record<string, CheckForm>>
}

export const UNCHECKED: CheckForm = { ok: null, note: '' }

export const formOf = (handover: Handover | null): OutgoingForm => ({
  words: handover?.words ?? '',
  files: handover?.files ?? '',
  timing: handover?.timing ?? '',
  checks: Object.fromEntries(
    (handover?.checks ?? []).map(({ id, ok, note }) => [id, { ok, note }]),
  ),
})

export const writeCommand = (
  { words, files, timing, checks }: OutgoingForm,
  checklist: readonly CheckItem[],
): Extract<Command, { type: 'writeHandover' }> => ({
  type: 'writeHandover',
  words,
  files,
  timing: timing ?? '',
  checks: checklist.flatMap(({ id }) => {
    const check = checks[id]
    return check === undefined || check.ok === null ? [] : [{ id, ok: check.ok, note: check.note }]
  }),
})

/** 正常 at every line that nobody has marked otherwise. */
export const allWell = (form: OutgoingForm, checklist: readonly CheckItem[]): OutgoingForm => ({
  ...form,
  checks: Object.fromEntries(
    checklist.map(({ id }) => {
      const check = form.checks[id] ?? UNCHECKED
      return [id, check.ok === null ? { ...check, ok: true } : check]
    }),
  ),
})
