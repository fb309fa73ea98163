// What stands in a cell of a form, line by line: text, room for a pen, boxes to tick.
import { Paragraph, UnderlineType, type IParagraphOptions, type TextRun } from 'docx'
import { piecesOf, type Piece, type Words } from '../../../shared/paper/official/form'
import { SIZE_3 } from '../../../shared/paper/official/measures'
import { exactly, run, widthOf, type Look } from './pieces'

export interface CellLook extends Look {
  readonly size: number
  /** Twentieths of a point. */
  readonly height: number
  /** How wide the cell is, in twentieths of a point. */
  readonly width: number
}

const HINT = { size: 9, color: '444444', height: 250 }
const FEWEST_BLANKS = 4
const BETWEEN = '　'

type Pair = readonly [name: string, value: string]
const SPACE = 0.5
const fixedWidth = ([name, value]: Pair): number =>
  widthOf(name) + SPACE + widthOf(BETWEEN) + (value === '' ? FEWEST_BLANKS : widthOf(value))

/** As many on a line as have room. */
function packed(parts: readonly Pair[], room: number): Pair[][] {
  const rows: Pair[][] = []
  let left = 0
  for (const part of parts) {
    if (rows.length === 0 || fixedWidth(part) > left) {
      rows.push([])
      left = room
    }
    rows.at(-1)!.push(part)
    left -= fixedWidth(part)
  }
  return rows
}

const blank = (characters: number, look: Look): TextRun =>
  run('　'.repeat(Math.max(1, characters)), look, { underline: { type: UnderlineType.SINGLE } })

/** The blanks of a line share what is left of it. */
function pairLine(parts: readonly Pair[], room: number, look: Look): TextRun[] {
  const blanks = parts.filter(([, value]) => value === '').length
  const left = room - parts.reduce((sum, part) => sum + fixedWidth(part), 0)
  const each = blanks === 0 ? 0 : Math.floor(FEWEST_BLANKS + left / blanks)
  return parts.flatMap(([name, value]) => [
    run(`${name} `, look),
    value === '' ? blank(each, look) : run(value, look),
    run(BETWEEN, look),
  ])
}

const tickText = (word: string, on: boolean): string => `${on ? '☑' : '□'} ${word}　`

interface Line {
  readonly runs: TextRun[]
  readonly height: number
  /** So many characters of its width. */
  taken: number
}

const isTick = (piece: Piece): boolean => typeof piece !== 'string' && piece.kind === 'tick'
const pieceWidth = (piece: Piece): number => {
  if (typeof piece === 'string') return widthOf(piece)
  return piece.kind === 'tick' ? widthOf(tickText(piece.word, piece.on)) : FEWEST_BLANKS
}

/** A character less than fits: what is rounded must not wrap. */
const roomOf = ({ width, size }: CellLook): number => Math.floor(width / (size * 20)) - 1

function runsOf(piece: Piece, look: CellLook): TextRun[] {
  if (typeof piece === 'string') return piece === '' ? [] : [run(piece, look)]
  switch (piece.kind) {
    case 'blank':
      return [blank(FEWEST_BLANKS, look)]
    case 'tick':
      return [run(tickText(piece.word, piece.on), look)]
    case 'strong':
      return [run(piece.text, { ...look, face: 'head' })]
    case 'hint':
    case 'pairs':
      return []
  }
}

/** Lines of their own; null for what stands in the line with the rest. */
function ownLines(piece: Piece, look: CellLook): Line[] | null {
  if (typeof piece === 'string') return null
  if (piece.kind === 'hint') return linesOf(piece.words, { ...look, ...HINT })
  if (piece.kind !== 'pairs') return null
  const room = roomOf(look)
  return packed(piece.parts, room).map((parts) => ({
    runs: pairLine(parts, room, look),
    height: look.height,
    taken: room,
  }))
}

function add(line: Line, piece: Piece, look: CellLook): void {
  line.runs.push(...runsOf(piece, look))
  line.taken += pieceWidth(piece)
}

function linesOf(words: Words, look: CellLook): Line[] {
  const begun = (): Line => ({ runs: [], height: look.height, taken: 0 })
  const lines: Line[] = [begun()]
  for (const piece of piecesOf(words)) {
    const own = ownLines(piece, look)
    if (own !== null) {
      lines.push(...own)
      continue
    }
    const [first = '', ...rest] = typeof piece === 'string' ? piece.split('\n') : [piece]
    // Word would break between the box and the end of its word.
    if (isTick(first) && lines.at(-1)!.taken + pieceWidth(first) > roomOf(look)) lines.push(begun())
    add(lines.at(-1)!, first, look)
    for (const text of rest) {
      lines.push(begun())
      add(lines.at(-1)!, text, look)
    }
  }
  return lines.length > 1 && lines[0]!.runs.length === 0 ? lines.slice(1) : lines
}

export const cellParagraphs = (
  words: Words,
  look: CellLook,
  more: Partial<IParagraphOptions> = {},
): Paragraph[] =>
  linesOf(words, look).map(
    ({ runs, height }) => new Paragraph({ ...more, children: runs, spacing: exactly(height) }),
  )

/** Text and marks on one line. */
export const inline = (words: Words, look: Look): TextRun[] =>
  piecesOf(words).flatMap((piece) => runsOf(piece, { size: SIZE_3, height: 0, width: 0, ...look }))
