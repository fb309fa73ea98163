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
import { EVERYTHING_OF_A_CIRCULAR } from '../support/circulars'
import { EVERYTHING_OF_A_ROOM_ABOVE } from '../support/room-above'
import { EVERYTHING_OF_A_LATE_REPORT } from '../support/late-reports'
import { aSubordinate } from '../support/a-register'
import { everythingOfAnInstruction } from '../support/instructions'
import { at } from '../support/moments'
import { olderLines } from '../support/older'
import { EVERYTHING_OF_AN_OPINION, linkedTo } from '../support/opinions'
import { aFurtherCall } from '../support/records'

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
  return [
    ...told,
    ringingAgain(last),
    ...knownFirst(last),
    ...sensitiveDays(last),
    takenBack(last),
    ...goingHome(last),
    comingBack(last),
    monthEnding(last),
    ...happened(last, [HANDED_OUT]),
    ...copying(last),
    ...seenOnline(last),
    ...ordered(last),
    ...watching(last),
    ...holdingToAccount(last),
    ...happened(last, EVERYTHING_OF_A_ROOM_ABOVE),
    ...happened(last, EVERYTHING_OF_A_CIRCULAR),
    ...agreeing(last),
    ...tellingLeaders(last),
  ]
}

/** Somebody rang again about what is being handled. */
function ringingAgain({ event, after }: Moment): Moment {
  const [incident] = Object.values(after.incidents)
  const call = aFurtherCall()
  const data = { incidentId: incident!.id, phoneId: `c${incident!.phones.length + 1}`, call }
  const rang = { ...event, type: 'callReceived', v: 1, data } as DeskEvent
  return { before: after, event: rang, after: evolve(after, rang) }
}

/** A great meeting comes, and is put off. */
function sensitiveDays({ event, after }: Moment): Moment[] {
  const told: Moment[] = []
  const tell = (type: EventType, data: unknown) => {
    const before = told.at(-1)?.after ?? after
    const next = { ...event, type, v: versionOf(type), data } as DeskEvent
    told.push({ before, event: next, after: evolve(before, next) })
  }
  const period = {
    name: '全国两会',
    from: '2026-11-24',
    to: '2026-11-30',
    nilAt: '16:30',
    note: '',
  }
  tell('periodSet', { periodId: 'd1', period, before: null, reason: '室务会定' })
  tell('periodDropped', { periodId: 'd1', reason: '改期' })
  return told
}

/** The level above knew, and what was seen on the network belongs to an incident. */
function knownFirst({ event, after }: Moment): Moment[] {
  const [incident] = Object.values(after.incidents)
  const incidentId = incident!.id
  const told: Moment[] = []
  const tell = (type: EventType, data: unknown) => {
    const before = told.at(-1)?.after ?? after
    const next = { ...event, type, v: versionOf(type), data } as DeskEvent
    told.push({ before, event: next, after: evolve(before, next) })
  }
  tell('levelAboveKnew', { incidentId, known: { at: event.at, who: '市网信办', how: 'asked' } })
  tell('opinionRegistered', EVERYTHING_OF_AN_OPINION[0]!.data)
  tell('opinionLinked', linkedTo(incidentId))
  return told
}

/** What was seen on the network, and all that can come of it. */
function seenOnline({ event, after }: Moment): Moment[] {
  const told: Moment[] = []
  for (const { type, data } of EVERYTHING_OF_AN_OPINION) {
    const before = told.at(-1)?.after ?? after
    const next = { ...event, type, v: versionOf(type), data } as DeskEvent
    told.push({ before, event: next, after: evolve(before, next) })
  }
  return told
}

