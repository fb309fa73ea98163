// A page that breaks says under which code the log has it, and the log says where in the page: by the
// names that stand in the sources, and without a word of what the page showed.
import type { Bridge } from '../../shared/contract'
import { setUpCommand } from '../support/commands'
import { logLines, logText } from '../support/log'
import { expect, test } from './fixture'

interface PageWindow {
  readonly desk: Bridge
  readonly __deskPush: (text: string) => void
}

const NO_PEOPLE = JSON.stringify({
  kind: 'view',
  view: { kind: 'signIn', unitName: '', lockedBy: null },
  health: { readOnly: null, notices: [] },
})

test('a screen that fails shows six digits that stand in the log with the components', async ({
  desk,
}) => {
  const page = await desk.page()
  await page.evaluate(
    (command) => (window as unknown as PageWindow).desk.call('command', { command }),
    setUpCommand(),
  )
  await page.evaluate((text) => (window as unknown as PageWindow).__deskPush(text), NO_PEOPLE)
  await expect(page.getByText(/这一页出错了　故障码 \d{6}/)).toBeVisible()
  const [code] = /\d{6}/.exec(
    await page
      .getByText(/故障码/)
      .first()
      .innerText(),
  )!

  await expect
    .poll(() => logLines(desk.dataDir).find((line) => line.code === code))
    .toMatchObject({ event: 'pageBroken', level: 'error' })
  const { components } = logLines(desk.dataDir).find((line) => line.code === code)!
  expect(components!.join(' ')).toMatch(/App .*BrokenPage /)
  await page.keyboard.press('Enter')
  await expect(page.getByText(setUpCommand().unit.name).first()).toBeVisible()
})

test('an exception that nobody catches in the page stands in the log', async ({ desk }) => {
  const page = await desk.page()
  await page.getByRole('button').first().waitFor()
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('死亡3人')
    })
    void Promise.reject(new RangeError('联系人张磊'))
  })
  await expect
    .poll(() =>
      logLines(desk.dataDir)
        .flatMap(({ event, error }) => (error === undefined ? [] : [`${event} ${error.name}`]))
        .sort(),
    )
    .toEqual(['pageException TypeError', 'pageRejection RangeError'])
  expect(logText(desk.dataDir)).not.toMatch(/死亡|张磊/)
})
