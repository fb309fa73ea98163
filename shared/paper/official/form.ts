// What a form is made of, in words and not in tags: rows numbered like the fields of the screen, filled
// from the record or left empty for a pen. The page (draw-form.ts) and the Word document draw the same.

/** Within a cell or a line. */
export type Piece =
  /** A line feed begins a line. */
  | string
  /** To be written in. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'tick'; readonly word: string; readonly on: boolean }
  /** Names and values beside each other; an empty value is left for the pen. */
  | { readonly kind: 'pairs'; readonly parts: readonly (readonly [name: string, value: string])[] }
  /** What to write here: small, above the room for it. */
  | { readonly kind: 'hint'; readonly words: Words }
  /** A heading within a text. */
  | { readonly kind: 'strong'; readonly text: string }
export type Words = Piece | readonly Piece[]

export const piecesOf = (words: Words): readonly Piece[] =>
  typeof words === 'string' || 'kind' in words ? [words] : words

export interface FieldRow {
  readonly no?: number
  readonly label: string
  /** Small, under the label. */
  readonly sub?: string
  readonly value: Words
  /** Millimetres that it keeps free at least. */
  readonly height?: number
}

export interface Column {
  readonly head: Words
  /** Millimetres; the columns without share the rest. */
  readonly width?: number
}

export type GridRow =
  | string
  | { readonly kind: 'cells'; readonly cells: readonly string[] }
  /** Over the whole width, and never alone at the foot of a page: a heading, and what is said of it. */
  | { readonly kind: 'group'; readonly head: string; readonly text: string }

export type Block =
  /** 未核实 and 演练, above everything. */
  | { readonly kind: 'stamps'; readonly stamps: readonly string[] }
  | { readonly kind: 'title'; readonly text: string }
  /** Under the title, at either edge. */
  | { readonly kind: 'heads'; readonly left: Words; readonly right: Words }
  | { readonly kind: 'section'; readonly text: string; readonly note?: string }
  /** `whole`: begins on the next page sooner than it breaks. */
  | { readonly kind: 'fields'; readonly rows: readonly FieldRow[]; readonly whole?: boolean }
  /** Rows to be filled in, of which the first cell may say something; or rows that are filled, under what groups them. */
  | {
      readonly kind: 'grid'
      readonly columns: readonly Column[]
      readonly rows: readonly GridRow[]
      readonly centred?: boolean
    }
  /** Read out one after the other; `close`: a little smaller, so that what is noted down stands below on the same page. */
  | { readonly kind: 'say'; readonly sentences: readonly string[]; readonly close: boolean }
  /** What follows begins on the next page. */
  | { readonly kind: 'page' }
  /** As large as the rest of the page has room for. */
  | {
      readonly kind: 'picture'
      /** Of the copy that is printed. */
      readonly sha256: string
      readonly about: string
      /** Of the file itself: named where the copy is not there. */
      readonly ofFile: string
    }
  | { readonly kind: 'line'; readonly words: Words }
  | { readonly kind: 'note'; readonly text: string }

export const stampsOf = (stamps: readonly string[]): Block => ({ kind: 'stamps', stamps })
export const title = (text: string): Block => ({ kind: 'title', text })
export const heads = (left: Words, right: Words): Block => ({ kind: 'heads', left, right })
export const section = (text: string, note?: string): Block => ({
  kind: 'section',
  text,
  ...(note === undefined ? {} : { note }),
})
export const form = (rows: readonly FieldRow[]): Block => ({ kind: 'fields', rows })
export const wholeForm = (rows: readonly FieldRow[]): Block => ({
  kind: 'fields',
  rows,
  whole: true,
})
export const line = (...words: readonly Piece[]): Block => ({ kind: 'line', words })
export const note = (text: string): Block => ({ kind: 'note', text })

/** `单位 ______　姓名 ______`: what is not known is left for the pen. */
export const pairs = (...parts: readonly (readonly [name: string, value: string])[]): Piece => ({
  kind: 'pairs',
  parts,
})
export const tick = (word: string, on = false): Piece => ({ kind: 'tick', word, on })
export const hint = (...words: readonly Piece[]): Piece => ({ kind: 'hint', words })
export const strong = (text: string): Piece => ({ kind: 'strong', text })
export const BLANK: Piece = { kind: 'blank' }

/** `　年　月　日　时　分`, to be written in. */
export const BLANK_TIME = '　　　　年　　月　　日　　时　　分'

export const SECRECY = '普通电话、传真不得传递涉密信息'

/** Millimetres that a picture under a table has on its page. */
export const PICTURE_HEIGHT = 165
export const lostPicture = ({ ofFile }: Extract<Block, { kind: 'picture' }>): string =>
  `本机没有这张图片的文件，未能印出。文件校验值 ${ofFile.slice(0, 16)}…`

/** A form and what its foot says of it. */
export interface FormSheet {
  readonly title: string
  /** What tells this one from others of its kind. */
  readonly which: string
  readonly unitName: string
  readonly proof: string
  readonly landscape?: boolean
  readonly blocks: readonly Block[]
}
