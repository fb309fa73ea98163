// Attachments as the page gets them: under /attachments/<sha256>, while somebody may look, and so that
// nothing in a file can ever run or reach anything.
import { FILE_TYPES, type FileType } from '../../../shared/attachment/types'
import type { FileStore } from './store'

/** Where it is served from, and by which name alone. */
const ADDRESS = /^\/attachments\/([0-9a-f]{64})$/

export interface ServedFile {
  readonly type: FileType
  /** In bytes. */
  readonly size: number
  read(from: number, length: number): Promise<Uint8Array>
}

/** `closed`: nobody may look now. Null: there is no such file. */
export type FindServed = (sha256: string) => Promise<ServedFile | 'closed' | null>

export interface ServedAnswer {
  readonly status: 200 | 206 | 403 | 404 | 416
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** @param isOpen whether anybody may look now */
export const createServing =
  (store: Pick<FileStore, 'look' | 'readPart'>, isOpen: () => boolean): FindServed =>
  async (sha256) => {
    if (!isOpen()) return 'closed'
    // Why it cannot be had, the store has noted.
    const file = await store.look(sha256).catch(() => null)
    // What no attachment can be, such as a packet, is no business of the page.
    if (file === null || file.type === 'unknown') return null
    return {
      type: file.type,
      size: file.size,
      read: (from, length) => store.readPart(sha256, from, length),
    }
  }

const HEADERS = {
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // Whoever locks the desk has locked this too.
  'cache-control': 'no-store',
}

/** The hash that a path of the page's origin asks for; null for any other path. */
export const attachmentIn = (pathname: string): string | null => ADDRESS.exec(pathname)?.[1] ?? null

const refused = (
  status: ServedAnswer['status'],
  headers: Readonly<Record<string, string>> = {},
): ServedAnswer => ({
  status,
  headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8', ...headers },
  body: Buffer.alloc(0),
})

interface Span {
  readonly from: number
  /** The last byte. */
  readonly to: number
}

/** A recording begins to play with its first piece; a player that gets less than it asked for asks again. */
const LONGEST_PART = 4 * 1024 * 1024

/** `bytes=100-`, `bytes=0-99`, `bytes=-100`; anything else asks for the whole. */
function spanOf(range: string | null, size: number): Span | 'whole' | 'outside' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (first === '' && last === '') return 'whole'
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  const to = Math.min(end, from + LONGEST_PART - 1)
  return from > to ? 'outside' : { from, to }
}

/** @param range the request's Range header */
export async function serveAttachment(
  find: FindServed,
  sha256: string,
  range: string | null,
): Promise<ServedAnswer> {
  const file = await find(sha256)
  if (file === 'closed') return refused(403)
  if (file === null) return refused(404)
  const span = spanOf(range, file.size)
  if (span === 'outside') return refused(416, { 'content-range': `bytes */${file.size}` })
  const { from, to } = span === 'whole' ? { from: 0, to: file.size - 1 } : span
  // Likewise.
  const body = await file.read(from, to - from + 1).catch(() => null)
  if (body === null || body.length !== to - from + 1) return refused(404)
  const headers = {
    ...HEADERS,
    'content-type': FILE_TYPES[file.type].mime,
    // Shown as an element of the page; gone to as a page of its own it would be a download, which no shell allows.
    'content-disposition': 'attachment',
    'accept-ranges': 'bytes',
    'content-length': String(body.length),
  }
  return span === 'whole'
    ? { status: 200, headers, body: Buffer.from(body) }
    : {
        status: 206,
        headers: { ...headers, 'content-range': `bytes ${from}-${to}/${file.size}` },
        body: Buffer.from(body),
      }
}
