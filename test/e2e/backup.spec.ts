// A room whose machine is gone: what was copied to the stick by itself goes on, on another machine, from the page that a
// new desk begins with.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isWhole, verifyFolder } from '../../electron/core/verify/verify-folder'
import { LEADER_PIN, openIncidentCommand } from '../support/commands'
import type { UserActions } from '../support/user-actions'
import { begin, expect, signIn, test } from './support/room'

const FIRE = '保合少镇面铺窑村草原火情'

async function openData({ key, press, page }: UserActions): Promise<void> {
  await key('Alt+0')
  if (!(await page.getByRole('tab', { name: '数据' }).isVisible())) await press(/^设置/)
  await page.getByRole('tab', { name: '数据' }).click()
}

test('the leader chooses a stick, the desk copies to it, and a new machine goes on from there', async ({
  room,
  above: newMachine,
  clock,
}) => {
  const stick = await mkdtemp(join(tmpdir(), 'duty-desk-stick-'))
  const hands = await begin(room)
  const { page, press, fill, key } = hands
  await room.tell(openIncidentCommand(clock.wall(), FIRE))

  await test.step('the leader chooses the stick; the first copy is made at once', async () => {
    await room.tell({ type: 'signOut' })
    await signIn(hands, '李建国', LEADER_PIN)
    await openData(hands)
    await expect(page.getByRole('region', { name: '自动备份' })).toContainText('还没有设')
    await press('添加备份盘…')
    await fill('文件夹', stick, page.getByRole('dialog'))
    await key('Control+Enter')
    await expect(page.getByRole('region', { name: '自动备份' })).toContainText('已添加')
  })

  await test.step('校验 says in words that the record is whole', async () => {
    await press('校验')
    await expect(page.getByRole('region', { name: '校验' })).toContainText('完好。')
  })

  const [name = ''] = await readdir(stick)
  const copy = await verifyFolder(join(stick, name, 'data'))
  expect(isWhole(copy)).toBe(true)
  await room.stop()

  await test.step('on the new machine the stick is looked at before it is taken', async () => {
    const there = await newMachine.start()
    await there.press('已有数据：从备份恢复…')
    const dialog = there.page.getByRole('dialog')
    await there.fill('文件夹', stick, dialog)
    await there.key('Control+Enter')
    await expect(dialog).toContainText('新城区人民政府办公室值班室')
    await expect(dialog).toContainText(`完好。${copy.walk.lines} 条记录`)
    await expect(dialog).toContainText('本机还没有用过')
    await there.press('用这一份', dialog)
    await there.see('已复制好，并核对过')
    // The page goes with the desk, in the middle of the key.
    await there.key('Control+Enter').catch(() => undefined)
    await expect.poll(() => newMachine.desk().hasStopped()).toBe(true)
    await newMachine.stop()
  })

  await test.step('and goes on with the same record behind the same line', async () => {
    const there = await newMachine.start()
    await signIn(there)
    await expect(there.page.getByText(FIRE).first()).toBeVisible()
    const { walk, findings } = await verifyFolder(newMachine.dataDir)
    expect(findings).toEqual([])
    expect(walk.lines).toBeGreaterThan(copy.walk.lines)
  })
  await rm(stick, { recursive: true, force: true })
})
