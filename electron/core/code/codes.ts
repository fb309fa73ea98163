// Codes on paper: a report's words at its foot, a 回执 as one code, and both read back from pictures.
import { setImmediate } from 'node:timers/promises'
import {
  gather,
  HEADER_LENGTH,
  partsOf,
  sparePartOf,
  type Gathered,
} from '../../../shared/code/parts'
import type { CodedReport, ReceiptSlip } from '../../../shared/packet/record'
import { ok, refuse, type Result } from '../../../shared/result'
import type { CodesRead } from '../packet/codes'
import { sha256OfBytes } from '../sha256'
import { carriedBy, reportToCarry } from './carry'
import { drawCode, holds, versionFor } from './draw'
import { createMemory } from './memory'
import { pack, unpack } from './pack'
import { readable } from './picture'
import { WAYS, withReader, type Reader } from './reader'

/** At 0.6 mm a square, three of 81 squares stand beside each other on the type area. */
const PAPER_VERSION = 16
const IN_A_ROW = 3
/** White beside each that belongs to it, in squares; the page leaves more between them. */
const PAPER_QUIET = 1
/** Three rows, which fill a page: about 3,000 characters. */
export const MOST_PARTS = 3 * IN_A_ROW
/** On a screen a code may be large and has room around it. */
const SCREEN_QUIET = 4

/** Base 45: three characters for two bytes. */
const bytesIn = (version: number): number => Math.floor((holds(version) - HEADER_LENGTH) / 3) * 2
const MOST_BYTES = MOST_PARTS * bytesIn(PAPER_VERSION)

export interface PaperCodes {
  /** As SVG, in their order. Refused when the words do not fit the foot of a page. */
  drawReport(coded: CodedReport): Promise<Result<readonly string[]>>
  /** As SVG. */
  drawReceipt(slip: ReceiptSlip): Promise<Result<string>>
  /** Pictures in any order, doubles among them. */
  read(pictures: readonly Uint8Array[]): Promise<Result<CodesRead>>
}

/** Of those that stand beside the signature of a 首报: 73 squares and the white around them are 45 mm. */
const BESIDE_VERSION = 14

/**
 * Two that find room on the only page: the whole and a spare, else both halves. A code that is missing can be
 * asked for again; of a second page nobody knows that it is missing.
 */
function fewBeside({ report: { kind, document } }: CodedReport, bytes: number) {
  if (kind !== 'initial' || document.layout !== 'brief') return null
  if (bytes <= bytesIn(BESIDE_VERSION)) return { count: 1, spare: true }
  return bytes <= 2 * bytesIn(BESIDE_VERSION) ? { count: 2, spare: false } : null
}

async function drawReport(coded: CodedReport): Promise<Result<readonly string[]>> {
  const packed = pack(reportToCarry(coded))
  if (packed.length > MOST_BYTES) return refuse('codesTooLong')
  const besides = fewBeside(coded, packed.length)
  const count = besides?.count ?? Math.ceil(packed.length / bytesIn(PAPER_VERSION))
  const parts = partsOf(packed, count, sha256OfBytes).map((text, index) => ({
    text,
    name: `${index + 1}/${count}`,
  }))
  const spare = { text: sparePartOf(packed, count, sha256OfBytes), name: '备用' }
  // It takes no room where the row has some left.
  const hasSpare = besides?.spare ?? count % IN_A_ROW !== 0
  const all = hasSpare ? [...parts, spare] : parts
  // All of one size, so that they stand in a row.
  const version = versionFor(Math.max(...all.map(({ text }) => text.length)))!
  const drawn: string[] = []
  for (const { text, name } of all) {
    drawn.push(await drawCode(text, version, PAPER_QUIET, name))
    // One takes some 15 ms: whoever else waits for the core gets their turn in between.
    await setImmediate()
  }
  return ok(drawn)
}

async function drawReceipt(slip: ReceiptSlip): Promise<Result<string>> {
  const [text = ''] = partsOf(pack(slip), 1, sha256OfBytes)
  const version = versionFor(text.length)
  return version === null ? refuse('codesTooLong') : ok(await drawCode(text, version, SCREEN_QUIET))
}

/** Looks at every picture one way before it tries another, and stops when all is there. */
async function gathered(
  pictures: readonly Uint8Array[],
  { texts: textsOn }: Reader,
): Promise<Gathered> {
  const texts: string[] = []
  for (const way of WAYS) {
    for (const picture of pictures) {
      texts.push(...(await textsOn(picture, way)))
      const found = gather(texts, sha256OfBytes)
      if (found.kind === 'whole') return found
    }
  }
  return gather(texts, sha256OfBytes)
}

function told(found: Gathered): Result<CodesRead> {
  switch (found.kind) {
    case 'whole':
      return carriedBy(unpack(found.bytes))
    case 'parts':
      return ok(found)
    case 'none':
      return refuse('importUnknown', 'fileIds')
    case 'foreign':
      return refuse('codeForeign', 'fileIds')
    case 'several':
      return refuse('codeSeveral', 'fileIds')
    case 'newer':
      return refuse('packetNewer', 'fileIds')
    case 'broken':
      return refuse('codeBroken', 'fileIds')
  }
}

/** A fax as many machines keep it: `II*` or `MM*` in front (TIFF 6.0, section 2). */
const isTiff = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  return head === '49492a00' || head === '4d4d002a'
}

/** @param onFault hears why pictures could not be read at all */
export function createPaperCodes(onFault: (thrown: unknown) => void): PaperCodes {
  // A camera hands in all its pictures again whenever it adds one.
  const remember = createMemory()

  return {
    drawReport,
    drawReceipt,
    async read(pictures) {
      if (pictures.some(isTiff)) return refuse('importTiff', 'fileIds')
      if (!pictures.every(readable))
        return refuse(pictures.length === 1 ? 'importUnknown' : 'codePicture', 'fileIds')
      try {
        return told(await withReader((reader) => gathered(pictures, remember(reader))))
      } catch (thrown) {
        onFault(thrown)
        return refuse('codeReading', 'fileIds')
      }
    },
  }
}
