// What a person or the program itself asks of the domain, on its way to the ledger.
import { broughtBack } from '../../shared/brought-back'
import { mayGive } from '../../shared/allowed'
import { decide, type Command, type DeskState, type SystemCommand } from '../../shared/desk'
import { SYSTEM } from '../../shared/journal'
import type { Decision } from '../../shared/decision'
import type { NewEvent } from '../../shared/event'
import { lookUp } from '../../shared/lookup'
import { ok, refuse, type Result } from '../../shared/result'
import type { Ms } from '../../shared/time'
import type { ClockWatch } from './clock/clock-watch'
import type { IdleLock } from './clock/idle-lock'
import type { MachineGauge } from './disk/machine-gauge'
import type { Files } from './files/files'
import type { HealthBook } from './health'
import type { Ask, Done } from './journal/ledger'
import type { GuardedLedger } from './journal/read-only'
import type { StartUp } from './journal/start-up'
import type { PinGate, Pins } from './pin-gate'
import { NOTHING_RECALLED, type Recall, type Recalled } from './recall/recall'
import { sha256 } from './sha256'

const NO_PINS: Pins = {
  verified: null,
  credentialFor: () => ({ salt: '', hash: '', n: 0, r: 0, p: 0 }),
}

/** Whatever is brought back stands in front of what is done about it; for nothing, nothing is. */
const behind = (recalled: readonly NewEvent[], decision: Result<Decision>): Result<Decision> =>
  decision.ok && decision.value.events.length > 0
    ? ok({ ...decision.value, events: [...recalled, ...decision.value.events] })
    : decision

export type RaiseAlarm = Extract<SystemCommand, { type: 'raiseAlarm' | 'raiseRoomAlarm' }>

/** All of them, or the first refusal. */
function together(decisions: readonly Result<Decision>[]): Result<Decision> {
  const refused = decisions.find(({ ok: isTaken }) => !isTaken)
  if (refused !== undefined) return refused
  return ok({ events: decisions.flatMap((one) => (one.ok ? one.value.events : [])) })
}

export interface SubmitDeps {
  readonly ledger: Pick<GuardedLedger, 'submit' | 'state'>
  readonly recall: Recall
  readonly health: Pick<HealthBook, 'damage'>
  readonly gauge: Pick<MachineGauge, 'facts'>
  readonly files: { readonly store: Pick<Files['store'], 'known'> }
  readonly now: () => Ms
  readonly isStopped: () => boolean
}

export interface Submitting {
  /** With the PINs that were checked for it. */
  give(command: Command, pins: Pins): Promise<Result<Done>>
  asTheProgram(command: SystemCommand): Promise<Result<Done>>
  /** Each of another clock, so that none hangs on another: written down together. */
  raiseAll(alarms: readonly RaiseAlarm[]): Promise<Result<Done>>
}

export function createSubmitting({
  ledger,
  recall,
  health,
  gauge,
  files,
  now,
  isStopped,
}: SubmitDeps): Submitting {
  const ask =
    (command: Command | SystemCommand, pins: Pins, recalled: Recalled, by?: string): Ask =>
    (live, head) => {
      const { state, events } = broughtBack(live, recalled.records)
      const author = by ?? state.session?.personId ?? SYSTEM
      const context = {
        now: now(),
        by: author,
        ...pins,
        damage: health.damage(),
        sha256,
        head,
        machine: gauge.facts(),
        stored: files.store.known,
        retiredShift: (shiftId: string) => lookUp(recalled.shifts, shiftId) ?? null,
      }
      const decision = isStopped() ? refuse('stopped') : decide(state, command, context)
      return { by: author, now: context.now, decision: behind(events, decision) }
    }

  /** Nearly always all is at hand, and nobody waits. */
  async function submit(command: Command | SystemCommand, pins: Pins, by?: string) {
    const state = ledger.state()
    const recalled = recall.isNeeded(command, state)
      ? await recall.for(command, state)
      : NOTHING_RECALLED
    return ledger.submit(ask(command, pins, recalled, by))
  }
  return {
    give: (command, pins) => submit(command, pins),
    asTheProgram: (command) => submit(command, NO_PINS, SYSTEM),
    raiseAll: (alarms) =>
      ledger.submit((live, head) => {
        // What an alarm is derived from is at hand.
        const asked = alarms.map((one) => ask(one, NO_PINS, NOTHING_RECALLED, SYSTEM)(live, head))
        return { by: SYSTEM, now: now(), decision: together(asked.map((one) => one.decision)) }
      }),
  }
}

export interface CommandDeps {
  readonly submitting: Submitting
  readonly startUp: StartUp
  readonly files: { readonly store: Pick<Files['store'], 'look'> }
  readonly idle: Pick<IdleLock, 'touch'>
  readonly clockWatch: Pick<ClockWatch, 'look'>
  readonly pinGate: PinGate
  readonly state: () => DeskState
}

export function createCommand(deps: CommandDeps): (command: Command) => Promise<Result<Done>> {
  const { submitting, startUp, files, idle, clockWatch, pinGate, state } = deps

  /** `decide` asks whether a file is there and cannot wait for the disk. */
  async function lookForFiles(command: Command): Promise<void> {
    if (command.type !== 'addAttachment') return
    const hashes = [command.sha256, ...(command.print === null ? [] : [command.print.sha256])]
    // A disk that fails, which the store has noted, has none.
    await Promise.all(hashes.map((hash) => files.store.look(hash).catch(() => null)))
  }

  return async (command) => {
    idle.touch()
    const started = await startUp()
    if (!started.ok) return started
    await clockWatch.look()
    await lookForFiles(command)
    // Nobody tries PINs with a command that they may not give.
    const may = mayGive(state(), command)
    if (!may.ok) return may
    const pins = await pinGate.pass(command)
    return pins.ok ? submitting.give(command, pins.value) : pins
  }
}
