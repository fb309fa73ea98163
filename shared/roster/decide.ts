// Commands about the roster: filled by managers, swapped by those whose turns they are.
import type { z } from 'zod'
import { oldestListedMonth } from '../calendar/at-hand'
import { monthOfDay, monthText } from '../calendar/month'
import { decided, nextId, type Deciders } from '../decision'
import { ok, refuse, type Result } from '../result'
import { lookUp } from '../lookup'
import { inForce } from '../shift/find'
import { slotsOfDay } from '../shift/start'
import type { DeskState } from '../state'
import { dayOf, daysAfter, type Ms } from '../time'
import { mayApprove } from '../vocabulary'
import { nameAt } from './find'
import type { RosterDuty, Place, rosterCommands, RosterChange } from './record'

export type RosterCommand = z.infer<(typeof rosterCommands)[number]>

const keyOf = ({ date, slotId, post }: Place): string => `${date} ${slotId} ${post}`

/** A name can be taken from a shift that the pattern no longer has, but not put there. */
const fits = (state: DeskState, { date, slotId, to }: RosterChange): boolean =>
  to === '' || slotsOfDay(state, date).some((slot) => slot.slotId === slotId)

function fitting(state: DeskState, changes: readonly RosterChange[]): Result<null> {
  const seen = new Set<string>()
  for (const [index, change] of changes.entries()) {
    const path = `changes.${index}`
    if (seen.has(keyOf(change))) return refuse('placeTwice', path)
    seen.add(keyOf(change))
    if (!fits(state, change)) return refuse('unknownSlot', `${path}.slotId`, { day: change.date })
    if (nameAt(state.roster, change) !== change.from)
      return refuse('rosterMoved', path, { day: change.date })
  }
  return ok(null)
}

/** What is over is not swapped any more; a night shift ends on the day after its own. */
const isOver = ({ date }: RosterDuty, now: Ms): boolean => date < daysAfter(dayOf(now), -1)

export const decideRoster: Deciders<RosterCommand> = {
  changeRoster: (state, { changes, why, source, plan }, env) => {
    const oldest = oldestListedMonth(env.now)
    const gone = changes.findIndex(({ date }) => monthOfDay(date) < oldest)
    if (gone !== -1) return refuse('rosterGone', `changes.${gone}`, { month: monthText(oldest) })
    const fit = fitting(state, changes)
    if (!fit.ok) return fit
    const changed = changes.filter(({ from, to }) => from !== to)
    if (changed.length === 0) return refuse('nothingChanged', 'changes')
    return decided([
      {
        type: 'rosterChanged',
        data: { changes: changed, why, source, plan: why === 'rotation' ? plan : null },
      },
    ])
  },
  nameShiftLeader: (state, { personId }) => {
    const shift = inForce(state)
    if (!shift.ok) return shift
    const leader = lookUp(state.people, personId)
    if (leader === undefined || !leader.active || !mayApprove(leader.role))
      return refuse('unknownPerson', 'personId')
    const { date, slotId } = shift.value
    const place: Place = { date, slotId, post: 'leader' }
    if (nameAt(state.roster, place) !== '') return refuse('rosterMoved', 'personId', { day: date })
    const changes = [{ ...place, from: '', to: leader.name }]
    return decided([
      { type: 'rosterChanged', data: { changes, why: 'typed', source: '', plan: null } },
    ])
  },
  swapDuty: (state, { a, b, reason }, env) => {
    for (const [path, duty] of [
      ['a', a],
      ['b', b],
    ] as const) {
      if (nameAt(state.roster, duty) !== duty.name)
        return refuse('rosterMoved', path, { day: duty.date })
      if (isOver(duty, env.now)) return refuse('swapOver', `${path}.date`)
    }
    if (a.name === b.name) return refuse('swapSelf', 'b.name')
    const swapId = nextId('w', state.made.swaps)
    return decided([{ type: 'dutySwapped', data: { swapId, a, b, reason } }], { swapId })
  },
}
