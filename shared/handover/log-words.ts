// An entry of the log in the words of the room.
import type { Incident, Step } from '../incident/record'
import { incidentNumber } from '../incident/number'
import { stepText } from '../timeline'
import { isLateEntry } from '../checks'
import { phrase } from '../text'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import type { Entry, StepEntry } from '../shift/entry'

/** The step that a record of the journal made: they stand in its order. */
export function stepAt({ timeline }: Incident, seq: number): Step | undefined {
  let from = 0
  let to = timeline.length - 1
  while (from <= to) {
    const middle = (from + to) >> 1
    const step = timeline[middle]!
    if (step.seq === seq) return step
    if (step.seq < seq) from = middle + 1
    else to = middle - 1
  }
  return undefined
}

function textOfStep(
  { incidents }: Pick<DeskState, 'incidents'>,
  { incidentId, seq }: StepEntry,
): string {
  const incident = lookUp(incidents, incidentId)
  const step = incident === undefined ? undefined : stepAt(incident, seq)
  return incident === undefined || step === undefined ? incidentId : stepText(step, incident)
}

const MATTER_ACTS = { settled: '办结', postponed: '改期' } as const

type Around = Pick<DeskState, 'incidents' | 'shift'>

/** What an entry says beside the name of its incident, on paper and on the screen. */
export function entryText(state: Around, entry: Entry): string {
  if (entry.kind === 'step') return textOfStep(state, entry)
  if (entry.kind !== 'matter') return entry.text
  const of = lookUp(state.shift.matters, entry.matterId)
  return `${MATTER_ACTS[entry.act]}“${phrase(of?.text ?? entry.matterId)}”${entry.text === '' ? '' : `：${entry.text}`}`
}

/** The same where nothing beside it names the incident: on paper. */
export function entryTextWithIncident(state: Around, entry: Entry): string {
  const incident = entry.kind === 'step' ? lookUp(state.incidents, entry.incidentId) : undefined
  const text = entryText(state, entry)
  return incident === undefined || text === incident.id
    ? text
    : `${incidentNumber(incident)} ${incident.facts.title}：${text}`
}

/** 补录: written down long after it happened. */
export const isLate = ({ at, recordedAt }: Entry): boolean => isLateEntry(at, recordedAt)
