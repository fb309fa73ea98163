// Attachments and codes as the printer puts them on paper, measured in the PDF (GB/T 9704-2012):
// whatever a report carries, its measures stay what they are.
import { beforeAll, describe, expect, it } from 'vitest'
import { SHEET, TYPE_AREA } from '../../../../shared/paper/official/measures'
import type { MadePaper } from '../../../../shared/paper/record'
import { enclose, reportShowing, someCodes } from './enclosing'
import {
  canMeasure,
  linesOf,
  previewed,
  previewedAll,
  printed,
  textOf,
  type Page,
} from './measured'
import { aFire, FIRST } from './samples'
import {
  TOLERANCE,
  PRINTING,
  AREA,
  written,
  lineOf,
  middle,
  pitch,
  expectInsideTypeArea,
  expectFootAtBottom,
  aReport,
} from './type-area'

const ENCLOSED = [
  { name: 'a.jpg', caption: '面铺窑村北侧草场火场全景，14时05分摄于村委会楼顶' },
  {
    name: 'b.jpg',
    caption: '呼和浩特市赛罕区保合少镇面铺窑村北侧草场过火范围与周边居民点和加油站位置关系示意图',
    width: 1200,
    height: 2000,
  },
  { name: 'c.png', caption: '现场小图', width: 300, height: 200 },
]

