// A table of casualties as the printer puts it on paper, over as many pages as it needs.
import { describe, expect, it } from 'vitest'
import { sheetOf } from '../../../../shared/paper/official/make'
import { reportPaper } from '../../../../shared/paper/official/report'
import type { MadePaper } from '../../../../shared/paper/record'
import { reportName } from '../../../../shared/vocabulary'
import { someFigures } from '../../../support/builders'
import { canMeasure, previewed, previewedAll, printed, textOf } from './measured'
import { PRINTING, expectInsideTypeArea, aReport } from './type-area'

describe.skipIf(!canMeasure)('a table of casualties that grows', () => {
  const known = someFigures({
    dead: 2,
    missing: 0,
    seriouslyInjured: 12,
    slightlyInjured: 33,
    evacuated: 2300,
    lossWan: 12000,
    areaHa: 8000,
    participants: 0,
  })
  /** Newest first, as many reports as asked for. */
  const tabled = (rows: number): MadePaper => {
    const desk = aReport(1)
    desk.approve()
    const sheet = sheetOf(desk.state, desk.id, desk.report().id)
    if (!sheet.ok) throw new Error(sheet.error.code)
    const figures = Array.from({ length: rows }, (_, n) => ({
      name: reportName(n === rows - 1 ? 'initial' : 'followUp', rows - n - 1),
      figures: known,
    }))
    return reportPaper({ ...sheet.value, figures })
  }

  it(
    'goes on with its head again, its rows whole, inside the type area',
    async () => {
      const pages = await printed(tabled(30).html)
      for (const page of pages) expectInsideTypeArea(page)
      const texts = pages.map(textOf)
      expect(texts.map((text) => text.includes('报次'))).toEqual([false, true, true])
      const names = texts.join('\n').match(/^(首报|续报[一二三四五六七八九十]+)2012332300/gm)
      expect(names).toHaveLength(30)
    },
    PRINTING,
  )

  it(
    'breaks on the screen where it breaks on paper',
    async () => {
      const { html } = tabled(30)
      const rows = (text: string) => text.split('12000').length - 1
      expect((await previewed(html)).map(rows)).toEqual((await printed(html)).map(textOf).map(rows))
    },
    PRINTING,
  )

  it(
    'of any length never leaves the signature alone',
    async () => {
      const lengths = Array.from({ length: 30 }, (_, n) => n + 5)
      for (const pages of await previewedAll(lengths.map((rows) => tabled(rows).html))) {
        const signed = pages.find((page) => page.includes('（联系人'))!
        expect(signed).toMatch(/首报[^]*赛罕区人民政府办公室/)
        expect(pages.map((page) => page.includes('印发'))).toEqual(
          pages.map((page) => page === pages.at(-1)),
        )
      }
    },
    PRINTING,
  )
})
