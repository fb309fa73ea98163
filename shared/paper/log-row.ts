// One entry of the log as a row on paper: what was said, what became of it, what it said before.
import { incidentNumber } from '../incident/record'
import type { Change } from '../change'
import {
  entryKindName,
  type Entry,
  type EntryKind,
  type OtherSide,
  type WrittenEntry,
} from '../shift/entry'
import { isWritten, matterOf } from '../shift/find'
import { entryTextWithIncident, isLate } from '../handover/log-words'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import type { Day } from '../time'
import { markup, type Markup } from './markup'
import { lines, mark, minuteOf, personName, row, timeOn, type Column } from './words'

export const LOG_COLUMNS: readonly Column[] = [
  { head: '序号', width: 11 },
  { head: '时间', width: 17 },
  { head: '类别', width: 13 },
  { head: '内容及办理情况' },
  { head: '记录人', width: 20 },
]

const otherText = ({ unit, name, phone }: OtherSide): string =>
  [unit, name, phone].filter(Boolean).join(' ')

const FIELDS: Readonly<Record<string, string>> = {
  kind: '类别',
  at: '时间',
  other: '对方',
  text: '内容',
}

/** What stood there before it was corrected. */
function formerText({ field, from }: Change): string {
  if (from === null || from === '') return '（空）'
  if (field === 'kind') return entryKindName(from as EntryKind)
  if (field === 'at') return minuteOf(from as string)
  return typeof from === 'object' ? otherText(from as OtherSide) : String(from)
}

const corrections = (state: DeskState, entry: WrittenEntry): Markup[] =>
  entry.corrections.map(
    ({ changes, reason, at, by }) =>
      markup`<div class="note">更正（${minuteOf(at)} ${personName(state, by)}，原因：${reason}）：${changes
        .map((change) => `原${FIELDS[change.field] ?? change.field}“${formerText(change)}”`)
        .join('；')}</div>`,
  )

function matterText(state: DeskState, entryId: string): string {
  const matter = matterOf(state, entryId)
  if (matter === undefined) return ''
  const by = matter.due === null ? '' : `（限 ${minuteOf(matter.due)} 前）`
  const put = matter.postponed.map(({ at, reason }) => `${minuteOf(at)} 改期：${reason}；`).join('')
  if (matter.settled === null) return `待办${by}：${put}未结`
  const { at, by: who, note } = matter.settled
  return `待办${by}：${put}${minuteOf(at)} ${personName(state, who)} 办结${note === '' ? '' : `，${note}`}`
}

const numberOf = (state: DeskState, incidentId: string): string => {
  const incident = lookUp(state.incidents, incidentId)
  return incident === undefined ? incidentId : incidentNumber(incident)
}

const written = (state: DeskState, entry: WrittenEntry): Markup =>
  lines(
    entry.other !== null &&
      otherText(entry.other) !== '' &&
      markup`<span class="kai">对方：${otherText(entry.other)}</span>`,
    entry.text,
    entry.incidentId !== null && `关联事件：${numberOf(state, entry.incidentId)}`,
    matterText(state, entry.id),
    entry.corrections.length > 0 && markup`${corrections(state, entry)}`,
  )

const content = (state: DeskState, entry: Entry): Markup =>
  isWritten(entry) ? written(state, entry) : lines(entryTextWithIncident(state, entry))

export function logRow(state: DeskState, day: Day, entry: Entry): Markup {
  const late = isLate(entry)
  const said = content(state, entry)
  return row(
    said.markup.length,
    markup`<td class="mid">${entry.no}</td><td class="mid">${timeOn(day, entry.at)}${
      late && markup`<div>${mark('补录')}</div>`
    }</td><td class="mid">${entryKindName(entry.kind)}</td><td>${said}</td><td class="name">${personName(
      state,
      entry.by,
    )}${late && markup`<div class="note">${timeOn(day, entry.recordedAt)} 记</div>`}</td>`,
  )
}
