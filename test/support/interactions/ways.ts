// The ways that a duty officer goes most, and how few keys each may take. Whoever adds a screen to one adds it here.
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { HOUR, MINUTE, SECOND, toInstant, type Ms } from '../../../shared/time'
import { anEntry } from '../a-shift'
import { LEADER_PIN, OFFICER_PIN, openIncidentCommand } from '../commands'
import { aPerson } from '../records'
import { userActions } from '../user-actions'
import type { Counted, Stage, Way } from './counted'

const SAID = '过火约30亩，西北风四级，镇里已组织40人上山'

/** Something is in hand already, as on any night that counts. */
async function oneOpen({ page, tell, now }: Stage): Promise<void> {
  await tell(openIncidentCommand(now(), '河南村山洪'))
  await page.getByText('河南村山洪').first().waitFor()
}

/** When, where, what and the words, by keys alone. */
async function takeTheCall({ page, press, write, see }: Counted): Promise<void> {
  await press('F2', 'Enter')
  await see('谁打来的')
  await press('Tab', 'Tab', 'Tab')
  await write('1420')
  await press('Tab', 'Tab')
  await write('面铺窑村')
  await press('Tab')
  await write('草原火')
  await page.locator('.ant-select-item-option', { hasText: '草原火灾' }).first().waitFor()
  await press('Enter')
  await page.locator('textarea:focus').waitFor()
  await write(SAID)
  await press('Control+Enter')
  await see('面铺窑村草原火灾')
  await see('值班〔2026〕2号')
}

/** The PDF lies open in the reader; how long that takes is not what is counted. */
const LOOK_AGAIN: Ms = 50
async function printed(page: Page, opened: Stage['opened']): Promise<void> {
  while (opened().length === 0 && !page.isClosed()) await pause(LOOK_AGAIN)
}

const MANY = 200

/** From the middle of the afternoon to ten minutes before the planned end. */
const TO_EVENING: Ms = 5 * HOUR + 48 * MINUTE
const RELIEF = { name: '陈静', pin: '357246' }

/** Relief is known to the desk, and there is something to take over. */
async function anEveningFull({ page, tell, now, advance }: Stage): Promise<void> {
  await advance(TO_EVENING)
  await tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  const details = aPerson({ name: RELIEF.name })
  await tell({ type: 'addPerson', details, newPin: RELIEF.pin })
  await tell({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
  for (const title of ['河南村山洪', '新华街停水', '面铺窑村草原火灾'])
    await tell(openIncidentCommand(now(), title))
  for (const text of ['催信息处回执', '联系供水公司', '报次日天气', '还对讲机'])
    await tell(anEntry({ at: toInstant(now()), text, matter: { due: null } }))
  await page.getByText('办理中 3 件').waitFor()
}

/** Both at one keyboard: the outgoing part, the relief's PIN, item by item, two signatures. */
async function handItOver({ page, press, see }: Counted): Promise<void> {
  const dialog = page.getByRole('dialog')
  const withPin = async (pin: string) => {
    await dialog.locator('input[type="password"]').fill(pin)
    await press('Enter')
    await dialog.waitFor({ state: 'hidden' })
  }
  await press('Alt+5', 'Alt+a', 'F5')
  await see('等接班人到场')
  await press('F5')
  await userActions(page).pick('姓名', RELIEF.name, dialog)
  await withPin(RELIEF.pin)
  const done = page.getByText('都已接收，请交班人签字')
  const left = page.getByText(/还剩 \d+ 项/)
  while (!(await done.isVisible())) {
    const before = await left.innerText()
    await press('Enter')
    await left.filter({ hasNotText: before }).or(done).first().waitFor()
  }
  await press('F5')
  await withPin(OFFICER_PIN)
  await see('请陈静签字')
  await press('F5')
  await withPin(RELIEF.pin)
  await see('上次在班以来')
}

export const WAYS: readonly Way[] = [
  {
    figure: 'phone rings → incident',
    aim: 10,
    before: oneOpen,
    play: takeTheCall,
  },
  {
    figure: 'phone rings → printed 首报',
    aim: 12,
    before: oneOpen,
    async play(hands, { opened }) {
      await takeTheCall(hands)
      await hands.press('F4')
      // Nothing is typed twice: what the caller said stands in it.
      await hands.page
        .locator('textarea', { hasText: `来电人称：${SAID}` })
        .first()
        .waitFor()
      await hands.press('Control+P')
      await printed(hands.page, opened)
    },
  },
  {
    figure: 'a misdial closed',
    aim: 4,
    async before(stage) {
      await stage.tell(openIncidentCommand(stage.now(), '一男子说出事了'))
      await stage.page.getByText('一男子说出事了').first().waitFor()
    },
    async play({ press, write, see }) {
      await press('Enter', 'Alt+e', '2')
      await write('误拨，回拨核实无事')
      await press('Control+Enter')
      await see(/已了结，没有时限在走/)
    },
  },
  {
    figure: 'six alarms silenced',
    aim: 1,
    async before(stage) {
      for (let n = 1; n <= 3; n += 1)
        await stage.tell(openIncidentCommand(stage.now() - 3 * HOUR, `第${n}起火情`))
      await stage.advance(SECOND)
      // The call upwards and the written report of each.
      await stage.page
        .getByText(/另有 \d+ 项/)
        .first()
        .waitFor()
    },
    async play({ press, page }) {
      await press('Space')
      await page.getByRole('region', { name: '报警' }).waitFor({ state: 'hidden' })
    },
  },
  {
    figure: 'incident 193 of 200 opened',
    aim: 6,
    async before(stage) {
      await Promise.all(
        Array.from({ length: MANY }, (_, n) =>
          stage.tell(openIncidentCommand(stage.now(), `第${n + 1}起火情`)),
        ),
      )
      await stage.page.getByText(`办理中 ${MANY} 件`).waitFor()
    },
    async play({ press, write, page, see }) {
      await press('Control+k')
      await page.getByRole('combobox', { name: /查找/ }).waitFor()
      await write('193')
      await page.getByRole('option', { name: /值班〔2026〕193号/, selected: true }).waitFor()
      await press('Enter')
      await see(/值班〔2026〕193号/)
      await page
        .getByRole('heading', { name: /起火情/ })
        .first()
        .waitFor()
    },
  },
  {
    figure: 'handover of three incidents and four matters: 回车',
    aim: 12,
    only: 'Enter',
    before: anEveningFull,
    play: handItOver,
  },
]
