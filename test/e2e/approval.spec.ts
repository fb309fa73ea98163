// 审定 is of one exact text: whoever changes a word afterwards sees at once that nobody has approved it.
import type { UserActions } from '../support/user-actions'
import { LEADER_PIN, openIncidentCommand } from '../support/commands'
import { begin, expect, test } from './support/room'

const currentStep = ({ page }: UserActions) =>
  page.getByRole('list', { name: '报告状态' }).locator('[aria-current="step"]')
const deliver = ({ page }: UserActions) =>
  page.getByRole('contentinfo').getByRole('button', { name: /登记报送/ })

async function approve({ page, key, see }: UserActions): Promise<void> {
  await key('F7')
  await page.getByRole('dialog').getByText('领导在场，直接审定').waitFor()
  await key('F7')
  await page.getByRole('dialog').locator('input[type="password"]').fill(LEADER_PIN)
  await key('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await see(/李建国已审定这份文字/)
}

test('changing a word after 审定 voids the approval, visibly, until a leader approves the new text', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  const { page, key, fill, see } = hands
  await room.tell({ ...openIncidentCommand(clock.wall()), level: 'II' })
  await see('保合少镇面铺窑村草原火情')
  // The roster names nobody: the desk asks once who leads this shift.
  await see(/带班 未排/)
  await page.getByRole('region', { name: '带班未排' }).getByRole('button').click()
  await see(/带班 李建国/)
  await expect(page.getByRole('region', { name: '带班未排' })).toHaveCount(0)
  await key('Alt+o')
  await key('F4')
  await fill('发展趋势', '火头向东南推进。')
  await expect(currentStep(hands)).toContainText('草稿')
  await expect(deliver(hands)).toBeDisabled()
  await approve(hands)
  await expect(currentStep(hands)).toContainText(/已审定.*李建国/)
  await expect(deliver(hands)).toBeEnabled()

  await fill('发展趋势', '火头转向西北。')
  await see('文字已改，保存后原审定作废，要重新审定。')
  await expect(currentStep(hands)).toContainText('文字已改')
  await expect(deliver(hands)).toBeDisabled()
  await expect(deliver(hands)).toHaveAttribute('title', /要先经领导审定才能报送/)

  await key('Control+s')
  await expect(currentStep(hands)).toContainText('草稿')
  await expect(currentStep(hands)).not.toContainText('李建国')
  await expect(deliver(hands)).toBeDisabled()
  await key('F8')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await approve(hands)
  await expect(currentStep(hands)).toContainText(/已审定.*李建国/)
  await expect(deliver(hands)).toBeEnabled()
})

test('at night the leader agrees on the telephone: the report goes, and says so until the PIN confirms it', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  const { page, key, fill, see, press } = hands
  await room.tell({ ...openIncidentCommand(clock.wall()), level: 'II' })
  await see('保合少镇面铺窑村草原火情')
  await key('Alt+o')
  await key('F4')
  await fill('发展趋势', '火头向东南推进。')
  await key('F7')
  await page.getByRole('dialog').getByText('领导在场，直接审定').waitFor()
  await key('F7')
  const dialog = page.getByRole('dialog', { name: /审定 首报/ })
  // A click while the first dialog fades out may fall on nothing: what counts is that it is chosen.
  await expect(async () => {
    await dialog.locator('label', { hasText: '电话同意' }).click()
    await expect(dialog.getByText('打的号码')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await fill('打的号码', '13900000002', dialog)
  await key('Enter')
  await expect(dialog).toContainText('请先把文字念给领导听')
  await dialog.locator('label', { hasText: '已念给领导听' }).click()
  await key('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await expect(currentStep(hands)).toContainText(/已审定.*李建国（电话）/)
  await key('F8')
  await key('Control+Enter')
  await expect(currentStep(hands)).toContainText('已报送')

  await key('Escape')
  await see('领导待补口令')
  await press('补口令确认')
  const confirming = page.getByRole('dialog', { name: /确认电话同意：首报/ })
  await confirming.locator('input[type="password"]').fill(LEADER_PIN)
  await key('Enter')
  await confirming.waitFor({ state: 'hidden' })
  await expect(page.getByRole('button', { name: '补口令确认' })).toHaveCount(0)
  await see(/领导补口令，确认审定/)
  await press('打开')
  await expect(
    page.locator('iframe').first().contentFrame().getByText('李建国（电话）').first(),
  ).toBeVisible()
})
