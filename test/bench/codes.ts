// Codes on paper: of so many reports by each way, how many are read whole, and how long that takes. In
// doubt this is what the size of a square and the error correction were chosen by.
import { performance } from 'node:perf_hooks'
import { createPaperCodes } from '../../electron/core/code/codes'
import type { Ms } from '../../shared/time'
import { aCodedReport, aDocument, wordsOf } from '../support/coded'
import { rowOfCodes } from '../support/code-row'
import { arrived, JOURNEYS, type Journey } from '../support/fax'
import { blank, pngOf, type Picture } from '../support/scan'
import { report, rounded, spread } from './measure'

const DPI = 300
const PAGES_EACH = 20
/** A typical report, and one that takes a row. */
const LENGTHS = [450, 900]

const codes = createPaperCodes(() => {})
const documentOf = (characters: number) =>
  aDocument({ paragraphs: wordsOf(characters).map((text) => ({ heading: '', text })) })

async function drawn(characters: number): Promise<readonly string[]> {
  const all = await codes.drawReport(aCodedReport(documentOf(characters)))
  return all.ok ? all.value : []
}

/** On a whole sheet, as a scanner hands it in. */
function onSheet(row: Picture): Picture {
  const sheet = blank(Math.round((210 / 25.4) * DPI), Math.round((297 / 25.4) * DPI))
  const left = Math.floor((sheet.width - row.width) / 2)
  const top = sheet.height - row.height
  for (let y = 0; y < row.height; y += 1) {
    sheet.pixels.set(
      row.pixels.subarray(y * row.width, (y + 1) * row.width),
      (top + y) * sheet.width + left,
    )
  }
  return sheet
}

async function journey(way: Journey, characters: number, row: Picture): Promise<void> {
  const times: Ms[] = []
  let whole = 0
  for (let seed = 1; seed <= PAGES_EACH; seed += 1) {
    const picture = pngOf(arrived(way, row, DPI, seed))
    const before = performance.now()
    const read = await codes.read([picture])
    times.push(performance.now() - before)
    if (read.ok && read.value.kind === 'report') whole += 1
  }
  report({
    bench: 'reports read whole from paper',
    way,
    characters,
    pages: PAGES_EACH,
    whole,
    ...spread(times),
  })
}

export async function benchCodes(): Promise<void> {
  for (const characters of LENGTHS) {
    const before = performance.now()
    const svgs = await drawn(characters)
    report({
      bench: 'codes of a report',
      characters,
      codes: svgs.length,
      drawnInMs: rounded(performance.now() - before),
    })
    const row = rowOfCodes(svgs, DPI)
    for (const way of JOURNEYS) await journey(way, characters, row)
  }
  const sheet = pngOf(arrived('scan300', onSheet(rowOfCodes(await drawn(450), DPI)), DPI, 1))
  const before = performance.now()
  await codes.read([sheet])
  report({
    bench: 'codes of a sheet scanned at 300 dpi',
    readInMs: rounded(performance.now() - before),
  })
}
