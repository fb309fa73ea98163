// A packet under a passphrase: an age file (age-encryption.org/v1) with one scrypt stanza, which any `age`
// opens. The passphrase is taken in NFKC, so that one key typed in two ways is one passphrase.
import { Worker } from 'node:worker_threads'
import { ok, refuse, type Result } from '../../../shared/result'
import { LIMITS } from './limits'

const MAGIC = Buffer.from('age-encryption.org/v1\n', 'latin1')
/** The stanza of a passphrase says how hard its scrypt works. */
const BY_PASSPHRASE = /^age-encryption\.org\/v1\n-> scrypt \S{1,64} ([1-9]\d?)\n/
const LONGEST_HEADER = 256
/** 2^18, what `age -p` writes: 256 MB. Whoever made the file asks for no more of this machine. */
const HARDEST = 18
/** To each piece of the content, and to its end. */
const PIECE = 64 * 1024
const TAG_BYTES = 16
/** What a seal adds to a packet, at most. */
export const SEAL_BYTES = LONGEST_HEADER + TAG_BYTES * (LIMITS.file / PIECE + 2)

export interface SealTask {
  readonly way: 'seal' | 'open'
  readonly bytes: Uint8Array
  readonly passphrase: string
}

/** What the thread says. */
export type SealWord =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'passphrase' | 'header' | 'content' }

/** The share that is done, 0 to 1; null when nothing is sealed or opened. */
export type OnSealing = (share: number | null) => void

export interface SealWatch {
  readonly onSealing: OnSealing
  /** The thread gave out. */
  readonly onFault: (thrown: unknown) => void
}

type Said = Exclude<SealWord, { kind: 'share' }>

/** The thread ends with its task. Rejects when it could not be had, or gave out. */
function inThread(task: SealTask, onSealing: OnSealing): Promise<Said> {
  const worker = new Worker(new URL('./seal-thread.js', import.meta.url), { workerData: task })
  return new Promise<Said>((resolve, reject) => {
    worker.on('message', (word: SealWord) => {
      if (word.kind === 'share') onSealing(word.share)
      else resolve(word)
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('the thread ended without a word')))
  }).finally(() => {
    onSealing(null)
    return worker.terminate()
  })
}

async function run(
  way: SealTask['way'],
  bytes: Uint8Array,
  passphrase: string,
  watch: SealWatch,
): Promise<Said | null> {
  try {
    return await inThread({ way, bytes, passphrase: passphrase.normalize('NFKC') }, watch.onSealing)
  } catch (thrown) {
    watch.onFault(thrown)
    return null
  }
}

const broken = (where: string) => refuse('sealBroken', 'file', { where })

export const isSealed = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAGIC.length)).equals(MAGIC)

export async function sealPacket(
  packet: Uint8Array,
  passphrase: string,
  watch: SealWatch,
): Promise<Result<Uint8Array>> {
  const said = await run('seal', packet, passphrase, watch)
  return said?.kind === 'done' ? ok(said.bytes) : refuse('sealFailed')
}

/** Sealed for a key instead, or so that opening would take more memory than an office has. */
function isForeign(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, LONGEST_HEADER)).toString('latin1')
  const hard = BY_PASSPHRASE.exec(head)?.[1]
  return hard === undefined || Number(hard) > HARDEST
}

export async function openSeal(
  bytes: Uint8Array,
  passphrase: string,
  watch: SealWatch,
): Promise<Result<Uint8Array>> {
  if (isForeign(bytes)) return refuse('sealForeign', 'file')
  const said = await run('open', bytes, passphrase, watch)
  switch (said?.kind) {
    case 'done':
      return ok(said.bytes)
    case 'passphrase':
      return refuse('passphraseWrong', 'passphrase')
    case 'header':
      return broken('文件头')
    case 'content':
      return broken('密文')
    default:
      return refuse('sealFailed')
  }
}
