// 交接班: face to face, item by item, both sign; or 紧急接管 when the outgoing officer cannot.
import type { z } from 'zod'
import {
  decided,
  verifiedApprover,
  type Decision,
  type Deciders,
  type DecisionContext,
} from '../decision'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { mayApprove } from '../vocabulary'
import { arriving } from './arrival'
import { sheetContent } from './content'
import { inForce, isOnDuty } from '../shift/find'
import { sheetItems } from './items'
import type { Shift } from '../shift/record'
import type { handoverCommands } from './record'
import type { Check, Handover } from '../shift/sheet'
import { signHandover } from './sign'
import { handoverDue, nextStart } from '../shift/start'

export type HandoverCommand = z.infer<(typeof handoverCommands)[number]>

interface Receiving {
  readonly shift: Shift
  readonly handover: Handover
  readonly incoming: string
}

/** A handover to which relief has come. */
export function receiving(state: DeskState): Result<Receiving> {
  const shift = inForce(state)
  if (!shift.ok) return shift
  const { handover } = shift.value
  const incoming = handover?.incoming ?? null
  return handover === null || incoming === null
    ? refuse('noIncoming')
    : ok({ shift: shift.value, handover, incoming: incoming.personId })
}

/** The incoming side judges, whoever of the two sits at the desk. */
const isAmongThem = (state: DeskState, { incoming }: Receiving): boolean => {
  const at = state.session?.personId ?? ''
  return at === incoming || isOnDuty(state, at)
}

function judgeItem(
  state: DeskState,
  command: Extract<HandoverCommand, { type: 'judgeItem' }>,
): Result<Decision> {
  const found = receiving(state)
  if (!found.ok) return found
  if (!isAmongThem(state, found.value)) return refuse('notOnDuty')
  const { shift, handover, incoming } = found.value
  const { key, digest, verdict, question } = command
  const item = sheetItems(state).find((one) => one.key === key)
  // Exactly what was shown: an item that has changed meanwhile is to be looked at again.
  if (item?.digest !== digest) return refuse('itemChanged', 'key')
  const asked = lookUp(handover.judgements, key)?.questions.at(-1)
  // A disagreement that stays may not keep the relief from taking over.
  if (verdict !== 'reserved' && asked?.answeredAt === null) return refuse('questionOpen', 'key')
  if (verdict !== 'accepted' && question === '') return refuse('required', 'question')
  const data = {
    shiftId: shift.id,
    item,
    verdict,
    question: verdict === 'accepted' ? '' : question,
  }
  return decided([{ type: 'itemJudged', by: incoming, data }])
}

function answerItem(
  state: DeskState,
  { key, answer }: Extract<HandoverCommand, { type: 'answerItem' }>,
  env: DecisionContext,
): Result<Decision> {
  const found = receiving(state)
  if (!found.ok) return found
  const { shift, handover, incoming } = found.value
  if (env.by === incoming) return refuse('answerByOutgoing')
  if (lookUp(handover.judgements, key)?.questions.at(-1)?.answeredAt !== null)
    return refuse('noQuestion', 'key')
  return decided([{ type: 'itemAnswered', data: { shiftId: shift.id, key, answer } }])
}

/** Whoever sits down alone may join a shift, but not slip past the handover once that is due. */
const pastTheHandover = (state: DeskState, shift: Shift, env: DecisionContext): boolean =>
  !isOnDuty(state, state.session?.personId ?? '') &&
  (handoverDue(state, env.now) || (shift.handover?.incoming ?? null) !== null)

export const decideHandover: Deciders<HandoverCommand> = {
  joinShift: (state, command, env) => {
    const shift = inForce(state)
    if (!shift.ok) return shift
    const { personId, substituteFor, reason } = command
    if (isOnDuty(state, personId)) return refuse('alreadyOnDuty', 'personId')
    if (pastTheHandover(state, shift.value, env)) return refuse('handoverFirst')
    const comes = arriving(state, shift.value, command, env)
    if (!comes.ok) return comes
    const data = { shiftId: shift.value.id, personId, substituteFor, reason }
    return decided([{ type: 'shiftJoined', by: personId, data }])
  },
  leaveShift: (state, { personId, reason }, env) => {
    const shift = inForce(state)
    if (!shift.ok) return shift
    if (!isOnDuty(state, personId)) return refuse('notOnDuty', 'personId')
    if (env.verified !== personId) return refuse('pinWrong', 'pin')
    // Nobody leaves the desk alone (H5).
    if (shift.value.crew.length === 1) return refuse('lastOnDuty', 'personId')
    const data = { shiftId: shift.value.id, personId, reason }
    return decided([{ type: 'shiftLeft', by: personId, data }])
  },
  writeHandover: (state, { words, files, checks, timing }, env) => {
    const shift = inForce(state)
    if (!shift.ok) return shift
    const named = state.shift.checklist.flatMap(({ id, name }): Check[] => {
      const check = checks.find((one) => one.id === id)
      return check === undefined ? [] : [{ ...check, name }]
    })
    const data = {
      shiftId: shift.value.id,
      words,
      files,
      checks: named,
      timing,
      machine: env.machine,
    }
    return decided([{ type: 'handoverWritten', data }])
  },
  receiveDesk: (state, command, env) => {
    const shift = inForce(state)
    if (!shift.ok) return shift
    const { personId, substituteFor, reason } = command
    // Somebody else has to hand it over.
    if (shift.value.crew.every((member) => member.personId === personId))
      return refuse('toOneself', 'personId')
    const comes = arriving(state, nextStart(state, env.now), command, env)
    if (!comes.ok) return comes
    const data = { shiftId: shift.value.id, personId, substituteFor, reason, machine: env.machine }
    return decided([{ type: 'deskReceived', by: personId, data }])
  },
  judgeItem,
  answerItem,
  signHandover,
  takeOver: (state, { approverId, reason }, env) => {
    const shift = inForce(state)
    if (!shift.ok) return shift
    if (isOnDuty(state, env.by)) return refuse('alreadyOnDuty')
    const approver = verifiedApprover(state, approverId, env, mayApprove)
    if (!approver.ok) return approver
    // 未交接: the sheet as the desk finds it, and nobody's name under it.
    const sheet = {
      ...sheetContent(state)!,
      incoming: null,
      outgoingSignature: null,
      incomingSignature: null,
    }
    const next = nextStart(state, env.now)
    const data = {
      shiftId: shift.value.id,
      sheet,
      head: env.head,
      next,
      personId: env.by,
      approverId,
      reason,
    }
    return decided([{ type: 'shiftTakenOver', data }])
  },
}
