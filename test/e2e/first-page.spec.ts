// The page of a new desk comes up by itself, from the disk, and talks to nobody.
import { expect, test, watchPage } from './fixture'

test('a new desk asks for its first set-up and loads nothing from elsewhere', async ({ page }) => {
  await expect(page).toHaveTitle(/值班台/)
  await expect(page.locator('#root')).not.toBeEmpty()
  await expect(page.locator('html')).toHaveAttribute('translate', 'no')
  expect(await page.evaluate(() => isSecureContext)).toBe(true)
})

test('the watch itself notices a page that tries to reach elsewhere', async ({ desk }) => {
  const page = await desk.page()
  const faults = watchPage(page)
  await page.evaluate(() => fetch('https://example.com/').catch(() => null))
  await expect.poll(() => faults.length).toBeGreaterThan(0)
})
