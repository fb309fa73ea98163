// The snapshot as it lies on the disk: one line that says what it stands for, and behind it the
// state, encoded once. It is read and checked as bytes, because a long text may not fit into a string.
import type { Adapter } from 'lowdb'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../disk/whole-file'
import type { Disk } from '../ports'
import { createSerial } from '../serial'
import { sha256, sha256OfBytes } from '../sha256'

/** The first line; what the state says is disposable and has no shape of its own. */
export const snapshotHeaderSchema = z.object({
  seq: z.int(),
  hash: z.string(),
  /** `stateShape` of the program that wrote it. */
  shape: z.string(),
  /** SHA-256 of the first three members and the body's own digest: a changed byte makes it worthless. */
  sha256: z.string(),
})

/** What was written before there was a first line: a witness still. */
const earlierSchema = z.object({
  seq: z.int(),
  hash: z.string(),
  shape: z.union([z.string(), z.int()]),
  /** JSON of the state. */
  state: z.string(),
  check: z.string(),
})

type Header = Omit<z.infer<typeof snapshotHeaderSchema>, 'sha256'>

export interface StoredSnapshot extends Header {
  /** JSON of the state, as UTF-8. */
  readonly body: Uint8Array
  /** SHA-256 of the body. */
  readonly digest: string
}

export interface SnapshotFile extends Adapter<StoredSnapshot | null> {
  /** Whether the last read found a file that could not be understood. */
  wasUnreadable(): boolean
}

const LINE_FEED = 0x0a

/** Over the header too: a number changed there would cry that records are missing. */
const digestOf = ({ seq, hash, shape, digest }: StoredSnapshot): string =>
  sha256([seq, hash, shape, digest].join(' '))

const withBody = (header: Header, body: Uint8Array): StoredSnapshot => ({
  ...header,
  body,
  digest: sha256OfBytes(body),
})

function parseEarlier(bytes: Buffer): StoredSnapshot | null {
  const { seq, hash, shape, state, check } = earlierSchema.parse(JSON.parse(bytes.toString('utf8')))
  if (sha256([seq, hash, shape, state].join(' ')) !== check) return null
  return withBody({ seq, hash, shape: String(shape) }, Buffer.from(state))
}

function parse(bytes: Buffer): StoredSnapshot | null {
  const end = bytes.indexOf(LINE_FEED)
  if (end === -1) return parseEarlier(bytes)
  const { sha256: sealed, ...header } = snapshotHeaderSchema.parse(
    JSON.parse(bytes.toString('utf8', 0, end)),
  )
  const stored = withBody(header, bytes.subarray(end + 1))
  return digestOf(stored) === sealed ? stored : null
}

function parseOrNull(bytes: Uint8Array): StoredSnapshot | null {
  try {
    return parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    // Torn, or longer than a string can be; `wasUnreadable` says so.
    return null
  }
}

function bytesOf(stored: StoredSnapshot): Uint8Array {
  const { seq, hash, shape, body } = stored
  const header = { seq, hash, shape, sha256: digestOf(stored) }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body])
}

export function snapshotFile(disk: Disk, folder: string, name: string): SnapshotFile {
  let unreadable = false
  /** The last write asked for is the last one on the disk. */
  const serially = createSerial()
  return {
    async read() {
      const bytes = await disk.read(join(folder, name))
      const stored = bytes === null ? null : parseOrNull(bytes)
      unreadable = bytes !== null && stored === null
      return stored
    },
    async write(stored) {
      if (stored !== null) await serially(() => writeWhole(disk, folder, name, bytesOf(stored)))
    },
    wasUnreadable: () => unreadable,
  }
}
