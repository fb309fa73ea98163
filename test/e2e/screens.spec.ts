// Screens come one by one: slowly on an old disk, or not at all when a file of the program is damaged.
import { setTimeout as pause } from 'node:timers/promises'
import { setUpCommand } from '../support/commands'
import { userActions } from '../support/user-actions'
import { expect, test } from './fixture'

const SLOW = 150

test('on a slow disk one line stands there until the screen has come, and every screen comes', async ({
  desk,
}) => {
  await desk.shell.core.call('command', { command: setUpCommand() })
  const page = await desk.page()
  await page.route('**/assets/*.js', async (route) => {
    await pause(SLOW)
    await route.continue()
  })
  await page.reload()
  await expect(page.getByText('正在打开值班台…')).toBeVisible()
  const { see, key } = userActions(page)
  await see('此刻没有欠着的事')
  // Gone to before the quiet moments brought it.
  await key('Alt+2')
  await see('还没有事件')
  await key('F2')
  await see('接报')
})

test('a screen whose file cannot be read says so, and is there again once it can', async ({
  desk,
}) => {
  await desk.shell.core.call('command', { command: setUpCommand() })
  const page = await desk.page()
  const { see, key } = userActions(page)
  await page.route('**/assets/list-page-*.js', (route) => route.abort())
  await page.reload()
  await see('此刻没有欠着的事')
  await key('Alt+2')
  await see('这一页出错了')
  await page.unroute('**/assets/list-page-*.js')
  await key('Enter')
  await see('此刻没有欠着的事')
  await key('Alt+2')
  await see('还没有事件')
})
