// The words of each kind of line, one entry a kind of event.
import { endingText } from '../incident/ending'
import { stepTraits, type DeskEvent, type EventOf, type EventType } from '../event'
import { incidentNumber } from '../incident/number'
import type { Facts } from '../incident/record'
import type { Document } from '../report/record'
import { regionText } from '../region'
import { DIRECTION_NAMES } from '../roll-call/record'
import { entryKindName, type OtherSide } from '../shift/entry'
import { kindName } from '../vocabulary'
import type { Said } from './doc'
import type { HitKind } from './record'
import { INSTRUCTION_SAYS } from './instruction-says'
import { OPINION_SAYS } from './opinion-says'
import { sideOf, textsIn, textsOfChanges } from './texts'
import { incidentSubject, recipientsIn, subjectsOf, type FactsOf } from './subject'

const ofDocument = ({ title, number, salutation, copies, paragraphs }: Document): string[] => [
  title,
  number,
  salutation,
  copies ?? '',
  ...paragraphs.flatMap(({ heading, text }) => [heading, text]),
]

const otherSide = (other: OtherSide | null) => ({
  units: [other?.unit ?? ''],
  names: [other?.name ?? ''],
  rest: [other?.phone ?? ''],
})

type Opening = EventOf<'incidentOpened'> | EventOf<'incidentReceived'>

const ofFacts = ({ region, source, kind, ...facts }: Facts): Omit<Said, 'kind' | 'label'> => ({
  titles: [facts.title, facts.place ?? '', regionText(region)],
  units: [facts.unitConcerned, source.unit],
  names: [source.name],
  texts: [
    kindName(kind),
    facts.cause,
    facts.course,
    facts.measures,
    facts.impact,
    source.post,
    source.phone,
  ],
})

/** An incident is found by what it was opened with and by every correction since. */
function ofOpening(event: Opening, own: Partial<Said>, factsOf: FactsOf): Said {
  const { facts } = event.data
  const corrections = factsOf(incidentSubject(event.data.incidentId)).flatMap((fact) =>
    fact.type === 'recordCorrected' ? [fact.data] : [],
  )
  const changed = corrections.flatMap(({ changes }) => changes)
  const corrected = (fields: readonly string[]) =>
    changed.filter(({ field }) => fields.includes(field)).flatMap(({ to }) => textsIn(to))
  const base = ofFacts(facts)
  return {
    kind: 'incident',
    label: '事件',
    titles: [...(base.titles ?? []), ...corrected(['title', 'place', 'region'])],
    units: [...(base.units ?? []), ...(own.units ?? []), ...corrected(['unitConcerned'])],
    names: [...(base.names ?? []), ...(own.names ?? [])],
    texts: [
      ...(own.texts ?? []),
      incidentNumber(event.data),
      ...base.texts,
      ...textsOfChanges(changed),
      ...corrections.map(({ reason }) => reason),
    ],
    number: event.data.serial,
    at: facts.occurredAt ?? facts.learnedAt,
  }
}

const step = (event: DeskEvent, kind: HitKind, texts: readonly string[]): Said => ({
  kind,
  label: stepTraits(event.type)?.step ?? '',
  texts,
})

const CORRECTED: Readonly<Record<EventOf<'recordCorrected'>['data']['target']['kind'], HitKind>> = {
  facts: 'incident',
  phone: 'call',
  delivery: 'delivery',
  receipt: 'delivery',
  instruction: 'instruction',
  relay: 'instruction',
  mediaExposure: 'step',
  levelAbove: 'step',
}

interface Given {
  readonly recipientId: string
  readonly receivedBy: string
}

/** To whom something went, and who took it there. */
function went(event: DeskEvent, to: readonly Given[], factsOf: FactsOf) {
  const names = new Map(
    subjectsOf(event)
      .filter((subject) => !subject.startsWith('incident '))
      .flatMap((subject) => [...recipientsIn(factsOf(subject))]),
  )
  return {
    units: to.map(({ recipientId }) => names.get(recipientId) ?? ''),
    names: to.map(({ receivedBy }) => receivedBy),
  }
}

