// 附件: a photograph on an incident, a screenshot in a report, a notice on a log entry. Each is looked
// at, one is withdrawn, and after a restart all of it is still there.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attachment } from '../../shared/attachment/record'
import { OFFICER_PIN, openIncidentCommand } from '../support/commands'
import { choose, drop, paste } from '../support/hand-in'
import type { UserActions } from '../support/user-actions'
import { dialog, stateOf, TITLE } from './support/duty'
import { aNotice, aPhoto, aScreenshot } from './support/files'
import { begin, expect, signIn, test, type Room } from './support/room'

const part = ({ page }: UserActions) => page.getByRole('region', { name: '附件' })
const list = (hands: UserActions) => part(hands).getByRole('listitem')
const viewer = ({ page }: UserActions) => page.getByRole('dialog', { name: '看附件' })

const attachments = async (room: Room): Promise<Attachment[]> =>
  Object.values((await stateOf(room)).attachments)

/** What was laid out is attached, and its dialog goes. */
async function add(hands: UserActions, to: RegExp | string): Promise<void> {
  await hands.key('Control+Enter')
  await expect(dialog(hands, to)).toBeHidden()
}

/** The picture is there, upright. */
async function seePicture(hands: UserActions, width: number, height: number): Promise<void> {
  const size = () =>
    viewer(hands)
      .locator('img')
      .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
  await expect.poll(size).toEqual([width, height])
}

/** The page of a PDF has ink on it: how many dark pixels. */
const ink = (hands: UserActions) =>
  viewer(hands)
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      let dark = 0
      for (let at = 0; at < data.length; at += 4)
        if (data[at + 3]! > 0 && data[at]! < 100) dark += 1
      return dark
    })

test('files are attached where they belong, looked at, withdrawn with a reason, and there after a restart', async ({
  room,
  clock,
}) => {
  let hands = await begin(room)
  await room.tell({
    type: 'addEntry',
    kind: 'fax',
    at: new Date(clock.wall()).toISOString(),
    other: null,
    text: '市应急管理局传真',
    matter: null,
    incidentId: null,
  })
  await room.tell(openIncidentCommand(clock.wall(), TITLE))
  await hands.see(TITLE)

  // A photograph, dropped on the incident; it was taken upright.
  await hands.key('Alt+o')
  await hands.see('时间线')
  await drop(hands.page, await aPhoto(hands.page))
  await hands.fillNamed('火场.jpg 的说明', '北侧火线', dialog(hands, '附到1号事件'))
  await add(hands, /附到/)
  await expect(list(hands)).toHaveCount(1)
  await hands.key('Alt+v')
  await seePicture(hands, 200, 300)
  await expect(viewer(hands)).toContainText('北侧火线')
  await hands.key('Escape')
  await expect(viewer(hands)).toBeHidden()

  // A screenshot, pasted into the report before its first word is saved.
  await hands.key('F4')
  await hands.see('初步处置措施')
  await paste(hands.page, await aScreenshot(hands.page))
  await add(hands, '附到首报')
  await expect(list(hands)).toHaveCount(1)
  await part(hands).getByRole('button', { name: /截图/ }).first().click()
  await seePicture(hands, 300, 200)
  await hands.key('Escape')
  await expect(viewer(hands)).toBeHidden()

  // A notice, chosen for an entry of the log.
  await hands.key('Alt+4')
  await hands.page.getByRole('option').filter({ hasText: '市应急管理局传真' }).click()
  await hands.key('Alt+p')
  await dialog(hands, /的附件/).waitFor()
  const notice = aNotice('关于加强草原防火值班的紧急通知')
  await choose(hands.page, () => hands.press('添加附件', dialog(hands, /的附件/)), notice)
  await add(hands, /附到值班记录/)
  await hands.key('Alt+v')
  await expect(viewer(hands).locator('canvas')).toHaveCount(1)
  await expect.poll(() => ink(hands)).toBeGreaterThan(1000)

  // A copy of it, byte for byte.
  await hands.key('Control+s')
  await expect(viewer(hands)).toContainText('已存为')
  expect(await readFile(join(room.dataDir, '通知.pdf'))).toEqual(notice.bytes)
  await hands.key('Escape')
  await expect(viewer(hands)).toBeHidden()
  await hands.key('Escape')
  await expect(dialog(hands, /的附件/)).toBeHidden()

  // The photograph is not of this fire.
  await hands.key('Alt+2')
  await hands.page.getByRole('row').filter({ hasText: TITLE }).click()
  await expect(list(hands)).toHaveCount(2)
  await hands.page.getByRole('button', { name: '撤下 火场.jpg' }).click()
  await hands.fill('原因', '不是这起火', dialog(hands, '撤下附件'))
  await hands.key('Enter')
  await expect(list(hands).first()).toContainText('撤下：不是这起火')

  const before = await attachments(room)
  expect(
    before.map(({ name, type, owner, withdrawn }) => [
      name.replace(/ \d+ \d+/, ''),
      type,
      owner.kind,
      withdrawn?.reason,
    ]),
  ).toEqual([
    ['火场.jpg', 'jpg', 'incident', '不是这起火'],
    ['截图.png', 'png', 'report', undefined],
    ['通知.pdf', 'pdf', 'entry', undefined],
  ])
  expect(before[0]!.print).toMatchObject({ width: 200, height: 300 })

  await room.stop()
  hands = await room.start()
  await signIn(hands, '张磊', OFFICER_PIN)
  await hands.see(TITLE)
  expect(await attachments(room)).toEqual(before)
  await hands.key('Alt+o')
  await expect(list(hands)).toHaveCount(2)
  await expect(list(hands).first().locator('del')).toHaveText('火场.jpg')
  await hands.key('Alt+v')
  await seePicture(hands, 200, 300)
  await hands.key('ArrowRight')
  await seePicture(hands, 300, 200)
})
