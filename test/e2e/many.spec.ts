// A disaster fills the room: two hundred open incidents on a small screen.
import { HOUR, MINUTE, SECOND, toInstant } from '../../shared/time'
import { KINDS, LEVELS } from '../../shared/vocabulary'
import { anIncident } from '../support/records'
import type { UserActions } from '../support/user-actions'
import { faultsAsSeen } from '../support/axe'
import { still } from '../support/stillness'
import { alarmBar, begin, expect, test, type Room } from './support/room'

const MANY = 200

/** Of every kind and level, some of them overdue for hours, with titles of every length. */
const oneOfMany = (index: number, now: number) => {
  const learned = now - ((index * 7) % 480) * MINUTE
  return anIncident({
    title: `保合少镇面铺窑村第${index + 1}起${'突发事件'.repeat(1 + (index % 9))}`,
    kind: KINDS[index % KINDS.length]!,
    level: [null, ...LEVELS][index % 5]!,
    sensitive: index % 17 === 0,
    occurredAt: toInstant(learned - HOUR / 4),
    learnedAt: toInstant(learned),
  })
}

async function fillTheRoom(room: Room, now: number): Promise<void> {
  await Promise.all(Array.from({ length: MANY }, (_, index) => room.tell(oneOfMany(index, now))))
}

async function looksRight({ page }: UserActions): Promise<void> {
  await still(page)
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')].map(
      (it) => it.scrollWidth - it.clientWidth,
    ),
  )
  expect(wide, 'nothing scrolls sideways').toEqual(wide.map(() => 0))
  expect(await faultsAsSeen(page)).toEqual([])
}

test('two hundred open incidents fit a small screen: nothing scrolls sideways, and axe finds nothing', async ({
  room,
  clock,
}) => {
  test.setTimeout(180_000)
  const hands = await begin(room)
  await fillTheRoom(room, clock.wall())
  await hands.see(`办理中 ${MANY} 件`)
  // A second later everything that is overdue rings at once.
  await clock.advance(SECOND)
  await expect(alarmBar(hands)).toContainText(/另有 \d+ 项/)
  expect(await hands.page.evaluate(() => innerWidth)).toBe(1366)
  await looksRight(hands)
  await hands.key('Alt+2')
  await hands.see(`共 ${MANY} 件`)
  await looksRight(hands)
})
