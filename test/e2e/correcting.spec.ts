// 更正: several wrong fields are one act; what was registered and never sent is taken back, in sight.
import { toInstant } from '../../shared/time'
import { openIncidentCommand } from '../support/commands'
import { someContent } from '../support/records'
import { begin, expect, test } from './support/room'

test('two wrong fields are corrected with one reason', async ({ room, clock }) => {
  const { page, key, fill, see } = await begin(room)
  await room.tell(openIncidentCommand(clock.wall()))
  await see('保合少镇面铺窑村草原火情')
  await key('Alt+o')
  await key('Alt+g')
  const dialog = page.getByRole('dialog')
  await fill('标题', '面铺窑村北草原火情', dialog)
  await fill('地点', '面铺窑村北', dialog)
  await dialog.getByText('原为 保合少镇面铺窑村草原火情').waitFor()
  await fill('原因', '现场核实', dialog)
  await key('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await see('面铺窑村北草原火情')
  await see(/现场核实 · 原记录保留/)
})

test('a registration of what was never sent is struck, and the office is owed again', async ({
  room,
  clock,
}) => {
  const { page, key, fill, see } = await begin(room)
  const { incidentId = '' } = await room.tell(openIncidentCommand(clock.wall()))
  const { reportId = '' } = await room.tell({
    type: 'saveReport',
    incidentId,
    reportId: null,
    kind: 'initial',
    content: someContent('initial'),
  })
  await room.tell({
    type: 'deliverReport',
    incidentId,
    reportId,
    revision: 1,
    lateReason: '',
    deliveries: ['r1', 'r2', 'r3'].map((recipientId) => ({
      recipientId,
      channel: 'fax',
      at: toInstant(clock.wall()),
      receivedBy: '',
    })),
  })
  await see('保合少镇面铺窑村草原火情')
  await key('Alt+o')
  await page.getByRole('button', { name: '更正首报报送市委办公室' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('label', { hasText: '实际没有报出' }).click()
  await fill('原因', '传真没有发通', dialog)
  await key('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('del', { hasText: '传真 张磊 报送' })).toBeVisible()
  await see('未报送')
  await see(/同时报送（首报）/)
})
