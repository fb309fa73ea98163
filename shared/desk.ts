// The whole desk, made of its areas: which commands there are, who may give them, what they do.
import { z } from 'zod'
import { decideAccountability } from './accountability/decide'
import { evolveAccountability } from './accountability/evolve'
import { allowed, asTheProgram } from './allowed'
import { joined } from './areas'
import { decideAttachment } from './attachment/decide'
import { evolveAttachment } from './attachment/evolve'
import { decideBackup } from './backup/decide'
import { evolveBackup } from './backup/evolve'
import { decideCalendar } from './calendar/decide'
import { evolveCalendar } from './calendar/evolve'
import { decideCircular } from './circular/decide'
import { evolveCircular } from './circular/evolve'
import { decideContact } from './contact/decide'
import { evolveContact } from './contact/evolve'
import type { Deciders, Decision, DecisionContext } from './decision'
import { decideDeadline } from './deadline/decide'
import { evolveDeadline } from './deadline/evolve'
import { decideDigest } from './digest/decide'
import { evolveDigest } from './digest/evolve'
import { emptyDesk } from './empty-desk'
import { upcast, type DeskEvent, type EventOf, type EventType } from './event'
import type { Evolvers } from './evolution'
import { decideHandover } from './handover/decide'
import { evolveHandover } from './handover/evolve'
import { decideInbox } from './inbox/decide'
import { evolveInbox } from './inbox/evolve'
import { decideIncident } from './incident/decide'
import { evolveIncident } from './incident/evolve'
import { decideInstruction } from './instruction/decide'
import { evolveInstruction } from './instruction/evolve'
import { withStep } from './timeline'
import type { Recorded } from './journal'
import { decideMachine } from './app-status/decide'
import { evolveMachine } from './app-status/evolve'
import { decideNilReport } from './nil-report/decide'
import { evolveNilReport } from './nil-report/evolve'
import { decideOpinion } from './opinion/decide'
import { evolveOpinion } from './opinion/evolve'
import { decidePacket } from './packet/decide'
import { evolvePacket } from './packet/evolve'
import { decidePerson } from './person/decide'
import { evolvePerson } from './person/evolve'
import { decidePhone } from './phone/decide'
import { evolvePhone } from './phone/evolve'
import { decideReport } from './report/decide'
import { evolveReport } from './report/evolve'
import { decideLeaders } from './leaders/decide'
import { evolveLeaders } from './leaders/evolve'
import { decideThreshold } from './threshold/decide'
import { evolveThreshold } from './threshold/evolve'
import { decideNumbering } from './numbering/decide'
import { evolveNumbering } from './numbering/evolve'
import type { Result } from './result'
import { withRecalled } from './retire/recall'
import { retire } from './retire/rule'
import { decideRollCall } from './roll-call/decide'
import { evolveRollCall } from './roll-call/evolve'
import { decideRollRun } from './roll-run/decide'
import { evolveRollRun } from './roll-run/evolve'
import { decideRoom } from './room-deadlines/decide'
import { evolveRoom } from './room-deadlines/evolve'
import { decideRoster } from './roster/decide'
import { evolveRoster } from './roster/evolve'
import { decideSeal } from './seal/decide'
import { evolveSeal } from './seal/evolve'
import { decideShift } from './shift/decide'
import { evolveShift } from './shift/evolve'
import { withLoggedStep } from './logged-step'
import type { DeskState } from './state'
import { decideSubordinate } from './subordinate/decide'
import { evolveSubordinate } from './subordinate/evolve'
import { decideTemplate } from './template/decide'
import { evolveTemplate } from './template/evolve'
import { decideTrip } from './trip/decide'
import { evolveTrip } from './trip/evolve'
import { decideUnit } from './unit/decide'
import { evolveUnit } from './unit/evolve'

export { emptyDesk }
export type { DeskState } from './state'

export const commandSchema = z.discriminatedUnion('type', joined('commands'))
/** What a page may ask for. */
export type Command = z.infer<typeof commandSchema>

const systemCommandSchema = z.discriminatedUnion('type', joined('systemCommands'))
/** What the core alone may ask for. */
export type SystemCommand = z.infer<typeof systemCommandSchema>

