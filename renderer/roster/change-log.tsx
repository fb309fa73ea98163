// How the month came to be as it is: every exchange with both names, every filling.
import { monthOfDay, type Month } from '../../shared/calendar/month'
import { POST_NAMES } from '../../shared/roster/post'
import { WHY_NAMES, type RosterDuty, type RosterEdit, type Swap } from '../../shared/roster/record'
import { dayOf, relativeText, toMs, type Day } from '../../shared/time'
import { Heading, LogList, LogRow } from '../ui'
import { useLeft } from '../left/use-left'
import { personName, useMinute } from '../use-desk'
import { shortDay } from './month'
import { rosterOf } from './use-roster'

const SHOWN = 30

type Change =
  { readonly at: string; readonly swap: Swap } | { readonly at: string; readonly edit: RosterEdit }

function changesOf(month: Month, swaps: readonly Swap[], edits: readonly RosterEdit[]): Change[] {
  const touched = (day: string) => monthOfDay(day) === month
  return [
    ...swaps
      .filter(({ a, b }) => touched(a.date) || touched(b.date))
      .map((swap) => ({ at: swap.at, swap })),
    ...edits
      .filter(({ first, last }) => monthOfDay(first) <= month && month <= monthOfDay(last))
      .map((edit) => ({ at: edit.at, edit })),
  ].sort((a, b) => b.at.localeCompare(a.at))
}

type Edit = Extract<Change, { edit: unknown }>

/** Cells that one person typed one after the other on the same day are one change. */
function joined(changes: readonly Change[]): Change[] {
  const all: Change[] = []
  for (const change of changes) {
    const later = all[all.length - 1]
    if (
      later === undefined ||
      !('edit' in later) ||
      !('edit' in change) ||
      !together(later, change)
    )
      all.push(change)
    else {
      const { count, first, last } = later.edit
      const edit = {
        ...later.edit,
        count: count + change.edit.count,
        first: least(first, change.edit.first),
        last: most(last, change.edit.last),
      }
      all[all.length - 1] = { at: later.at, edit }
    }
  }
  return all
}

const least = (a: Day, b: Day): Day => (a < b ? a : b)
const most = (a: Day, b: Day): Day => (a > b ? a : b)
const together = (a: Edit, b: Edit): boolean =>
  a.edit.why === 'typed' &&
  b.edit.why === 'typed' &&
  a.edit.by === b.edit.by &&
  dayOf(toMs(a.at)) === dayOf(toMs(b.at))

const dutyText = ({ name, date, post }: RosterDuty): string =>
  `${name}（${shortDay(date)}${POST_NAMES[post]}）`

const editText = ({ count, first, last, source }: RosterEdit): string =>
  `${first === last ? shortDay(first) : `${shortDay(first)}至${shortDay(last)}`} ${count} 格${source === '' ? '' : `，来自 ${source}`}`

export function ChangeLog({ month }: { readonly month: Month }) {
  const {
    desk: { roster, people },
  } = useLeft(rosterOf(month))
  const now = useMinute()
  const changes = joined(changesOf(month, roster.swaps, roster.edits))
  if (changes.length === 0) return null
  return (
    <section aria-label="变动记录">
      <Heading note={`${changes.length} 次`}>变动记录</Heading>
      <LogList label="变动记录">
        {changes.slice(0, SHOWN).map((change, index) =>
          'swap' in change ? (
            <LogRow
              key={`swap${change.swap.id}`}
              time={relativeText(toMs(change.at), now)}
              kind="换班"
              meta={`${personName(people, change.swap.by)} · ${change.swap.reason}`}
            >
              {dutyText(change.swap.a)} ⇄ {dutyText(change.swap.b)}
            </LogRow>
          ) : (
            <LogRow
              key={`edit${changes.length - index}`}
              time={relativeText(toMs(change.at), now)}
              kind={WHY_NAMES[change.edit.why].slice(0, 2)}
              meta={personName(people, change.edit.by)}
              tone="system"
            >
              {editText(change.edit)}
            </LogRow>
          ),
        )}
      </LogList>
    </section>
  )
}
