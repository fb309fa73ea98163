// The duty room is in Asia/Shanghai, whatever the computer and its browser believe.
import { stateNow } from '../support/fetched-state'
import { setUpCommand } from '../support/commands'
import { userActions } from '../support/user-actions'
import { expect, test } from './fixture'

const NEW_YORK = 'America/New_York'

test.use({ computerZone: NEW_YORK })

// The core reads the zone of its process, as it would on such a computer.
const zoneBefore = process.env.TZ
test.beforeAll(() => void (process.env.TZ = NEW_YORK))
test.afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ
  else process.env.TZ = zoneBefore
})

test('on a computer in New York the clock shows Shanghai, and 1302 means 13:02 in Shanghai', async ({
  desk,
  page,
}) => {
  expect(new Date(0).getTimezoneOffset()).toBe(300)
  expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(NEW_YORK)
  await desk.shell.core.call('command', { command: setUpCommand() })
  const { key, fill, fillNamed, pick, see } = userActions(page)
  await see('此刻没有欠着的事')
  await expect(page.locator('time').first()).toHaveText(/^14:3[2-9]:\d\d$/)
  await expect(page.getByText('2026年11月23日').first()).toContainText('星期一')

  await key('F2')
  await key('Control+m')
  await fill('谁打来的', '保合少镇政府')
  await fill('接报时间', '1310')
  await fill('事发时间', '1302')
  await page.getByPlaceholder(/详细地点/).fill('面铺窑村')
  await pick('什么事', '草原火灾')
  await fill('来电内容', '草场起火。')
  await fillNamed('姓名', '李强')
  await key('Control+Enter')
  await see('值班〔2026〕1号')
  await see(/13:02 发生 · .*13:10 接报/)

  const { incidents } = await stateNow(desk.shell.core)
  expect(Object.values(incidents)[0]?.facts).toMatchObject({
    occurredAt: '2026-11-23T05:02:00.000Z',
    learnedAt: '2026-11-23T05:10:00.000Z',
  })
})
