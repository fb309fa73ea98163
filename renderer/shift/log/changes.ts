// A correction of an entry as people read it.
import {
  entryKindName,
  type EntryCorrection,
  type EntryKind,
  type OtherSide,
} from '../../../shared/shift/entry'
import { minuteText, toMs } from '../../../shared/time'
import { otherText } from './items'

const NAMES: Readonly<Record<string, string>> = { kind: '类别', at: '时间', other: '对方' }

function valueText(field: string, value: unknown): string {
  if (value === null || value === '') return '（空）'
  if (field === 'kind') return entryKindName(value as EntryKind)
  if (field === 'at') return minuteText(toMs(value as string))
  return otherText(value as OtherSide)
}

/** What was changed beside the words, which show it themselves. */
export function changeText({ changes }: EntryCorrection): string {
  const parts = changes
    .filter(({ field }) => field !== 'text')
    .map(
      ({ field, from, to }) =>
        `${NAMES[field] ?? field}“${valueText(field, from)}”为“${valueText(field, to)}”`,
    )
  return parts.length === 0 ? '' : ` ${parts.join('、')}`
}
