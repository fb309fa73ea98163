// What turns out to be nothing is ended in a few keys, in sight of everybody; what had been told upwards is taken back.
import { toInstant } from '../../shared/time'
import { LEADER_PIN, openIncidentCommand } from '../support/commands'
import { aCall } from '../support/records'
import { begin, expect, test } from './support/room'

test('a misdial is closed in three keys and a reason, and can be found again as what it was', async ({
  room,
  clock,
}) => {
  const { page, key, fill, see } = await begin(room)
  await room.tell(openIncidentCommand(clock.wall(), '一男子说出事了'))
  await see('一男子说出事了')
  await key('Alt+o')
  await key('Alt+e')
  await key('2')
  await fill('原因', '误拨，回拨核实无事')
  await key('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('header del')).toHaveText(/值班〔\d+〕1号/)
  await see(/误报·不实：误拨，回拨核实无事 · 张磊/)
  await see(/已了结，没有时限在走/)

  await key('Alt+2')
  const choose = (state: string) =>
    page.getByRole('radiogroup', { name: '状态' }).locator('label', { hasText: state }).click()
  await choose('未经终报')
  await expect(page.getByRole('row', { name: /一男子说出事了/ })).toContainText('误报·不实')
  await choose('办理中')
  await see('没有符合条件的事件')
})

test('what was told upwards rings until a 更正报告 has taken it back', async ({ room, clock }) => {
  const hands = await begin(room)
  const { page, key, fill, see } = hands
  const { incidentId } = await room.tell({ ...openIncidentCommand(clock.wall()), level: 'II' })
  await room.tell({
    type: 'reportByPhone',
    incidentId: incidentId!,
    call: aCall({ at: toInstant(clock.wall()) }),
    lateReason: '',
  })
  await see('保合少镇面铺窑村草原火情')
  await key('Alt+o')
  await key('Alt+e')
  await key('5')
  await fill('移交给', '土左旗政府值班室')
  await fill('接收人', '赵刚')
  await fill('原因', '事发地在土左旗')
  await fill('口令', LEADER_PIN)
  await key('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await see('待核销')
  await key('F5')
  const box = (label: string) => hands.field(label).locator('textarea')
  await expect(box('更正内容')).toHaveValue(/已移交土左旗政府值班室办理/)
  await expect(box('更正原因')).toHaveValue('事发地在土左旗')
})
