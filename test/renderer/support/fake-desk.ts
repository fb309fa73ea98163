// A bridge for the page that runs the real decide and evolve in memory: what the core would answer,
// without a disk. PINs are kept as they are, since nothing here is secret.
import type {
  Bridge,
  ClockReading,
  Draft,
  Health,
  Params,
  PageView,
  Push,
  Reply,
} from '../../../shared/contract'
import {
  commandSchema,
  decide,
  emptyDesk,
  evolveTelling,
  redact,
  redactState,
  type Command,
  type OnRetired,
} from '../../../shared/desk'
import { versionOf } from '../../../shared/event'
import { SYSTEM, type Recorded } from '../../../shared/journal'
import { leftBetween } from '../../../shared/retire/leaving'
import { answered, leftInMemory } from '../../../electron/core/archive/left-store'
import { makePaper } from '../../../shared/paper/make'
import type { Paper } from '../../../shared/paper/record'
import { ok, refuse, type Refusal, type Result } from '../../../shared/result'
import type { DeskState } from '../../../shared/state'
import { toInstant, type Ms } from '../../../shared/time'
import { PIECE_HEADER, viewPieces } from '../../../shared/view-pieces'
import { wallOf } from '../../../shared/wall'
import { createFakeFiles, type FakeFiles } from './fake-files'

export interface FakeDesk {
  readonly bridge: Bridge
  readonly now: () => Ms
  readonly setNow: (ms: Ms) => void
  readonly state: () => DeskState
  readonly drafts: Map<string, Draft>
  /** What was sent to the printer, in order. */
  readonly printed: readonly Paper[]
  /** What was handed over and kept. */
  readonly files: FakeFiles
  /** Gives a command as the signed-in person would; throws what was refused. */
  readonly give: (command: Command) => Readonly<Record<string, string>>
  /** What the core itself does, such as raising an alarm. */
  readonly giveAsSystem: (command: Parameters<typeof decide>[1]) => void
  /** The next command is refused with this, whatever it is. */
  readonly refuseNext: (refusal: Refusal) => void
  readonly setHealth: (health: Health) => void
}

/** Not SHA-256: only different for different texts, and available in any page. */
function digest(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0').repeat(8)
}

const credentialFor = (pin: string) => ({ salt: '', hash: pin, n: 0, r: 0, p: 0 })

/** What was offered to the page, by its address. */
const offered = new Map<string, string[]>()

function offer(state: DeskState): string {
  const address = `/view/${offered.size + 1}`
  offered.set(address, [...viewPieces(redactState(state))])
  return address
}

/** As the shells answer, from the page's own origin; without the streams of a real answer, which want time to pass. */
export const fetchPiece = async (path: string): Promise<Response> => {
  const [, address = '', piece = ''] = /^(\/view\/\d+)\/(\d+)$/.exec(path) ?? []
  const text = offered.get(address)?.[Number(piece)]
  const answer =
    text === undefined
      ? { status: 204, ok: true, headers: new Headers({ [PIECE_HEADER]: 'end' }) }
      : {
          status: 200,
          ok: true,
          headers: new Headers(),
          json: async () => JSON.parse(text) as unknown,
        }
  return answer as Response
}

const stageOf = ({ unit, session }: DeskState): PageView['kind'] => {
  if (unit === null) return 'firstRun'
  return session !== null && !session.locked ? 'desk' : 'signIn'
}

function viewOf(state: DeskState, seq: number, now: Ms): PageView {
  if (state.unit === null) return { kind: 'firstRun' }
  if (state.session !== null && !state.session.locked)
    return { kind: 'desk', seq, address: offer(state) }
  const people = Object.values(state.people)
    .filter(({ active }) => active)
    .map(({ id, name, post, role }) => ({ id, name, post, role, mayTryAt: null, duty: null }))
  return {
    kind: 'signIn',
    unitName: state.unit.name,
    people,
    lockedBy: state.session === null ? null : (state.people[state.session.personId]?.name ?? null),
    alarms: { ringing: 0, overdue: 0, exercises: 0 },
    wall: state.session === null ? null : wallOf(state, state.unit, now),
  }
}

