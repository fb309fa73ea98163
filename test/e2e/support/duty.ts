// The desk around the end of a shift: who may relieve whom, an evening with something on the sheet,
// and the steps of a handover as two people at one keyboard take them.
import { stateNow } from '../../support/fetched-state'
import { expect, type Locator } from '@playwright/test'
import type { DeskState } from '../../../shared/desk'
import { sheetContent, sheetMark } from '../../../shared/handover/content'
import { MINUTE, toInstant } from '../../../shared/time'
import type { TestClock } from '../../support/clock'
import { LEADER_PIN, OFFICER_PIN, openIncidentCommand } from '../../support/commands'
import { RELIEF_PIN } from '../../support/desk-shift'
import type { UserActions } from '../../support/user-actions'
import { ms } from '../../support/moments'
import { aCall, anInstruction, aPerson } from '../../support/records'
import { begin, signIn, type Room } from './room'

export { LEADER_PIN, OFFICER_PIN, RELIEF_PIN }

/** Ten minutes before the planned end: the sheet stands ready. */
export const READY = '20:20'

export const TITLE = '保合少镇面铺窑村草原火情'
export const MATTER = '催市政府办公厅信息处回执'

/** A quarter past eight in the evening, a quarter of an hour before the shift is to end. */
export const EVENING = '2026-11-23T12:15:00.000Z'

/** 张磊 (`p1`) keeps the desk, 李建国 (`p2`) leads, 陈静 (`p3`) is to relieve. */
export async function beginWithRelief(room: Room): Promise<UserActions> {
  const hands = await begin(room)
  await room.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  await room.tell({ type: 'addPerson', details: aPerson({ name: '陈静' }), newPin: RELIEF_PIN })
  await room.tell({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
  await onDuty(hands, '张磊').waitFor()
  return hands
}

/** A fire that has been phoned upwards, an order from there, and a matter that is still to be done. */
export async function somethingToHandOver(
  room: Room,
  clock: TestClock,
): Promise<{ readonly incidentId: string }> {
  const { incidentId = '' } = await room.tell(openIncidentCommand(clock.wall(), TITLE))
  const call = aCall({ at: toInstant(clock.wall()), instruction: anInstruction() })
  await room.tell({ type: 'reportByPhone', incidentId, call, lateReason: '' })
  await room.tell({
    type: 'addEntry',
    kind: 'callIn',
    at: toInstant(clock.wall()),
    other: null,
    text: MATTER,
    matter: { due: null },
    incidentId: null,
  })
  return { incidentId }
}

/** The state of the record, through the core itself. */
export const stateOf = (room: Room): Promise<DeskState> => stateNow(room.desk().shell.core)

/** The clock goes on to this time of the day, minute by minute, with somebody there all the time. */
export async function until(room: Room, clock: TestClock, time: string): Promise<void> {
  const to = ms(time)
  while (clock.wall() < to) {
    await clock.advance(Math.min(MINUTE, to - clock.wall()))
    await room.desk().shell.core.call('activity', {})
    // What fell due has been raised before the next minute passes.
    await room.desk().shell.core.wake()
  }
}

/** The page's own clock shows this minute. */
export const pageShows = ({ page }: UserActions, time: string) =>
  page
    .locator('time')
    .filter({ hasText: new RegExp(`^${time}:`) })
    .first()
    .waitFor()

/** The head names whoever keeps the desk. */
export const onDuty = ({ page }: UserActions, name: string): Locator =>
  page.getByRole('banner').getByText(new RegExp(`值班 ?${name}`))

export const dialog = ({ page }: UserActions, name: string | RegExp): Locator =>
  page.getByRole('dialog', { name })

export const items = ({ page }: UserActions): Locator =>
  page.getByRole('listbox', { name: '交接单' }).getByRole('option')

export const item = (hands: UserActions, words: string | RegExp): Locator =>
  items(hands).filter({ hasText: words })

/** Signs off, so that the next name is chosen at the door. */
export async function changeOver(hands: UserActions, name: string, pin: string): Promise<void> {
  await hands.press('签退')
  await signIn(hands, name, pin)
}

/** The outgoing officer's part: every line of the check list, a few words, onto the sheet. */
export async function writeThePart(hands: UserActions, words: string): Promise<void> {
  await hands.key('Alt+A')
  await hands.fill('交代的话', words)
  await hands.key('F5')
  await hands.see('等接班人到场')
}

/** The relief comes beside the outgoing officer, with a PIN of their own. */
export async function arrive(hands: UserActions, name = '陈静', pin = RELIEF_PIN): Promise<void> {
  await hands.key('F5')
  const here = dialog(hands, '接班人到场')
  await hands.pick('姓名', name, here)
  await hands.fill('本人口令', pin, here)
  await hands.key('Enter')
  await here.waitFor({ state: 'hidden' })
}

/** Item after item by the one key, until nothing on the sheet waits. */
export async function acceptTheRest(hands: UserActions): Promise<void> {
  const waiting = items(hands).filter({ hasText: '待接收' })
  while ((await waiting.count()) > 0) {
    const one = items(hands)
      .and(hands.page.locator('[aria-selected="true"]'))
      .filter({ hasText: '待接收' })
    // Enter leads to the one that waits, or accepts it.
    if ((await one.count()) === 0) {
      await hands.key('Enter')
      await one.waitFor()
    }
    const left = await waiting.count()
    await hands.key('Enter')
    await expect(waiting).toHaveCount(left - 1)
  }
}

export async function sign(
  hands: UserActions,
  side: '交班人签字' | '接班人签字',
  pin: string,
): Promise<void> {
  await hands.key('F5')
  const here = dialog(hands, side)
  await hands.fill('本人口令', pin, here)
  await hands.key('Enter')
  await here.waitFor({ state: 'hidden' })
}

/** The whole sheet without the page, up to where only the signatures are missing. */
export async function prepareTheSheet(room: Room): Promise<void> {
  const { shift } = await stateOf(room)
  const checks = shift.checklist.map(({ id }) => ({ id, ok: true, note: '' }))
  await room.tell({
    type: 'writeHandover',
    words: '无特别事项',
    files: '',
    checks,
    timing: '家中有事',
  })
  await room.tell({
    type: 'receiveDesk',
    personId: 'p3',
    pin: RELIEF_PIN,
    substituteFor: '',
    reason: '',
  })
  for (const { key, digest } of sheetContent(await stateOf(room))!.items) {
    await room.tell({ type: 'judgeItem', key, digest, verdict: 'accepted', question: '' })
  }
}

/** A signature without the page. */
export async function signAs(room: Room, personId: 'p1' | 'p3'): Promise<void> {
  const mark = sheetMark(sheetContent(await stateOf(room))!)
  await room.tell({
    type: 'signHandover',
    personId,
    pin: personId === 'p1' ? OFFICER_PIN : RELIEF_PIN,
    mark,
  })
}

/** What the core answers to a command, whatever the page would let anybody do. */
export const answerTo = (room: Room, command: Parameters<Room['tell']>[0]) =>
  room.desk().shell.core.call('command', { command })
