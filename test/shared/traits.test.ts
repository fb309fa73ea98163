// What the table says of each kind of event is what the event does: whoever replays a million lines by it
// must come to the same desk.
import { describe, expect, it } from 'vitest'
import { recalledFrom } from '../../shared/brought-back'
import { emptyDesk, evolve, type DeskState } from '../../shared/desk'
import {
  eventData,
  traitsOf,
  upcast,
  versionOf,
  type DeskEvent,
  type EventType,
} from '../../shared/event'
import type { Entry } from '../../shared/shift/entry'
import { renumbered } from '../../shared/shift/log'
import { olderLines } from '../support/older'

interface Moment {
  readonly before: DeskState
  readonly event: DeskEvent
  readonly after: DeskState
}

/** Other words on the paper while texts wait to leave, which the day did not bring. */
function otherPaper({ unit, template }: DeskState): Pick<DeskEvent, 'type' | 'data'>[] {
  const { recipients: _recipients, ...before } = unit!
  return [
    { type: 'unitChanged', data: { unit: { ...before, name: '新城区人民政府办公室' }, before } },
    {
      type: 'templateChanged',
      data: {
        template: { ...template, signature: '{单位}值班室' },
        before: template,
        reason: '改署名',
      },
    },
  ]
}

/** A day and a night in which everything happens. */
function moments(): Moment[] {
  const told: Moment[] = []
  const tell = (event: DeskEvent) => {
    const before = told.at(-1)?.after ?? emptyDesk
    told.push({ before, event, after: evolve(before, event) })
  }
  for (const line of olderLines('whole')) tell(upcast(line)!)
  const { event: ended, after } = told.at(-1)!
  otherPaper(after).forEach((event) =>
    tell({ ...ended, ...event, v: versionOf(event.type) } as DeskEvent),
  )
  const last = told.at(-1)!
  return [...told, takenBack(last), comingBack(last), monthEnding(last)]
}

/** What was registered as sent had not left. */
function takenBack({ event, after }: Moment): Moment {
  const [data] = Object.values(after.incidents).flatMap(({ id: incidentId, reports }) =>
    reports.flatMap(({ id: reportId, deliveries }) =>
      Object.keys(deliveries).map((recipientId) => ({
        incidentId,
        reportId,
        recipientId,
        reason: '传真没有发出',
      })),
    ),
  )
  const retracted = { ...event, type: 'deliveryRetracted', v: 1, data } as DeskEvent
  return { before: after, event: retracted, after: evolve(after, retracted) }
}

/** The first line of a new month follows, and the month before is sealed. */
function monthEnding({ event, after }: Moment): Moment {
  const head = { seq: 1, hash: 'a'.repeat(64) }
  const month = { file: '2026-11.jsonl', lines: 1, bytes: 9, sha256: 'b'.repeat(64) }
  const seal = { ...month, first: head, last: head, prev: '0'.repeat(64) }
  const data = { seals: [seal], digest: 'c'.repeat(64) }
  const sealed = { ...event, type: 'monthSealed', v: 1, data } as DeskEvent
  return { before: after, event: sealed, after: evolve(after, sealed) }
}

/** An incident that had left comes back. */
function comingBack({ event, after }: Moment): Moment {
  const [id] = Object.keys(after.incidents)
  const { [id!]: _left, ...incidents } = after.incidents
  const data = recalledFrom({ kind: 'incident', id: id! }, olderLines('whole'))!
  const recalled = { ...event, type: 'recordRecalled', v: 1, data } as DeskEvent
  const before = { ...after, incidents }
  return { before, event: recalled, after: evolve(before, recalled) }
}

/** Not to be looked at. */
const untouchable = <T extends object>(): T =>
  new Proxy({} as T, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail })
function fail(): never {
  throw new Error('was looked at')
}

const only = ({ incidents }: DeskState, id: string): DeskState['incidents'] =>
  Object.fromEntries(Object.entries(incidents).filter(([key]) => key === id))

const withLog = (state: DeskState, entries: readonly Entry[]): DeskState =>
  state.shift.current === null
    ? state
    : { ...state, shift: { ...state.shift, current: { ...state.shift.current, entries } } }

const story = moments()
const TYPES = Object.keys(eventData) as EventType[]
const of = (type: EventType): Moment[] => story.filter(({ event }) => event.type === type)

describe('what the table says of an event', () => {
  it.each(TYPES)('%s happens in the story that the table is held against', (type) => {
    expect(of(type)).not.toEqual([])
  })

  it.each(TYPES)('%s looks at no other incidents than it says', (type) => {
    for (const { before, event, after } of of(type)) {
      const { incidents } = traitsOf(type)
      const { incidentId } = event.data as { readonly incidentId?: string }
      if (incidents === 'none' || (incidents === 'itsOwn' && incidentId === undefined)) {
        const aside = evolve({ ...before, incidents: untouchable() }, event)
        expect({ ...aside, incidents: before.incidents }).toEqual(after)
      } else if (incidents === 'itsOwn') {
        const alone = evolve({ ...before, incidents: only(before, incidentId!) }, event)
        expect({ ...alone, incidents: { ...before.incidents, ...alone.incidents } }).toEqual(after)
      }
    }
  })

  it.each(TYPES.filter((type) => traitsOf(type).log === 'grows'))(
    '%s writes at the end of the log at most',
    (type) => {
      for (const { before, event, after } of of(type)) {
        if (before.shift.current === null) continue
        const { entries } = before.shift.current
        const { current } = evolve(withLog(before, []), event).shift
        expect([...entries, ...renumbered(current!, entries.length)]).toEqual(
          after.shift.current!.entries,
        )
      }
    },
  )
})
