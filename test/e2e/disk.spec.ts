// A full disk costs nobody their words: the page says so in plain Chinese, keeps what was typed, and
// one more press saves it once there is room again.
import { readJournal } from '../support/journal'
import { banner, begin, expect, signIn, test } from './support/room'
import { putInFullDisk, type FullDisk } from './support/full-disk'

const SAID = '面铺窑村北山草场起火，过火约30亩，西北风四级'

let disk: FullDisk
test.beforeEach(() => void (disk = putInFullDisk()))
test.afterEach(() => disk.takeAway())

test('a disk that fills up while a call is saved is said on the page; the form keeps its words and saves them later', async ({
  room,
}) => {
  const hands = await begin(room)
  const { page, key, fill, pick, see, field } = hands
  await key('F2')
  await fill('谁打来的', '保合少镇人民政府')
  await fill('事发时间', '1420')
  await page.getByPlaceholder(/详细地点/).fill('面铺窑村')
  await pick('什么事', '草原火灾')
  await see(/已自动保存草稿/)
  const before = readJournal(room.dataDir)

  disk.fill()
  await fill('来电内容', SAID)
  await see(/草稿没有存上，文字只在这一屏/)
  await key('Control+Enter')
  await see('磁盘已满，没有存上，您的文字仍在屏幕上。请腾出空间后再按一次保存。')
  await expect(banner(hands, '磁盘已满')).toContainText('请清出空间，再按一次保存')
  await expect(field('来电内容').locator('textarea').first()).toHaveValue(SAID)
  expect(readJournal(room.dataDir), 'what fitted of the line is cut off again').toBe(before)

  disk.makeRoom()
  await key('Control+Enter')
  await see('值班〔2026〕1号')
  await expect(banner(hands, '磁盘已满')).toBeHidden()
  await expect(page.getByText(SAID).first()).toBeAttached()

  await room.stop()
  const again = await room.start()
  await expect(banner(again, /只读|末行不完整/)).toBeHidden()
  await signIn(again)
  await again.see('面铺窑村草原火灾')
})
