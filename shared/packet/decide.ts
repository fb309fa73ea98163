// What another room sent, and what was sent to it: by the core alone, in the name of who sits there.
import type { z } from 'zod'
import { decided, nextId, type Deciders, type Decision, type DecisionContext } from '../decision'
import type { NewEvent } from '../event'
import { knownIncident } from '../incident/find'
import { incidentIdOf, nextIncidentNumber } from '../incident/number'
import type { Facts, Incident } from '../incident/record'
import { listing } from '../leaders/listing'
import { nameOf } from '../report/state'
import { ok, refuse, type Result } from '../result'
import { mayWork } from '../shift/find'
import { entryIdOf } from '../shift/log'
import type { DeskState } from '../state'
import { MINUTE, toInstant, type Ms } from '../time'
import {
  freshOf,
  isFactsAhead,
  isLater,
  isNothing,
  notOurs,
  receivedFrom,
  type Fresh,
} from './merge'
import { matchSlip, recipientOf, settledBy } from './receipt'
import type { packetCommands, packetSystemCommands } from './commands'
import type { Carried, ReceiptSlip } from './record'

type SystemCommand = z.infer<(typeof packetSystemCommands)[number]>
export type PacketCommand = SystemCommand | z.infer<(typeof packetCommands)[number]>
type Of<Type extends PacketCommand['type']> = Extract<PacketCommand, { type: Type }>

/** A report that was returned is to be there again by then. */
const TIME_TO_WRITE: Ms = 30 * MINUTE

/** The same as for a command of the page: signed in, not locked, on duty. */
export function atTheDesk(state: DeskState, personId: string): Result<null> {
  const { session } = state
  if (session === null || session.personId !== personId) return refuse('notSignedIn')
  if (session.locked) return refuse('locked')
  if (mayWork(state)) return ok(null)
  return refuse(state.shift.current === null ? 'noShift' : 'notOnDuty')
}

/** 接报 is now, from the room that sent it; who told that room stands in its own report. */
const ownFacts = ({ facts, source, madeBy }: Carried, now: Ms): Facts => ({
  ...facts,
  learnedAt: toInstant(now),
  source: { unit: source.unit, name: madeBy, post: '', phone: '' },
})

interface Opened {
  readonly incidentId: string
  readonly events: readonly NewEvent[]
}

function opened(state: DeskState, carried: Carried, { now }: DecisionContext): Result<Opened> {
  if (isFactsAhead(carried, now)) return refuse('packetAhead', 'facts.occurredAt')
  const number = nextIncidentNumber(state, carried.facts.exercise, now)
  const incidentId = incidentIdOf(number)
  const { source, origins, level, sensitive, verified } = carried
  const facts = ownFacts(carried, now)
  const data = { incidentId, ...number, source, origins, facts, level, sensitive, verified }
  return ok({
    incidentId,
    events: [{ type: 'incidentReceived', data }, ...listing(state, incidentId, level)],
  })
}

function arrival(
  incidentId: string,
  { via, digest, carried }: Of<'receivePacket'>,
  before: Incident | undefined,
  fresh: Fresh,
): NewEvent {
  const { source, madeAt, madeBy, facts, level, sensitive, verified, closedAt, ending } = carried
  const received = before?.received ?? null
  const latest =
    received === null || isLater(received, carried)
      ? { facts, level, sensitive, verified, closedAt, ending }
      : received.latest
  return {
    type: 'packetReceived',
    data: {
      incidentId,
      via,
      digest,
      source,
      madeAt,
      madeBy,
      latest,
      reports: [...fresh.reports, ...fresh.completed],
      steps: [...fresh.steps],
    },
  }
}

function attached(
  state: DeskState,
  incidentId: string,
  { attachments }: Fresh,
  from: string,
  env: DecisionContext,
): Result<NewEvent[]> {
  const events: NewEvent[] = []
  for (const { reportId: _reportId, sha256, name, caption, print } of attachments) {
    const file = env.stored(sha256)
    if (file === null || (print !== null && env.stored(print.sha256) === null))
      return refuse('fileNotKept', 'attachments')
    if (file.type === 'unknown') return refuse('fileType', 'attachments')
    events.push({
      type: 'attachmentAdded',
      data: {
        attachmentId: nextId('a', state.made.attachments + events.length),
        incidentId,
        owner: { kind: 'incident', incidentId },
        sha256,
        name,
        type: file.type,
        size: file.size,
        caption,
        print,
        from,
      },
    })
  }
  return ok(events)
}

