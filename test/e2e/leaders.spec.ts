// The first minutes of a Ⅰ级 incident: the leaders are rung one after the other, with a key for each way it can go.
import { LEADER_PIN, OFFICER_PIN, openIncidentCommand } from '../support/commands'
import { begin, expect, test } from './support/room'

test('the leaders of a Ⅰ级 incident are told in order, and who was not reached comes again', async ({
  room,
  clock,
}) => {
  const { page, key, fill, see } = await begin(room)
  await room.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  await room.tell({
    type: 'setLeaderList',
    leaders: [
      { name: '李建国', post: '副区长', phone: '13900000002' },
      { name: '赵志强', post: '主任', phone: '13900000003' },
    ],
  })
  await room.tell({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
  await room.tell({ ...openIncidentCommand(clock.wall()), level: 'I' })
  await key('ArrowDown')
  await key('Enter')
  const list = page.getByRole('region', { name: '领导通知' })
  await expect(list).toContainText('已通知 0/2')
  await list.getByRole('button', { name: /通知李建国/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('13900000002')
  await key('Alt+n')
  await expect(dialog).toContainText('赵志强 主任')
  await fill('答复、指示', '马上到', dialog)
  await fill('处理意见', '拟请公安、消防到场', dialog)
  await key('Enter')
  await expect(dialog).toContainText('此前未接通')
  // The next is told the same, and what comes back is an instruction at once.
  await expect(dialog.locator('input[value="拟请公安、消防到场"]')).toBeVisible()
  await dialog.getByRole('radio', { name: '口头指示' }).check()
  await fill('原话', '请应急局立即核实。', dialog)
  await dialog.getByRole('checkbox', { name: /逐字复述/ }).check()
  await key('Enter')
  await expect(dialog).toHaveCount(0)
  await see('都已通知')
  await expect(list).toContainText('答复：马上到')
  await expect(list).toContainText('口头指示“请应急局立即核实。”')
  await list.getByRole('button', { name: '看批示' }).click()
  await see('已复述核对')
  await expect(page.getByLabel('原话')).toHaveText('请应急局立即核实。')
})