export type Says = {
  readonly [Type in EventType]?: (event: EventOf<Type>, factsOf: FactsOf) => Said | null
}

const SAYS: Says = {
  incidentOpened: (event, factsOf) => {
    const { call, levelBasis } = event.data
    if (call === null) return ofOpening(event, { texts: [levelBasis] }, factsOf)
    const { rest, ...side } = sideOf(call.from)
    const own = { ...side, texts: [call.said, call.alreadyTold, ...rest, levelBasis] }
    return { ...ofOpening(event, own, factsOf), also: 'call' }
  },
  incidentReceived: (event, factsOf) => {
    const { unit, number } = event.data.source
    return ofOpening(event, { units: [unit], texts: [number] }, factsOf)
  },
  recordCorrected: (event) => {
    const { target, changes, reason } = event.data
    if (target.kind === 'facts') return null
    return step(event, CORRECTED[target.kind], [...textsOfChanges(changes), reason])
  },
  levelSet: (event) => step(event, 'step', [event.data.basis]),
  incidentVerified: (event) => step(event, 'step', [event.data.note]),
  sensitiveSet: (event) => step(event, 'step', [event.data.reason]),
  mediaExposed: (event) => step(event, 'step', [event.data.outlet]),
  levelAboveKnew: (event) => ({ ...step(event, 'step', []), units: [event.data.known.who] }),
  opinionLinked: (event) => step(event, 'step', [event.data.number, event.data.title]),
  dailySet: (event) => step(event, 'step', [event.data.reason]),
  incidentClosed: (event) => {
    const { ending } = event.data
    return step(event, 'step', ending.kind === 'final' ? [] : [endingText(ending)])
  },
  deliveryRetracted: (event) => step(event, 'delivery', [event.data.reason]),
  incidentReopened: (event) => step(event, 'step', [event.data.reason]),
  deadlineWaived: (event) => step(event, 'step', [event.data.name, event.data.reason]),
  attachmentAdded: (event) =>
    step(event, event.data.owner.kind === 'entry' ? 'entry' : 'step', [
      event.data.name,
      event.data.caption,
    ]),
  attachmentCaptioned: (event) => step(event, 'step', [event.data.caption]),
  attachmentWithdrawn: (event) => step(event, 'step', [event.data.reason]),
  phoneReported: (event) => {
    const { to, said, answer, instruction } = event.data.call
    const { rest, ...side } = sideOf(to)
    const given = instruction === null ? [] : [instruction.words]
    return {
      kind: instruction === null ? 'call' : 'instruction',
      ...(instruction === null ? {} : { also: 'call' }),
      label: instruction === null ? '去电' : '批示',
      ...side,
      names: [...(side.names ?? []), instruction?.from ?? ''],
      texts: [...given, said, answer, event.data.lateReason, ...rest],
    }
  },
  leaderCalled: (event) => ({
    ...step(event, 'call', [event.data.proposal, event.data.answer]),
    names: [event.data.name],
  }),
  instructionRelayed: (event) => ({ ...step(event, 'instruction', []), units: [event.data.to] }),
  reportReturned: (event) => step(event, 'report', [event.data.reason]),
  reportDelivered: (event, factsOf) => {
    const { sent, deliveries, lateReason, docNumber } = event.data
    return {
      kind: sent === null ? 'delivery' : 'report',
      ...(sent === null ? {} : { also: 'delivery' }),
      label: '报送',
      titles: [sent?.document.title ?? ''],
      ...went(event, deliveries, factsOf),
      texts: [...(sent === null ? [] : ofDocument(sent.document)), lateReason],
      number: numberOf(docNumber?.text ?? sent?.document.number ?? ''),
    }
  },
  receiptRecorded: (event, factsOf) => {
    const { recipientId, receipt, proof } = event.data
    const { units, names } = went(event, [{ recipientId, receivedBy: receipt.receivedBy }], factsOf)
    return {
      kind: 'delivery',
      label: '回执',
      units: [...units, proof?.unit ?? ''],
      names,
      texts: [],
    }
  },
  packetReceived: (event) => ({
    kind: 'report',
    label: '收件',
    units: [event.data.source.unit],
    names: [event.data.madeBy],
    titles: event.data.reports.map(({ document }) => document.title),
    texts: event.data.reports.flatMap(({ document }) => ofDocument(document)),
  }),
  callReceived: (event) => {
    const { rest, ...side } = sideOf(event.data.call.from)
    const { said, alreadyTold } = event.data.call
    return { kind: 'call', label: '续来电', ...side, texts: [said, alreadyTold, ...rest] }
  },
  entryAdded: (event) => {
    const { kind, other, text, at } = event.data.entry
    const { rest, ...side } = otherSide(other)
    return {
      kind: 'entry',
      ...(kind === 'callIn' || kind === 'callOut' ? { also: 'call' as const } : {}),
      label: entryKindName(kind),
      ...side,
      texts: [text, ...rest],
      at,
    }
  },
  entryCorrected: ({ data: { changes, reason } }) => ({
    kind: 'entry',
    label: '更正',
    texts: [...textsOfChanges(changes), reason],
  }),
  matterSettled: ({ data: { note } }) => ({ kind: 'entry', label: '办结事项', texts: [note] }),
  matterPostponed: ({ data: { reason } }) => ({
    kind: 'entry',
    label: '事项延期',
    texts: [reason],
  }),
  shiftAddedTo: ({ data: { text, reason, at } }) => ({
    kind: 'entry',
    label: '事后补充',
    texts: [text, reason],
    at,
  }),
  itemAnswered: ({ data: { answer } }) => ({ kind: 'entry', label: '交接答复', texts: [answer] }),
  shiftHandedOver: ({ data: { sheet, reason } }) => ({
    kind: 'entry',
    label: '交接班',
    texts: [sheet.words, sheet.files, reason],
  }),
  shiftTakenOver: ({ data: { reason } }) => ({ kind: 'entry', label: '紧急接管', texts: [reason] }),
  rollCallRecorded: ({ data: { call } }) => ({
    kind: 'rollCall',
    label: DIRECTION_NAMES[call.direction],
    units: [call.unit],
    names: [call.who, call.ours],
    texts: [call.phone, call.found],
    at: call.at,
  }),
  rollCallCorrected: ({ data: { changes, reason } }) => ({
    kind: 'rollCall',
    label: '更正',
    texts: [...textsOfChanges(changes), reason],
  }),
  nilReportWritten: (event, factsOf) => {
    const { date, text, lateReason, docNumber, deliveries } = event.data
    return {
      kind: 'nilReport',
      label: '零报告',
      ...went(event, deliveries, factsOf),
      texts: [text, docNumber?.text ?? '', lateReason],
      number: docNumber?.serial ?? null,
      day: date,
    }
  },
  nilReportDelivered: (event, factsOf) => ({
    kind: 'nilReport',
    also: 'delivery',
    label: '报送',
    ...went(event, event.data.deliveries, factsOf),
    texts: [event.data.lateReason],
    day: event.data.date,
  }),
  nilReceiptRecorded: (event, factsOf) => {
    const { recipientId, receipt, date } = event.data
    const given = [{ recipientId, receivedBy: receipt.receivedBy }]
    return {
      kind: 'nilReport',
      also: 'delivery',
      label: '回执',
      ...went(event, given, factsOf),
      texts: [],
      at: receipt.at,
      day: date,
    }
  },
  ...OPINION_SAYS,
  ...INSTRUCTION_SAYS,
  nilReportCorrected: ({ data: { changes, reason, date } }) => ({
    kind: 'nilReport',
    label: '更正',
    texts: [...textsOfChanges(changes), reason],
    day: date,
  }),
}

/** 5 of 呼值报〔2026〕5号 */
function numberOf(text: string): number | null {
  const serial = /(\d+)号$/.exec(text)?.[1]
  return serial === undefined ? null : Number(serial)
}

/** By these types something is found. */
export const isSpoken = (type: string): boolean => Object.hasOwn(SAYS, type)

export function spoken(event: DeskEvent, factsOf: FactsOf): Said | null {
  const says = SAYS[event.type] as ((event: DeskEvent, factsOf: FactsOf) => Said | null) | undefined
  return says?.(event, factsOf) ?? null
}
