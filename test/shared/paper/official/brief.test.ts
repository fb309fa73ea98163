// 值班信息式: a 首报 of up to 250 characters is one page, its codes at the left of the signature; and what
// a longer one does.
import { beforeAll, describe, expect, it } from 'vitest'
import { TYPE_AREAS } from '../../../../shared/paper/official/layouts'
import { SHEET, TYPE_AREA } from '../../../../shared/paper/official/measures'
import { wordsOf } from '../../../support/coded'
import { someFigures, type TestDesk } from '../../../support/builders'
import { reportShowing, someCodes } from './enclosing'
import { canMeasure, linesOf, previewedAll, printed, textOf, type Page } from './measured'
import { aFire, FIRST } from './samples'
import { PRINTING, TOLERANCE, written } from './type-area'

/** The largest that stand beside a signature: 73 squares and the white around them. */
const CODES = someCodes(2, 75)
const AREA = {
  left: SHEET.left,
  right: SHEET.left + TYPE_AREA.width,
  top: TYPE_AREAS.brief.top,
  bottom: TYPE_AREAS.brief.top + TYPE_AREAS.brief.height,
}

/** So many characters in the three boxes of the editor. */
function aFirst(characters: number, title = FIRST.title!): TestDesk {
  const desk = aFire({}, 'brief')
  const words = wordsOf(characters).join('').slice(0, characters)
  const third = Math.floor(characters / 3)
  desk.save('initial', {
    title,
    unverified: true,
    figures: someFigures(),
    sections: {
      consequences: words.slice(0, third),
      trend: words.slice(third, 2 * third),
      measures: words.slice(2 * third),
    },
  })
  desk.approve()
  return desk
}

const paperOf = (desk: TestDesk, codes = CODES) => reportShowing(desk, {}, codes)

describe.skipIf(!canMeasure)('a 首报 in the form of a 值班信息', () => {
  let page: Page
  let pages: readonly Page[]
  beforeAll(async () => {
    pages = await printed(paperOf(aFirst(250)).html)
    page = pages[0]!
  }, PRINTING)

  const line = (words: string) => linesOf(page).find((one) => written(one).includes(words))!

  it('stands on one page with 250 characters and its codes, inside the type area', () => {
    expect(pages).toHaveLength(1)
    const ink = page.ink({ ...AREA, left: 0, right: SHEET.width, top: AREA.top - 2 })!
    expect(ink.left).toBeGreaterThan(AREA.left - TOLERANCE)
    expect(ink.right).toBeLessThan(AREA.right + TOLERANCE)
    expect(textOf(page)).toContain('抄送：市委办公室。')
    expect(textOf(page)).not.toContain('印发')
  })

  it('has its name where GB/T 9704-2012 §10.1 has it, number and 签发人 on one line, the title right below', () => {
    const name = line('赛罕区人民政府办公室')
    expect(name[0]!.top).toBeLessThan(AREA.top + 2)
    const number = line('签发人：王芳')
    expect(written(number)).toMatch(/^特急值报〔2026〕1号签发人：王芳$/)
    const title = line('草原火情的首报')
    expect(title[0]!.top - number[0]!.bottom).toBeLessThan(12)
    expect(title[0]!.top).toBeLessThan(AREA.top + 45)
  })

  it('has the codes at the left of signature and date, and no line of text beside them', () => {
    const date = page.words.findLast(({ text }) => text === '2026年11月23日')!
    const code = page.ink({
      left: AREA.left,
      right: AREA.left + 45,
      top: date.top - 5,
      bottom: date.bottom,
    })!
    expect(code.right - code.left).toBeGreaterThan(40)
    expect(date.left).toBeGreaterThan(AREA.left + 2 * 45)
    expect(date.right).toBeLessThan(AREA.right + TOLERANCE)
  })

  it(
    'is one page at any length up to 250 characters, also with a title of two lines',
    async () => {
      const lengths = [10, 30, 60, 90, 120, 150, 180, 210, 230, 250]
      const long = '关于呼和浩特市赛罕区保合少镇面铺窑村北侧草场发生草原火情有关情况的首报'
      const papers = [
        ...lengths.map((characters) => paperOf(aFirst(characters)).html),
        paperOf(aFirst(220, long)).html,
        // What a leader has not seen yet has no codes, and the place where the seal will be.
        ...lengths.map((characters) => paperOf(aFirst(characters), []).html),
      ]
      const counts = (await previewedAll(papers)).map((pages) => pages.length)
      expect(counts).toEqual(papers.map(() => 1))
    },
    PRINTING,
  )

  it(
    'of any length keeps its signature beside its text, and its codes on the last page of text',
    async () => {
      const lengths = [300, 360, 420, 480, 540, 600, 700, 800]
      const all = await previewedAll([
        ...lengths.map((characters) => paperOf(aFirst(characters)).html),
        ...lengths.map((characters) => paperOf(aFirst(characters), someCodes(3)).html),
      ])
      for (const shown of all) {
        const signed = shown.find((text) => text.includes('抄送：市委办公室'))!
        expect(signed).toMatch(/续报。\s*赛罕区人民政府办公室/)
      }
    },
    PRINTING,
  )
})

describe.skipIf(!canMeasure)('codes behind a 公文', () => {
  it(
    'stand in the free room below the text, its lines a little closer, where they would begin a page of their own',
    async () => {
      const paper = (lines: number) => {
        const desk = aFire()
        const sections = { measures: '国'.repeat(28 * lines) }
        desk.save('initial', { ...FIRST, figures: someFigures(), sections })
        desk.approve()
        return paperOf(desk, someCodes(3)).html
      }
      // On its second page the text leaves a little less room than codes and 版记 take.
      const all = await previewedAll([8, 10, 12, 13].map(paper))
      for (const shown of all) {
        expect(shown).toHaveLength(2)
        expect(shown[1]).toMatch(/赛罕区人民政府办公室[^]*1\/3[^]*印发/)
      }
    },
    PRINTING,
  )
})
