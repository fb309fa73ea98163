// What people type and paste, made safe to keep, print and send: one normal form, no control
// characters, no marks that reorder what is read. Rare characters (昇镕玥喆) pass untouched.
import { z } from 'zod'

// C0 and C1 controls but tab and line feed; bidirectional marks and overrides; zero-width characters
// that make two names look alike. What Mongolian script needs (the joiners, U+180B–E, U+202F) stays.
const HARMFUL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const LINE_END = /\r\n?|[\u2028\u2029]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const clean = (text: string): string =>
  text.replace(LINE_END, '\n').replace(LONE_SURROGATE, '').replace(HARMFUL, '').normalize('NFC')

/** Nothing in it that reorders what is read, hides, or is half a character. Every field makes its text so; what comes from elsewhere may not be. */
export const isHarmless = (text: string): boolean =>
  text.search(HARMFUL) === -1 && text.search(LONE_SURROGATE) === -1

/** What a field of one line keeps of a text. */
export const oneLine = (text: string): string =>
  clean(text)
    .replace(/[^\S\u202f]+/gu, ' ')
    .trim()
const paragraphs = (text: string): string =>
  clean(text)
    .replace(/[ \t]+$/gm, '')
    .trim()

/** What somebody wrote, to stand inside a sentence: without the marks that end their own. */
export const phrase = (text: string): string => text.replace(/[\s，、；：。！？,;:.!?]+$/u, '')

/** The longest text that one field takes, in UTF-16 units: far beyond any report, small on disk. */
export const LONGEST_TEXT = 100_000
export const LONGEST_LINE = 200

/** One line that may be empty. */
export const optionalLine = z.string().overwrite(oneLine).max(LONGEST_LINE)
/** One line that must say something. */
export const requiredLine = optionalLine.min(1)
/** Paragraphs that may be empty. */
export const optionalText = z.string().overwrite(paragraphs).max(LONGEST_TEXT)
/** Paragraphs that must say something. */
export const requiredText = optionalText.min(1)

/** A UTC instant as `toInstant` writes it. */
export const instant = z.iso.datetime({ precision: 3 })
/** `08:30` */
/** `08:30` */
export const HOUR_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/
export const timeOfDay = z.string().regex(HOUR_OF_DAY)
/** `2026-11-23` */
export const calendarDay = z.iso.date()
