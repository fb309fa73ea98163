// The read model's file: index/past.sqlite. The journal is the truth; whatever is wrong with this file, it is made anew.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Database, type JSValue } from 'node-sqlite3-wasm'
import { LEFT_TABLES } from './left-tables'

export const INDEX_FOLDER = 'index'
const INDEX_FILE = 'past.sqlite'

/** Of the tables below. What the lines mean has a digest of its own. */
const VERSION = 4

const TABLES = `
  CREATE TABLE meta(version INTEGER NOT NULL, shape TEXT NOT NULL);
  CREATE TABLE files(name TEXT PRIMARY KEY, bytes INTEGER NOT NULL, last INTEGER NOT NULL, hash TEXT NOT NULL);
  CREATE TABLE subjects(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE facts(subject INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY(subject, place)) WITHOUT ROWID;
  CREATE TABLE told(subject INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY(subject, place)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE words USING fts5(
    terms, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars ':'"
  );
`

export type Row = Readonly<Record<string, JSValue>>

export interface PastDatabase {
  /** The first row, or null. */
  one(sql: string, ...values: JSValue[]): Row | null
  all(sql: string, ...values: JSValue[]): readonly Row[]
  run(sql: string, ...values: JSValue[]): void
  /** Row by row, for as long as they are wanted. */
  each(sql: string, ...values: JSValue[]): Generator<Row>
  /** All of it or nothing; other tasks of the thread may come between. */
  together(task: () => Promise<void>): Promise<void>
  /** Puts the parts that months of writing have left into one, piece by piece: a search is ten times quicker by it. */
  tidy(yielding: () => Promise<void>): Promise<void>
  /** False once somebody has taken the file away. */
  isThere(): boolean
  close(): void
}

/** FTS5 keeps as many by itself. */
const MOST_PARTS = 6
const PAGES_AT_ONCE = 256

const pathIn = (dataDir: string): string => join(dataDir, INDEX_FOLDER, INDEX_FILE)

/** With all that SQLite and its lock leave beside it. */
export function dropDatabase(dataDir: string): void {
  for (const suffix of ['', '-journal', '.lock'])
    rmSync(`${pathIn(dataDir)}${suffix}`, { recursive: true, force: true })
}

/** Null when there is none that fits. */
function openAsItIs(path: string, shape: string): Database | null {
  if (!existsSync(path)) return null
  const database = new Database(path)
  try {
    prepare(database)
    const meta = database.get('SELECT version, shape FROM meta')
    const { page_count: pages } = database.get('PRAGMA page_count') as { page_count: number }
    const { page_size: size } = database.get('PRAGMA page_size') as { page_size: number }
    const fits = meta?.version === VERSION && meta.shape === shape
    if (fits && statSync(path).size === pages * size) return database
  } catch {
    // Cut off, or no database at all: it is made anew.
  }
  database.close()
  return null
}

/** A rollback journal: whoever is killed while writing leaves it, and the next start takes back what was half done. */
const prepare = (database: Database): void =>
  database.exec(
    'PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY',
  )

function makeAnew(path: string, dataDir: string, shape: string): Database {
  dropDatabase(dataDir)
  const database = new Database(path)
  prepare(database)
  database.exec(TABLES)
  database.exec(LEFT_TABLES)
  database.run('INSERT INTO meta VALUES(?, ?)', [VERSION, shape])
  return database
}

/** The desk's own lock is held: a lock of SQLite's that lies here was left by somebody who is gone. */
export function openDatabase(dataDir: string, shape: string): PastDatabase {
  const path = pathIn(dataDir)
  const folder = dirname(path)
  // Only this folder: one above it that is gone is not brought back empty.
  if (!existsSync(folder)) mkdirSync(folder, 0o700)
  rmSync(`${path}.lock`, { recursive: true, force: true })
  return wrapped(openAsItIs(path, shape) ?? makeAnew(path, dataDir, shape), path)
}

function wrapped(database: Database, path: string): PastDatabase {
  const statements = new Map<string, ReturnType<Database['prepare']>>()
  function prepared(sql: string) {
    const known = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, known)
    return known
  }
  /** Whether there was anything to put together. */
  function merge(pages: number): boolean {
    const changes = () => prepared('SELECT total_changes() AS changes').get()?.changes as number
    const before = changes()
    prepared("INSERT INTO words(words, rank) VALUES('merge', ?)").run([pages])
    // One of them is the asking itself.
    return changes() - before > 1
  }
  return {
    one: (sql, ...values) => prepared(sql).get(values) as Row | null,
    all: (sql, ...values) => prepared(sql).all(values) as Row[],
    run: (sql, ...values) => void prepared(sql).run(values),
    *each(sql, ...values) {
      const statement = database.prepare(sql)
      try {
        for (const row of statement.iterate(values)) yield row as Row
      } finally {
        statement.finalize()
      }
    },
    async together(task) {
      database.exec('BEGIN')
      try {
        await task()
        database.exec('COMMIT')
      } catch (thrown) {
        if (database.isOpen && database.inTransaction) database.exec('ROLLBACK')
        throw thrown
      }
    },
    async tidy(yielding) {
      const parts = prepared('SELECT count(DISTINCT segid) AS parts FROM words_idx').get() as Row
      if ((parts.parts as number) < MOST_PARTS) return
      // All of them, and not only those of one size.
      merge(-PAGES_AT_ONCE)
      while (merge(PAGES_AT_ONCE)) await yielding()
    },
    isThere: () => existsSync(path),
    close() {
      for (const statement of statements.values()) statement.finalize()
      statements.clear()
      database.close()
    },
  }
}