/** What a leader ordered about an incident, and all that can come of it. */
function ordered({ event, after }: Moment): Moment[] {
  const [incident] = Object.values(after.incidents)
  const id = `i${incident!.instructions.length + 1}`
  const told: Moment[] = []
  for (const { type, data } of everythingOfAnInstruction(incident!.id, id, at)) {
    const before = told.at(-1)?.after ?? after
    const next = { ...event, type, v: versionOf(type), data } as DeskEvent
    told.push({ before, event: next, after: evolve(before, next) })
  }
  return told
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

/** A second officer comes, and leaves before the shift is over. */
function goingHome({ event, after }: Moment): Moment[] {
  const { id: shiftId } = after.shift.current!
  return happened({ event, after }, [
    {
      type: 'shiftJoined',
      data: { shiftId, personId: 'p9', substituteFor: '', reason: '' },
    },
    { type: 'shiftLeft', data: { shiftId, personId: 'p9', reason: '身体不适' } },
  ])
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

/** The incidents of a month go out as one file. */
const HANDED_OUT: Pick<DeskEvent, 'type' | 'data'> = {
  type: 'periodExported',
  data: {
    months: ['2026-11'],
    count: 1,
    digest: 'd'.repeat(64),
    sealed: false,
    fileName: '时段包 2026年11月 20261201-0900.zip',
  },
}

/** One after the other, each in its first version. */
function happened(
  { event, after }: Pick<Moment, 'event' | 'after'>,
  steps: readonly Pick<DeskEvent, 'type' | 'data'>[],
): Moment[] {
  let state = after
  return steps.map((step) => {
    const before = state
    const told = { ...event, ...step, v: 1 } as DeskEvent
    state = evolve(before, told)
    return { before, event: told, after: state }
  })
}

/** A stick is chosen, copied to, pulled, and given up. */
function copying({ event, after }: Moment): Moment[] {
  const placeId = 'b1'
  const folder = '/media/stick'
  const steps: Pick<DeskEvent, 'type' | 'data'>[] = [
    { type: 'backupPlaceAdded', data: { placeId, folder, recipient: null } },
    { type: 'backupMade', data: { placeId, seq: 9, files: 2, bytes: 900 } },
    { type: 'backupFailed', data: { placeId, code: 'folderGone', system: '' } },
    { type: 'backupRestarted', data: { placeId, keptAs: '值班台备份-另存', reason: '以本机为准' } },
    { type: 'recordRestored', data: { from: folder, seq: 9, keptAs: 'replaced' } },
    { type: 'backupPlaceDropped', data: { placeId, folder, reason: '盘坏了' } },
  ]
  return happened({ event, after }, steps)
}

/** A leader agrees on the telephone, denies it, agrees again and confirms. */
function agreeing({ event, after }: Moment): Moment[] {
  const incident = Object.values(after.incidents).find(({ reports }) => reports.length > 0)!
  const report = incident.reports.at(-1)!
  const on = { incidentId: incident.id, reportId: report.id }
  const at = '2026-11-23T08:30:00.000Z'
  const agreed = {
    type: 'reportAgreedAfar',
    data: {
      ...on,
      revision: report.revision,
      digest: 'a'.repeat(64),
      docNumber: null,
      leaderId: 'p2',
      afar: { kind: 'phone', at, number: '13900000002', readBack: true },
    },
  } as const
  return happened({ event, after }, [
    agreed,
    { type: 'agreementDenied', data: { ...on, reason: '没有接到电话' } },
    agreed,
    { type: 'agreementConfirmed', data: on },
  ])
}

/** A unit below that was late: asked, checked, heard, judged. */
const holdingToAccount = ({ event, after }: Moment): Moment[] =>
  happened({ event, after }, EVERYTHING_OF_A_LATE_REPORT)
/** The unit's list, an incident's, and a leader who is not reached at first. */
function tellingLeaders({ event, after }: Moment): Moment[] {
  const [incidentId] = Object.keys(after.incidents)
  const leaders = [{ id: 'l1', name: '李建国', post: '副区长', phone: '13900000002' }]
  const at = '2026-11-23T08:30:00.000Z'
  const called = (reached: boolean, answer: string) =>
    ({
      type: 'leaderCalled',
      data: {
        incidentId: incidentId!,
        leaderId: 'l1',
        name: '李建国',
        at,
        reached,
        way: 'phone',
        proposal: '拟请公安、消防到场',
        answer,
        instructionId: null,
      },
    }) as const
  return happened({ event, after }, [
    { type: 'leaderListSet', data: { leaders } },
    {
      type: 'thresholdsSet',
      data: {
        table: [{ kinds: ['fire'], figure: 'dead', atLeast: [30, 10, 3, 1], source: '本单位规定' }],
        reason: '试',
      },
    },
    { type: 'codeIssued', data: { personId: Object.keys(after.people)[0]! } },
    {
      type: 'seriesBegun',
      data: { series: 'opinion', word: '', year: 2026, last: 30, reason: '接着纸本编号' },
    },
    { type: 'leadersListed', data: { incidentId: incidentId!, leaders } },
    called(false, ''),
    called(true, '马上到'),
  ])
}

/** A room with two others below it, of which one reports, one is asked. */
function watching({ event, after }: Moment): Moment[] {
  const date = '2026-11-23'
  const dueAt = '2026-11-23T09:00:00.000Z'
  const at = '2026-11-23T08:30:00.000Z'
  const details = aSubordinate()
  const settings = { on: true, nil: true, at: '17:00' }
  const before = { ...settings, on: false }
  const unitId = 'x1'
  return happened({ event, after }, [
    { type: 'subordinateSettingsChanged', data: { settings, before, reason: '有下级单位' } },
    { type: 'subordinateAdded', data: { unitId, since: date, details } },
    {
      type: 'subordinateChanged',
      data: { unitId, details: { ...details, name: '沙柳市' }, before: details },
    },
    {
      type: 'subordinatesImported',
      data: {
        source: '名单.xlsx',
        since: date,
        units: [{ unitId: 'x2', details: aSubordinate({ name: '石桥县' }), before: null }],
      },
    },
    {
      type: 'unitNilReceived',
      data: { date, dueAt, unitIds: [unitId], at, channel: 'phone', officer: '' },
    },
    { type: 'unitNilStruck', data: { date, unitId, reason: '记错了' } },
    { type: 'unitNilChased', data: { date, dueAt, unitIds: ['x2'], at, answer: '马上报' } },
    { type: 'unitNilClosed', data: { date, dueAt, missing: ['x2'], reason: '电话不通' } },
    { type: 'subordinateRetired', data: { unitId, until: date, reason: '撤并' } },
    { type: 'subordinateRestored', data: { unitId } },
  ])
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
