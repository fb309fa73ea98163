// What an officer types into the entry line, understood while it is typed: `qd 1302 @李科长 已通知 待办 1530`.
// The marks at the front are taken out of the text as soon as a space ends them and stand as chips;
// 待办 at the end stays in the text, so that it can be typed on.
import { MINUTE, type Ms } from '../../shared/time'
import { ENTRY_KINDS, entryKinds, type EntryKind, type OtherSide } from '../../shared/shift/entry'
import { parseDue, readTime } from '../../shared/read-time'

export const KIND_KEYS = entryKinds.map((kind) => ({ kind, ...ENTRY_KINDS[kind] }))

export interface Typed {
  readonly kind: EntryKind
  /** null: now. */
  readonly at: Ms | null
  readonly other: OtherSide | null
  readonly text: string
  /** The incident that it is about; null: none; undefined: the one on the screen, until something is typed. */
  readonly incidentId?: string | null | undefined
  /** Something that was understood has been taken back: what stands there is meant as it is. */
  readonly plain: boolean
}

export const EMPTY: Typed = { kind: 'callIn', at: null, other: null, text: '', plain: false }

const KIND =
  /^(?:(?<letters>[a-z]{2})|(?<name>[\u4e00-\u9fff]{2})[:：]?)\s+|^(?<named>[\u4e00-\u9fff]{2})[:：]/i
/**
 * Words at the front that can only be a time: a clock with its word or colon, or four digits. 110 and
 * 119 are numbers to call and 3 is how many; 12.55 may be a sum, 23 2240 a quantity.
 */
const TIME_WORDS = /^(?:\D*\d{4}|.*(?:[点时:：∶前日号]|刚才|刚刚).*)$/
const TIME_PARTS = /^(?:(?:\S+)\s+){1,3}/
const DAY_BY_SPACE = /^\d{1,2}\s/

/** The most words at the front that together are a time, with the space that ends them. */
function timeInFront(text: string): readonly string[] {
  const words = TIME_PARTS.exec(text)?.[0].match(/\S+\s+/g) ?? []
  return words
    .map((_, count) => words.slice(0, count + 1).join(''))
    .filter((front) => TIME_WORDS.test(front.trim()) && !DAY_BY_SPACE.test(front))
    .reverse()
}

function takeKind(typed: Typed): Typed | null {
  const found = KIND.exec(typed.text)
  const groups = found?.groups
  const letters = groups?.letters?.toLowerCase()
  const name = groups?.name ?? groups?.named
  const kind = KIND_KEYS.find((one) => one.letters === letters || one.name === name)?.kind
  return kind === undefined ? null : { ...typed, kind, text: typed.text.slice(found![0].length) }
}

/** What was said with 约 keeps its words: the record has no other place for them. */
function takeTime(typed: Typed, now: Ms): Typed | null {
  if (typed.at !== null) return null
  for (const front of timeInFront(typed.text)) {
    const read = readTime(front, now)
    if (read === null || read.at > now + MINUTE) continue
    return { ...typed, at: read.at, text: read.about ? typed.text : typed.text.slice(front.length) }
  }
  return null
}

const TIE = /^[#＃](?<number>演?\d{1,6})(?:号)?\s+/

/** The id of the incident with this number, `17` or `演1`; null when there is none. */
export type Numbered = (number: string) => string | null

function takeTie(typed: Typed, numbered: Numbered): Typed | null {
  const found = TIE.exec(typed.text)
  const incidentId = found === null ? null : numbered(found.groups!['number']!)
  return incidentId === null
    ? null
    : { ...typed, incidentId, text: typed.text.slice(found![0].length) }
}

/** The number in front that belongs to no incident: to be put right before anything is recorded. */
export function unknownTie({ text, plain }: Typed, numbered: Numbered): string | null {
  const number = /^[#＃](?<number>演?\d{1,6})(?:号)?(?:\s|$)/.exec(text)?.groups?.['number']
  if (plain || number === undefined || numbered(number) !== null) return null
  return number
}

/** Takes every mark off the front that is complete. */
export function understood(typed: Typed, now: Ms, numbered: Numbered): Typed {
  if (typed.plain) return typed
  const next = takeTie(typed, numbered) ?? takeKind(typed) ?? takeTime(typed, now)
  return next === null ? typed : understood(next, now, numbered)
}

/** Nothing was typed and nothing understood. */
export const isBlank = ({ kind, at, other, text }: Typed): boolean =>
  kind === EMPTY.kind && at === null && other === null && text === ''

/** What is begun is about the incident that is on the screen then, wherever the person goes on typing. */
export const tied = (typed: Typed, onScreen: string | null): Typed => ({
  ...typed,
  incidentId: isBlank(typed)
    ? undefined
    : typed.incidentId === undefined
      ? onScreen
      : typed.incidentId,
})

/** The query behind an `@` that is still being typed at the end of the text; null when there is none. */
export const askedOther = (text: string): string | null =>
  /(?:^|\s)[@＠](?<query>[^\s@＠]*)$/.exec(text)?.groups?.query ?? null

/** The text without the `@` that named the other side. */
export const withoutAsked = (text: string): string => text.replace(/(^|\s)[@＠][^\s@＠]*\s*$/, '$1')

export interface Todo {
  /** null: something is to be done, without a time. */
  readonly due: Ms | null
  /** What stands behind 待办 and seems to say when, but no clock can be set by it (下班前); else null. */
  readonly unread: string | null
  /** The text of the matter: with what could not be read. */
  readonly text: string
  /** What stands before 待办. */
  readonly before: string
}

const MARKED_OPEN = /(?:^|[\s，。；,;])(?:待办|db)(?<gap>[\s:：]*)(?<due>[^，。；,;\n]*)[。.]?\s*$/i
/** Words of a time: with one of them, what stands behind 待办 is no part of a sentence about 待办. */
const SAYS_WHEN = /[\d点时前后早晚午夜天日号周月]/

/** `… 待办 1530`, `… 待办：明早8点`, `… 待办 下班前`, `… 待办` at the end of the text. */
export function todoOf(text: string, now: Ms): Todo | null {
  const found = MARKED_OPEN.exec(text)
  if (found === null) return null
  const { gap, due: said } = found.groups as { readonly gap: string; readonly due: string }
  const asked = said.trim().replace(/^到\s*/, '')
  const before = text.slice(0, found.index).trimEnd()
  if (asked === '') return { due: null, unread: null, text: before, before }
  const due = parseDue(asked, now)
  if (due !== null) return { due, unread: null, text: before, before }
  if (gap === '' || !SAYS_WHEN.test(asked)) return null
  return { due: null, unread: asked, text: text.trim(), before }
}

/** Takes the last mark back into the text, where it stays as it was typed. */
export function takenBack(typed: Typed, clock: (ms: Ms) => string): Typed {
  const { other, at, kind, text } = typed
  if (other !== null)
    return {
      ...typed,
      other: null,
      text: `@${other.name}${text === '' ? '' : ` ${text}`}`,
      plain: false,
    }
  if (at !== null)
    return { ...typed, at: null, text: `${clock(at).replace(':', '')} ${text}`, plain: true }
  if (kind !== EMPTY.kind) return { ...typed, kind: EMPTY.kind }
  // A number of no incident is then meant as words.
  return { ...typed, incidentId: null, plain: typed.plain || /^[#＃]/.test(text) }
}

export const walkKind = (kind: EntryKind, by: number): EntryKind => {
  const at = KIND_KEYS.findIndex((one) => one.kind === kind)
  return KIND_KEYS[(at + by + KIND_KEYS.length) % KIND_KEYS.length]!.kind
}
