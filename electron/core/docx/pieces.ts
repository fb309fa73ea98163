// Small pieces of a Word document: measures in its units, and text in the faces of GB/T 9704-2012.
import {
  LineRuleType,
  Paragraph,
  Tab,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import { OFFICIAL_FACES, type Face } from '../../../shared/paper/faces'
import { CHARACTERS, LINES, SIZE_3, TYPE_AREA } from '../../../shared/paper/official/measures'

const TWIPS_PER_MM = 1440 / 25.4
export const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM)

/** One line of so many a page, one character of 28, in twentieths of a point. */
export const pitchOf = (lines: number, height: number = TYPE_AREA.height): number =>
  Math.floor(twips(height) / lines)
export const LINE = pitchOf(LINES)
export const CHARACTER = Math.floor(twips(TYPE_AREA.width) / CHARACTERS)

/** 28 characters of 三号 are wider than 156 mm: so much less between them, in twentieths of a point. */
const TIGHTER = Math.floor((TYPE_AREA.width / CHARACTERS / 25.4) * 72 * 20 - SIZE_3 * 20)

export interface Look {
  readonly face?: Face
  /** Points; 三号 unless given. */
  readonly size?: number
  readonly color?: string
}

export const run = (
  text: string,
  { face = 'body', size = SIZE_3, color }: Look = {},
  more: Partial<IRunOptions> = {},
): TextRun => {
  // The first of the names is what the standard asks for; a machine without it takes what it has.
  const name = OFFICIAL_FACES[face][0]!
  return new TextRun({
    text,
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
    size: size * 2,
    ...(size === SIZE_3 ? { characterSpacing: TIGHTER } : {}),
    ...(color === undefined ? {} : { color }),
    ...more,
  })
}

/** Lines that break here and nowhere else. */
export const lines = (texts: readonly string[], look: Look = {}): TextRun[] =>
  texts.map((text, index) => run(text, look, index === 0 ? {} : { break: 1 }))

/** At the next tab stop. */
export const tabbed = (text: string, look: Look = {}): TextRun =>
  run('', look, { children: [new Tab(), text] })

type Spacing = NonNullable<IParagraphOptions['spacing']>

/** @param height of one line, in twentieths of a point: exactly so, whatever face the machine takes */
export const exactly = (height: number, more: Spacing = {}): Spacing => ({
  line: height,
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
  ...more,
})

/** A paragraph on the grid of 22 lines, unless its spacing says otherwise. */
export const line = (
  children: readonly TextRun[],
  more: Partial<IParagraphOptions> = {},
): Paragraph =>
  new Paragraph({ ...more, children: [...children], spacing: exactly(LINE, more.spacing) })

/** How wide a text is in characters: a digit or a letter takes half of one. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0)
