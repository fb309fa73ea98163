// Two telephones ring at once, the power fails, and nothing half-done is lost or out of sight.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { begin, expect, signIn, test } from './support/room'

test('two calls half-written wait on the desk through a restart, a draft waits on its incident, and Enter throws nothing away', async ({
  room,
}) => {
  let hands = await begin(room)
  await test.step('the second call gets a form of its own', async () => {
    const { key, fill, field, page, see } = hands
    await key('F2')
    await page.getByPlaceholder(/详细地点/).fill('甲镇')
    await fill('来电内容', '山洪冲进村子')
    await key('F2')
    await expect(field('来电内容').locator('textarea').first()).toHaveValue('')
    await page.getByPlaceholder(/详细地点/).fill('面铺窑村')
    await fill('来电内容', '北山起火')
    await see(/已自动保存草稿/)
    await expect
      .poll(() => readFileSync(join(room.dataDir, 'drafts.json'), 'utf8'))
      .toContain('北山起火')
  })
  await test.step('both stand on the desk after the power has failed', async () => {
    await room.cutPower()
    hands = await room.start()
    await signIn(hands)
    const strip = hands.page.getByRole('region', { name: '没记完的' })
    await expect(strip).toContainText('没记完 2 份')
    await expect(strip).toContainText('14:32 甲镇 山洪冲进村子')
    await expect(strip).toContainText('14:32 面铺窑村 北山起火')
  })
  await test.step('one becomes an incident, the other is thrown away, but not by Enter', async () => {
    const { key, fill, pick, press, see, page } = hands
    await page.getByRole('button', { name: /面铺窑村 北山起火/ }).click()
    await see('没有记完的一份')
    await fill('事发时间', '1420')
    await pick('什么事', '草原火灾')
    await key('Control+Enter')
    await see('值班〔2026〕1号')
    await key('Alt+1')
    await expect(page.getByRole('region', { name: '没记完的' })).toContainText('没记完 1 份')
    await key('F10')
    await press('不要这一份')
    await expect(page.getByRole('dialog').getByRole('button', { name: /返回/ })).toBeFocused()
    await key('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await see('没有记完的一份')
    await press('不要这一份')
    await expect(page.getByRole('dialog').getByRole('button', { name: /返回/ })).toBeFocused()
    await key('Control+Enter')
    await see('办理中 1 件')
    await expect(page.getByText('没记完')).toBeHidden()
  })
  await test.step('a 首报 that was begun is seen by whoever comes next', async () => {
    const { key, fill, page } = hands
    await key('Enter')
    await key('F4')
    await fill('发展趋势', '向东蔓延')
    await key('Escape')
    const strip = page.getByRole('region', { name: '没记完的' })
    await expect(strip).toContainText('首报草稿 14:32 张磊')
    await expect(strip).toContainText('未填')
    await expect(page.getByText('还没有写报告')).toBeHidden()
    await key('Alt+5')
    await expect(strip).toContainText('首报草稿 14:32 张磊')
    await expect(strip).toContainText('1号 面铺窑村草原火灾')
    await key('F10')
    await expect(hands.field('发展趋势').locator('textarea')).toHaveValue('向东蔓延')
  })
})