const SYSTEM_TYPES: ReadonlySet<string> = new Set(
  systemCommandSchema.options.map((option) => option.shape.type.value),
)
const isSystem = (command: Command | SystemCommand): command is SystemCommand =>
  SYSTEM_TYPES.has(command.type)

const DECIDERS = {
  ...decideUnit,
  ...decidePerson,
  ...decideIncident,
  ...decidePhone,
  ...decideLeaders,
  ...decideNumbering,
  ...decideThreshold,
  ...decideReport,
  ...decideDeadline,
  ...decideMachine,
  ...decideShift,
  ...decideHandover,
  ...decideRoom,
  ...decideCalendar,
  ...decideRoster,
  ...decideContact,
  ...decideRollCall,
  ...decideNilReport,
  ...decideTemplate,
  ...decideAttachment,
  ...decideOpinion,
  ...decideInstruction,
  ...decidePacket,
  ...decideSeal,
  ...decideBackup,
  ...decideSubordinate,
  ...decideAccountability,
  ...decideCircular,
  ...decideInbox,
  ...decideRollRun,
  ...decideTrip,
  ...decideDigest,
} satisfies Deciders<Command | SystemCommand>
type Decide = (
  state: DeskState,
  command: Command | SystemCommand,
  env: DecisionContext,
) => Result<Decision>

/** Command + state + now -> events, or a refusal that changes nothing. */
export function decide(
  state: DeskState,
  command: Command | SystemCommand,
  env: DecisionContext,
): Result<Decision> {
  const may = isSystem(command) ? asTheProgram(env) : allowed(state, command, env)
  if (!may.ok) return may
  return (DECIDERS[command.type] as Decide)(state, command, env)
}

const EVOLVERS = {
  ...evolveMachine,
  ...evolveUnit,
  ...evolvePerson,
  ...evolveIncident,
  ...evolvePhone,
  ...evolveLeaders,
  ...evolveNumbering,
  ...evolveThreshold,
  ...evolveReport,
  ...evolveDeadline,
  ...evolveShift,
  ...evolveHandover,
  ...evolveRoom,
  ...evolveCalendar,
  ...evolveRoster,
  ...evolveContact,
  ...evolveRollCall,
  ...evolveNilReport,
  ...evolveTemplate,
  ...evolveAttachment,
  ...evolveOpinion,
  ...evolveInstruction,
  ...evolvePacket,
  ...evolveSeal,
  ...evolveBackup,
  ...evolveSubordinate,
  ...evolveAccountability,
  ...evolveCircular,
  ...evolveInbox,
  ...evolveRollRun,
  ...evolveTrip,
  ...evolveDigest,
  recordRecalled: (state: DeskState, { data }: EventOf<'recordRecalled'>): DeskState =>
    withRecalled(state, data, evolve, emptyDesk),
} satisfies Evolvers<EventType>
type Evolve = (state: DeskState, event: DeskEvent) => DeskState

/** Between two shifts nobody waits, and whoever comes begins with what is at hand. */
const endsShift = ({ type }: DeskEvent): boolean =>
  type === 'shiftHandedOver' || type === 'shiftTakenOver'

const applied: Evolve = (state, event) => (EVOLVERS[event.type] as Evolve)(state, event)

/** Told of the desk before and after records have left it. */
export type OnRetired = (before: DeskState, after: DeskState) => void

/** State + event -> state, whichever version wrote it. An event that is not known changes nothing. */
export const evolve = (state: DeskState, recorded: Recorded): DeskState =>
  evolveTelling(state, recorded, () => {})

/** The same for whoever keeps what leaves. */
export function evolveTelling(
  state: DeskState,
  recorded: Recorded,
  onRetired: OnRetired,
): DeskState {
  const event = upcast(recorded)
  if (event === null) return state
  const after = withLoggedStep(state, withStep(applied(state, event), event), event)
  if (!endsShift(event)) return after
  const rest = retire(after, event.at)
  onRetired(after, rest)
  return rest
}

/** The state as the page may see it. */
export const redactState = (state: DeskState): DeskState => ({ ...state, credentials: {} })

/** The event as the page may see it: never the scrypt of a PIN. */
export function redact(event: Recorded): Recorded {
  const data = event.data as { credential?: unknown }
  return data.credential === undefined
    ? event
    : { ...event, data: { ...data, credential: { salt: '', hash: '', n: 0, r: 0, p: 0 } } }
}
