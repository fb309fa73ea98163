// The one queue through which the record grows: decide against everything decided so far, chain,
// write and sync, and only then believe it. While one batch is on its way to the disk everything
// that arrives joins the next, so many waiting share one sync. When a batch fails, it and all that
// was decided on top of it are refused, and the state is again what the disk holds. Only who sits at
// the desk is known at once, disk or no disk, and written down before anything else.
import type { Decision } from '../../../shared/decision'
import type { DeskState } from '../../../shared/desk'
import { traitsOf, versionOf } from '../../../shared/event'
import { evolveAll } from '../../../shared/evolve-all'
import {
  seal,
  SYSTEM,
  type Author,
  type Head,
  type JournalLine,
  type Recorded,
} from '../../../shared/journal'
import { ok, refuse, type Refusal, type Result } from '../../../shared/result'
import { toInstant, type Ms } from '../../../shared/time'
import type { JournalFile } from './journal-file'
import { sha256 } from '../sha256'

/** What is asked of the domain: what to do in this state, in whose name, at what time. */
export interface Asked {
  readonly by: Author
  readonly now: Ms
  readonly decision: Result<Decision>
}
export type Ask = (state: DeskState, head: Head) => Asked

export interface Done {
  /** The last record that the answer stands on. */
  readonly seq: number
  readonly made: Readonly<Record<string, string>>
}

export interface Standing {
  readonly state: DeskState
  readonly head: Head
}

export interface Ledger {
  /** What the disk holds, and who sits there though the disk would not take it down. */
  state(): DeskState
  /** Where the chain on the disk stands. */
  head(): Head
  /** What the disk holds, and nothing else. */
  onDisk(): Standing
  /** Resolves once what was decided is on the disk, or is refused. */
  submit(ask: Ask): Promise<Result<Done>>
  /** Runs a task while nothing is being written; what arrives meanwhile waits. */
  whileStill<T>(task: () => Promise<T>): Promise<T>
  /** Tries again to write down what the disk would not take; at once done when nothing is owed. */
  catchUp(): Promise<unknown>
}

export interface LedgerDeps {
  readonly journal: Pick<JournalFile, 'append'>
  readonly state: DeskState
  readonly head: Head
  /** The disk is at work, and what follows from it may be reckoned meanwhile; nothing may be told, for it has not happened. */
  readonly onWriting: (events: readonly Recorded[], state: DeskState) => void
  readonly onRecorded: (events: readonly Recorded[], state: DeskState) => void
  /** It has happened, though the disk would not take it down yet. */
  readonly onSeen: (events: readonly Recorded[], state: DeskState) => void
  /** What came of the last write; null when it went well. */
  readonly onWritten: (fault: Refusal | null) => void
  /** A mistake of the program; the code under which it can be found. */
  readonly onFault: (thrown: unknown) => string
}

interface Decided {
  readonly asked: Asked
  readonly decision: Decision
  readonly lines: readonly JournalLine[]
  readonly after: DeskState
}

interface Waiting extends Decided {
  readonly ask: Ask
  readonly done: Done
  readonly answer: (result: Result<Done>) => void
}

const eventOf = ({ seq, at, type, v, by, data }: JournalLine): Recorded => ({
  seq,
  at,
  type,
  v,
  by,
  data,
})

function chain(
  from: Standing,
  { by, now }: Asked,
  { events }: Decision,
): Standing & { lines: JournalLine[] } {
  const at = toInstant(now)
  const lines: JournalLine[] = []
  let { head } = from
  for (const event of events) {
    const draft = {
      at,
      type: event.type,
      v: versionOf(event.type),
      by: event.by ?? by,
      data: event.data,
    }
    const line = seal(head, draft, sha256)
    lines.push(line)
    head = { seq: line.seq, hash: line.hash }
  }
  return { state: evolveAll(from.state, lines.map(eventOf)), head, lines }
}

/** A desk must be locked and left whatever the disk says, and be opened again by whoever may. */
const isNeverRefused = ({ events }: Decision): boolean =>
  events.length > 0 && events.every(({ type }) => traitsOf(type).unwritten === 'always')

const nothing: Ask = () => ({ by: SYSTEM, now: 0, decision: ok({ events: [] }) })

