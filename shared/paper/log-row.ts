// One entry of the log as a row on paper: what was said, what became of it, what it said before.
import type { Change } from '../change'
import {
  entryKindName,
  type Entry,
  type StepEntry,
  type EntryKind,
  type OtherSide,
  type WrittenEntry,
} from '../shift/entry'
import { stepTraits } from '../event'
import { isWritten, matterOf } from '../shift/find'
import { entryText, isLate } from '../handover/log-words'
import type { DeskState } from '../state'
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

const written = (state: DeskState, entry: WrittenEntry): Markup =>
  lines(
    entry.other !== null &&
      otherText(entry.other) !== '' &&
      markup`<span class="kai">对方：${otherText(entry.other)}</span>`,
    entry.text,
    matterText(state, entry.id),
    entry.corrections.length > 0 && markup`${corrections(state, entry)}`,
  )

const content = (state: DeskState, entry: Entry): Markup =>
  isWritten(entry) ? written(state, entry) : lines(entryText(state, entry))

/** A step by its own name: 去电, 报送, 回执. */
const kindOf = (entry: Entry): string =>
  (entry.kind === 'step' ? stepTraits(entry.stepType)?.step : undefined) ??
  entryKindName(entry.kind)

/** Several 回执 in a line, written down by one person one after another. */
export function receiptsRow(state: DeskState, day: Day, entries: readonly StepEntry[]): Markup {
  const first = entries[0]!
  const said = lines(entries.map((entry) => entryText(state, entry)).join('；'))
  return row(
    said.markup.length,
    markup`<td class="mid">${entries.map(({ no }) => no).join('、')}</td><td class="mid">${timeOn(day, first.at)}</td><td class="mid">${kindOf(first)}</td><td>${said}</td><td class="name">${personName(state, first.by)}</td>`,
  )
}

export function logRow(state: DeskState, day: Day, entry: Entry): Markup {
  const late = isLate(entry)
  const said = content(state, entry)
  return row(
    said.markup.length,
    markup`<td class="mid">${entry.no}</td><td class="mid">${timeOn(day, entry.at)}${
      late && markup`<div>${mark('补录')}</div>`
    }</td><td class="mid">${kindOf(entry)}</td><td>${said}</td><td class="name">${personName(
      state,
      entry.by,
    )}${late && markup`<div class="note">${timeOn(day, entry.recordedAt)} 记</div>`}</td>`,
  )
}
