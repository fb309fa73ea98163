// What fell due while the desk was switched off is not lost: it is there at once, and says so.
import { HOUR, MINUTE, toInstant } from '../../shared/time'
import { openIncidentCommand } from '../support/commands'
import { aCall } from '../support/records'
import { alarmBar, begin, expect, signIn, test } from './support/room'

const TITLE = '保合少镇面铺窑村草原火情'

test('a 首报 that falls due while the desk is off rings after the restart, marked 停机期间到期', async ({
  room,
  clock,
}) => {
  await begin(room)
  const { incidentId = '' } = await room.tell(openIncidentCommand(clock.wall(), TITLE))
  await clock.advance(4 * MINUTE)
  const call = aCall({ at: toInstant(clock.wall()) })
  await room.tell({ type: 'reportByPhone', incidentId, call, lateReason: '' })
  await room.stop()

  // Occurred 14:17, so the 首报 is due at 16:17.
  await clock.sleep(2 * HOUR)
  const hands = await room.start()
  const bar = alarmBar(hands)
  await expect(bar).toContainText('时限报警')
  await expect(bar).not.toContainText(TITLE)

  await signIn(hands)
  await expect(bar).toContainText('超时')
  await expect(bar).toContainText(/书面首报 已超时 ?19分/)
  await expect(bar).toContainText('停机期间到期')
  await expect(bar).toContainText(TITLE)
  const [red = 0, green = 0, blue = 0] = await bar.evaluate((it) =>
    (getComputedStyle(it).backgroundColor.match(/[\d.]+/g) ?? []).map(Number),
  )
  expect(red, 'the bar is red').toBeGreaterThan(2 * Math.max(green, blue))

  await hands.key('Space')
  await expect(bar).toBeHidden()
  await expect(hands.page.getByText(/已超时|超时/).first()).toBeVisible()

  // At its next stage it is still owed, and rings again: this time under somebody's eyes.
  for (let minutes = 0; minutes < 12; minutes += 1) {
    await clock.advance(MINUTE)
    await room.desk().shell.core.call('activity', {})
  }
  await expect(bar).toContainText('书面首报 已超时')
  await expect(bar).not.toContainText('停机期间到期')
})