export function createLedger(deps: LedgerDeps): Ledger {
  let durable: Standing = { state: deps.state, head: deps.head }
  /** Answered already, and not on the disk: it refused them. */
  let owed: readonly Decided[] = []
  /** With everything that was decided, on the disk or not. */
  let ahead: Standing = durable
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  /** The record stands, and nobody may be kept waiting by what else hangs on it: the next event brings what was missed. */
  function attempt(follow: () => void): void {
    try {
      follow()
    } catch (thrown) {
      deps.onFault(thrown)
    }
  }

  function chained(asked: Asked, decision: Decision): Decided {
    const { lines, ...standing } = chain(ahead, asked, decision)
    ahead = standing
    return { asked, decision, lines, after: standing.state }
  }

  /** Decides anew what must not be refused, now that what came before it was; null when it may be. */
  function kept({ ask, decision }: Waiting): Decided | null {
    if (!isNeverRefused(decision)) return null
    const asked = ask(ahead.state, ahead.head)
    return asked.decision.ok && isNeverRefused(asked.decision.value)
      ? chained(asked, asked.decision.value)
      : null
  }

  /** Of all that was lost nothing has happened, but for who sits there. */
  function refuseAll(lost: readonly Waiting[], error: Refusal): void {
    ahead = durable
    owed = owed.map(({ asked, decision }) => chained(asked, decision))
    const { seq } = durable.head
    for (const entry of lost) {
      const seen = kept(entry)
      if (seen === null) {
        entry.answer({ ok: false, error })
        continue
      }
      owed = [...owed, seen]
      attempt(() =>
        deps.onSeen(
          seen.lines.map((line) => ({ ...eventOf(line), seq })),
          seen.after,
        ),
      )
      entry.answer(ok({ seq, made: seen.decision.made ?? {} }))
    }
  }

  const lastOf = (batch: readonly Waiting[]): Decided => [...owed, ...batch].at(-1) as Decided

  function believe(batch: readonly Waiting[], lines: readonly JournalLine[]): void {
    const last = lines.at(-1)
    if (last !== undefined) {
      const { after } = lastOf(batch)
      durable = { state: after, head: { seq: last.seq, hash: last.hash } }
      owed = []
      attempt(() => deps.onRecorded(lines.map(eventOf), after))
    }
    for (const { answer, done } of batch) answer(ok(done))
  }

  async function append(
    lines: readonly JournalLine[],
    meanwhile: () => void,
  ): Promise<Result<void>> {
    try {
      return await deps.journal.append(lines, () => attempt(meanwhile))
    } catch (thrown) {
      // No fault of the disk but a mistake of the program: refused all the same.
      return refuse('failed', '', { fault: deps.onFault(thrown) })
    }
  }

  async function writeOne(): Promise<void> {
    const batch = waiting
    waiting = []
    const lines = [...owed, ...batch].flatMap((entry) => entry.lines)
    if (lines.length === 0) return believe(batch, lines)
    const after = lastOf(batch).after
    const written = await append(lines, () => deps.onWriting(lines.map(eventOf), after))
    attempt(() => deps.onWritten(written.ok ? null : written.error))
    if (written.ok) return believe(batch, lines)
    const lost = [...batch, ...waiting]
    waiting = []
    refuseAll(lost, written.error)
  }

  async function writeAll(): Promise<void> {
    try {
      // Whoever asks in this same turn still joins the first batch.
      await Promise.resolve()
      while (waiting.length > 0) await writeOne()
    } finally {
      writing = null
    }
  }

  const start = () => {
    writing ??= writeAll()
  }

  async function submit(ask: Ask): Promise<Result<Done>> {
    const asked = ask(ahead.state, ahead.head)
    if (!asked.decision.ok) return asked.decision
    const decided = chained(asked, asked.decision.value)
    const done: Done = { seq: ahead.head.seq, made: decided.decision.made ?? {} }
    return new Promise((answer) => {
      waiting.push({ ...decided, ask, done, answer })
      start()
    })
  }

  return {
    state: () => owed.at(-1)?.after ?? durable.state,
    head: () => durable.head,
    onDisk: () => durable,
    submit,
    async whileStill(task) {
      while (writing !== null) await writing
      const result = task()
      writing = result
        .then(
          () => undefined,
          () => undefined,
        )
        .then(writeAll)
      return result
    },
    // Whoever asks for nothing waits for what is owed.
    catchUp: async () => (owed.length === 0 ? null : submit(nothing)),
  }
}
