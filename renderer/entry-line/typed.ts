// What an officer types into the entry line, understood while it is typed: `qd 1302 @李科长 已通知 待办 1530`.
// The marks at the front are taken out of the text as soon as a space ends them and stand as chips;
// 待办 at the end stays in the text, so that it can be typed on.
import { MINUTE, type Ms } from '../../shared/time'
import { ENTRY_KINDS, entryKinds, type EntryKind, type OtherSide } from '../../shared/shift/entry'
import { parseTime } from '../ui'
import { parseDue } from './due'

export const KIND_KEYS = entryKinds.map((kind) => ({ kind, ...ENTRY_KINDS[kind] }))

export interface Typed {
  readonly kind: EntryKind
  /** null: now. */
  readonly at: Ms | null
  readonly other: OtherSide | null
  readonly text: string
  /** Something that was understood has been taken back: what stands there is meant as it is. */
  readonly plain: boolean
}

export const EMPTY: Typed = { kind: 'callIn', at: null, other: null, text: '', plain: false }

const KIND =
  /^(?:(?<letters>[a-z]{2})|(?<name>[\u4e00-\u9fff]{2})[:：]?)\s+|^(?<named>[\u4e00-\u9fff]{2})[:：]/i
/** Four digits: 110 and 119 are numbers to call and no times. */
const TIME = /^(?:[今昨前][天日]?\s*)?(?:\d{4}|\d{1,2}[:：]\d{2})\s+/

function takeKind(typed: Typed): Typed | null {
  const found = KIND.exec(typed.text)
  const groups = found?.groups
  const letters = groups?.letters?.toLowerCase()
  const name = groups?.name ?? groups?.named
  const kind = KIND_KEYS.find((one) => one.letters === letters || one.name === name)?.kind
  return kind === undefined ? null : { ...typed, kind, text: typed.text.slice(found![0].length) }
}

function takeTime(typed: Typed, now: Ms): Typed | null {
  const found = typed.at === null ? TIME.exec(typed.text) : null
  const at = found === null ? null : parseTime(found[0], now)
  if (at === null || at > now + MINUTE) return null
  return { ...typed, at, text: typed.text.slice(found![0].length) }
}

/** Takes every mark off the front that is complete. */
export function understood(typed: Typed, now: Ms): Typed {
  if (typed.plain) return typed
  const next = takeKind(typed) ?? takeTime(typed, now)
  return next === null ? typed : understood(next, now)
}

/** The query behind an `@` that is still being typed at the end of the text; null when there is none. */
export const askedOther = (text: string): string | null =>
  /(?:^|\s)[@＠](?<query>[^\s@＠]*)$/.exec(text)?.groups?.query ?? null

/** The text without the `@` that named the other side. */
export const withoutAsked = (text: string): string => text.replace(/(^|\s)[@＠][^\s@＠]*\s*$/, '$1')

export interface Todo {
  /** null: something is to be done, without a time. */
  readonly due: Ms | null
  /** The text before it. */
  readonly text: string
}

const MARKED_OPEN = /(?:^|[\s，。；,;])(?:待办|db)(?:\s*到?\s*(?<due>[^，。；,;\n]*\d))?\s*$/i

/** `… 待办 1530`, `… 待办 明天 9:00`, `… 待办` at the end of the text. */
export function todoOf(text: string, now: Ms): Todo | null {
  const found = MARKED_OPEN.exec(text)
  if (found === null) return null
  const asked = found.groups?.due
  const due = asked === undefined ? null : parseDue(asked, now)
  if (asked !== undefined && due === null) return null
  return { due, text: text.slice(0, found.index).trimEnd() }
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
  return kind === EMPTY.kind ? typed : { ...typed, kind: EMPTY.kind }
}

export const walkKind = (kind: EntryKind, by: number): EntryKind => {
  const at = KIND_KEYS.findIndex((one) => one.kind === kind)
  return KIND_KEYS[(at + by + KIND_KEYS.length) % KIND_KEYS.length]!.kind
}
