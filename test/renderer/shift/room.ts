// A room with a shift on duty and a second officer to relieve it, for tests of the shift's screens.
import type { Command } from '../../../shared/desk'
import type { Entry } from '../../../shared/shift/entry'
import { sheetContent, sheetMark } from '../../../shared/handover/content'
import { sheetItems } from '../../../shared/handover/items'
import { at, ms } from '../../support/moments'
import { aPerson, LEADER_PIN, OFFICER_PIN } from '../../support/records'
import { aRoom } from '../incident/room'
import type { FakeDesk } from '../support/fake-desk'

export const RELIEF_PIN = '112233'
/** 张磊 is on duty, 王芳 leads, 刘志强 may relieve. */
export const [OFFICER, LEADER, RELIEF] = ['p1', 'p2', 'p3'] as const

export function signIn(desk: FakeDesk, personId: string, pin: string): void {
  if (desk.state().session !== null) desk.give({ type: 'signOut' })
  desk.give({ type: 'signIn', personId, pin })
}

export function aShift(now = '14:30'): FakeDesk {
  const desk = aRoom('08:31')
  signIn(desk, LEADER, LEADER_PIN)
  desk.give({ type: 'addPerson', details: aPerson({ name: '刘志强' }), newPin: RELIEF_PIN })
  signIn(desk, OFFICER, OFFICER_PIN)
  desk.setNow(ms(now))
  return desk
}

type AddEntry = Extract<Command, { type: 'addEntry' }>

/** Written down at the moment at which it happened, unless the desk is later; answers its id. */
export function noted(desk: FakeDesk, text: string, over: Partial<AddEntry> = {}): string {
  const entry = {
    type: 'addEntry',
    kind: 'callIn',
    at: at('14:30'),
    other: null,
    text,
    matter: null,
    incidentId: null,
    ...over,
  } as const
  return desk.give(entry).entryId!
}

export const entries = (desk: FakeDesk): readonly Entry[] => desk.state().shift.current!.entries

/** The outgoing side has written its part, and the relief is here. */
export function arrived(desk: FakeDesk): void {
  const checks = desk.state().shift.checklist.map(({ id }) => ({ id, ok: true, note: '' }))
  desk.give({ type: 'writeHandover', words: '', files: '', checks, timing: '' })
  desk.give({
    type: 'receiveDesk',
    personId: RELIEF,
    pin: RELIEF_PIN,
    substituteFor: '',
    reason: '',
  })
}

/** Everything but the signatures. */
export function handedOver(desk: FakeDesk): void {
  arrived(desk)
  for (const { key, digest } of sheetItems(desk.state())) {
    desk.give({ type: 'judgeItem', key, digest, verdict: 'accepted', question: '' })
  }
}

export function signed(desk: FakeDesk, personId: string, pin: string): void {
  desk.give({ type: 'signHandover', personId, pin, mark: sheetMark(sheetContent(desk.state())!) })
}

/** 刘志强 has relieved 张磊. */
export function relieved(now = '20:41'): FakeDesk {
  const desk = aShift('20:30')
  handedOver(desk)
  desk.setNow(ms(now))
  signed(desk, OFFICER, OFFICER_PIN)
  signed(desk, RELIEF, RELIEF_PIN)
  return desk
}
