// The thread that keeps the read model of the past: it waits for the disk and for SQLite, and the core's clocks wait for
// neither. It may be killed at any moment.
import { parentPort, workerData } from 'node:worker_threads'
import type { PastFound } from '../../../shared/past/record'
import { termsWith } from '../../../shared/past/terms'
import { nodeDisk } from '../disk/node-disk'
import { dropDatabase, openDatabase, type PastDatabase } from './database'
import { createKeepUp, type KeepUp } from './keep-up'
import { openLinesAt } from './lines-at'
import type { Answered, Search, ThreadStart, Told } from './messages'
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
}

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
  return { database, keepUp }
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
  while (await keepUp.older()) {
    isMade = true
    await keepUp.newest(seq)
  }
  if (isMade) await database.tidy(yielding)
}

/** @param onNewest the month in force is in, or cannot be had */
async function keepUp(onNewest: (model: Model | null) => void): Promise<void> {
  let held: Model | null = null
  try {
    held = await current()
    await held.keepUp.newest(seq)
    onNewest(held)
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
  void start()
})
