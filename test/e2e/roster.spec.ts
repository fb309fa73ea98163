// 值班表 as a spreadsheet: what goes out comes back the same, and a sheet with one cell that cannot
// be read changes nothing at all.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import write from 'write-excel-file/node'
import type { RosterChange } from '../../shared/roster/record'
import { LEADER_PIN } from '../support/commands'
import type { UserActions } from '../support/user-actions'
import { begin, expect, test as base, type Room } from './support/room'
import { changeOver, dialog, stateOf } from './support/duty'

/** Where a person keeps such files: a stick, a desktop. */
const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duty-desk-roster-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

const NAMES = ['张磊', '陈静', '孙浩', '刘志强']

/** 主班 of every day and night of November, in turn, and a leader for each day. */
const aMonth = (): RosterChange[] =>
  Array.from({ length: 30 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`).flatMap(
    (date, index) => [
      { date, slotId: 'day', post: 'leader', from: '', to: '李建国' },
      { date, slotId: 'day', post: 'main', from: '', to: NAMES[index % 4]! },
      { date, slotId: 'night', post: 'main', from: '', to: NAMES[(index + 2) % 4]! },
    ],
  )

/** 李建国 sits down: whoever leads fills the roster, on duty or not. */
async function openTheRoster(room: Room): Promise<UserActions> {
  const hands = await begin(room)
  await changeOver(hands, '李建国', LEADER_PIN)
  await room.tell({ type: 'changeRoster', changes: aMonth(), why: 'typed', source: '', plan: null })
  await hands.key('Alt+6')
  await hands.see('2026年11月值班表')
  return hands
}

/** Where the exported file lies. */
async function exported(room: Room, hands: UserActions, folder: string): Promise<string> {
  room.desk().picks(folder)
  await hands.key('Alt+e')
  await expect(dialog(hands, '已导出')).toContainText('值班表 2026-11.xlsx')
  await hands.key('Enter')
  await dialog(hands, '已导出').waitFor({ state: 'hidden' })
  expect(await readdir(folder)).toEqual(['值班表 2026-11.xlsx'])
  return join(folder, '值班表 2026-11.xlsx')
}

async function offer(
  hands: UserActions,
  file: string | { name: string; mimeType: string; buffer: Buffer },
) {
  await hands.key('Alt+i')
  const importing = hands.page.getByRole('main')
  await importing.getByRole('heading', { name: '导入2026年11月值班表' }).waitFor()
  await importing.locator('input[type="file"]').setInputFiles(file)
  return importing
}

/** The same sheet with other words in one cell of it. */
async function withCell(file: string, row: number, column: number, words: string) {
  const rows = await readSheet(await readFile(file))
  const cells = rows.map((cells, at) =>
    cells.map((value, index) => {
      const said = at === row && index === column ? words : value
      return said === null ? null : { value: String(said), type: String }
    }),
  )
  const buffer = await write(cells).toBuffer()
  return {
    name: '改过的值班表.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  }
}

/** 主班 of the day of 2026-11-03, and its row in the file: a title, the head, two rows a day. */
const ROW_OF_THE_THIRD = 6
const MAIN = 5

test('the month goes out as .xlsx and the same file changes nothing when it comes back', async ({
  room,
  folder,
}) => {
  const hands = await openTheRoster(room)
  const before = (await stateOf(room)).roster
  const importing = await offer(hands, await exported(room, hands, folder))
  await expect(importing).toContainText('读到 60 行，和现在的值班表一样，没有要改的')
  await expect(importing.getByRole('button', { name: /^核对变化/ })).toBeDisabled()
  await hands.key('Control+Enter')
  await hands.key('Escape')
  await hands.key('Escape')
  await expect(importing.getByRole('heading', { name: '2026年11月值班表' })).toBeVisible()
  expect((await stateOf(room)).roster).toEqual(before)
})

test('one name that was changed in the sheet is shown before it is taken, and is the only one that changes', async ({
  room,
  folder,
}) => {
  const hands = await openTheRoster(room)
  const before = (await stateOf(room)).roster
  const changed = await withCell(
    await exported(room, hands, folder),
    ROW_OF_THE_THIRD,
    MAIN,
    '王秀兰',
  )
  const importing = await offer(hands, changed)
  await expect(importing).toContainText('要改 1 格，其中 1 格原来有人')
  await hands.key('Control+Enter')
  const changes = importing.getByRole('table', { name: '要导入的内容' })
  await expect(changes).toContainText('王秀兰')
  await hands.key('Control+Enter')
  await expect(changes).toBeHidden()
  const { days, edits } = (await stateOf(room)).roster
  expect(days['2026-11-03']?.['day']).toEqual({ leader: '李建国', main: '王秀兰', second: '' })
  expect({ ...days, '2026-11-03': before.days['2026-11-03'] }).toEqual(before.days)
  expect(edits.at(-1)).toMatchObject({
    why: 'import',
    source: '改过的值班表.xlsx',
    count: 1,
    by: 'p2',
  })
})

test('a sheet with one cell that cannot be read is refused by the name of that cell, and nothing of it is imported', async ({
  room,
  folder,
}) => {
  const hands = await openTheRoster(room)
  const file = await exported(room, hands, folder)
  // Everything else in it could be read, and would be a change.
  await room.tell({
    type: 'changeRoster',
    why: 'typed',
    source: '',
    plan: null,
    changes: [{ date: '2026-11-20', slotId: 'day', post: 'main', from: NAMES[19 % 4]!, to: '' }],
  })
  const before = (await stateOf(room)).roster
  const importing = await offer(hands, await withCell(file, ROW_OF_THE_THIRD, MAIN, '0471-4606123'))
  await expect(importing).toContainText('读不出来 1 格')
  const fault = importing.getByRole('list', { name: '读不出来的单元格' }).getByRole('listitem')
  await expect(fault).toHaveText([/^F7 看不懂姓名“0471-4606123”。/])
  await expect(importing.getByRole('button', { name: /^核对变化/ })).toBeDisabled()
  await hands.key('Control+Enter')
  await expect(fault).toBeVisible()
  expect((await stateOf(room)).roster).toEqual(before)
})

test('a block that was copied in a spreadsheet is pasted, with what is merged and hidden in it', async ({
  room,
}) => {
  const hands = await openTheRoster(room)
  const { page } = hands
  await hands.key('Alt+i')
  const importing = page.getByRole('main')
  await importing.getByRole('heading', { name: '导入2026年11月值班表' }).waitFor()
  await page.evaluate(() => {
    const words = document.body.appendChild(document.createElement('textarea'))
    words.value = '日期\t班次\t主班\n11月3日\t白班\t王秀兰'
    words.select()
    document.execCommand('copy')
    words.remove()
  })
  await hands.key('Control+v')
  await expect(importing).toContainText('要改 1 格，其中 1 格原来有人')
  await hands.key('Escape')
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      `<html><head><style>td { color: red }</style></head><body><table><tr style="height:15pt"><td style="width:9pt">日期<td>班次<td>主班</tr>
      <tr><td rowspan=2>11月3日<td>白班<td>王秀兰</tr><tr style="display:none"><td>夜班<td>王秀兰</tr></table></body></html>`,
    )
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  await expect(importing).toContainText('要改 2 格，其中 2 格原来有人')
  await expect(importing).toContainText('第3行在表里是隐藏的，照样读了')
  await expect(importing).toContainText('合并 2 行')
})
