// A report on paper, as the browser prints it, through fax lines, scanners and cameras; and every letter
// of it read again. How often that succeeds over many pages, `npm run bench` says.
import { beforeAll, describe, expect, it } from 'vitest'
import { createPaperCodes } from '../../../electron/core/code/codes'
import { createPdf } from '../../../electron/shell-browser/pdf'
import { reportPaper } from '../../../shared/paper/official/report'
import { aCodedReport, aDocument, aSlip } from '../../support/coded'
import { rowOfCodes } from '../../support/code-row'
import { arrived, type Journey } from '../../support/fax'
import { canRasterise, rasterised } from '../../support/rasterised'
import { lowerPart, pngOf, type Picture } from '../../support/scan'
import { findUnseenBrowser } from '../../support/unseen-browser'

const DPI = 300
const PRINTING = 60_000
/** The codes stand at the foot. */
const FOOT = 0.6

const codes = createPaperCodes(() => {})
const browser = findUnseenBrowser()

async function lastPage(): Promise<Picture> {
  const drawn = await codes.drawReport(aCodedReport())
  if (!drawn.ok) throw new Error(drawn.error.code)
  const sheet = {
    document: aDocument(),
    name: '首报',
    signer: '王芳',
    figures: [],
    contact: '联系人：张磊',
    stamp: '',
  }
  const { html } = reportPaper(sheet, { codes: drawn.value, digest: aCodedReport().report.digest })
  const pages = await rasterised(await createPdf({ executablePath: browser! })(html), DPI)
  return pages.at(-1)!
}

const read = async (picture: Picture): Promise<unknown> => {
  const found = await codes.read([pngOf(picture)])
  return found.ok ? found.value : found.error
}
const THE_REPORT = { kind: 'report', coded: aCodedReport() }

describe.skipIf(!canRasterise || browser === null)('a printed report is read to the letter', () => {
  let page: Picture
  beforeAll(async () => {
    page = await lastPage()
  }, PRINTING)

  it(
    'from the whole page, scanned in black and white at 200 dpi',
    async () => {
      expect(await read(arrived('scan200', page, DPI, 1))).toEqual(THE_REPORT)
    },
    PRINTING,
  )

  it.each<[string, Journey]>([
    ['a fax in fine resolution that a computer received', 'fax'],
    ['a fax that was printed and scanned again at 300 dpi', 'faxThenScan'],
    ['a fax that was printed and scanned again in black and white at 200 dpi', 'faxThenScan200'],
    [
      'a fax in coarse resolution (98 lines an inch) that was printed and scanned again',
      'coarseFaxThenScan',
    ],
    ['a photo of it from one side, under a lamp', 'photo'],
    ['a photo of a printed fax', 'faxThenPhoto'],
  ])(
    'from %s',
    async (_, journey) => {
      expect(await read(arrived(journey, lowerPart(page, FOOT), DPI, 1))).toEqual(THE_REPORT)
    },
    PRINTING,
  )
})

describe('a 回执 in one code', () => {
  it.each<Journey>(['faxThenScan', 'photo'])(
    'is read after %s',
    async (journey) => {
      const drawn = await codes.drawReceipt(aSlip(3))
      const row = rowOfCodes([drawn.ok ? drawn.value : ''], DPI)
      expect(await read(arrived(journey, row, DPI, 1))).toEqual({ kind: 'receipt', slip: aSlip(3) })
    },
    PRINTING,
  )
})
