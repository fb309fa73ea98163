// An entry of the log in the words of the room.
import type { Incident, Step } from '../incident/record'
import { incidentNumber } from '../incident/record'
import { stepText } from '../timeline'
import { isLateEntry } from '../checks'
import { phrase } from '../text'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { ENTRY_KIND_NAMES, type Entry, type StepEntry } from '../shift/entry'
import { matterOf } from '../shift/find'

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

function textOfStep({ incidents }: Pick<DeskState, 'incidents'>, { incidentId, seq }: StepEntry): string {
  const incident = lookUp(incidents, incidentId)
  const step = incident === undefined ? undefined : stepAt(incident, seq)
  return incident === undefined || step === undefined
    ? incidentId
    : `${incidentNumber(incident)} ${incident.facts.title}：${stepText(step, incident)}`
}

/** What an entry says, whatever made it. */
export function entryText(state: DeskState, entry: Entry): string {
  if (entry.kind === 'step') return textOfStep(state, entry)
  if (entry.kind !== 'matter') return entry.text
  const of = matterOf(state, entry.matterId)
  const done = entry.act === 'settled' ? '办结' : '改期'
  return `${done}“${phrase(of?.text ?? entry.matterId)}”${entry.text === '' ? '' : `：${entry.text}`}`
}

export const entryKindName = ({ kind }: Entry): string => ENTRY_KIND_NAMES[kind]

/** 补录: written down long after it happened. */
export const isLate = ({ at, recordedAt }: Entry): boolean => isLateEntry(at, recordedAt)
