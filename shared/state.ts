// The state of the whole desk: everything that the journal's events add up to.
import type { AccountabilityState } from './accountability/record'
import type { Attachment } from './attachment/record'
import type { BackupState } from './backup/record'
import type { CalendarState } from './calendar/record'
import type { CircularState } from './circular/record'
import type { ContactState } from './contact/record'
import type { DigestState } from './digest/record'
import type { Incident, RuleBooks } from './incident/record'
import type { InboxState } from './inbox/record'
import type { InstructionState } from './instruction/record'
import type { KnownRooms } from './known-rooms'
import type { LeaderState } from './leaders/record'
import type { NumberingState } from './numbering/record'
import type { ThresholdState } from './threshold/record'
import type { MachineState } from './app-status/record'
import type { NilState } from './nil-report/record'
import type { OpinionState } from './opinion/record'
import type { Credential, Person, Session } from './person/record'
import type { RollCall } from './roll-call/record'
import type { RollRunState } from './roll-run/record'
import type { RoomState } from './room-deadlines/record'
import type { Kept } from './retire/kept'
import type { RosterState } from './roster/record'
import type { SealHead } from './seal/record'
import type { ShiftState } from './shift/record'
import type { SubordinateState } from './subordinate/record'
import type { Template, TemplateChange } from './template/record'
import type { TripState } from './trip/record'
import type { Unit } from './unit/record'

export interface DeskState {
  /** null until the first run is done. */
  readonly unit: Unit | null
  readonly people: Readonly<Record<string, Person>>
  /** Never leaves the core. */
  readonly credentials: Readonly<Record<string, Credential>>
  readonly session: Session | null
  /** Newest last. */
  readonly ruleBooks: RuleBooks
  readonly incidents: Readonly<Record<string, Incident>>
  /** The last serial given in each year: numbers are gapless. */
  readonly serials: Readonly<Record<number, number>>
  /** Of exercises, which are counted by themselves. */
  readonly exerciseSerials: Readonly<Record<number, number>>
  /** The last serial of each 机关代字 and year, under `呼值报〔2026〕`. */
  readonly docSerials: Readonly<Record<string, number>>
  readonly template: Template
  /** Oldest first. */
  readonly templateChanges: readonly TemplateChange[]
  readonly machine: MachineState
  readonly shift: ShiftState
  readonly room: RoomState
  readonly calendar: CalendarState
  readonly roster: RosterState
  readonly phoneBook: ContactState
  /** As they were recorded, oldest first. */
  readonly rollCalls: readonly RollCall[]
  readonly nilReports: NilState
  readonly attachments: Readonly<Record<string, Attachment>>
  readonly opinion: OpinionState
  /** 批示 that hang on no incident. */
  readonly instruction: InstructionState
  /** How many there have ever been, live or not: the next id is counted from it. */
  readonly made: {
    readonly attachments: number
    readonly rollCalls: number
    readonly swaps: number
  }
  readonly backup: BackupState
  /** What is still known of records that have left. */
  readonly kept: Kept
  /** The rooms below this one. */
  readonly subordinates: SubordinateState
  /** Which of them owed a report, and who was late. */
  readonly accountability: AccountabilityState
  readonly circular: CircularState
  /** Why what came is returned, and what the rooms below were asked to write. */
  readonly inbox: InboxState
  /** 值班要情 */
  readonly digest: DigestState
  /** 外出报备 */
  readonly trip: TripState
  /** 点名 by plan. */
  readonly rollRuns: RollRunState
  /** Whom the unit wants told of what is grave. */
  readonly leaders: LeaderState
  readonly numbering: NumberingState
  readonly thresholds: ThresholdState
  /** The last seal of a finished month; null before the first. */
  readonly sealed: SealHead | null
  /** What is known of other rooms by what they sent. */
  readonly rooms: KnownRooms
}
