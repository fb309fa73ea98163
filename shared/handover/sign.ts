// The two signatures under a handover: on exactly the same sheet, the outgoing side first.
import type { z } from 'zod'
import { decided, type Decision, type DecisionContext } from '../decision'
import { refuse, ok, type Result } from '../result'
import type { DeskState } from '../state'
import { toInstant } from '../time'
import {
  sheetContent,
  sheetDigest,
  sheetMark,
  signatureHolds,
  unacceptedItems,
  uncheckedNames,
} from './content'
import { OFF_TIME_NAMES, timingOwed } from './off-time'
import { isOnDuty } from '../shift/find'
import type { Shift } from '../shift/record'
import type { handoverCommands } from './record'
import type { Handover, SheetContent } from '../shift/sheet'
import { nextStart } from '../shift/start'

type Sign = Extract<z.infer<(typeof handoverCommands)[number]>, { type: 'signHandover' }>

interface Complete {
  readonly shift: Shift
  readonly handover: Handover
  readonly incoming: NonNullable<Handover['incoming']>
  readonly content: SheetContent
}

/** A sheet on which nothing is left open. */
function complete(state: DeskState): Result<Complete> {
  const { current: shift } = state.shift
  const content = sheetContent(state)
  if (shift === null || content === null) return refuse('noShift')
  const { handover } = shift
  const incoming = handover?.incoming ?? null
  if (handover === null || handover.written === null) return refuse('sheetUnwritten')
  if (incoming === null) return refuse('noIncoming')
  const unchecked = uncheckedNames(state)
  if (unchecked.length > 0) return refuse('checksOpen', 'checks', { names: unchecked.join('、') })
  const open = unacceptedItems(content)
  if (open.length > 0) return refuse('itemsOpen', 'items', { count: open.length })
  return ok({ shift, handover, incoming, content })
}

function signFirst(
  { shift, content }: Complete,
  personId: string,
  env: DecisionContext,
): Result<Decision> {
  const owed = timingOwed(shift, env.now)
  if (owed !== null) return refuse('timingReason', 'timing', { what: OFF_TIME_NAMES[owed] })
  const data = {
    shiftId: shift.id,
    personId,
    digest: sheetDigest(content, env.sha256),
    mark: sheetMark(content),
  }
  return decided([{ type: 'handoverSigned', by: personId, data }])
}

/** The second signature: one shift ends and the next begins. */
function signOver(
  state: DeskState,
  { shift, handover, incoming, content }: Complete,
  env: DecisionContext,
): Result<Decision> {
  const { signature } = handover
  if (signature === null) return refuse('outgoingFirst')
  const digest = sheetDigest(content, env.sha256)
  if (!signatureHolds(shift, content) || signature.digest !== digest) return refuse('signatureVoid')
  const { personId, substituteFor, reason } = incoming
  const { mark: _mark, ...outgoingSignature } = signature
  const incomingSignature = { personId, at: toInstant(env.now), digest }
  return decided([
    {
      type: 'shiftHandedOver',
      by: personId,
      data: {
        shiftId: shift.id,
        sheet: { ...content, outgoingSignature, incomingSignature },
        head: env.head,
        next: nextStart(state, env.now),
        personId,
        substituteFor,
        reason,
      },
    },
  ])
}

export function signHandover(
  state: DeskState,
  { personId, mark }: Sign,
  env: DecisionContext,
): Result<Decision> {
  const found = complete(state)
  if (!found.ok) return found
  if (env.verified !== personId) return refuse('pinWrong', 'pin')
  // What is signed is what was seen.
  if (sheetMark(found.value.content) !== mark) return refuse('sheetChanged', 'mark')
  if (personId === found.value.incoming.personId) return signOver(state, found.value, env)
  return isOnDuty(state, personId)
    ? signFirst(found.value, personId, env)
    : refuse('notASigner', 'personId')
}
