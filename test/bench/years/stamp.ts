// A played year as it can be told again in any year: each line is cut where something differs from year to year (the
// year itself, ids that are counted through all years, words, digests of what was sent, where the chain stood), once.
import { sha256 } from '../../../electron/core/sha256'
import { canonicalJson, type Recorded } from '../../../shared/journal'
import { monthOf, toMs } from '../../../shared/time'
import { PLAYED_YEAR } from './stage'
import { wordFor } from './words'

export interface YearPlace {
  /** 0 for the first of all. */
  readonly no: number
  readonly year: number
  /** How many there have been of each before this year. */
  readonly shifts: number
  readonly rollCalls: number
}

/** What differs, and how it reads in a year. */
type Piece = string | ((place: YearPlace, head: string) => string)

export interface CutLine {
  /** From the opening brace to the end of `data`. */
  readonly body: readonly Piece[]
  /** From `type` to the closing brace. */
  readonly end: string
  /** The month of its file, as the played year has it, moved on by so many years. */
  readonly yearsOn: number
  readonly month: string
}

const CUTS =
  /([\uE000-\uF8FF])|(?<![0-9])(201[56])(?=-E?\d|〕|年)|(?<="year":)(201[56])|(?<=[":])s(\d+)(?=["-])|(?<="rollCallId":")v(\d+)|"head":(\{"hash":"[^"]*","seq":\d+\})|"([0-9a-f]{64})"/g

/** @param digests which text has which digest, of what was sent and signed */
function cut(text: string, digests: ReadonlyMap<string, readonly Piece[]>): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const put = (match: RegExpExecArray, piece: Piece) => {
    pieces.push(text.slice(from, match.index), piece)
    from = match.index + match[0].length
  }
  for (const match of text.matchAll(CUTS)) {
    const [, letter, year, number, shift, rollCall, head, digest] = match
    const written = year ?? number
    if (letter !== undefined) put(match, ({ no }) => wordFor(letter, no))
    else if (written !== undefined) {
      const on = Number(written) - PLAYED_YEAR
      put(match, (place) => String(place.year + on))
    } else if (shift !== undefined) put(match, ({ shifts }) => `s${Number(shift) + shifts}`)
    else if (rollCall !== undefined)
      put(match, ({ rollCalls }) => `v${Number(rollCall) + rollCalls}`)
    else if (head !== undefined) put(match, (_place, stands) => `"head":${stands}`)
    else {
      const of = digests.get(digest ?? '')
      if (of !== undefined) put(match, (place, stands) => `"${digestIn(of, place, stands)}"`)
    }
  }
  return [...pieces, text.slice(from)]
}

const told = (pieces: readonly Piece[], place: YearPlace, head: string): string => {
  let text = ''
  for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(place, head)
  return text
}

/** Told again and again in the lines of one year: worked out once. */
const known = new WeakMap<readonly Piece[], { readonly no: number; readonly digest: string }>()
function digestIn(pieces: readonly Piece[], place: YearPlace, head: string): string {
  const before = known.get(pieces)
  if (before?.no === place.no) return before.digest
  const digest = sha256(told(pieces, place, head))
  known.set(pieces, { no: place.no, digest })
  return digest
}

interface Signed {
  readonly sent?: { readonly digest: string; readonly document: unknown } | null
  readonly document?: unknown
  readonly deliveries?: readonly { readonly digest: string | null }[]
  readonly sheet?: Readonly<Record<string, unknown>> & {
    readonly outgoingSignature: { readonly digest: string } | null
  }
}

/** What was sent or signed with this line, by its digest. */
function digestsOf({ type, data }: Recorded): [digest: string, of: unknown][] {
  const { sent, document, deliveries, sheet } = data as Signed
  if (sent) return [[sent.digest, sent.document]]
  const ofNil = deliveries?.[0]?.digest
  if (type === 'nilReportWritten' && ofNil) return [[ofNil, document]]
  if (!sheet?.outgoingSignature) return []
  const { outgoingSignature, incomingSignature: _incoming, ...content } = sheet
  return [[outgoingSignature.digest, content]]
}

export function cutYear(lines: readonly Recorded[]): CutLine[] {
  const none = new Map<string, readonly Piece[]>()
  const digests = new Map(
    lines.flatMap(digestsOf).map(([digest, of]) => [digest, cut(canonicalJson(of), none)]),
  )
  return lines.map(({ at, by, data, type, v }) => {
    const [year, month = ''] = monthOf(toMs(at)).split('-')
    const body = canonicalJson({ at, by, data }).slice(0, -1)
    return {
      body: cut(body, digests),
      end: `"type":${JSON.stringify(type)},"v":${v}}`,
      yearsOn: Number(year) - PLAYED_YEAR,
      month,
    }
  })
}

export const bodyOf = ({ body }: CutLine, place: YearPlace, head: string): string =>
  told(body, place, head)
