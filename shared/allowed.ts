// Who may give which command: at the door, at the desk, on duty, as a manager, or the program itself.
import type { DecisionContext } from './decision'
import type { Command } from './desk'
import { SYSTEM } from './journal'
import { ok, refuse, type Result } from './result'
import { mayWork } from './shift/find'
import type { DeskState } from './state'
import { lookUp } from './lookup'
import { mayManage } from './vocabulary'

type Types = ReadonlySet<Command['type']>

/** Those that come before anyone is signed in. */
const PUBLIC_COMMANDS: Types = new Set(['setUp', 'signIn'])

/** Unit, people and rules are changed by those who answer for them. */
const FOR_MANAGERS: Types = new Set([
  'changeUnit', 'setRecipients', 'addPerson', 'changePerson', 'retirePerson', 'restorePerson', 'resetPin',
  'saveRule', 'choosePresets', 'setShiftPattern', 'setChecklist',
  'correctCalendar', 'changeRoster', 'setNilReport', 'setTemplate',
])

/** What anyone signed in may do: silence an alarm, come on duty, settle the clock. All else is work. */
const WITHOUT_DUTY: Types = new Set([
  'signOut', 'lock', 'changePin', 'acknowledgeAlarm', 'acknowledgeRoomAlarm', 'confirmClock', 'acceptDamage',
  'beginShift', 'joinShift', 'receiveDesk', 'judgeItem', 'signHandover', 'takeOver', 'addToShift',
])

export const asTheProgram = (env: DecisionContext): Result<null> => (env.by === SYSTEM ? ok(null) : refuse('notAllowed'))

/** Nobody works on the desk who has not taken it over (H5). */
function onDuty(state: DeskState, { type }: Command): Result<null> {
  if (FOR_MANAGERS.has(type) || WITHOUT_DUTY.has(type) || mayWork(state)) return ok(null)
  return refuse(state.shift.current === null ? 'noShift' : 'notOnDuty')
}

export function allowed(state: DeskState, command: Command, env: DecisionContext): Result<null> {
  if (PUBLIC_COMMANDS.has(command.type)) return ok(null)
  const { session } = state
  if (session === null) return refuse('notSignedIn')
  if (session.locked && command.type !== 'signOut') return refuse('locked')
  const person = lookUp(state.people, session.personId)
  const mayNot = FOR_MANAGERS.has(command.type) && !(person !== undefined && mayManage(person.role))
  return mayNot || env.by === SYSTEM ? refuse('notAllowed') : onDuty(state, command)
}
