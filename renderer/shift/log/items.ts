// The lines of a shift's log in the words of the room, and finding among them.
import { hasEveryWord, plainText, searchWords } from '../../../shared/search'
import type { DeskState } from '../../../shared/desk'
import { incidentNumber } from '../../../shared/incident/number'
import {
  entryKindName,
  type Entry,
  type EntryKind,
  type OtherSide,
} from '../../../shared/shift/entry'
import { isWritten } from '../../../shared/shift/find'
import { entryText, isLate } from '../../../shared/handover/log-words'
import { stepKind } from '../../incident/wording'

/** `市应急办 赵敏 0471-4600000`, with what is known. */
export const otherText = ({ unit, name, phone }: OtherSide): string =>
  [unit, name, phone].filter((part) => part !== '').join(' ')

/** Two characters: 来电, 去电, 报送. */
export const kindOf = (entry: Entry): string =>
  entry.kind === 'step' ? stepKind({ type: entry.stepType }) : entryKindName(entry.kind)

type Around = Pick<DeskState, 'incidents' | 'shift'>

export const incidentIdOf = (entry: Entry): string | null =>
  entry.kind === 'matter' ? null : entry.incidentId

export interface LogFilter {
  readonly words: string
  /** `open`: 待办 that are still open; `step`: steps of incidents; `written`: all but those. */
  readonly kind: EntryKind | 'all' | 'open' | 'step' | 'written' | 'late'
  /** Of one person or incident; `all`. */
  readonly personId: string
  readonly incidentId: string
}

export const ALL: LogFilter = { words: '', kind: 'all', personId: 'all', incidentId: 'all' }

const heard = new WeakMap<Entry, string>()

/** An entry is replaced when it is corrected, and the words of a step never change. */
function wordsOf(entry: Entry, around: Around): string {
  const known = heard.get(entry)
  if (known !== undefined) return known
  const id = incidentIdOf(entry)
  const incident = id === null ? undefined : around.incidents[id]
  const words = plainText(
    [
      entryText(around, entry),
      isWritten(entry) && entry.other !== null ? otherText(entry.other) : '',
      incident === undefined ? '' : `${incidentNumber(incident)} ${incident.facts.title}`,
    ].join(' '),
  )
  heard.set(entry, words)
  return words
}

export const isOpenMatter = (entry: Entry, { shift }: Pick<DeskState, 'shift'>): boolean =>
  isWritten(entry) && entry.matter && shift.matters[entry.id]?.settled === null

function isOfKind(entry: Entry, kind: LogFilter['kind'], around: Around): boolean {
  switch (kind) {
    case 'all':
      return true
    case 'open':
      return isOpenMatter(entry, around)
    case 'written':
      return entry.kind !== 'step'
    case 'late':
      return isLate(entry)
    default:
      return entry.kind === kind
  }
}

/** Newest first; every word must be found somewhere. */
export function foundEntries(
  entries: readonly Entry[],
  filter: LogFilter,
  around: Around,
): readonly Entry[] {
  const words = searchWords(filter.words)
  const found = entries.filter(
    (entry) =>
      isOfKind(entry, filter.kind, around) &&
      (filter.personId === 'all' || entry.by === filter.personId) &&
      (filter.incidentId === 'all' || incidentIdOf(entry) === filter.incidentId) &&
      hasEveryWord(words, () => wordsOf(entry, around)),
  )
  return found.reverse()
}
