// Roster events -> state.
import type { Evolvers } from '../evolution'
import type { DeskState } from '../state'
import { assignmentOf } from './find'
import type { RosterDuty, Place, rosterEvents, RosterState } from './record'

type Days = RosterState['days']
type Cell = Place & { readonly name: string }

/** The days with these cells filled; days that are not named stay the same objects. */
function withCells(days: Days, cells: readonly Cell[]): Days {
  const changed: Record<string, Days[string]> = { ...days }
  for (const { date, slotId, post, name } of cells) {
    const assignment = { ...assignmentOf(changed, date, slotId), [post]: name }
    changed[date] = { ...changed[date], [slotId]: assignment }
  }
  return changed
}

const withRoster = (state: DeskState, change: Partial<RosterState>): DeskState => ({
  ...state,
  roster: { ...state.roster, ...change },
})

const takes = (place: RosterDuty, name: string): Cell => ({ ...place, name })

export const evolveRoster: Evolvers<keyof typeof rosterEvents> = {
  rosterChanged: (state, { at, by, data: { changes, why, source, plan } }) => {
    const dates = changes.map(({ date }) => date).sort()
    const edit = {
      at,
      by,
      why,
      source,
      count: changes.length,
      first: dates[0]!,
      last: dates[dates.length - 1]!,
    }
    return withRoster(state, {
      days: withCells(
        state.roster.days,
        changes.map(({ to, ...place }) => ({ ...place, name: to })),
      ),
      edits: [...state.roster.edits, edit],
      plan: plan ?? state.roster.plan,
    })
  },
  dutySwapped: (state, { at, by, data: { swapId, a, b, reason } }) =>
    withRoster(
      { ...state, made: { ...state.made, swaps: state.made.swaps + 1 } },
      {
        days: withCells(state.roster.days, [takes(a, b.name), takes(b, a.name)]),
        swaps: [...state.roster.swaps, { id: swapId, a, b, reason, at, by }],
      },
    ),
}