function receivePacket(
  state: DeskState,
  command: Of<'receivePacket'>,
  env: DecisionContext,
): Result<Decision> {
  const { carried, desk, personId: by } = command
  const foreign = notOurs(carried, desk)
  if (!foreign.ok) return foreign
  const before = receivedFrom(state, carried.source)
  const fresh = freshOf(state, before, carried)
  if (!fresh.ok) return fresh
  if (before !== undefined && isNothing(fresh.value)) return decided([], { incidentId: before.id })
  const room =
    before === undefined
      ? opened(state, carried, env)
      : ok<Opened>({ incidentId: before.id, events: [] })
  if (!room.ok) return room
  const { incidentId, events } = room.value
  const files = attached(state, incidentId, fresh.value, carried.source.unit, env)
  if (!files.ok) return files
  const all = [...events, arrival(incidentId, command, before, fresh.value), ...files.value]
  return decided(
    all.map((event) => ({ ...event, by })),
    { incidentId },
  )
}

function takeReceipt(
  state: DeskState,
  command: Of<'takeReceipt'>,
  env: DecisionContext,
): Result<Decision> {
  const { slip, desk } = command
  const matched = matchSlip(state, slip, desk)
  if (!matched.ok) return matched
  const recipientId = command.recipientId ?? recipientOf(state, matched.value, slip)
  if (recipientId === null) return refuse('receiptWhose', 'recipientId')
  const settled = settledBy(matched.value, recipientId, slip, env.now)
  if (!settled.ok) return settled
  const { incidentId } = slip.source
  const proof = { desk: slip.by.desk, unit: slip.by.unit, digest: command.digest, at: slip.at }
  const events = settled.value.map(({ report, at }): NewEvent => ({
    type: 'receiptRecorded',
    by: command.personId,
    data: {
      incidentId,
      reportId: report.id,
      recipientId,
      receipt: { at, receivedBy: slip.by.name },
      proof,
      returned: slip.returned ?? null,
    },
  }))
  const names = settled.value.map(({ report }) => nameOf(report)).join('、')
  const again = toWriteAgain(state, names, slip, env.now)
  const matter = again === null ? [] : [{ ...again, by: command.personId }]
  return decided([...events, ...matter], { incidentId })
}

/** What was returned is not lost sight of: it is a matter of the room, which rings and is handed over. */
function toWriteAgain(
  { shift: { current } }: DeskState,
  names: string,
  { returned, source, by }: ReceiptSlip,
  now: Ms,
): NewEvent | null {
  if (returned === undefined || current === null) return null
  return {
    type: 'entryAdded',
    data: {
      shiftId: current.id,
      entryId: entryIdOf(current),
      incidentId: source.incidentId,
      entry: {
        kind: 'document',
        at: toInstant(now),
        other: { name: by.name, unit: by.unit, phone: '' },
        text: `${by.unit}退回${names}：${returned}。改好再报。`,
        matter: { due: toInstant(now + TIME_TO_WRITE) },
      },
    },
  }
}

function answerByPhone(
  state: DeskState,
  { incidentId, reports, returned, told }: Of<'answerByPhone'>,
): Result<Decision> {
  const found = knownIncident(state, incidentId)
  if (!found.ok) return found
  const { received } = found.value
  if (received === null) return refuse('notReceived', 'incidentId')
  const strange = reports.findIndex(
    (id) => !received.reports.some(({ reportId }) => reportId === id),
  )
  if (strange !== -1) return refuse('unknownRecord', `reports.${strange}`)
  const data = { incidentId, digest: null, via: 'phone' as const, reports, returned, told }
  return decided([{ type: 'receiptIssued', data }])
}

/** Nothing is done in the name of somebody who does not sit at the desk. */
const inTheirName =
  <Command extends SystemCommand>(
    decide: (state: DeskState, command: Command, env: DecisionContext) => Result<Decision>,
  ) =>
  (state: DeskState, command: Command, env: DecisionContext): Result<Decision> => {
    const there = atTheDesk(state, command.personId)
    return there.ok ? decide(state, command, env) : there
  }

export const decidePacket: Deciders<PacketCommand> = {
  answerByPhone,
  receivePacket: inTheirName(receivePacket),
  takeReceipt: inTheirName(takeReceipt),
  recordPacketExport: inTheirName(
    (state, { personId: by, incidentId, digest, sealed, fileName }) => {
      const found = knownIncident(state, incidentId)
      return found.ok
        ? decided([{ type: 'packetExported', by, data: { incidentId, digest, sealed, fileName } }])
        : found
    },
  ),
  recordPeriodExport: inTheirName((_state, { personId: by, type: _type, ...data }) =>
    decided([{ type: 'periodExported', by, data }]),
  ),
  recordReceiptIssued: inTheirName((state, { personId: by, type: _type, ...issued }) => {
    const found = knownIncident(state, issued.incidentId)
    if (!found.ok) return found
    if (found.value.received === null) return refuse('notReceived', 'incidentId')
    return decided([{ type: 'receiptIssued', by, data: { ...issued, told: '' } }])
  }),
}
