// What was sent to the room is attached where it belongs: a photograph dropped on the incident, the
// signed phone record chosen for it, a sketch and a photograph in the 续报, a notice on a log entry.
import { readFile } from 'node:fs/promises'
import { choose, drop, paste, type HandedFile } from '../support/hand-in'
import type { UserActions } from '../support/user-actions'
import { DOCUMENTS } from './documents'
import { fireAtNoon, fireBeatenBack, noticeOnPaper, sketchOfTheGround } from './pictures'
import type { Stage } from './stage'

const part = ({ page }: UserActions) => page.getByRole('region', { name: '附件' })
const viewer = ({ page }: UserActions) => page.getByRole('dialog', { name: '看附件' })

/** What lies ready is attached, and stands on the list. */
async function add({ key, page }: UserActions): Promise<void> {
  await key('Control+Enter')
  await page.getByRole('dialog', { name: /^附到/ }).waitFor({ state: 'hidden' })
}

/** So many stand on the list, in sight, with their small views. */
async function seen(hands: UserActions, count: number): Promise<void> {
  const last = part(hands)
    .getByRole('listitem')
    .nth(count - 1)
  await last.scrollIntoViewIfNeeded()
  await hands.page.waitForFunction(() =>
    [...document.querySelectorAll('li img')].every((image) => (image as HTMLImageElement).complete),
  )
}

/** The record of the call upwards, printed, signed and scanned: the desk's own page. */
async function phoneRecord({ hands, shoot, keepIn }: Stage): Promise<HandedFile> {
  const { key, page, press } = hands
  await press(/^打印 去电/)
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await shoot('phone-record-paper')
  const [paper = ''] = await keepIn(DOCUMENTS, async () => {
    await key('Control+s')
    await page
      .getByText(/已存为/)
      .first()
      .waitFor()
  })
  await key('Escape')
  await dialog.waitFor({ state: 'hidden' })
  return { name: '电话记录签字扫描件.pdf', type: 'application/pdf', bytes: await readFile(paper) }
}

export async function attachToTheIncident(stage: Stage): Promise<void> {
  const { hands, shoot, tell, until } = stage
  const { key, page, fillNamed } = hands
  await until('13:42')
  await key('Alt+1')
  await key('Alt+o')
  await hands.see('13:10 接报')
  const photo = await fireAtNoon(page)
  await drop(page, photo)
  await fillNamed(`${photo.name} 的说明`, '北侧火线，13时05分赵志强拍')
  await shoot('attach-photograph')
  await add(hands)
  const scan = await phoneRecord(stage)
  await choose(page, () => key('Alt+p'), scan)
  await fillNamed(`${scan.name} 的说明`, '13时16分电话报告，张磊签字')
  await add(hands)
  await seen(hands, 2)
  await shoot('incident-attachments')
  await key('Alt+v')
  await viewer(hands).locator('img').waitFor()
  await shoot('attachment-picture')
  await key('ArrowRight')
  await viewer(hands)
    .getByRole('img', { name: /^第 1 页/ })
    .waitFor()
  await viewer(hands)
    .getByText(/^正在画/)
    .waitFor({ state: 'detached' })
  await shoot('attachment-pdf')
  await key('Escape')
  await viewer(hands).waitFor({ state: 'hidden' })
  tell('火场照片拖进事件，电话记录签字扫描件选进来；图片和PDF都在本机里看')
}

export async function attachToTheReport({ hands, shoot, tell }: Stage): Promise<void> {
  const { page, fillNamed } = hands
  const [sketch, photo] = [await sketchOfTheGround(page), await fireBeatenBack(page)]
  await paste(page, sketch)
  const words = page.getByRole('dialog').getByLabel(/^截图.*的说明$/)
  await words.fill('火场示意图，区应急管理局绘')
  await drop(page, photo)
  await fillNamed(`${photo.name} 的说明`, '北山东侧，14时20分，明火面积缩小')
  await shoot('attach-to-report')
  await add(hands)
  await seen(hands, 2)
  await shoot('report-attachments')
  tell('示意图粘贴、照片拖入续报一，印成附件页')
}

export async function attachToTheEntry(
  { hands, shoot, tell }: Stage,
  entry: string,
): Promise<void> {
  const { key, page, fillNamed } = hands
  await key('Alt+4')
  await page.getByRole('option').filter({ hasText: entry }).click()
  const notice = await noticeOnPaper(page)
  await drop(page, notice)
  await fillNamed(`${notice.name} 的说明`, '原件1份已归档')
  await add(hands)
  await page.getByText('附件 1').first().waitFor()
  await shoot('entry-attachment')
  tell('明电原件拍照附在值班记录那一条')
}
