// Where a page of GB/T 9704-2012 may bear ink, and reports of so many lines to look at.
import { expect } from 'vitest'
import { FOLIO_BELOW, SHEET, TYPE_AREA } from '../../../../shared/paper/official/measures'
import { linesOf, type Box, type Page } from './measured'
import { aFire, FIRST } from './samples'

/** Millimetres by which a measured page may differ. */
export const TOLERANCE = 0.5
export const PRINTING = 120_000
export const AREA: Box = {
  left: SHEET.left,
  right: SHEET.left + TYPE_AREA.width,
  top: SHEET.top,
  bottom: SHEET.top + TYPE_AREA.height,
}
/** Stamps stand above the type area, the page number below it. */
export const BODY: Box = {
  left: 0,
  right: SHEET.width,
  top: SHEET.top - 5,
  bottom: AREA.bottom + FOLIO_BELOW - 1,
}

export const written = (line: readonly { text: string }[]): string =>
  line.map(({ text }) => text).join('')
export const lineOf = (page: Page, words: string) =>
  linesOf(page).find((line) => written(line).startsWith(words))
export const middle = (line: readonly Box[]): number => (line[0]!.left + line.at(-1)!.right) / 2
export const pitch = TYPE_AREA.height / 22

export function expectInsideTypeArea(page: Page): void {
  const ink = page.ink(BODY)!
  expect(ink.left).toBeGreaterThan(AREA.left - TOLERANCE)
  expect(ink.right).toBeLessThan(AREA.right + TOLERANCE)
  expect(ink.top).toBeGreaterThan(AREA.top - TOLERANCE)
  expect(ink.bottom).toBeLessThan(AREA.bottom + TOLERANCE)
}

export const expectFootAtBottom = (page: Page): void => {
  expectInsideTypeArea(page)
  expect(page.ink(BODY)!.bottom).toBeGreaterThan(AREA.bottom - 1)
}

export const aReport = (lines: number, options: Parameters<typeof aFire>[0] = {}) => {
  const desk = aFire(options)
  desk.save('initial', { ...FIRST, sections: { measures: '国'.repeat(28 * lines) } })
  return desk
}
