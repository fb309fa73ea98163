// The records that have left, in the read model's file: one row a record, and under which months it is listed.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { DeskState } from '../../../shared/state'
import type { PastDatabase, Row } from './database'
import { packerWith, sampleOf, type LeftStore } from './left-store'
import type { FoldedTo, Folding } from './left-fold'

export const LEFT_TABLES = `
  CREATE TABLE left_records(
    key INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, sampled INTEGER NOT NULL,
    body BLOB NOT NULL,
    UNIQUE(kind, id)
  );
  CREATE INDEX left_owned ON left_records(owner) WHERE owner <> '';
  CREATE TABLE left_months(
    kind TEXT NOT NULL, month TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(kind, month, id)
  ) WITHOUT ROWID;
  CREATE TABLE left_lines(name TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY(name, place)) WITHOUT ROWID;
  CREATE TABLE left_sample(one INTEGER PRIMARY KEY CHECK(one = 1), text BLOB NOT NULL);
  CREATE TABLE left_folded(one INTEGER PRIMARY KEY CHECK(one = 1), name TEXT NOT NULL, bytes INTEGER NOT NULL, state BLOB NOT NULL);
`

/** Less than this says too little of what is to come. */
const LEAST_SAMPLES = 20

export function leftTables(database: PastDatabase): LeftStore & Folding {
  const read = () => {
    const row = database.one('SELECT text FROM left_sample')
    return row === null ? null : packerWith(row.text as Uint8Array)
  }
  const plain = packerWith(null)
  let beside = read()
  // What was packed before there was a sample carries none.
  const bodyOf = ({ body, sampled }: Row) =>
    (sampled === 1 ? (beside ??= read())! : plain).unpack(body as Uint8Array)
  return {
    learn(records) {
      if (beside !== null || records.length < LEAST_SAMPLES) return
      database.run('INSERT INTO left_sample VALUES(1, ?)', sampleOf(records))
    },
    put(record) {
      const { kind, id, of, months } = record
      database.run(
        'INSERT INTO left_records(kind, id, owner, sampled, body) VALUES(?, ?, ?, ?, ?) ON CONFLICT(kind, id) DO UPDATE SET owner = excluded.owner, sampled = excluded.sampled, body = excluded.body',
        kind,
        id,
        of,
        (beside ??= read()) === null ? 0 : 1,
        (beside ?? plain).pack(record),
      )
      database.run('DELETE FROM left_months WHERE kind = ? AND id = ?', kind, id)
      for (const month of months)
        database.run('INSERT OR IGNORE INTO left_months VALUES(?, ?, ?)', kind, month, id)
    },
    listed: (kind, month) =>
      database
        .all(
          'SELECT body, sampled FROM left_months JOIN left_records USING(kind, id) WHERE kind = ? AND month = ? ORDER BY key',
          kind,
          month,
        )
        .map(bodyOf),
    byId(kind, id) {
      const row = database.one(
        'SELECT body, sampled FROM left_records WHERE kind = ? AND id = ?',
        kind,
        id,
      )
      return row === null ? null : bodyOf(row)
    },
    of: (id) =>
      database
        .all(
          "SELECT body, sampled FROM left_records WHERE owner <> '' AND owner = ? ORDER BY key",
          id,
        )
        .map(bodyOf),
    folded() {
      const row = database.one('SELECT name, bytes, state FROM left_folded')
      if (row === null) return null
      const text = inflateRawSync(row.state as Uint8Array).toString('utf8')
      return {
        name: row.name as string,
        bytes: row.bytes as number,
        state: JSON.parse(text) as DeskState,
      }
    },
    keep: ({ name, bytes, state }: FoldedTo) =>
      database.run(
        'INSERT OR REPLACE INTO left_folded VALUES(1, ?, ?, ?)',
        name,
        bytes,
        deflateRawSync(JSON.stringify(state), { level: 3 }),
      ),
    note: (name, place) =>
      database.run('INSERT OR IGNORE INTO left_lines VALUES(?, ?)', name, place),
    places: (name) =>
      database
        .all('SELECT place FROM left_lines WHERE name = ?', name)
        .map(({ place }) => place as number),
    together: database.together,
  }
}
