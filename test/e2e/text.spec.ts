// Long, rare and harmful text: what a person may write comes through to the page and the journal
// whole, and what would only do harm does not.
import { LONGEST_TEXT } from '../../shared/text'
import { readJournal } from '../support/journal'
import { aPerson, aUnit } from '../support/records'
import { setUpCommand } from '../support/commands'
import { begin, expect, signIn, test } from './support/room'

const RARE = '昇镕玥喆'
const SENTENCE = '面铺窑村北山草场起火，火头向东南推进，下风向有住户二十三户。'
const LONG =
  SENTENCE.repeat(Math.ceil(LONGEST_TEXT / SENTENCE.length)).slice(0, LONGEST_TEXT - RARE.length) +
  RARE

const journalEvents = (dataDir: string) =>
  readJournal(dataDir)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; data: Record<string, never> })

test('a call of 100,000 characters reaches the incident and the journal, and the page stays as wide as it is', async ({
  room,
}) => {
  const hands = await begin(room)
  const { page, key, fill, fillNamed, pick, see } = hands
  await key('F2')
  await fill('谁打来的', `${RARE}镇人民政府`)
  await fillNamed('姓名', `赵${RARE}`)
  await fill('事发时间', '1420')
  await page.getByPlaceholder(/详细地点/).fill(`${RARE}村`)
  await pick('什么事', '草原火灾')
  await fill('来电内容', LONG)
  // One word without a place to break it.
  await key('Control+m')
  await fill('涉事单位', 'A'.repeat(200))
  await key('Control+Enter')
  await see('值班〔2026〕1号')
  await see(`${RARE}村草原火灾`)

  await expect(page.getByText(LONG.slice(-60)).first()).toBeAttached()
  await expect(page.getByText(`赵${RARE}`).first()).toBeAttached()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366)
  expect(await page.getByRole('main').evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)

  const opened = journalEvents(room.dataDir).find(({ type }) => type === 'incidentOpened')
  expect(opened?.data).toMatchObject({
    call: { said: LONG, from: { name: `赵${RARE}`, unit: `${RARE}镇人民政府` } },
    facts: { place: `${RARE}村` },
  })
})

test('one character more than a field takes is refused beside it, and the text stays', async ({
  room,
}) => {
  const hands = await begin(room)
  const { page, key, fill, pick, field } = hands
  await key('F2')
  await fill('事发时间', '1420')
  await page.getByPlaceholder(/详细地点/).fill('面铺窑村')
  await pick('什么事', '草原火灾')
  await fill('来电内容', `${LONG}。`)
  await key('Control+Enter')
  await expect(field('来电内容').first()).toContainText(/太长/)
  await expect(field('来电内容').locator('textarea').first()).toHaveValue(`${LONG}。`)
})

test('rare characters in a name pass untouched, control characters are taken out of it', async ({
  room,
}) => {
  const hands = await room.start()
  const command = setUpCommand()
  const name = `张${RARE}`
  await room.tell({
    ...command,
    // What a bad paste brings along: a null, an escape, a mark that turns the writing direction round.
    unit: aUnit({ name: '\u0000新城区\u001b办公室\u202e' }),
    firstOfficer: {
      ...command.firstOfficer,
      details: aPerson({ name: `张\u0007${RARE}\u200b\u0085` }),
    },
    noticeAcceptedBy: name,
  })
  await hands.see('新城区办公室')
  await hands.see(name)
  expect(await hands.page.content()).not.toMatch(/[\u0000\u0007\u001b\u0085\u200b\u202e]/)

  await room.stop()
  expect(readJournal(room.dataDir)).toContain(`"name":"${name}"`)
  expect(readJournal(room.dataDir)).not.toMatch(
    /[\u0007\u001b\u0085\u200b\u202e]|\\u(0000|0007|001b)/,
  )
  const again = await room.start()
  await signIn(again, name)
  await again.see(new RegExp(`值班 ?${name}`))
})
