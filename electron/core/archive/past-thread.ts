// The thread that keeps the read model of the past: it waits for the disk and for SQLite, and the core's clocks wait for
// neither. It may be killed at any moment.
import { parentPort, workerData } from 'node:worker_threads'
import type { JournalLine } from '../../../shared/journal'
import type { PastFound } from '../../../shared/past/record'
import { termsWith } from '../../../shared/past/terms'
import { nodeDisk } from '../disk/node-disk'
import { dropDatabase, openDatabase, type PastDatabase } from './database'
import { createKeepUp, type KeepUp } from './keep-up'
import { openLinesAt } from './lines-at'
import { createSerial } from '../serial'
import { createLeftFold, type LeftFold } from './left-fold'
import { answered, type LeftStore } from './left-store'
import { leftTables } from './left-tables'
import type { Answered, AskLeft, AskLines, Search, ThreadStart, Told } from './messages'
import { loadReadings } from './readings'
import { seek } from './seek'

const { dataDir, shape } = workerData as ThreadStart
const readingsOf = await loadReadings()
const termsOf = termsWith(readingsOf)

/** Made anew once; after that whoever asks goes through the journal instead. */
const MOST_FAULTS = 2

interface Model {
  readonly database: PastDatabase
  readonly keepUp: KeepUp
  readonly store: LeftStore
  readonly fold: LeftFold
}

/** One transaction at a time: a month of words, or what has left by the end of one. */
const serially = createSerial()

let model: Promise<Model> | null = null
/** What is going on, and when its first part is done: the month in force is in. */
let run: { readonly newest: Promise<Model | null>; readonly all: Promise<void> } | null = null
let faults = 0
/** Lines up to this one are on the disk. */
let seq = 0

const say = (answer: Answered) => parentPort?.postMessage(answer)

function withResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

/** What is half done is taken back. */
class Stopped extends Error {}
let stopping = false

/** Messages that came meanwhile are heard. */
async function yielding(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve))
  if (stopping) throw new Stopped()
}

function opened(): Model {
  const database = openDatabase(dataDir, shape)
  const keepUp = createKeepUp({ disk: nodeDisk, dataDir, database, termsOf, yielding })
  const store = leftTables(database)
  const fold = createLeftFold({ disk: nodeDisk, dataDir, store, yielding })
  return { database, keepUp, store, fold }
}

async function open(): Promise<Model> {
  const found = opened()
  if (await found.keepUp.isOfThisJournal()) return found
  found.database.close()
  dropDatabase(dataDir)
  return opened()
}

/** As far as it could be had. */
const known = async (): Promise<Model | null> => (await model?.catch(() => null)) ?? null

async function current(): Promise<Model> {
  const held = await (model ??= open())
  if (held.database.isThere()) return held
  // Somebody took it away while it was open.
  held.database.close()
  return (model = open())
}

/** Done as far as it can be done: it was that which failed. */
function quietly(task: () => void): void {
  try {
    task()
  } catch {
    // It has been told already.
  }
}

/** What is wrong with it is not looked into: it is made of the journal, once more. @param broken null: it could not be had */
function failed(thrown: unknown, broken: Model | null): void {
  say({ kind: 'fault', thrown })
  faults += 1
  model = null
  quietly(() => broken?.database.close())
  quietly(() => dropDatabase(dataDir))
}

async function older({ database, keepUp }: Model): Promise<void> {
  let isMade = false
  while (await serially(() => keepUp.older())) {
    isMade = true
    await serially(() => keepUp.newest(seq))
  }
  if (isMade) await serially(() => database.tidy(yielding))
}

/** @param onNewest the month in force is in, or cannot be had */
async function keepUp(onNewest: (model: Model | null) => void): Promise<void> {
  let held: Model | null = null
  try {
    held = await current()
    const { keepUp: words, fold } = held
    await serially(() => words.newest(seq))
    onNewest(held)
    // Lists of last month are asked for sooner than words of years ago.
    await serially(() => fold.upTo(seq))
    await older(held)
  } catch (thrown) {
    // A search may have met the same before.
    if (!(thrown instanceof Stopped) && (held === null || (await known()) === held))
      failed(thrown, held)
    onNewest(null)
  }
}

/** Everything, from the beginning once more when something fails. */
async function work(onNewest: (model: Model | null) => void): Promise<void> {
  await keepUp(onNewest)
  if (model === null && !isGivenUp() && !stopping) await keepUp(() => {})
  say({ kind: 'settled' })
  run = null
}

const isGivenUp = (): boolean => faults >= MOST_FAULTS

function begin(): Promise<Model | null> {
  const { promise: newest, resolve } = withResolver<Model | null>()
  run = { newest, all: work(resolve) }
  return newest
}

/** The read model with the month in force in it; the others follow. Null when it cannot be had. */
async function start(): Promise<Model | null> {
  // While earlier months are put in order nobody waits for the last lines; at its end they are a matter of milliseconds.
  while (run !== null) {
    const { newest, all } = run
    const held = await newest
    if (held !== null && held.keepUp.reach().arranging !== null) return held
    await all
  }
  return isGivenUp() ? null : begin()
}

function found(told: Search, held: Model): PastFound | null {
  const lines = openLinesAt(dataDir)
  try {
    const { database, keepUp: kept } = held
    return seek({ database, lines, readingsOf }, told.query, told.people, kept.reach())
  } catch (thrown) {
    failed(thrown, held)
    return null
  } finally {
    lines.close()
  }
}

async function search(told: Search): Promise<void> {
  const held = await start()
  const answer = held === null ? null : found(told, held)
  say(
    answer === null
      ? { kind: 'failed', id: told.id }
      : { kind: 'found', id: told.id, found: answer },
  )
}

function linesOf({ fold }: Model, { refs }: AskLines): readonly JournalLine[] {
  const lines = openLinesAt(dataDir)
  try {
    return fold.places(refs).flatMap((place) => lines.line(place) ?? [])
  } finally {
    lines.close()
  }
}

/** What is told of the whole journal, to its last line. */
async function tell(told: AskLeft | AskLines): Promise<void> {
  const held = await start()
  const waits = told.kind === 'left' && told.waits
  try {
    if (held === null || !(waits || (await held.fold.isNear())))
      return say({ kind: 'failed', id: told.id })
    await serially(() => held.fold.upTo(told.seq))
    if (told.kind === 'left')
      say({ kind: 'left', id: told.id, left: answered(held.store, told.query) })
    else say({ kind: 'lines', id: told.id, lines: linesOf(held, told) })
  } catch (thrown) {
    if (!(thrown instanceof Stopped) && (await known()) === held) failed(thrown, held)
    say({ kind: 'failed', id: told.id })
  }
}

async function stop(): Promise<void> {
  stopping = true
  await run?.all
  const held = await known()
  quietly(() => held?.database.close())
  process.exit()
}

parentPort?.on('message', (told: Told) => {
  if (told.kind === 'stop') return void stop()
  seq = Math.max(seq, told.seq)
  if (told.kind === 'search') return void search(told)
  if (told.kind === 'left' || told.kind === 'lines') return void tell(told)
  void start()
})