describe.skipIf(!canMeasure)('a report with attachments and codes on paper', () => {
  let pages: Page[] = []
  let paper: MadePaper
  beforeAll(async () => {
    const desk = aReport(11)
    const images = enclose(desk, ENCLOSED)
    desk.approve()
    paper = reportShowing(desk, images, someCodes(3))
    pages = await printed(paper.html)
  }, PRINTING)

  it('keeps the type area of 156 × 225 mm on every page', () => {
    expect(pages).toHaveLength(5)
    for (const page of pages) expectInsideTypeArea(page)
  })

  it('lists the attachments two characters in, one line below the text (GB/T 9704-2012 §7.3.4)', () => {
    const lines = linesOf(pages[1]!)
    const at = lines.findIndex((line) => written(line).startsWith('附件：1.'))
    const [label] = lines[at]!
    expect(label!.left).toBeCloseTo(SHEET.left + (2 * TYPE_AREA.width) / 28, 0)
    expect(label!.top - lines[at - 1]![0]!.top).toBeCloseTo(2 * pitch, 0)
    const start = (words: string) => lines.flat().find(({ text }) => text.startsWith(words))!.left
    // A name that wraps goes on below its first character.
    expect(Math.abs(start('2.') - start('3.'))).toBeLessThan(TOLERANCE)
    const wrapped = lines[at + 2]!
    expect(wrapped[0]!.left).toBeCloseTo(SHEET.left + (6 * TYPE_AREA.width) / 28, 0)
  })

  it('gives each a page: 附件1 on the first line, its name on the third (GB/T 9704-2012 §7.3.7)', () => {
    pages.slice(2).forEach((page, index) => {
      const which = lineOf(page, `附件${index + 1}`)!
      expect(Math.abs(which[0]!.left - AREA.left)).toBeLessThan(TOLERANCE)
      expect(which[0]!.top).toBeLessThan(AREA.top + pitch)
      const name = linesOf(page).filter((line) => line[0]!.top > which[0]!.top + pitch)[0]!
      expect(
        Math.abs((name[0]!.top + name[0]!.bottom) / 2 - (AREA.top + 2.5 * pitch)),
      ).toBeLessThan(1.5)
      expect(Math.abs(middle(name) - middle([AREA]))).toBeLessThan(1)
    })
  })

  it('scales a wide image to the type area and a high one to its page, and leaves a small one small', () => {
    const inked = pages
      .slice(2)
      .map((page) =>
        page.ink({ ...AREA, top: AREA.top + 6 * pitch, bottom: AREA.top + 8 * pitch })!,
      )
    const widths = inked.map(({ left, right }) => right - left)
    expect(Math.abs(widths[0]! - TYPE_AREA.width)).toBeLessThan(TOLERANCE)
    expect(widths[1]).toBeGreaterThan(90)
    expect(widths[2]).toBeCloseTo((300 / 96) * 25.4, 0)
    expect(inked.every((box) => Math.abs(middle([box]) - middle([AREA])) < 1)).toBe(true)
  })

  it('says 未核实 on every page, and numbers them on', () => {
    pages.forEach((page, index) => {
      expect(textOf(page)).toContain('未核实')
      expect(textOf(page)).toMatch(new RegExp(`^—${index + 1}—$`, 'm'))
    })
  })

  it('has codes and 版记 on the last page alone, at its foot (GB/T 9704-2012 §7.4)', () => {
    expect(pages.map((page) => /印发|1\/3/.test(textOf(page)))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
    const last = pages.at(-1)!
    expect(textOf(last)).toContain('1/32/33/3')
    expectFootAtBottom(last)
  })

  it(
    'breaks on the screen where it breaks on paper',
    async () => {
      const marks = /国|附件\d|火场全景，|印发|3\/3/g
      const screen = await previewed(paper.html)
      const found = (text: string) => text.replace(/\s/g, '').match(marks) ?? []
      expect(screen.map((text) => found(text).length)).toEqual(
        pages.map((page) => found(textOf(page).replace(/\n/g, '')).length),
      )
    },
    PRINTING,
  )
})

describe.skipIf(!canMeasure)('a report of any length', () => {
  const LENGTHS = Array.from({ length: 30 }, (_, n) => n)
  const lengthy = (lines: number, codes: number): string => {
    const desk = aReport(lines)
    desk.approve()
    return reportShowing(desk, {}, someCodes(codes)).html
  }

  it.each([0, 2, 4])(
    'keeps its signature beside its text, and ends with the 版记, with %i codes',
    async (count) => {
      for (const pages of await previewedAll(LENGTHS.map((lines) => lengthy(lines, count)))) {
        const signed = pages.find((page) => page.includes('（联系人'))!
        expect(signed).toMatch(/(国|续报)。\s*赛罕区人民政府办公室/)
        expect(pages.map((page) => page.includes('印发'))).toEqual(
          pages.map((page) => page === pages.at(-1)),
        )
        if (count > 0) expect(pages.at(-1)).toMatch(new RegExp(`1/${count}[^]*印发`))
      }
    },
    PRINTING,
  )

  it(
    'keeps the list of its attachments in one piece, beside some of its text',
    async () => {
      const papers = LENGTHS.map((lines) => {
        const desk = aReport(lines)
        const images = enclose(desk, ENCLOSED)
        desk.approve()
        return reportShowing(desk, images, someCodes(3)).html
      })
      for (const pages of await previewedAll(papers)) {
        const listed = pages.find((page) => page.includes('附件：'))!
        expect(listed).toMatch(/(国|续报)。\s*附件：\s*1\.[^]*2\.[^]*3\.[^]*赛罕区人民政府办公室/)
        expect(pages.at(-1)).toMatch(/附件3[^]*印发/)
      }
    },
    PRINTING,
  )

  it(
    'whose text ends with the 22nd line of a page takes the signature over with its last line',
    async () => {
      // One line of them stands under the head of the first page; the closing sentence would be the 22nd of the second.
      const pages = await printed(lengthy(21, 0))
      expect(pages).toHaveLength(3)
      expect(
        linesOf(pages[1]!)
          .map(written)
          .filter((line) => line.startsWith('国')),
      ).toHaveLength(21)
      const last = linesOf(pages[2]!)
        .map(written)
        .filter((line) => !/未核实/.test(line))
      expect(last.slice(0, 2)).toEqual([
        '有关情况正在进一步核实，将及时续报。',
        '赛罕区人民政府办公室',
      ])
      expectFootAtBottom(pages[2]!)
    },
    PRINTING,
  )
})

describe.skipIf(!canMeasure)('an exercise with rare characters in its names', () => {
  it(
    'says so on every page, that of an attachment too, and its text can be searched and copied',
    async () => {
      const desk = aFire({ exercise: true })
      desk.save('initial', {
        ...FIRST,
        sections: { measures: '昇镕玥喆公司和阿拉坦其其格、𬍛等人到场扑救' },
      })
      const images = enclose(desk, [{ name: 'a.jpg', caption: '昇镕玥喆公司厂区' }])
      const pages = await printed(reportShowing(desk, images).html)
      for (const page of pages) expect(textOf(page)).toContain('送审稿未核实演练')
      const texts = pages.map((page) => textOf(page).replaceAll('\n', ''))
      expect(texts.join('')).toContain('昇镕玥喆公司和阿拉坦其其格、𬍛等人到场')
      expect(texts.at(-1)).toMatch(/附件昇镕玥喆公司厂区/)
      // On the stamp of each page and in the number: the watermark is no text.
      expect(texts.join('').split('演')).toHaveLength(pages.length + 2)
    },
    PRINTING,
  )
})
