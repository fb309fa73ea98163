// A report as the printer puts it on paper, measured in the PDF (GB/T 9704-2012).
import { beforeAll, describe, expect, it } from 'vitest'
import { SHEET, TYPE_AREA } from '../../../../shared/paper/official/measures'
import type { MadePaper } from '../../../../shared/paper/record'
import { aRecipient, someFigures } from '../../../support/builders'
import { canMeasure, linesOf, previewed, printed, textOf, type Page, type Word } from './measured'
import { aFire, FIRST, LONG, made, reportPaperOf } from './samples'

/** Millimetres by which a measured page may differ. */
const TOLERANCE = 0.5
const PRINTING = 60_000
const RIGHT_EDGE = SHEET.left + TYPE_AREA.width
/** A character of 四号. */
const CHARACTER_4 = (14 / 72) * 25.4

const isBody = ([word]: readonly Word[]) => word !== undefined && /^国+/.test(word.text)
const folioOf = (page: Page): Word[] =>
  linesOf(page).find((line) => /^—\d+—$/.test(line.map(({ text }) => text).join(''))) ?? []

describe.skipIf(!canMeasure)('a long report on paper', () => {
  let pages: Page[] = []
  let paper: MadePaper
  beforeAll(async () => {
    const desk = aFire({ verified: false })
    desk.save('initial', { ...FIRST, sections: { measures: LONG } })
    desk.approve()
    paper = reportPaperOf(desk)
    pages = await printed(paper.html)
  }, PRINTING)

  it('is A4 (GB/T 9704-2012 §5.1)', () => {
    expect(pages.length).toBeGreaterThan(3)
    for (const { width, height } of pages) {
      expect(Math.abs(width - SHEET.width)).toBeLessThan(TOLERANCE)
      expect(Math.abs(height - SHEET.height)).toBeLessThan(TOLERANCE)
    }
  })

  it('has 22 lines a page and 28 characters a line (GB/T 9704-2012 §5.2.3)', () => {
    const lines = linesOf(pages[1]!)
      .filter(isBody)
      .map((line) => line.map(({ text }) => text).join('').length)
    expect(lines).toEqual(Array.from({ length: 22 }, () => 28))
  })

  it('fills a type area of 156 × 225 mm, 28 mm from the left (GB/T 9704-2012 §5.2.1)', () => {
    const lines = linesOf(pages[1]!).filter(isBody)
    const pitch = (lines[21]![0]!.top - lines[0]![0]!.top) / 21
    expect(Math.abs(pitch * 22 - TYPE_AREA.height)).toBeLessThan(TOLERANCE)
    // The middle of the first line: half a line below the top of the area.
    expect(
      Math.abs((lines[0]![0]!.top + lines[0]![0]!.bottom) / 2 - (SHEET.top + pitch / 2)),
    ).toBeLessThan(1.5)
    for (const line of lines) {
      expect(Math.abs(line[0]!.left - SHEET.left)).toBeLessThan(TOLERANCE)
      expect(Math.abs(line.at(-1)!.right - RIGHT_EDGE)).toBeLessThan(TOLERANCE)
    }
  })

  it('numbers odd pages at the right and even ones at the left, one character in (GB/T 9704-2012 §7.5)', () => {
    pages.forEach((page, index) => {
      const folio = folioOf(page)
      expect(folio.map(({ text }) => text).join('')).toBe(`—${index + 1}—`)
      const isOdd = index % 2 === 0
      const edge = isOdd ? folio.at(-1)!.right : folio[0]!.left
      expect(
        Math.abs(edge - (isOdd ? RIGHT_EDGE - CHARACTER_4 : SHEET.left + CHARACTER_4)),
      ).toBeLessThan(TOLERANCE)
    })
  })

  it(
    'breaks on the screen where it breaks on paper',
    async () => {
      const count = (text: string) => text.split('国').length - 1
      const screen = await previewed(paper.html)
      expect(screen.map(count)).toEqual(pages.map(textOf).map(count))
      expect(screen.at(-1)).toContain('市委办公室')
    },
    PRINTING,
  )

  it('says 未核实 on every page', () => {
    for (const page of pages) expect(textOf(page)).toContain('未核实')
  })

  it('keeps the signature from standing alone, and the imprint at the foot of the last page (GB/T 9704-2012 §7.3.5.6, §7.4)', () => {
    const last = pages.at(-1)!
    const lines = linesOf(last).map((line) => ({
      text: line.map(({ text }) => text).join(''),
      bottom: line[0]!.bottom,
    }))
    const signature = lines.findIndex(({ text }) => text === '赛罕区人民政府办公室')
    expect(lines.slice(0, signature).some(({ text }) => text.endsWith('。'))).toBe(true)
    const printedBy = lines.find(({ text }) => text.endsWith('日印发'))
    expect(Math.abs((printedBy?.bottom ?? 0) - (SHEET.top + TYPE_AREA.height))).toBeLessThan(3)
    expect(lines.some(({ text }) => text === '抄送：市委办公室。')).toBe(true)
  })
})

describe.skipIf(!canMeasure)('a report with the longest names there are', () => {
  it(
    'keeps its measures: nothing is wider than the page',
    async () => {
      const desk = aFire()
      desk.signIn('p2', '246135')
      const unit = {
        ...desk.state.unit!,
        name: '很长的单位名称'.repeat(20),
        issuer: '很长的发文机关名称'.repeat(9),
      }
      desk.tell({ type: 'changeUnit', unit })
      desk.tell({
        type: 'setRecipients',
        recipients: Array.from({ length: 24 }, (_, n) =>
          aRecipient({
            name: `第${n + 1}个名称不短的报送单位办公室`,
            side: n % 2 === 0 ? 'above' : 'beside',
          }),
        ),
      })
      desk.signIn()
      desk.save('initial', { ...FIRST, title: '标题很长'.repeat(50), sections: { measures: LONG } })
      const pages = await printed(reportPaperOf(desk).html)
      const full = pages
        .flatMap(linesOf)
        .filter(isBody)
        .map((line) => line.map(({ text }) => text).join('').length)
      expect(full.filter((length) => length === 28).length).toBeGreaterThan(50)
      for (const { right } of pages.flatMap(({ words }) => words))
        expect(right).toBeLessThan(RIGHT_EDGE + TOLERANCE)
    },
    PRINTING,
  )
})

describe.skipIf(!canMeasure)('what somebody reads and copies from the PDF', () => {
  it(
    'is text, rare characters and figures included; 演练 on every page',
    async () => {
      const desk = aFire({ exercise: true })
      desk.send('initial', { content: { sections: { measures: '由刘喆、昇、镕、玥到场处置' } } })
      desk.at('14:00')
      desk.save('followUp', {
        title: '关于草原火情的续报一',
        figures: someFigures({ dead: 2, lossWan: 120.5 }),
        sections: { measures: LONG },
      })
      const pages = await printed(reportPaperOf(desk).html)
      const text = pages.map(textOf).join('\n')
      expect(text).toContain('关于草原火情的续报一')
      expect(text).toContain('一、新情况')
      expect(text).toContain('120.5')
      for (const page of pages) expect(textOf(page)).toContain('演练')
      const [initial] = desk.incident().reports
      const first = made(desk, { kind: 'report', incidentId: desk.id, reportId: initial!.id })
      const words = (await printed(first.html)).map(textOf).join('')
      expect(words).toContain('刘喆、昇、镕、玥')
    },
    PRINTING,
  )
})
