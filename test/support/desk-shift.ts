// A handover through the real core, command by command.
import { sheetContent, sheetMark } from '../../shared/handover/content'
import type { DeskState } from '../../shared/desk'
import { aPerson } from './records'
import { LEADER_PIN, OFFICER_PIN } from './commands'
import { signIn, viewOf, type TestDesk } from './desk'

export const RELIEF_PIN = '357246'
const plain = { substituteFor: '', reason: '' }

export async function stateOf(desk: TestDesk): Promise<DeskState> {
  const { view } = await viewOf(desk)
  if (view.kind !== 'desk') throw new Error(`the desk shows its ${view.kind}`)
  return view.state
}

/** 陈静 (p3), who relieves 张磊. */
export async function addRelief(desk: TestDesk): Promise<void> {
  await signIn(desk, 'p2', LEADER_PIN)
  await desk.done({ type: 'addPerson', details: aPerson({ name: '陈静' }), newPin: RELIEF_PIN })
  await signIn(desk)
}

export async function prepareHandover(desk: TestDesk): Promise<void> {
  const { shift } = await stateOf(desk)
  const checks = shift.checklist.map(({ id }) => ({ id, ok: true, note: '' }))
  await desk.done({
    type: 'writeHandover',
    words: '无特别事项',
    files: '',
    checks,
    timing: '家中有事',
  })
  await desk.done({ type: 'receiveDesk', personId: 'p3', pin: RELIEF_PIN, ...plain })
  for (const { key, digest } of sheetContent(await stateOf(desk))!.items) {
    await desk.done({ type: 'judgeItem', key, digest, verdict: 'accepted', question: '' })
  }
}

export async function sign(desk: TestDesk, personId: 'p1' | 'p3') {
  const mark = sheetMark(sheetContent(await stateOf(desk))!)
  const pin = personId === 'p1' ? OFFICER_PIN : RELIEF_PIN
  return desk.done({ type: 'signHandover', personId, pin, mark })
}
