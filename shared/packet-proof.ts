// The data of a packet, made from journal lines alone. The room that sends makes them so, and the room
// that receives makes them again: what the lines do not say cannot stand in a packet.
import { attachmentsOfIncident } from './attachment/find'
import { emptyDesk, evolve } from './desk'
import { hasKnownShape } from './event'
import { incidentNumber } from './incident/number'
import { classificationOf, type Incident, type Step } from './incident/record'
import { stepText } from './timeline'
import { SYSTEM, type JournalLine } from './journal'
import { signerText } from './report/afar'
import { sentAt, sentReports } from './report/state'
import { ok, refuse, type Result } from './result'
import type { DeskState } from './state'
import { lookUp } from './lookup'
import { toInstant } from './time'
import { originsOf } from './packet/origins'
import {
  PACKET_FORMAT,
  PACKET_VERSION,
  type CarriedAttachment,
  type CarriedReport,
  type CarriedStep,
  type Packet,
  type Source,
} from './packet/record'
import { isPacketLine } from './packet-lines'

export interface Told {
  readonly state: DeskState
  readonly incident: Incident
}

/** Line by line, since a year of an incident takes seconds: whoever drives it may rest in between. */
export interface Telling {
  /** Refused when this program cannot follow the line. */
  take(line: JournalLine): Result<null>
  /** What the lines add up to. */
  told(): Result<Told>
}

export function packetStateBuilder(incidentId: string): Telling {
  let state: DeskState = emptyDesk
  return {
    take(line) {
      if (!isPacketLine(line, incidentId))
        return refuse('packetLineForeign', 'journal.jsonl', { seq: line.seq })
      if (!hasKnownShape(line))
        return refuse('packetLineUnknown', 'journal.jsonl', { seq: line.seq })
      state = evolve(state, line)
      return ok(null)
    },
    told() {
      const incident = lookUp(state.incidents, incidentId)
      return incident === undefined
        ? refuse('packetNoBeginning', 'journal.jsonl')
        : ok({ state, incident })
    },
  }
}

const nameIn = (people: Readonly<Record<string, string>>, id: string): string =>
  id === SYSTEM ? '系统' : Object.hasOwn(people, id) ? people[id]! : id

const reportsOf = (incident: Incident, people: Packet['people']): CarriedReport[] =>
  sentReports(incident).map((report) => ({
    reportId: report.id,
    kind: report.kind,
    number: report.number,
    document: { ...report.sent!.document },
    digest: report.sent!.digest,
    sentAt: toInstant(sentAt(report)!),
    figures: report.content.figures,
    sections: report.content.sections,
    ...(report.approval === null
      ? {}
      : { signer: signerText(report.approval, nameIn(people, report.approval.by)) }),
  }))

function stepsOf(
  incident: Incident,
  lines: readonly JournalLine[],
  people: Packet['people'],
): CarriedStep[] {
  const hashes = new Map(lines.map(({ seq, hash }) => [seq, hash]))
  return incident.timeline.map((step: Step) => ({
    seq: step.seq,
    hash: hashes.get(step.seq)!,
    at: step.happenedAt,
    by: nameIn(people, step.by),
    text: stepText(step, incident),
  }))
}

/** Those that stand: what was withdrawn is told by the lines, and stays where it is. */
const attachmentsIn = ({ state, incident }: Told): CarriedAttachment[] =>
  attachmentsOfIncident(state, incident.id)
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ sha256, name, type, size, caption, print, owner }) => ({
      sha256,
      name,
      type,
      size,
      caption,
      print,
      reportId: owner.kind === 'report' ? owner.reportId : null,
    }))

/** What no line of the incident says: taken on the word of the room that sends. */
export interface Given {
  readonly source: Omit<Source, 'number'>
  readonly people: Packet['people']
  readonly madeAt: string
  readonly madeBy: string
  readonly app: string
}

/** @param lines those that were told */
export function packetOf(told: Told, lines: readonly JournalLine[], given: Given): Packet {
  const { incident } = told
  const { level, sensitive } = classificationOf(incident)
  const { facts, verified, closedAt, closing } = incident
  return {
    format: PACKET_FORMAT,
    version: PACKET_VERSION,
    app: given.app,
    madeAt: given.madeAt,
    madeBy: given.madeBy,
    source: { ...given.source, number: incidentNumber(incident) },
    origins: originsOf(incident),
    facts,
    level,
    sensitive,
    verified,
    closedAt,
    ending: closing?.ending ?? null,
    reports: reportsOf(incident, given.people),
    steps: stepsOf(incident, lines, given.people),
    attachments: attachmentsIn(told),
    people: given.people,
  }
}
