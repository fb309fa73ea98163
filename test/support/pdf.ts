// Reads back what Chromium's PDF writer (Skia) wrote: how many pages, how large, and the text of each
// as a search would find it. Just enough of PDF 1.4 for that; Node's zlib does the rest.
import { inflateSync } from 'node:zlib'

interface PdfObject {
  readonly head: string
  readonly stream: string
}

export interface PdfPage {
  /** Millimetres. */
  readonly width: number
  readonly height: number
  /** In the order of drawing. */
  readonly text: string
}

const OBJECT = /^(\d+) 0 obj\n([\s\S]*?)(?:\nendobj|stream\r?\n)/gm

function objectsOf(pdf: Uint8Array): Map<number, PdfObject> {
  const source = Buffer.from(pdf).toString('latin1')
  const objects = new Map<number, PdfObject>()
  OBJECT.lastIndex = 0
  for (let found = OBJECT.exec(source); found !== null; found = OBJECT.exec(source)) {
    const [whole, id, head = ''] = found
    // A stream may hold any bytes; only its length says where it ends.
    const length = whole.endsWith('endobj') ? 0 : Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const raw = source.slice(OBJECT.lastIndex, OBJECT.lastIndex + length)
    OBJECT.lastIndex += length
    const isPacked = length > 0 && head.includes('/FlateDecode')
    const stream = isPacked ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
    objects.set(Number(id), { head, stream })
  }
  return objects
}

/** What the codes of a font mean, and how many hex digits one has. */
interface Font {
  readonly digits: number
  readonly meanings: ReadonlyMap<number, string>
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function fontOf(cmap: string): Font {
  const meanings = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      meanings.set(parseInt(code, 16), utf16(to))
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', last = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let code = parseInt(from, 16); code <= parseInt(last, 16); code += 1) {
        meanings.set(
          code,
          String.fromCodePoint(utf16(to).codePointAt(0)! + code - parseInt(from, 16)),
        )
      }
    }
  }
  return { digits: /begincodespacerange\s*<(\w+)>/.exec(cmap)?.[1]?.length ?? 4, meanings }
}

const reference = (head: string, key: string): number =>
  Number(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? -1)

function fontsOf(page: string, objects: ReadonlyMap<number, PdfObject>): Map<string, Font> {
  const named = /\/Font <<([\s\S]*?)>>/.exec(page)?.[1] ?? ''
  return new Map(
    [...named.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id]) => {
      const cmap =
        objects.get(reference(objects.get(Number(id))?.head ?? '', 'ToUnicode'))?.stream ?? ''
      return [name, fontOf(cmap)]
    }),
  )
}

const decoded = (hex: string, { digits, meanings }: Font): string =>
  (hex.match(new RegExp(`\\w{${digits}}`, 'g')) ?? [])
    .map((code) => meanings.get(parseInt(code, 16)) ?? '')
    .join('')

/** A line's place; an ActualText, which stands for the glyphs up to EMC; its end; a font; glyphs. */
const INSTRUCTION =
  /1 0 0 -1 [-\d.]+ ([-\d.]+) Tm|\/ActualText <FEFF(\w*)> >> BDC|(EMC)|\/(\w+) [\d.]+ Tf|(\[[^\]]*\] TJ|<\w*> Tj)/g

function textOf(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font = { digits: 4, meanings: new Map() }
  let line = ''
  let isReplaced = false
  let text = ''
  for (const [, y, actual, end, name, shown] of content.matchAll(INSTRUCTION)) {
    if (y !== undefined && y !== line) {
      text += line === '' ? '' : '\n'
      line = y
    }
    if (actual !== undefined) text += utf16(actual)
    if (actual !== undefined || end !== undefined) isReplaced = actual !== undefined
    if (name !== undefined) font = fonts.get(name) ?? font
    if (shown !== undefined && !isReplaced) {
      text += [...shown.matchAll(/<(\w*)>/g)].map(([, hex = '']) => decoded(hex, font)).join('')
    }
  }
  return text
}

const MM_PER_POINT = 25.4 / 72

export function readPdf(pdf: Uint8Array): PdfPage[] {
  const objects = objectsOf(pdf)
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .map(({ head }) => {
      const [, , width = 0, height = 0] = /\/MediaBox \[([^\]]*)\]/
        .exec(head)![1]!
        .split(' ')
        .map(Number)
      const content = objects.get(reference(head, 'Contents'))?.stream ?? ''
      return {
        width: width * MM_PER_POINT,
        height: height * MM_PER_POINT,
        text: textOf(content, fontsOf(head, objects)),
      }
    })
}
