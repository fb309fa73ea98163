// The one queue through which the record grows: decide against everything decided so far, chain,
// write and sync, and only then believe it. While one batch is on its way to the disk everything
// that arrives joins the next, so many waiting share one sync. When a batch fails, it and all that
// was decided on top of it are refused, and the state is again what the disk holds.
import type { Decision } from '../../../shared/decision'
import type { DeskState } from '../../../shared/desk'
import { EVENT_VERSION } from '../../../shared/event'
import { seal, type Author, type Head, type JournalLine, type Recorded } from '../../../shared/journal'
import { ok, type Refusal, type Result } from '../../../shared/result'
import { toInstant, type Ms } from '../../../shared/time'
import type { DiskFault } from '../disk/disk-fault'
import type { JournalFile } from './journal-file'
import { evolveOne } from './replay'
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

export interface Ledger {
  /** What the disk holds. */
  state(): DeskState
  head(): Head
  /** Resolves once what was decided is on the disk, or is refused. */
  submit(ask: Ask): Promise<Result<Done>>
  /** Runs a task while nothing is being written; what arrives meanwhile waits. */
  whileStill<T>(task: () => Promise<T>): Promise<T>
}

export interface LedgerDeps {
  readonly journal: Pick<JournalFile, 'append'>
  readonly state: DeskState
  readonly head: Head
  readonly onRecorded: (events: readonly Recorded[], state: DeskState) => void
  /** What came of the last write; null when it went well. */
  readonly onWritten: (fault: DiskFault | null) => void
}

interface Waiting {
  readonly lines: readonly JournalLine[]
  readonly after: DeskState
  readonly done: Done
  readonly answer: (result: Result<Done>) => void
}

interface Standing {
  readonly state: DeskState
  readonly head: Head
}

const eventOf = ({ seq, at, type, v, by, data }: JournalLine): Recorded => ({ seq, at, type, v, by, data })

function chain(from: Standing, { by, now }: Asked, { events }: Decision): Standing & { lines: JournalLine[] } {
  const at = toInstant(now)
  const lines: JournalLine[] = []
  let { state, head } = from
  for (const event of events) {
    const draft = { at, type: event.type, v: EVENT_VERSION, by: event.by ?? by, data: event.data }
    const line = seal(head, draft, sha256)
    lines.push(line)
    head = { seq: line.seq, hash: line.hash }
    state = evolveOne(state, eventOf(line))
  }
  return { state, head, lines }
}

export function createLedger(deps: LedgerDeps): Ledger {
  let durable: Standing = { state: deps.state, head: deps.head }
  /** With everything that was decided, on the disk or not. */
  let ahead: Standing = durable
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  function refuseAll(lost: readonly Waiting[], error: Refusal): void {
    ahead = durable
    for (const { answer } of lost) answer({ ok: false, error })
  }

  function believe(batch: readonly Waiting[], lines: readonly JournalLine[]): void {
    const last = lines.at(-1)
    if (last !== undefined) {
      const { after } = batch.findLast((entry) => entry.lines.length > 0) as Waiting
      durable = { state: after, head: { seq: last.seq, hash: last.hash } }
      deps.onRecorded(lines.map(eventOf), after)
    }
    for (const { answer, done } of batch) answer(ok(done))
  }

  async function writeOne(): Promise<void> {
    const batch = waiting
    waiting = []
    const lines = batch.flatMap((entry) => entry.lines)
    if (lines.length === 0) return believe(batch, lines)
    const written = await deps.journal.append(lines)
    deps.onWritten(written.ok ? null : written.error)
    if (written.ok) return believe(batch, lines)
    const lost = [...batch, ...waiting]
    waiting = []
    refuseAll(lost, written.error)
  }

  async function writeAll(): Promise<void> {
    // Whoever asks in this same turn still joins the first batch.
    await Promise.resolve()
    while (waiting.length > 0) await writeOne()
    writing = null
  }

  const start = () => {
    writing ??= writeAll()
  }

  return {
    state: () => durable.state,
    head: () => durable.head,
    submit(ask) {
      const asked = ask(ahead.state, ahead.head)
      if (!asked.decision.ok) return Promise.resolve(asked.decision)
      const decision = asked.decision.value
      const { lines, ...standing } = chain(ahead, asked, decision)
      ahead = standing
      const done: Done = { seq: standing.head.seq, made: decision.made ?? {} }
      return new Promise((answer) => {
        waiting.push({ lines, after: standing.state, done, answer })
        start()
      })
    },
    async whileStill(task) {
      while (writing !== null) await writing
      const result = task()
      writing = result.then(() => undefined, () => undefined).then(writeAll)
      return result
    },
  }
}
