// What left the live state when a shift ended, record by record, as it stood at that moment.
import type { Attachment } from '../attachment/record'
import { monthOfDay, monthsAfter, type Month } from '../calendar/month'
import type { Incident } from '../incident/record'
import type { RosterEdit } from '../roster/record'
import { shiftIdOf } from '../shift/find'
import type { DeskState } from '../state'
import { dayOf, monthOf, toMs, type Instant } from '../time'
import type { LeftKind, LeftKinds, LeftRecord } from './left-record'

type ById<T> = Readonly<Record<string, T>>

const gone = <T>(before: ById<T>, after: ById<T>): [string, T][] =>
  before === after ? [] : Object.entries(before).filter(([id]) => !Object.hasOwn(after, id))

const goneFrom = <T>(before: readonly T[], after: readonly T[]): T[] => {
  if (before === after) return []
  const here = new Set(after)
  return before.filter((one) => !here.has(one))
}

const left = <Kind extends LeftKind>(
  kind: Kind,
  id: string,
  record: LeftKinds[Kind],
  months: readonly Month[],
  of = '',
) => ({ kind, id, of, months: [...new Set(months)].sort(), record }) as unknown as LeftRecord

const monthAt = (at: Instant): Month => monthOf(toMs(at))

/** Where lists and the register look for it: opened, reported, ended. */
const monthsOfIncident = ({ openedAt, reports, closing }: Incident): Month[] => [
  monthAt(openedAt),
  ...(closing === null ? [] : [monthAt(closing.at)]),
  ...reports.flatMap(({ deliveries }) => Object.values(deliveries).map(({ at }) => monthAt(at))),
]

/** Every month of the days over which it went. */
function monthsOfEdit({ first, last }: RosterEdit): Month[] {
  const months: Month[] = []
  for (let month = monthOfDay(first); month <= monthOfDay(last); month = monthsAfter(month, 1))
    months.push(month)
  return months
}

function ownerOf({ owner }: Attachment): string {
  switch (owner.kind) {
    case 'entry':
      return shiftIdOf(owner.entryId)
    case 'opinion':
      return owner.opinionId
    case 'instruction':
      return owner.incidentId ?? owner.instructionId
    default:
      return owner.incidentId
  }
}

/** An edit has no id: what was done at one moment by one person over the same days is one. */
const editId = ({ at, by, first, last, count }: RosterEdit): string =>
  [at, by, first, last, count].join(' ')

/** @param before with everything that was at hand. @param after without what has left */
export function leftBetween(before: DeskState, after: DeskState): LeftRecord[] {
  const { shift, roster, nilReports } = after
  return [
    ...gone(before.incidents, after.incidents).map(([id, incident]) =>
      left('incident', id, incident, monthsOfIncident(incident)),
    ),
    ...gone(before.opinion.opinions, after.opinion.opinions).map(([id, opinion]) =>
      left('opinion', id, opinion, [monthAt(opinion.registeredAt), monthAt(opinion.touchedAt)]),
    ),
    ...goneFrom(before.shift.past, shift.past).map((one) =>
      left('shift', one.id, one, [monthOfDay(one.date)]),
    ),
    ...gone(before.shift.matters, shift.matters).map(([id, matter]) =>
      left('matter', id, matter, [], shiftIdOf(id)),
    ),
    ...goneFrom(before.shift.lateAdditions, shift.lateAdditions).map(({ shiftId, addition }) =>
      left('addition', addition.id, addition, [], shiftId),
    ),
    ...gone(before.attachments, after.attachments).map(([id, attachment]) =>
      left('attachment', id, attachment, [], ownerOf(attachment)),
    ),
    ...gone(before.nilReports.reports, nilReports.reports).map(([date, report]) =>
      left('nilReport', date, report, [
        monthOfDay(date),
        ...Object.values(report.deliveries).map(({ at }) => monthAt(at)),
      ]),
    ),
    ...goneFrom(before.rollCalls, after.rollCalls).map((call) =>
      left('rollCall', call.id, call, [monthOfDay(dayOf(toMs(call.at)))]),
    ),
    ...gone(before.roster.days, roster.days).map(([date, day]) =>
      left('rosterDay', date, day, [monthOfDay(date)]),
    ),
    ...goneFrom(before.roster.swaps, roster.swaps).map((swap) =>
      left('swap', swap.id, swap, [monthOfDay(swap.a.date), monthOfDay(swap.b.date)]),
    ),
    ...goneFrom(before.roster.edits, roster.edits).map((edit) =>
      left('edit', editId(edit), edit, monthsOfEdit(edit)),
    ),
    ...gone(before.subordinates.days, after.subordinates.days).map(([date, day]) =>
      left('unitNilDay', date, day, [monthOfDay(date)]),
    ),
  ]
}
