// Commands about shifts and their log. Handing over: decide-handover.ts.
import { isEqual } from '../equal'
import type { z } from 'zod'
import { decided, nextId, type Deciders, type DecisionContext } from '../decision'
import { allOf } from '../checks'
import { notInFuture } from '../checks'
import type { Change } from '../change'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { toMs } from '../time'
import type { Matter, WrittenEntry } from './entry'
import { entryOf, inForce, isWritten, matterOf, shiftOf } from './find'
import { entryIdOf } from './log'
import type { shiftCommands } from './record'
import type { CheckItem } from './sheet'
import { patternFits } from './slots'
import { firstStart } from './start'

export type ShiftCommand = z.infer<(typeof shiftCommands)[number]>

const dueAhead = (due: string | null, { now }: DecisionContext, path: string): Result<null> =>
  due !== null && toMs(due) <= now ? refuse('duePast', path) : ok(null)

/** Something written in the shift in force: what is frozen is added to, not corrected. */
function correctable(state: DeskState, entryId: string): Result<WrittenEntry> {
  const entry = entryOf(state, entryId)
  if (entry === undefined) return refuse('unknownRecord', 'entryId')
  if (state.shift.current?.entries[entry.no - 1] !== entry) return refuse('shiftFrozen', 'entryId')
  return isWritten(entry) ? ok(entry) : refuse('automaticEntry', 'entryId')
}

function openMatter(state: DeskState, entryId: string): Result<Matter> {
  const matter = matterOf(state, entryId)
  if (matter === undefined) return refuse('unknownRecord', 'entryId')
  return matter.settled === null ? ok(matter) : refuse('alreadySettled', 'entryId')
}

const timesOf = (at: string | undefined, due: string | null, env: DecisionContext): Result<null> =>
  allOf(
    at === undefined ? ok(null) : notInFuture(at, env.now, 'at'),
    dueAhead(due, env, 'matter.due'),
  )

/** New lines of the check list get an id that no line has. */
function withIds(
  state: DeskState,
  items: readonly { id?: string | undefined; name: string }[],
): CheckItem[] {
  const known = state.shift.checklist.map(({ id }) => id)
  let last = 0
  const free = (): string => {
    do last += 1
    while (known.includes(`k${last}`))
    return `k${last}`
  }
  return items.map(({ id, name }) => ({
    id: id !== undefined && known.includes(id) ? id : free(),
    name,
  }))
}

/** How many there are already, those that were written since the journal was looked into among them. */
function additionsTo(
  state: DeskState,
  shiftId: string,
  retired: { readonly additions: number } | null,
): number {
  const live = shiftOf(state, shiftId)?.additions.length
  const late = state.shift.lateAdditions.flatMap(({ addition }) =>
    addition.id.startsWith(`${shiftId}-a`) ? [Number(addition.id.slice(shiftId.length + 2))] : [],
  )
  return live ?? Math.max(retired?.additions ?? 0, ...late)
}

export const decideShift: Deciders<ShiftCommand> = {
  setShiftPattern: (_state, { pattern, handoverLeadMinutes, reason }) =>
    patternFits(pattern)
      ? decided([{ type: 'shiftPatternChanged', data: { pattern, handoverLeadMinutes, reason } }])
      : refuse('patternUnfit', 'pattern'),
  setChecklist: (state, { items }) => {
    const named = withIds(state, items)
    if (new Set(named.map(({ id }) => id)).size < named.length) return refuse('malformed', 'items')
    return decided([{ type: 'checklistChanged', data: { items: named } }])
  },
  beginShift: (state, _command, env) =>
    state.shift.current === null
      ? decided([{ type: 'shiftBegan', data: { ...firstStart(state, env.now), personId: env.by } }])
      : refuse('shiftInForce'),
  addEntry: (state, { type: _type, ...entry }, env) => {
    const shift = inForce(state)
    if (!shift.ok) return shift
    const times = timesOf(entry.at, entry.matter?.due ?? null, env)
    if (!times.ok) return times
    if (entry.incidentId !== null && lookUp(state.incidents, entry.incidentId) === undefined) {
      return refuse('unknownIncident', 'incidentId')
    }
    const entryId = entryIdOf(shift.value)
    const { incidentId, ...written } = entry
    const tied = incidentId === null ? {} : { incidentId }
    return decided(
      [
        {
          type: 'entryAdded',
          data: { shiftId: shift.value.id, entryId, entry: written, ...tied },
        },
      ],
      { entryId },
    )
  },
  correctEntry: (state, { entryId, patch, reason }, env) => {
    const entry = correctable(state, entryId)
    if (!entry.ok) return entry
    const changes = Object.entries(patch)
      .filter(
        ([field, to]) => to !== undefined && !isEqual(entry.value[field as keyof typeof patch], to),
      )
      .map(([field, to]): Change => ({
        field,
        from: entry.value[field as keyof typeof patch] ?? null,
        to: to ?? null,
      }))
    if (changes.length === 0) return refuse('nothingChanged', 'patch')
    const times = timesOf(patch.at, null, env)
    if (!times.ok) return times
    const shiftId = state.shift.current!.id
    const { incidentId } = entry.value
    const tied = incidentId === null ? {} : { incidentId }
    return decided([
      { type: 'entryCorrected', data: { shiftId, entryId, ...tied, changes, reason } },
    ])
  },
  settleMatter: (state, { entryId, note }) => {
    const matter = openMatter(state, entryId)
    return matter.ok ? decided([{ type: 'matterSettled', data: { entryId, note } }]) : matter
  },
  postponeMatter: (state, { entryId, due, reason }, env) => {
    const matter = openMatter(state, entryId)
    if (!matter.ok) return matter
    const from = matter.value.due
    if (from === due) return refuse('nothingChanged', 'due')
    const ahead = dueAhead(due, env, 'due')
    return ahead.ok
      ? decided([{ type: 'matterPostponed', data: { entryId, from, to: due, reason } }])
      : ahead
  },
  addToShift: (state, { shiftId, at, text, reason }, env) => {
    const shift = shiftOf(state, shiftId)
    const retired = env.retiredShift(shiftId)
    if (shift === undefined && retired === null) return refuse('unknownRecord', 'shiftId')
    if (shift?.endedAt === null) return refuse('shiftNotFrozen', 'shiftId')
    const time = notInFuture(at, env.now, 'at')
    if (!time.ok) return time
    const additionId = nextId(`${shiftId}-a`, additionsTo(state, shiftId, retired))
    return decided([{ type: 'shiftAddedTo', data: { shiftId, additionId, at, text, reason } }], {
      additionId,
    })
  },
}
