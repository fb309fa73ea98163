// An entry of the log in the words of the room, where it stands in the timeline of its incident.
import type { Change } from '../change'
import { phrase } from '../text'
import { minuteText, toMs } from '../time'
import { entryKindName, type EntryKind, type OtherSide } from './entry'
import type { EntryInput } from './record'

const sideText = (other: OtherSide): string =>
  [other.unit, other.name, other.phone].filter((part) => part !== '').join(' ')

export const entryText = ({
  kind,
  other,
  text,
}: Pick<EntryInput, 'kind' | 'other' | 'text'>): string => {
  const side = other === null ? '' : sideText(other)
  return `${[entryKindName(kind), side].filter((part) => part !== '').join(' ')}：${phrase(text)}`
}

const NAMES: Readonly<Record<string, string>> = {
  kind: '类别',
  at: '时间',
  other: '对方',
  text: '内容',
}

function valueText(field: string, value: unknown): string {
  if (value === null || value === '') return '（空）'
  if (field === 'kind') return entryKindName(value as EntryKind)
  if (field === 'at') return minuteText(toMs(value as string))
  return field === 'other' ? sideText(value as OtherSide) : (value as string)
}

/** `第3条记录 内容“…”→“…”` */
export const entryCorrectionText = (entryId: string, changes: readonly Change[]): string => {
  const said = changes.map(
    ({ field, from, to }) =>
      `${NAMES[field] ?? field}“${valueText(field, from)}”→“${valueText(field, to)}”`,
  )
  return `第${entryId.split('-e')[1] ?? ''}条记录 ${said.join('；')}`
}
