// Enter means what has the frame, whatever rings: the alarm has keys of its own.
import { MINUTE } from '../../shared/time'
import { openIncidentCommand } from '../support/commands'
import type { TestClock } from '../support/clock'
import { alarmBar, begin, expect, test, type Room } from './support/room'
import {
  arrive,
  beginWithRelief,
  EVENING,
  item,
  items,
  pageShows,
  somethingToHandOver,
  TITLE,
  until,
  writeThePart,
} from './support/duty'

test.use({ startAt: EVENING })

async function openedAs(
  room: Room,
  clock: TestClock,
  title: string,
  level: 'I' | 'III' | 'IV',
): Promise<void> {
  await room.tell({ ...openIncidentCommand(clock.wall(), title), level })
}

test('on the desk Enter opens the card that has the frame, while another incident rings', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  const { page, key, see } = hands
  await openedAs(room, clock, '甲乡山洪', 'IV')
  await openedAs(room, clock, '乙镇车祸', 'III')
  await openedAs(room, clock, '园区爆炸', 'I')
  await until(room, clock, '20:31')
  await pageShows(hands, '20:31')
  const bar = alarmBar(hands)
  await expect(bar.getByRole('listitem')).toContainText([
    /Ⅰ.*园区爆炸/,
    /Ⅲ.*乙镇车祸/,
    /Ⅳ.*甲乡山洪/,
  ])

  await key('ArrowDown')
  await key('ArrowDown')
  await expect(page.locator('article[aria-current="true"]')).toContainText('甲乡山洪')
  await key('Enter')
  await see('值班〔2026〕1号')
  await expect(page.getByRole('main')).toContainText('甲乡山洪')
  await expect(bar, 'nothing was answered by it').toContainText('园区爆炸')

  // The alarm's own key goes to what it lists first.
  await expect(bar.getByRole('button', { name: /去办第一项/ })).toContainText('Shift+回车')
  await key('Shift+Enter')
  await see(/电话报告 · 值班〔2026〕3号/)

  // One press silences these and the relief that does not come.
  await expect(bar).toContainText('4 项都知道了')
  await key('F1')
  await expect(bar).toBeHidden()
})

test('in the handover Enter accepts, also when an alarm begins in the middle of it', async ({
  room,
  clock,
}) => {
  const hands = await beginWithRelief(room)
  const { page, key, see } = hands
  await somethingToHandOver(room, clock)
  await openedAs(room, clock, '园区爆炸', 'I')
  await until(room, clock, '20:24')
  await pageShows(hands, '20:24')
  await key('Alt+5')
  await writeThePart(hands, '无特别事项')
  await arrive(hands)
  const bar = alarmBar(hands)
  await expect(bar).toBeHidden()
  await key('Enter')
  await expect(item(hands, /园区爆炸（Ⅰ级/), 'the gravest is taken over first').toContainText(
    '已接收',
  )

  await clock.advance(MINUTE)
  await room.desk().shell.core.wake()
  await expect(bar).toContainText('园区爆炸')
  const waiting = items(hands).filter({ hasText: '待接收' })
  const left = await waiting.count()
  await key('Enter')
  await expect(item(hands, new RegExp(`${TITLE}（未定级`))).toContainText('已接收')
  await expect(waiting).toHaveCount(left - 1)
  await expect(page.getByRole('button', { name: /接收，看下一项/ })).toContainText('回车')
  await see(/逐项接收，还剩/)

  // Silenced, its mark leaves the sheet; the key stays the same.
  await key('Space')
  await expect(bar).toBeHidden()
  const rest = await waiting.count()
  await key('Enter')
  await expect(waiting).toHaveCount(rest - 1)
})
