// 公文格式: a manager changes how documents read, and the next one reads so; a broken file changes nothing.
import { templateFile } from '../../shared/template/file'
import { defaultTemplate } from '../../shared/template/record'
import { LEADER_PIN, openIncidentCommand } from '../support/commands'
import type { UserActions } from '../support/user-actions'
import { begin, expect, signIn, test } from './support/room'

const sheet = ({ page }: UserActions) => page.frameLocator('iframe').locator('main')
const choose = ({ page }: UserActions, name: string, text: string) =>
  page
    .getByLabel('要导入的公文格式文件')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

test('another closing and another 机关代字 stand on the next 首报, which is number 1 of the word', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  const { page, key, fill, press, see } = hands
  await room.tell({ type: 'signOut' })
  await signIn(hands, '李建国', LEADER_PIN)
  await key('Alt+8')
  await page.getByRole('tab', { name: '公文格式' }).click()
  await fill('机关代字', '呼值报')
  await fill('首报结尾', '特此报告，续报随后。')
  await expect(sheet(hands)).toContainText('呼值报〔2026〕1号')
  await expect(sheet(hands)).toContainText('特此报告，续报随后。')
  await fill('修改原因', '秘书科通知')
  await press('保存公文格式')
  await see('机关代字 “值报” → “呼值报”')

  await choose(hands, '坏的.json', templateFile(defaultTemplate).slice(0, 300))
  await see(/“坏的\.json”没有读入，原来的格式不变。/)
  await see(/第 \d+ 行第 \d+ 个字：文件到这里断了，不完整/)
  await expect(hands.field('机关代字').locator('input')).toHaveValue('呼值报')

  await room.tell({ type: 'signOut' })
  await signIn(hands)
  await room.tell(openIncidentCommand(clock.wall()))
  await key('Alt+1')
  await see('保合少镇面铺窑村草原火情')
  await key('Alt+o')
  await key('F4')
  await fill('发展趋势', '火头向东南推进。')
  await expect(sheet(hands)).toContainText('呼值报〔2026〕　号')
  await expect(sheet(hands)).toContainText('特此报告，续报随后。')
  await key('Control+p')
  await expect(sheet(hands)).toContainText('呼值报〔2026〕1号')
  await see('首报 · 值班〔2026〕1号 · 呼值报〔2026〕1号')
})
