// Where records lie that have left the live state, each packed by itself: in the read model's file, or in memory where
// that cannot be had.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Month } from '../../../shared/calendar/month'
import type {
  LeftKind,
  LeftQuery,
  LeftRecord,
  ListedKind,
} from '../../../shared/retire/left-record'
import type { Shift } from '../../../shared/shift/record'

export interface LeftStore {
  /** The same record once more takes the place of what it was. */
  put(record: LeftRecord): void
  listed(kind: ListedKind, month: Month): readonly LeftRecord[]
  byId(kind: LeftKind, id: string): LeftRecord | null
  /** What belongs to a shift or an incident. */
  of(id: string): readonly LeftRecord[]
}

/** One is much like another: packed beside some of its kind it takes half the room. */
export interface Packer {
  pack(record: LeftRecord): Uint8Array
  unpack(body: Uint8Array): LeftRecord
}

/** Quick rather than small: years of them are packed in one go. */
const LEVEL = 4

/** @param sample text in which what comes again and again stands; null for none */
export function packerWith(sample: Uint8Array | null): Packer {
  const beside = sample === null ? {} : { dictionary: sample }
  return {
    pack: (record) => deflateRawSync(JSON.stringify(record), { level: LEVEL, ...beside }),
    unpack: (body) => JSON.parse(inflateRawSync(body, beside).toString('utf8')) as LeftRecord,
  }
}

/** As far back as a packer looks, shared among the kinds. */
const SAMPLE_BYTES = 32 * 1024
const SAMPLES: readonly LeftKind[] = ['rollCall', 'nilReport', 'shift', 'incident']

/** Of records that leave together, some of each kind; what is near the end is found soonest. */
export function sampleOf(records: readonly LeftRecord[]): Uint8Array {
  const share = SAMPLE_BYTES / SAMPLES.length
  const texts = SAMPLES.map((kind) => {
    const own = records.filter((one) => one.kind === kind).map((one) => JSON.stringify(one))
    return Buffer.from(own.join('')).subarray(0, share)
  })
  return Buffer.concat(texts)
}

/** Of which incidents the log of a shift tells. */
const toldIn = ({ entries }: Shift): string[] =>
  entries.flatMap((entry) => (entry.kind === 'matter' ? [] : (entry.incidentId ?? [])))

/** Attachments, matters, additions are read with them. */
const HAVE_MORE: ReadonlySet<LeftKind> = new Set(['shift', 'incident', 'opinion'])

/** What is asked for, with all that is read with it, each once. */
export function answered(store: LeftStore, { kinds, months, ids }: LeftQuery): LeftRecord[] {
  const found = new Map<string, LeftRecord>()
  const add = (record: LeftRecord | null): void => {
    if (record !== null) found.set(`${record.kind} ${record.id}`, record)
  }
  const addById = (kind: LeftKind, id: string): void => {
    if (!found.has(`${kind} ${id}`)) add(store.byId(kind, id))
  }
  for (const month of months)
    for (const kind of kinds) for (const record of store.listed(kind, month)) add(record)
  for (const { kind, id } of ids) addById(kind, id)
  for (const { kind, record } of [...found.values()]) {
    if (kind !== 'shift') continue
    // Whoever was to keep the desk that day, and what its log tells of.
    addById('rosterDay', record.date)
    for (const id of toldIn(record)) addById('incident', id)
  }
  for (const { kind, id } of [...found.values()])
    if (HAVE_MORE.has(kind)) for (const record of store.of(id)) add(record)
  return [...found.values()]
}

/** Packed as well: ten years must fit beside a desk that goes on. */
export function leftInMemory(): LeftStore {
  const bodies = new Map<string, Uint8Array>()
  const lists = new Map<string, Set<string>>()
  const { pack, unpack } = packerWith(null)
  const keyOf = (kind: LeftKind, id: string): string => `${kind} ${id}`
  const note = (list: string, key: string): void => {
    lists.set(list, (lists.get(list) ?? new Set()).add(key))
  }
  const read = (key: string): LeftRecord[] => {
    const body = bodies.get(key)
    return body === undefined ? [] : [unpack(body)]
  }
  const readAll = (list: string): LeftRecord[] => [...(lists.get(list) ?? [])].flatMap(read)
  return {
    put(record) {
      const key = keyOf(record.kind, record.id)
      bodies.set(key, pack(record))
      for (const month of record.months) note(`${record.kind} in ${month}`, key)
      if (record.of !== '') note(`of ${record.of}`, key)
    },
    listed: (kind, month) => readAll(`${kind} in ${month}`),
    byId: (kind, id) => read(keyOf(kind, id))[0] ?? null,
    of: (id) => readAll(`of ${id}`),
  }
}
