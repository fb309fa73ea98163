// Commands about the unit: the first run, and what its leaders change later.
import type { z } from 'zod'
import { initialRuleBook, SHIPPED_PRESETS } from '../deadline/presets'
import { decided, nextId, type Deciders } from '../decision'
import type { NewEvent } from '../event'
import { refuse } from '../result'
import { firstStart } from '../shift/start'
import type { DeskState } from '../state'
import { defaultTemplate } from '../template/record'
import { mayManage } from '../vocabulary'
import type { Recipient, RecipientInput, unitCommands } from './record'

export type UnitCommand = z.infer<(typeof unitCommands)[number]>

/** Gives new recipients an id, and keeps those left out as inactive. */
function mergeRecipients(
  before: readonly Recipient[],
  wanted: readonly RecipientInput[],
): Recipient[] {
  let made = before.length
  const kept = wanted.map(({ id, ...details }): Recipient => ({
    ...details,
    id: before.some((known) => known.id === id) ? id! : nextId('r', made++),
    active: true,
  }))
  const gone = before.filter(({ id }) => !kept.some((recipient) => recipient.id === id))
  return [...kept, ...gone.map((recipient) => ({ ...recipient, active: false }))]
}

/** Switched on; what a first run that was cut short had switched on already is not said again. */
function unitsBelow({ subordinates: { settings: before } }: DeskState, by: string): NewEvent[] {
  if (before.on) return []
  const settings = { ...before, on: true }
  return [
    { type: 'subordinateSettingsChanged', by, data: { settings, before, reason: '首次设置' } },
  ]
}

const repeats = (values: readonly string[]): boolean => new Set(values).size < values.length

const namedTwice = (recipients: readonly RecipientInput[]): boolean =>
  repeats(recipients.map(({ name }) => name)) || repeats(recipients.flatMap(({ id }) => id ?? []))

const UNFINISHED = '上一次首次设置没有写完'

/** Who was added by a first run that was cut short, and is not added anew under the same id. */
const leftOver = (state: DeskState, again: readonly string[]): string[] =>
  Object.keys(state.people).filter((id) => !again.includes(id))

export const decideUnit: Deciders<UnitCommand> = {
  setUp: (state, command, env) => {
    if (state.unit !== null) return refuse('alreadySetUp')
    const { firstOfficer, leader, unit, presetId } = command
    if (namedTwice(command.recipients)) return refuse('recipientTwice', 'recipients')
    if (!SHIPPED_PRESETS.some(({ id }) => id === presetId))
      return refuse('unknownPreset', 'presetId')
    if (command.noticeAcceptedBy !== firstOfficer.details.name)
      return refuse('noticeName', 'noticeAcceptedBy')
    if (leader?.details.name === firstOfficer.details.name)
      return refuse('nameTaken', 'leader.details.name')
    const people = leader === null ? [firstOfficer] : [firstOfficer, leader]
    if (!people.some(({ details }) => mayManage(details.role)))
      return refuse('lastManager', 'firstOfficer.details.role')
    const by = 'p1'
    const ids = people.map((_person, index) => nextId('p', index))
    const added = people.map(({ details, newPin }, index): NewEvent => ({
      type: 'personAdded',
      by,
      data: { personId: ids[index]!, details, credential: env.credentialFor(newPin) },
    }))
    // With the unit the room is set up. Whatever a power cut leaves of this without it is no set-up:
    // it is asked for again, and nobody of the first try is left with a key.
    return decided([
      ...leftOver(state, ids).map((personId): NewEvent => ({
        type: 'personRetired',
        by,
        data: { personId, reason: UNFINISHED },
      })),
      ...added,
      // The rules themselves stand in the journal: a later version may ship other presets.
      { type: 'rulesChanged', by, data: { book: initialRuleBook(presetId), reason: '首次设置' } },
      ...(command.unitsBelow === true ? unitsBelow(state, by) : []),
      { type: 'noticeAccepted', by, data: { name: command.noticeAcceptedBy } },
      {
        type: 'unitSetUp',
        by,
        data: {
          unit,
          recipients: mergeRecipients([], command.recipients),
          layout: defaultTemplate.layout,
        },
      },
      { type: 'signedIn', by, data: { personId: by } },
      { type: 'shiftBegan', by, data: { ...firstStart(state, env.now), personId: by } },
    ])
  },
  changeUnit: (state, { unit }) => {
    if (state.unit === null) return refuse('notSetUp')
    const { recipients: _recipients, ...before } = state.unit
    return decided([{ type: 'unitChanged', data: { unit, before } }])
  },
  setRecipients: (state, { recipients }) => {
    if (state.unit === null) return refuse('notSetUp')
    if (namedTwice(recipients)) return refuse('recipientTwice', 'recipients')
    const merged = mergeRecipients(state.unit.recipients, recipients)
    return decided([{ type: 'recipientsChanged', data: { recipients: merged } }])
  },
}
