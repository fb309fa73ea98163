// A caller who hangs up: neither when nor where is known, and nothing is invented for either.
import { begin, expect, test } from './support/room'

test('事发时间不详 and 地点不详 are kept, said everywhere, and corrected when it is known', async ({
  room,
}) => {
  const { page, key, fill, pick, see, field } = await begin(room)
  await key('F2')
  await fill('谁打来的', '群众')
  await fill('事发时间', '?')
  await expect(field('事发时间').locator('input').first()).toHaveValue('不详')
  await expect(field('事发时间')).toContainText('时限从接报算起')
  await field('地点').getByRole('button', { name: '不详' }).click()
  await pick('什么事', '其他紧急信息')
  await fill('来电内容', '出事了，快来人')
  await key('Control+Enter')
  await see('值班〔2026〕1号')
  await see(/事发时间正在核实，时限从接报算起/)
  await see(/详细地点正在核实/)
  await expect(page.getByText(/不详突发情况/)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: /突发情况/ })).toBeVisible()

  await key('F3')
  await expect(page.getByRole('region', { name: '照着念' })).toContainText('事发时间正在核实')
  await key('Escape')
  await key('F4')
  await expect(page.frameLocator('iframe').locator('main')).toContainText('事发时间正在核实')
  await key('Escape')

  await key('Alt+1')
  await see(/事发时间正在核实，时限从接报算起/)
  await key('ArrowDown')
  await key('Enter')
  await page.getByRole('button', { name: '更正事件要素' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(field('事发时间', dialog).locator('input').first()).toHaveValue('不详')
  await fill('事发时间', '1410', dialog)
  await fill('地点', '面铺窑村', dialog)
  await fill('原因', '现场回报', dialog)
  await key('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await see(/14:10 发生/)
  await expect(page.getByText(/正在核实，时限/)).toHaveCount(0)
})
