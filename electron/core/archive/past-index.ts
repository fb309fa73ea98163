// The read model of the past, as the core sees it: a thread that is there when it is needed. Nothing waits for it but who
// asks it, and whatever fails in it is written to the log.
import { Worker } from 'node:worker_threads'
import { MINUTE, SECOND, type Ms } from '../../../shared/time'
import type { JournalLine } from '../../../shared/journal'
import type { RecordRef } from '../../../shared/retire/record'
import type { LeftQuery, LeftRecord } from '../../../shared/retire/left-record'
import type { PastFound, PastQuery } from '../../../shared/past/record'
import type { KnownPerson } from '../../../shared/past/wanted'
import type { Hear } from '../record-bus'
import type { Cancel, Clock } from '../ports'
import type { Answered, Question, ThreadStart, Told } from './messages'

export interface PastIndex {
  /** Null when it cannot say: the journal itself is to be searched. */
  search(query: PastQuery, people: readonly KnownPerson[]): Promise<PastFound | null>
  /**
   * Records that have left the live state; null when it cannot say.
   * @param waits until the journal has been told to its end, which takes a while after an update
   */
  left(query: LeftQuery, waits?: boolean): Promise<readonly LeftRecord[] | null>
  /** The lines of which these are made, and those that concern every incident; null when it cannot say at once. */
  lines(refs: readonly RecordRef[]): Promise<readonly JournalLine[] | null>
  /** There are more lines on the disk. */
  readonly recorded: Hear
  stop(): Promise<void>
}

export interface PastIndexDeps {
  /** The thread's file; null where there is none. */
  readonly thread: URL | null
  readonly dataDir: string
  readonly stateShape: string
  readonly clock: Pick<Clock, 'setTimer'>
  /** Of the last line on the disk. */
  readonly seq: () => number
  readonly onFault: (thrown: unknown) => void
}

/** The desk is on the screen by then. */
const AFTER_START: Ms = 15 * SECOND
/** New lines come in by then, if nobody has searched before. */
const AFTER_LINES: Ms = MINUTE
/** With nothing to do it gives its memory back. */
const AFTER_REST: Ms = 2 * MINUTE
/** What it makes of a month is soon forgotten: collected often, it stays a third smaller. */
const MEMORY = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 256 }

/** Where there is no thread, whoever asks goes through the journal. */
const NO_INDEX: PastIndex = {
  search: async () => null,
  left: async () => null,
  lines: async () => null,
  recorded: () => {},
  stop: async () => {},
}

export const createPastIndex = (deps: PastIndexDeps): PastIndex =>
  deps.thread === null ? NO_INDEX : withThread(deps, deps.thread)

type Answers = Extract<Answered, { readonly kind: 'found' | 'left' | 'lines' }>
/** Null: it could not be had. */
type Answer = (answered: Answers | null) => void

/** One timer at a time. */
function createTimer(clock: Pick<Clock, 'setTimer'>) {
  let cancel: Cancel | null = null
  const stop = () => {
    cancel?.()
    cancel = null
  }
  return {
    stop,
    isSet: () => cancel !== null,
    set(after: Ms, fire: () => void) {
      stop()
      cancel = clock.setTimer(after, () => {
        cancel = null
        fire()
      })
    },
  }
}

interface ThreadDeps extends Pick<PastIndexDeps, 'dataDir' | 'stateShape' | 'onFault'> {
  readonly onSettled: () => void
}

/** One thread, from its beginning to its end. */
function startThread(file: URL, { dataDir, stateShape, onFault, onSettled }: ThreadDeps) {
  const asked = new Map<number, Answer>()
  const start: ThreadStart = { dataDir, shape: stateShape }
  const worker = new Worker(file, { workerData: start, resourceLimits: MEMORY })
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      for (const answer of asked.values()) answer(null)
      resolve()
    })
  })
  worker.on('error', onFault)
  worker.on('message', (said: Answered) => {
    if (said.kind === 'fault') return onFault(said.thrown)
    if (said.kind === 'settled') return onSettled()
    asked.get(said.id)?.(said.kind === 'failed' ? null : said)
    asked.delete(said.id)
  })
  return {
    ended,
    tell: (told: Told) => worker.postMessage(told),
    ask(told: Question, answer: Answer) {
      asked.set(told.id, answer)
      worker.postMessage(told)
    },
  }
}

function withThread(deps: PastIndexDeps, file: URL): PastIndex {
  const wake = createTimer(deps.clock)
  const rest = createTimer(deps.clock)
  let thread: ReturnType<typeof startThread> | null = null
  /** Two never write to one file. */
  let ending: Promise<void> = Promise.resolve()
  let isStopped = false
  let questions = 0

  async function running() {
    await ending
    rest.stop()
    if (thread !== null) return thread
    const begun = startThread(file, {
      ...deps,
      onSettled: () => rest.set(AFTER_REST, () => void end()),
    })
    thread = begun
    void begun.ended.then(() => {
      if (thread === begun) thread = null
    })
    return begun
  }

  async function keepUp(): Promise<void> {
    const { tell } = await running()
    if (!isStopped) tell({ kind: 'grown', seq: deps.seq() })
  }

  function end(): Promise<void> {
    rest.stop()
    const here = thread
    thread = null
    here?.tell({ kind: 'stop' })
    if (here !== null) ending = here.ended
    return ending
  }

  async function answer(of: (id: number, seq: number) => Question): Promise<Answers | null> {
    if (isStopped) return null
    wake.stop()
    const { ask } = await running()
    questions += 1
    const told = of(questions, deps.seq())
    return new Promise((resolve) => ask(told, resolve))
  }

  wake.set(AFTER_START, () => void keepUp())
  return {
    async search(query, people) {
      const said = await answer((id, seq) => ({ kind: 'search', id, seq, query, people }))
      return said?.kind === 'found' ? said.found : null
    },
    async left(query, waits = true) {
      const said = await answer((id, seq) => ({ kind: 'left', id, seq, query, waits }))
      return said?.kind === 'left' ? said.left : null
    },
    async lines(refs) {
      const said = await answer((id, seq) => ({ kind: 'lines', id, seq, refs }))
      return said?.kind === 'lines' ? said.lines : null
    },
    recorded() {
      if (!isStopped && !wake.isSet()) wake.set(AFTER_LINES, () => void keepUp())
    },
    async stop() {
      isStopped = true
      wake.stop()
      await end()
    },
  }
}
