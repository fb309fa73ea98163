// Who may give which command: before signing in, at the desk, on duty, as a manager, or the program itself.
import type { DecisionContext } from './decision'
import type { Command } from './desk'
import { SYSTEM } from './journal'
import { ok, refuse, type Result } from './result'
import { mayWork } from './shift/find'
import type { DeskState } from './state'
import { lookUp } from './lookup'
import { mayManage } from './vocabulary'

/**
 * `public`: before anyone is signed in. `signedIn`: whoever sits there may silence an alarm, come on duty, settle
 * the clock. `onDuty`: work: nobody works on the desk who has not taken it over (H5). `manager`: unit, people and
 * rules are changed by those who answer for them.
 */
type Right = 'public' | 'signedIn' | 'onDuty' | 'manager'

/** A command without an entry does not compile. */
const RIGHTS: Readonly<Record<Command['type'], Right>> = {
  confirmClock: 'signedIn',
  acceptDamage: 'signedIn',
  addAttachment: 'onDuty',
  captionAttachment: 'onDuty',
  withdrawAttachment: 'onDuty',
  correctCalendar: 'manager',
  addContact: 'onDuty',
  changeContact: 'onDuty',
  retireContact: 'onDuty',
  restoreContact: 'onDuty',
  importContacts: 'onDuty',
  saveRule: 'manager',
  choosePresets: 'manager',
  waiveDeadline: 'onDuty',
  joinShift: 'signedIn',
  writeHandover: 'onDuty',
  receiveDesk: 'signedIn',
  judgeItem: 'signedIn',
  answerItem: 'onDuty',
  signHandover: 'signedIn',
  takeOver: 'signedIn',
  openIncident: 'onDuty',
  setLevel: 'onDuty',
  verifyIncident: 'onDuty',
  setSensitive: 'onDuty',
  recordMediaExposure: 'onDuty',
  setDaily: 'onDuty',
  correctRecord: 'onDuty',
  closeIncident: 'onDuty',
  reopenIncident: 'onDuty',
  setNilReport: 'manager',
  writeNilReport: 'onDuty',
  writeSignedNilReport: 'onDuty',
  deliverNilReport: 'onDuty',
  recordNilReceipt: 'onDuty',
  correctNilReport: 'onDuty',
  signIn: 'public',
  signOut: 'signedIn',
  lock: 'signedIn',
  addPerson: 'manager',
  changePerson: 'manager',
  retirePerson: 'manager',
  restorePerson: 'manager',
  changePin: 'signedIn',
  resetPin: 'manager',
  reportByPhone: 'onDuty',
  relayInstruction: 'onDuty',
  saveReport: 'onDuty',
  submitReport: 'onDuty',
  numberReport: 'onDuty',
  approveReport: 'onDuty',
  returnReport: 'onDuty',
  deliverReport: 'onDuty',
  recordReceipt: 'onDuty',
  recordRollCall: 'onDuty',
  correctRollCall: 'onDuty',
  acknowledgeAlarms: 'signedIn',
  changeRoster: 'manager',
  swapDuty: 'onDuty',
  setShiftPattern: 'manager',
  setChecklist: 'manager',
  beginShift: 'signedIn',
  addEntry: 'onDuty',
  correctEntry: 'onDuty',
  settleMatter: 'onDuty',
  postponeMatter: 'onDuty',
  addToShift: 'signedIn',
  setTemplate: 'manager',
  setUp: 'public',
  changeUnit: 'manager',
  setRecipients: 'manager',
}

export const asTheProgram = (env: DecisionContext): Result<null> =>
  env.by === SYSTEM ? ok(null) : refuse('notAllowed')

function onDuty(state: DeskState): Result<null> {
  if (mayWork(state)) return ok(null)
  return refuse(state.shift.current === null ? 'noShift' : 'notOnDuty')
}

function asManager(state: DeskState, personId: string): Result<null> {
  const person = lookUp(state.people, personId)
  return person !== undefined && mayManage(person.role) ? ok(null) : refuse('notAllowed')
}

/** Whether the person who is signed in may give it at all: asked before a PIN is looked at. */
export function mayGive(state: DeskState, command: Command): Result<null> {
  const right = RIGHTS[command.type]
  if (right === 'public') return ok(null)
  const { session } = state
  if (session === null) return refuse('notSignedIn')
  if (session.locked && command.type !== 'signOut') return refuse('locked')
  if (right === 'manager') return asManager(state, session.personId)
  return right === 'onDuty' ? onDuty(state) : ok(null)
}

/** The program gives commands of its own and none of a person's. */
export function allowed(state: DeskState, command: Command, env: DecisionContext): Result<null> {
  const may = mayGive(state, command)
  return may.ok && env.by === SYSTEM && RIGHTS[command.type] !== 'public'
    ? refuse('notAllowed')
    : may
}
