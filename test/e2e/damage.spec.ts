// A record that is not what was written: the desk says where, lets itself be looked at and copied,
// writes nothing, and goes on once a leader has answered for it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UserActions } from '../support/user-actions'
import { LEADER_PIN, openIncidentCommand } from '../support/commands'
import { changeJournal, journalPath, MONTH } from '../support/journal'
import { banner, begin, expect, signIn, test, type Room } from './support/room'

const READ_ONLY = '只读 · 值班数据有损坏'
const CALLER = '0471-4600000'

/** A desk that was used for two incidents, switched off. */
async function twoIncidents(room: Room, now: number): Promise<void> {
  await begin(room)
  await room.tell(openIncidentCommand(now, '美岱村草原火情'))
  await room.tell(openIncidentCommand(now, '河南村山洪'))
  await room.stop()
}

/** One bit of one byte, as a bad disk might: the last digit of the first caller's number. */
function flipAByte(dataDir: string): number {
  const bytes = readFileSync(journalPath(dataDir))
  const place = bytes.indexOf(CALLER) + CALLER.length - 1
  bytes[place]! ^= 1
  writeFileSync(journalPath(dataDir), bytes)
  return bytes.subarray(0, place).toString('utf8').split('\n').length
}

const journalOf = (folder: string) => readFileSync(join(folder, 'journal', MONTH))

const buttons = ({ page }: UserActions, within: 'main' | 'contentinfo') =>
  page.getByRole(within).getByRole('button')

async function acceptIt(hands: UserActions): Promise<void> {
  const { page, press, fill, key } = hands
  await press('处理并继续')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('坏的地方原样留着')
  await fill('原因', '断电后磁盘出错，已核对纸质记录', dialog)
  await fill('口令', LEADER_PIN, dialog)
  await key('Control+Enter')
  await expect(dialog).toBeHidden()
}

test('a flipped byte in the middle makes the desk read-only: it is said, nothing can be entered, and the export holds every byte', async ({
  room,
  clock,
}) => {
  await twoIncidents(room, clock.wall())
  const line = flipAByte(room.dataDir)
  const hands = await room.start()
  const { page, key, press, fill } = hands
  await expect(banner(hands, READ_ONLY)).toContainText(
    `journal/${MONTH} 第 ${line} 行和当初写下的不一样`,
  )
  await signIn(hands)
  await expect(banner(hands, READ_ONLY)).toContainText('可以看、可以导出，不能登记，急事先用纸记')
  await expect(page.getByText('美岱村草原火情').first()).toBeVisible()
  await expect(page.getByText('河南村山洪').first()).toBeVisible()

  await test.step('nothing on the desk, an incident or the intake can be pressed that would write', async () => {
    await expect(page.getByRole('button', { name: /^接报/ })).toBeDisabled()
    for (const step of await page.getByRole('button', { name: /^电话报告/ }).all())
      await expect(step).toBeDisabled()
    await key('Alt+o')
    for (const one of await buttons(hands, 'contentinfo').all()) {
      if (!/返回/.test(await one.innerText())) await expect(one).toBeDisabled()
    }
    await expect(page.getByRole('button', { name: /^更正/ }).first()).toBeDisabled()
    await expect(page.getByRole('button', { name: /^改级别/ })).toBeDisabled()
    await key('F2')
    await press('记新来电')
    await key('Control+m')
    await fill('标题', '不该存上的一件')
    await expect(page.getByRole('button', { name: /存为事件/ })).toBeDisabled()
    await key('Control+Enter')
    await expect(page.getByRole('heading', { name: '接报' })).toBeVisible()
  })

  const before = journalOf(room.dataDir)
  await press('导出现有数据')
  await hands.see(/已导出到 /)
  const exported = readdirSync(room.dataDir).find((name) => name.startsWith('值班台导出'))
  expect(journalOf(join(room.dataDir, exported ?? '')).equals(before)).toBe(true)
  expect(before.toString('utf8')).not.toContain('不该存上的一件')
})

test('a leader who answers for the damage leads back to a working desk; what is damaged stays as it is', async ({
  room,
  clock,
}) => {
  await twoIncidents(room, clock.wall())
  flipAByte(room.dataDir)
  const damaged = journalOf(room.dataDir)
  const hands = await room.start()
  await signIn(hands)
  await acceptIt(hands)
  // Who sat there while nothing could be written was never written down either.
  await signIn(hands)
  await expect(banner(hands, READ_ONLY)).toBeHidden()

  await hands.key('Alt+1')
  await hands.key('F3')
  await hands.fillNamed('对方姓名', '刘洋')
  await hands.key('Control+Enter')
  await hands.see(/办理中 2 件/)
  const now = journalOf(room.dataDir)
  expect(
    now.subarray(0, damaged.length).equals(damaged),
    'the damaged line stays in its place',
  ).toBe(true)
  expect(now.toString('utf8')).toContain('断电后磁盘出错，已核对纸质记录')

  await room.stop()
  const again = await room.start()
  await signIn(again)
  await expect(banner(again, READ_ONLY)).toBeHidden()
  await again.see('美岱村草原火情')
})

test('a journal that ends before the snapshot does has lost records: the desk says which', async ({
  room,
  clock,
}) => {
  await twoIncidents(room, clock.wall())
  let last = 0
  changeJournal(room.dataDir, (lines) => {
    last = lines.length
    return lines.slice(0, -2)
  })
  const hands = await room.start()
  await expect(banner(hands, READ_ONLY)).toContainText(
    `第 ${last - 1} 条到第 ${last} 条共 2 条记录不见了`,
  )
  await signIn(hands)
  await expect(hands.page.getByText('河南村山洪')).toHaveCount(0)
  await acceptIt(hands)
  await expect(banner(hands, READ_ONLY)).toBeHidden()
})
