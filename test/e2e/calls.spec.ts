// A night's calls about one fire: what was said is typed once, and finds its way into the script and the 首报; the
// second call and a line of the log find their way into the incident.
import { MINUTE } from '../../shared/time'
import { stateOf } from './support/duty'
import { begin, expect, test } from './support/room'

const SAID = '过火约30亩，西北风四级，镇里已组织40人上山'
const AGAIN = '明火已经扑灭，正在清理余火'

test('what callers said is typed once, a second call has its place, and nothing that was told is 正在核实', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  const { page, key, fill, pick, see, field } = hands
  await test.step('the first call', async () => {
    await key('F2')
    await fill('谁打来的', '保合少镇人民政府')
    await fill('事发时间', '1420')
    await page.getByPlaceholder(/详细地点/).fill('面铺窑村')
    await pick('什么事', '草原火灾')
    await fill('来电内容', SAID)
    await key('Control+Enter')
    await see('值班〔2026〕1号')
  })
  await test.step('is read upwards in the caller’s words', async () => {
    await key('F3')
    const script = page.getByRole('region', { name: '照着念' })
    await expect(script).toContainText(`来电人称：${SAID}。`)
    await expect(script).not.toContainText('正在核实')
    await key('Escape')
  })
  await test.step('the second call: F2 asks, ↓ and Enter choose the fire', async () => {
    await clock.advance(5 * MINUTE)
    await key('F2')
    await see('新事件，还是哪一件的续来电')
    await key('ArrowDown')
    await key('Enter')
    await see('续来电 · 值班〔2026〕1号 面铺窑村草原火灾')
    await key('Alt+y')
    await fill('来电内容', AGAIN)
    await key('Control+Enter')
    await expect(page.getByRole('list', { name: '时间线' })).toContainText(`续来电：`)
  })
  await test.step('a line that is typed while the fire is on the screen is about it', async () => {
    await key('Control+l')
    await page.keyboard.type('气象局来电，午后转西风')
    await key('Enter')
    await expect(page.getByRole('list', { name: '时间线' })).toContainText('午后转西风')
    await key('Escape')
    await key('Alt+1')
    await key('Control+l')
    await page.keyboard.type('#9 没有的一件')
    await key('Enter')
    await see('没有9号事件')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('#1 镇长到场')
    await key('Enter')
    await see(/第\d+条已记下/)
    await key('Escape')
  })
  await test.step('the 首报 begins with what was said; a phrase goes into its box by one key', async () => {
    await key('Enter')
    await key('F4')
    const strip = page.getByRole('region', { name: '来电原话' })
    await expect(strip).toContainText(AGAIN)
    await expect(field('已造成的后果').locator('textarea').first()).toHaveValue(
      `来电人称：${SAID}\n14:37 来电人称：${AGAIN}`,
    )
    await strip.getByText('西北风四级').click()
    await key('Control+4')
    await key('Control+5')
    await expect(field('发展趋势').locator('textarea')).toHaveValue('西北风四级')
    await expect(field('初步处置措施').locator('textarea')).toHaveValue('镇里已组织40人上山')
    await expect(page.locator('iframe').first().contentFrame().locator('body')).not.toContainText(
      '正在核实',
    )
  })
  const { incidents, shift } = await stateOf(room)
  const [incident] = Object.values(incidents)
  expect(incident?.phones.map(({ said }) => said)).toEqual([SAID, AGAIN])
  expect(shift.current?.entries.filter((entry) => 'text' in entry)).toMatchObject([
    { incidentId: '2026-1' },
    { incidentId: '2026-1' },
  ])
})
