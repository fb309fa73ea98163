// The log of a shift as its reader wants it: what concerns the room, then each incident under its name, said once. What
// the program did by itself stays in the record and off the paper; the numbers of the entries show where it stands.
import { incidentNumber } from '../incident/number'
import type { Entry, StepEntry } from '../shift/entry'
import { isWritten } from '../shift/find'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import type { Day } from '../time'
import { LOG_COLUMNS, logRow, receiptsRow } from './log-row'
import { markup, type Markup } from './markup'
import { emptyRow, groupRow, table } from './words'

const UNPRINTED: ReadonlySet<string> = new Set([
  'alarmRaised',
  'alarmAcknowledged',
  'packetExported',
])
const isPrinted = (entry: Entry): boolean => entry.kind !== 'step' || !UNPRINTED.has(entry.stepType)

const incidentIdOf = (entry: Entry): string | null =>
  entry.kind === 'step' || isWritten(entry) ? entry.incidentId : null

const nameOf = ({ incidents }: DeskState, id: string): string => {
  const incident = lookUp(incidents, id)
  return incident === undefined ? id : `${incidentNumber(incident)} ${incident.facts.title}`
}

const isReceipt = (entry: Entry | undefined): entry is StepEntry =>
  entry?.kind === 'step' && entry.stepType === 'receiptRecorded'

/** 回执 that one person wrote down one after another are a line. */
function together(entries: readonly Entry[]): (Entry | readonly StepEntry[])[] {
  const rows: (Entry | StepEntry[])[] = []
  for (const entry of entries) {
    const last = rows.at(-1)
    if (!isReceipt(entry)) rows.push(entry)
    else if (Array.isArray(last) && last[0]!.by === entry.by) last.push(entry)
    else rows.push([entry])
  }
  return rows
}

const rowsOf = (state: DeskState, day: Day, entries: readonly Entry[]): Markup[] =>
  together(entries).map((one) =>
    'length' in one ? receiptsRow(state, day, one) : logRow(state, day, one),
  )

export function logTable(state: DeskState, day: Day, entries: readonly Entry[]): Markup {
  const printed = entries.filter(isPrinted)
  const ids = new Set(printed.map(incidentIdOf).filter((id) => id !== null))
  const about = (id: string | null) => printed.filter((entry) => incidentIdOf(entry) === id)
  const rows = [
    ...rowsOf(state, day, about(null)),
    ...[...ids].flatMap((id) => [
      groupRow(LOG_COLUMNS.length, nameOf(state, id)),
      ...rowsOf(state, day, about(id)),
    ]),
  ]
  const left = entries.length - printed.length
  return markup`${table(LOG_COLUMNS, rows.length === 0 ? [emptyRow(LOG_COLUMNS.length, '无记录')] : rows)}
${left > 0 && markup`<p class="note">报警、应答和导出共${left}条不印，值班台的记录里都在。</p>`}`
}
