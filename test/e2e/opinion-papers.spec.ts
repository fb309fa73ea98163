// 出文: from the record to the printed page, sent and received, by keys.
import { anOpinion } from '../support/opinions'
import { axeFaults } from '../support/axe'
import { dialog, stateOf } from './support/duty'
import { beginCounty, fillDialog, moments } from './support/county'
import { expect, test } from './support/room'

const DAY = '2026-11-26'
const moment = moments(DAY)

test.use({ startAt: `${DAY}T06:40:00.000Z` })

test('a 速报 is drafted from the record, issued, seen as printed, sent and received', async ({
  room,
}) => {
  test.setTimeout(45_000)
  const hands = await beginCounty(room, '赵欣')
  const { key, fill, see, page } = hands
  await room.tell({
    ...anOpinion(),
    facts: { ...anOpinion().facts, publishedAt: moment('13:40'), foundAt: moment('14:05') },
  })
  await key('Alt+0')
  await page.getByText('云川县第二小学学生午餐后呕吐的视频').first().click()
  await key('Enter')
  await see('还没有出文')
  await key('Alt+q')
  await fillDialog(
    hands,
    '出文',
    async (box) => {
      await expect(box.getByText('基本情况').first()).toBeVisible()
      await fill('研判', '短时间内仍将升温，不排除出现夸大伤亡的信息。', box)
    },
    'Control+Enter',
  )
  const preview = dialog(hands, /舆情速报/)
  await preview.waitFor()
  await key('Escape')
  await expect(preview).toBeHidden()
  await see('舆情速报2026年第1期')
  await page.getByRole('button', { name: '送出' }).click()
  await fillDialog(hands, /送出/, (box) => fill('送到哪里', '市政府总值班室', box))
  await page.getByRole('button', { name: '记回执' }).click()
  await fillDialog(hands, /回执/, (box) => fill('谁收的', '孙亮', box), 'Enter')
  expect((await stateOf(room)).opinion.opinions['o2026-1']!.papers).toMatchObject([
    { kind: 'flash', serial: 1, sent: [{ channel: 'fax', receipt: { receivedBy: '孙亮' } }] },
  ])
  expect(await axeFaults(page)).toEqual([])
})
