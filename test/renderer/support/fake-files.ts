// The files of a fake desk: staged and kept in memory, under their real SHA-256.
import { CHUNK_BYTES, type Reply } from '../../../shared/contract'
import type { StoredFile } from '../../../shared/decision'
import { ok, refuse } from '../../../shared/result'

export interface FakeFiles {
  readonly answers: Readonly<Record<string, (params: never) => Reply | Promise<Reply>>>
  readonly stored: (sha256: string) => StoredFile | null
  /** The bytes of what was kept. */
  readonly bytes: (sha256: string) => Uint8Array | undefined
  /** Puts a file into the store, as keepFile does; its SHA-256. */
  readonly put: (bytes: Uint8Array, type?: StoredFile['type']) => Promise<string>
}

/** What the first bytes say; only what tests hand over. */
const STARTS: readonly (readonly [StoredFile['type'], string])[] = [
  ['jpg', '\u00ff\u00d8\u00ff'],
  ['png', '\u0089PNG'],
  ['gif', 'GIF8'],
  ['bmp', 'BM'],
  ['pdf', '%PDF'],
  ['mp3', 'ID3'],
  ['wav', 'RIFF'],
  ['ogg', 'OggS'],
  ['flac', 'fLaC'],
  ['amr', '#!AMR'],
]

function typeOf(bytes: Uint8Array): StoredFile['type'] {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp'
  if (start.slice(4, 8) === 'ftyp') return start.slice(8).startsWith('heic') ? 'heic' : 'mp4'
  return STARTS.find(([, known]) => start.startsWith(known))?.[0] ?? 'unknown'
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

interface Staged {
  readonly bytes: Uint8Array
  filled: number
  chunks: number
  whole: (StoredFile & { readonly sha256: string }) | null
}

export function createFakeFiles(): FakeFiles {
  const staged = new Map<string, Staged>()
  const kept = new Map<string, StoredFile & { readonly bytes: Uint8Array }>()
  let begun = 0

  const answers: FakeFiles['answers'] = {
    beginFile: ({ size }: { size: number }) => {
      if (size === 0) return refuse('fileEmpty', 'size')
      const fileId = `f${(begun += 1)}`
      staged.set(fileId, { bytes: new Uint8Array(size), filled: 0, chunks: 0, whole: null })
      return ok({ fileId })
    },
    addChunk: ({ fileId, index, base64 }: { fileId: string; index: number; base64: string }) => {
      const file = staged.get(fileId)
      const chunk = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const fits =
        file !== undefined &&
        index === file.chunks &&
        chunk.length <= CHUNK_BYTES &&
        file.filled + chunk.length <= file.bytes.length
      if (!fits) return refuse('fileBroken', 'index')
      file.bytes.set(chunk, file.filled)
      file.filled += chunk.length
      file.chunks += 1
      return ok({})
    },
    finishFile: async ({ fileId }: { fileId: string }) => {
      const file = staged.get(fileId)
      if (file === undefined || file.filled < file.bytes.length)
        return refuse('fileBroken', 'fileId')
      file.whole = {
        sha256: await hashOf(file.bytes),
        size: file.bytes.length,
        type: typeOf(file.bytes),
      }
      return ok({ fileId, ...file.whole })
    },
    keepFile: ({ fileId }: { fileId: string }) => {
      const file = staged.get(fileId)
      if (file === undefined || file.whole === null) return refuse('fileBroken', 'fileId')
      if (file.whole.type === 'unknown') return refuse('fileType', 'fileId')
      kept.set(file.whole.sha256, {
        size: file.whole.size,
        type: file.whole.type,
        bytes: file.bytes,
      })
      staged.delete(fileId)
      return ok(file.whole)
    },
    saveAttachment: () => ok({ path: '/桌面/现场照片.jpg' }),
    dropFile: ({ fileId }: { fileId: string }) => {
      staged.delete(fileId)
      return ok({})
    },
  }

  return {
    answers,
    stored: (sha256) => kept.get(sha256) ?? null,
    bytes: (sha256) => kept.get(sha256)?.bytes,
    async put(bytes, type = typeOf(bytes)) {
      const sha256 = await hashOf(bytes)
      kept.set(sha256, { size: bytes.length, type, bytes })
      return sha256
    },
  }
}
