// The codes at the foot of a report's last page, from which the room above reads the text back in
// instead of typing a fax.
import { markup, type Markup } from '../markup'
import { spokenDigest } from './digest'
import type { AboveImprint } from './imprint'
import { CODES_GAP, CODES_NOTE, TYPE_AREA } from './measures'

/** Millimetres of the smallest square of a code: nearly five dots of a fax in fine resolution (200 dpi). */
export const MODULE = 0.6
/** Three of the largest stand beside each other. */
export const LARGEST_CODE = 51
const SMALLEST_CODE = 24

const NOTE = 6
const LABEL = 5
const BELOW = 2
const BETWEEN = 1.5

/** The quiet zone is part of the drawing: its side in modules. */
const modulesOf = (svg: string): number =>
  Number(/viewBox="0 0 ([\d.]+) /.exec(svg)?.[1] ?? /width="([\d.]+)"/.exec(svg)?.[1] ?? 0)

/** Millimetres of one side; the same for all, so that they stand in a row. */
const sideOf = (codes: readonly string[]): number =>
  Math.min(LARGEST_CODE, Math.max(SMALLEST_CODE, ...codes.map((svg) => modulesOf(svg) * MODULE)))

const rowsOf = (codes: readonly string[]): number =>
  Math.ceil(codes.length / Math.floor((TYPE_AREA.width + BETWEEN) / (sideOf(codes) + BETWEEN)))

/** `2/3`; the drawing itself says it where it is another than its place. */
const nameOf = (svg: string, index: number, count: number): string =>
  /<title>([^<]*)<\/title>/.exec(svg)?.[1] ?? `${index + 1}/${count}`

/** Millimetres that they take; 0 for none. */
export const codesHeight = (codes: readonly string[]): number =>
  codes.length === 0 ? 0 : NOTE + rowsOf(codes) * (sideOf(codes) + LABEL + BELOW)

/** As an image: whatever the drawing holds, it can run nothing and reach nothing. */
const address = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`

/** Two so large leave room for a signature of ten characters beside them. */
const LARGEST_BESIDE = 45
const MOST_BESIDE = 2

/** Whether they find room at the left of a signature. */
export const fitBeside = (codes: readonly string[]): boolean =>
  codes.length > 0 && codes.length <= MOST_BESIDE && sideOf(codes) <= LARGEST_BESIDE

/** Millimetres of a signature with codes beside it, and of the line below that says what they are. */
export const besideHeight = (codes: readonly string[]): number =>
  CODES_GAP + sideOf(codes) + LABEL + CODES_NOTE

interface About {
  /** Of the words that they carry; empty when it is not known. */
  readonly digest: string
  /** Why there are none; empty when that needs no saying. */
  readonly note: string
}

const codeNote = (digest: string): Markup =>
  markup`<div class="note">二维码载有本文全文，收文单位用值班台扫描或拍照即可读入。${digest !== '' && `文本摘要前8位：${spokenDigest(digest)}`}</div>`

/** @param note what they are, where nothing else says it */
function codeRow(codes: readonly string[], note: Markup | false): Markup {
  return markup`<div class="codes" style="--side: ${sideOf(codes)}mm">
${note}
<div class="row">${codes.map(
    (svg, index) =>
      markup`<div class="code"><img src="${address(svg)}" alt=""><div class="label">${nameOf(svg, index, codes.length)}</div></div>`,
  )}</div>
</div>`
}

/** At the left of a signature: their height, how far in it begins, and they themselves. */
export const codesBeside = (codes: readonly string[], digest: string) => ({
  tall: sideOf(codes) + LABEL,
  wide: codes.length * (sideOf(codes) + BETWEEN) + BETWEEN,
  row: codeRow(codes, false),
  note: codeNote(digest),
})
export type CodesBeside = ReturnType<typeof codesBeside>

/** What stands above the 版记: the codes, or in a line why there are none. */
export function codesAbove(codes: readonly string[], { digest, note }: About): AboveImprint {
  if (codes.length > 0)
    return { height: codesHeight(codes), body: codeRow(codes, codeNote(digest)) }
  return note === ''
    ? { height: 0, body: false }
    : { height: NOTE, body: markup`<div class="codes"><div class="note">${note}</div></div>` }
}
