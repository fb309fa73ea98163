// Paper carries data: a report is printed, faxed, scanned page by page and photographed; the room above
// reads it back from those pictures, and answers with a code on its screen.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MINUTE } from '../../shared/time'
import { wordsOf } from '../support/coded'
import { arrived } from '../support/fax'
import type { UserActions } from '../support/user-actions'
import { canRasterise, rasterised } from '../support/rasterised'
import { lowerPart, pngOf, type Picture } from '../support/scan'
import { stateOf } from './support/duty'
import { begin, expect, test as base, type Room } from './support/room'
import { aSentReport, type SentReport } from './support/sent-report'

const BELOW = '土默特左旗人民政府办公室'
const ABOVE = '市政府总值班室'
const DPI = 300

const test = base.extend<{ desktop: string }>({
  desktop: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duty-desk-scans-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
})

/** Long enough for more than one code. */
const LONG = { measures: wordsOf(500).join('\n') }

async function lastPage(room: Room, folder: string, paper: SentReport): Promise<Picture> {
  room.desk().picks(folder)
  const saved = await room
    .desk()
    .shell.core.call('savePaper', { paper: { kind: 'report', ...paper } })
  if (!saved.ok) throw new Error(saved.error.code)
  const pages = await rasterised(await readFile((saved.value as { path: string }).path), DPI)
  return pages.at(-1)!
}

/** The left or the right part of a picture; the rest stays white. */
const only = ({ width, height, pixels }: Picture, shows: (x: number) => boolean): Picture => ({
  width,
  height,
  pixels: pixels.map((value, index) => (shows((index % width) / width) ? value : 255)),
})

async function handIn({ key, page }: UserActions, ...paths: readonly string[]): Promise<void> {
  await key('Alt+1')
  await key('Alt+i')
  await page.getByLabel('要导入的文件').setInputFiles([...paths])
}

async function takeOver({ key, page }: UserActions): Promise<void> {
  await page.getByRole('checkbox').check()
  await key('Control+Enter')
}

// npm test installs poppler where it may; elsewhere nothing draws a printed page.
test.skip(!canRasterise, 'poppler is not installed')

test('a faxed page, half smudged, and a photo of the rest give the report back; a code on the screen answers it', async ({
  room,
  above,
  clock,
  desktop,
}) => {
  test.setTimeout(240_000)
  const below = await begin(room, { name: BELOW })
  await clock.advance(3 * MINUTE)
  const { incidentId, reportId } = await aSentReport(room, clock, LONG)
  const foot = lowerPart(await lastPage(room, desktop, { incidentId, reportId }), 0.5)
  const [smudged, photo] = [join(desktop, '传真.png'), join(desktop, '照片.png')]
  await writeFile(smudged, pngOf(only(arrived('faxThenScan', foot, DPI, 3), (x) => x < 0.4)))
  await writeFile(photo, pngOf(only(arrived('photo', foot, DPI, 4), (x) => x > 0.3)))

  const there = await begin(above, { name: ABOVE })
  await handIn(there, smudged)
  await there.see(/还缺第 2/)
  expect(Object.keys((await stateOf(above)).incidents)).toEqual([])
  await there.page.getByLabel('要导入的文件').setInputFiles([photo, smudged])
  await there.see('报告文字与摘要一致')
  await takeOver(there)
  await there.see('收到的材料')
  const [sent] = (await stateOf(room)).incidents[incidentId]!.reports
  const [read] = Object.values((await stateOf(above)).incidents)[0]!.received!.reports
  expect(read!.document).toEqual(sent!.sent!.document)

  await there.key('Alt+t')
  await there.page.getByRole('dialog').getByRole('checkbox').check()
  await there.key('Control+1')
  const onScreen = join(desktop, '屏幕.png')
  await there.page.getByRole('img', { name: /二维码：回执/ }).waitFor()
  await there.page.screenshot({ path: onScreen })
  await handIn(below, onScreen)
  await below.see('对方收到的文字与本机报送的一致')
  await takeOver(below)
  await below.see('时间线')
  const { deliveries } = (await stateOf(room)).incidents[incidentId]!.reports[0]!
  expect(Object.values(deliveries).map(({ receipt }) => receipt?.receivedBy ?? null)).toContain(
    '张磊',
  )
})
