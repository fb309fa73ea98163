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
