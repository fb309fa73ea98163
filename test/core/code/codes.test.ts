// A report as codes and back, by the same thread that the desk reads them with.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { carriedBy, reportToCarry } from '../../../electron/core/code/carry'
import { createPaperCodes, MOST_PARTS } from '../../../electron/core/code/codes'
import { dictionary, pack, unpack } from '../../../electron/core/code/pack'
import { readable } from '../../../electron/core/code/picture'
import { canonicalJson } from '../../../shared/journal'
import { CODE_VERSION } from '../../../shared/packet/record'
import { aCodedReport, aDocument, aSlip, wordsOf } from '../../support/coded'
import { rowOfCodes } from '../../support/code-row'
import { blank, pngOf } from '../../support/scan'

const DPI = 200
const codes = createPaperCodes(() => {})

const drawn = async (document = aDocument()): Promise<readonly string[]> => {
  const all = await codes.drawReport(aCodedReport(document))
  if (!all.ok) throw new Error(all.error.code)
  return all.value
}
const pictureOf = (svgs: readonly string[]): Uint8Array => pngOf(rowOfCodes(svgs, DPI))
const longDocument = (characters: number) =>
  aDocument({ paragraphs: wordsOf(characters).map((text) => ({ heading: '', text })) })

describe('a report in codes', () => {
  it('is read back to the letter, rare characters among them', async () => {
    const svgs = await drawn()
    expect(svgs.length).toBeLessThanOrEqual(3)
    expect(await codes.read([pictureOf(svgs)])).toEqual({
      ok: true,
      value: { kind: 'report', coded: aCodedReport() },
    })
  })

  it('may come as several pictures in any order, some of them twice', async () => {
    const [first, ...others] = await drawn()
    const pictures = [
      ...others.map((svg) => pictureOf([svg])),
      pictureOf([first!]),
      pictureOf([first!]),
    ]
    const read = await codes.read(pictures)
    expect(read.ok && read.value.kind).toBe('report')
  })

  it('says which codes are missing', async () => {
    const [, second] = await drawn()
    expect(await codes.read([pictureOf([second!])])).toEqual({
      ok: true,
      value: { kind: 'parts', have: 1, missing: [1], of: 2 },
    })
  })

  it('has a spare where the row has room, and does without any one of them', async () => {
    const svgs = await drawn()
    expect(svgs.map((svg) => /<title>(.*)<\/title>/.exec(svg)?.[1])).toEqual(['1/2', '2/2', '备用'])
    for (const lost of svgs) {
      const read = await codes.read([pictureOf(svgs.filter((svg) => svg !== lost))])
      expect(read.ok && read.value.kind).toBe('report')
    }
  })

  it('takes one row up to 900 characters, and fills a page at most', async () => {
    expect((await drawn(longDocument(900))).length).toBeLessThanOrEqual(3)
    const many = await drawn(longDocument(2_500))
    expect(many.length).toBeGreaterThan(3)
    expect(many.length).toBeLessThanOrEqual(MOST_PARTS)
    expect((await codes.read([pictureOf(many)])).ok).toBe(true)
  })

  it('is not drawn when it is too long for a page, and says so', async () => {
    const words = Array.from({ length: 10_000 }, (_, n) =>
      String.fromCharCode(0x4e00 + ((n * 7919) % 20_000)),
    ).join('')
    const answer = await codes.drawReport(
      aCodedReport(aDocument({ paragraphs: [{ heading: '', text: words }] })),
    )
    expect(answer.ok ? 'drawn' : answer.error.code).toBe('codesTooLong')
  })

  it('keeps every field of the document, those of a later version among them', async () => {
    const document = {
      ...aDocument(),
      laterField: '骑缝章',
      attachments: [{ sha256: 'ab'.repeat(32), name: '现场.jpg', caption: '火线' }],
    }
    const read = await codes.read([pictureOf(await drawn(document))])
    expect(read.ok && read.value.kind === 'report' && read.value.coded.report.document).toEqual(
      document,
    )
  })
})

describe('a 回执', () => {
  it.each([1, 12])('for %i reports is one code', async (reports) => {
    const svg = await codes.drawReceipt(aSlip(reports))
    expect(svg.ok && (await codes.read([pictureOf([svg.value])]))).toEqual({
      ok: true,
      value: { kind: 'receipt', slip: aSlip(reports) },
    })
  })
})

describe('what cannot be read', () => {
  const refused = async (...pictures: readonly Uint8Array[]) => {
    const read = await codes.read(pictures)
    return read.ok ? read.value.kind : read.error.code
  }

  it('is refused by its name', async () => {
    expect(await refused(pngOf(blank(400, 300)))).toBe('importUnknown')
    expect(await refused(Buffer.from('不是图片'))).toBe('importUnknown')
    expect(await refused(pngOf(blank(40, 30)), Buffer.from('不是图片'))).toBe('codePicture')
    expect(await refused(pngOf(blank(400, 300)).subarray(0, 90))).toBe('importUnknown')
  })

  it('is never unfolded when it is larger than any scan', () => {
    const bomb = Buffer.from(pngOf(blank(8, 8)))
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    expect(readable(bomb)).toBe(false)
    expect(readable(pngOf(blank(8, 8)))).toBe(true)
  })
})

describe('what is packed', () => {
  it('comes back as the same value', () => {
    const value = { a: '面铺窑村昇镕玥喆—“”…〔2026〕Ⅱ①℃㎡😀é\u007f·〇龘', b: ['', null, 1.5, true] }
    expect(unpack(pack(value))).toEqual(value)
  })

  it('is nothing when it swells, or was packed by somebody else', () => {
    expect(unpack(pack('草'.repeat(600_000)))).toBeUndefined()
    expect(unpack(Uint8Array.of(1, 2, 3))).toBeUndefined()
  })

  it('is refused when it is of a later version, or less than a report', () => {
    const code = (value: unknown) => {
      const carried = carriedBy(value)
      return carried.ok ? carried.value.kind : carried.error.code
    }
    const report = reportToCarry(aCodedReport())
    expect(code(report)).toBe('report')
    expect(code({ ...report, version: CODE_VERSION + 1 })).toBe('packetNewer')
    expect(code({ ...report, source: null })).toBe('codeBroken')
    expect(code({ format: 'duty-desk-report', version: 1 })).toBe('codeBroken')
    expect(code({ ...aSlip(), reports: [] })).toBe('codeBroken')
    expect(code(undefined)).toBe('codeBroken')
  })

  it('has its digest made of the words themselves', () => {
    const carried = carriedBy(unpack(pack(reportToCarry(aCodedReport()))))
    expect(
      carried.ok && carried.value.kind === 'report' && canonicalJson(carried.value.coded),
    ).toBe(canonicalJson(aCodedReport()))
  })

  it('rests on a dictionary that is the same for ever: another one needs another edition', () => {
    expect(createHash('sha256').update(dictionary()).digest('hex')).toBe(
      '7d16aadc1f53d66846cbd23fb77f27ef513d158f48ab0ce64ce25591ca56da30',
    )
  })
})