/** @param record what is on record already */
export function createFakeDesk(start: Ms, record: readonly Recorded[] = []): FakeDesk {
  let now = start
  const left = leftInMemory()
  const tellLeft: OnRetired = (before, after) =>
    leftBetween(before, after).forEach((one) => left.put(one))
  const evolved = (before: DeskState, event: Recorded) => evolveTelling(before, event, tellLeft)
  let state = record.reduce(evolved, emptyDesk)
  let seq = record.at(-1)?.seq ?? 0
  let health: Health = { readOnly: null, notices: [] }
  let refusal: Refusal | null = null
  const drafts = new Map<string, Draft>()
  const printed: Paper[] = []
  const files = createFakeFiles()
  const listeners = new Set<(push: Push) => void>()
  const push = (message: Push) => listeners.forEach((listener) => listener(message))
  const clock = (): ClockReading => ({ now: toInstant(now), computer: toInstant(now), jump: null })

  /** Whose PIN came with the command, if it is right. */
  function verifiedBy(command: Parameters<typeof decide>[1]): string | null {
    const { personId, approverId, pin } = command as Partial<Record<string, string>>
    const id = approverId ?? personId
    return id !== undefined && pin !== undefined && state.credentials[id]?.hash === pin ? id : null
  }

  function run(
    command: Parameters<typeof decide>[1],
    author: string,
  ): Result<{ seq: number; made: Record<string, string> }> {
    const { readOnly } = health
    const damage = readOnly !== null && 'found' in readOnly ? readOnly : null
    const env = {
      now,
      by: author,
      verified: verifiedBy(command),
      credentialFor,
      sha256: digest,
      damage,
      head: { seq, hash: digest(String(seq)) },
      machine: { freeBytes: 50 * 1024 ** 3 },
      stored: files.stored,
      retiredShift: () => null,
    }
    const decision = decide(state, command, env)
    if (!decision.ok) return decision
    const stage = stageOf(state)
    const events = decision.value.events.map((event): Recorded => ({
      seq: (seq += 1),
      at: toInstant(now),
      type: event.type,
      v: versionOf(event.type),
      by: event.by ?? author,
      data: event.data,
    }))
    state = events.reduce(evolved, state)
    if (stageOf(state) !== stage) push({ kind: 'view', view: viewOf(state, seq, now), health })
    else if (events.length > 0) push({ kind: 'events', events: events.map(redact) })
    return ok({ seq, made: { ...decision.value.made } })
  }

  const author = () => state.session?.personId ?? SYSTEM
  const paperOf = (paper: Paper) =>
    makePaper(state, paper, {
      now,
      head: { seq, hash: digest(String(seq)) },
      codes: ['<svg viewBox="0 0 60 60"></svg>'],
    })

  function command(params: { command: Command }): Reply {
    if (refusal !== null) {
      const error = refusal
      refusal = null
      return { ok: false, error }
    }
    const parsed = commandSchema.safeParse(params.command)
    if (!parsed.success) return refuse('malformed', parsed.error.issues[0]?.path.join('.') ?? '')
    return run(parsed.data, author())
  }

  const answers: Readonly<Record<string, (params: never) => Reply | Promise<Reply>>> = {
    open: () =>
      ok({
        view: viewOf(state, seq, now),
        health,
        clock: clock(),
        app: { version: '0', shell: 'browser', dataDir: '' },
      }),
    command,
    readDrafts: () => ok([...drafts.values()]),
    saveDraft: ({ key, value }: { key: string; value: string }) => {
      const savedAt = toInstant(now)
      drafts.set(key, { key, value, savedAt, by: author() })
      return ok({ savedAt })
    },
    noteAtDoor: ({ note, value }: Params<'noteAtDoor'>) => {
      const name = note ?? `door-${drafts.size + 1}`
      const savedAt = toInstant(now)
      const key = `intake:${name}`
      drafts.set(key, { key, value, savedAt, by: '' })
      return ok({ note: name, savedAt })
    },
    dropDraft: ({ key }: { key: string }) => {
      drafts.delete(key)
      return ok({})
    },
    readPastRecords: ({ one, ...asked }: Params<'readPastRecords'>) => {
      const ids = one === undefined ? [] : [one]
      return ok({ left: answered(left, { ...asked, ids }) })
    },
    makePaper: ({ paper }: { paper: Paper }) => paperOf(paper),
    printPaper: ({ paper }: { paper: Paper }) => {
      printed.push(paper)
      return ok({ came: 'opened' })
    },
    savePaper: ({ paper }: { paper: Paper }) => {
      const made = paperOf(paper)
      return made.ok ? ok({ path: `/桌面/${made.value.fileName}` }) : made
    },
    saveTemplate: () => ok({ path: '/桌面/公文格式.json' }),
    saveDocx: () => ok({ path: '/桌面/首报.docx' }),
    ...files.answers,
    activity: () => ok({}),
    clock: () => ok(clock()),
  }

  function must(result: Result<{ made: Record<string, string> }>) {
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
    return result.value.made
  }

  return {
    bridge: {
      call: async (name, params) => answers[name]?.(params as never) ?? refuse('malformed', name),
      on: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    now: () => now,
    setNow: (ms) => {
      now = ms
      push({ kind: 'clock', clock: clock() })
    },
    state: () => state,
    drafts,
    printed,
    files,
    give: (given) => must(run(commandSchema.parse(given), author())),
    giveAsSystem: (given) => void must(run(given, SYSTEM)),
    refuseNext: (next) => {
      refusal = next
    },
    setHealth: (next) => {
      health = next
      push({ kind: 'view', view: viewOf(state, seq, now), health })
    },
  }
}
