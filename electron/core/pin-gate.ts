// Everything about a command's PINs that must happen before the command is decided: wrong ones slow
// down the next try, new ones are made into credentials.
import type { Command, DeskState, SystemCommand } from '../../shared/desk'
import { mayTryAt, waitAfter } from '../../shared/person/pin-wait'
import type { Credential } from '../../shared/person/record'
import { ok, refuse, type Result } from '../../shared/result'
import { SECOND, type Ms } from '../../shared/time'
import type { Credentials } from './credentials'
import { createSerial } from './serial'

/** What is known of a command's PINs when it is decided. */
export interface Pins {
  /** The person whose PIN was checked. */
  readonly verified: string | null
  readonly credentialFor: (newPin: string) => Credential
}

export interface PinGate {
  pass(command: Command): Promise<Result<Pins>>
}

export interface PinGateDeps {
  readonly credentials: Credentials
  readonly state: () => DeskState
  readonly now: () => Ms
  readonly submit: (command: SystemCommand) => Promise<Result<unknown>>
}

const inSeconds = (wait: Ms) => ({ waitSeconds: Math.max(0, Math.ceil(wait / SECOND)) })

interface Claim {
  readonly personId: string
  readonly pin: string
  readonly type: Command['type']
}

const BY_CODE: ReadonlySet<Command['type']> = new Set(['signIn', 'changePin'])

/** Whose PIN a command carries. */
function claimed(command: Command): Claim | null {
  if (!('pin' in command) || command.pin === undefined) return null
  const personId =
    'approverId' in command
      ? command.approverId
      : 'personId' in command
        ? command.personId
        : undefined
  return { personId: personId ?? '', pin: command.pin, type: command.type }
}

/** Every new PIN in a command, wherever it stands. */
function newPins(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'newPin' && typeof item === 'string' ? [item] : newPins(item),
  )
}

export function createPinGate({ credentials, state, now, submit }: PinGateDeps): PinGate {
  const serially = createSerial()

  async function check({ personId, pin, type }: Claim): Promise<Result<string>> {
    const person = state().people[personId]
    const wait = person === undefined ? 0 : mayTryAt(person) - now()
    if (wait > 0) return refuse('pinWait', 'pin', inSeconds(wait))
    if (await credentials.check(state().credentials[personId], pin))
      // A code on a slip signs its owner in and lets them choose a PIN; it signs nothing else.
      return person?.codeOnly === true && !BY_CODE.has(type)
        ? refuse('codeSignsNothing', 'pin', { name: person.name })
        : ok(personId)
    const failures = (person?.pinFailures ?? 0) + 1
    // A wrong PIN that cannot be counted tells nothing: otherwise anyone might guess at a start without a disk.
    const counted =
      person === undefined ? ok(null) : await submit({ type: 'recordPinRefusal', personId })
    return counted.ok ? refuse('pinWrong', 'pin', inSeconds(waitAfter(failures))) : counted
  }

  async function made(command: Command): Promise<Pins['credentialFor']> {
    const pins = [...new Set(newPins(command))]
    const kept = new Map<string, Credential>()
    for (const pin of pins) kept.set(pin, await credentials.make(pin))
    return (pin) => kept.get(pin) as Credential
  }

  return {
    async pass(command) {
      const claim = claimed(command)
      // One try after the other, so that many at once cannot outrun the waiting.
      const verified = claim === null ? ok(null) : await serially(() => check(claim))
      return verified.ok
        ? ok({ verified: verified.value, credentialFor: await made(command) })
        : verified
    },
  }
}
