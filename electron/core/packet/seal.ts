// A packet under a passphrase: `DDSEAL1\n`, the length of the header (4 bytes, big-endian), the header as
// JSON, the packet under AES-256-GCM, its tag (16 bytes). All before the cipher text is authenticated
// with it. The key is scrypt's (RFC 7914) of the passphrase in NFKC.
import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { ok, refuse, type Result } from '../../../shared/result'
import { eachPiece } from '../files/pieces'

const MAGIC = Buffer.from('DDSEAL1\n', 'latin1')
const LENGTH_BYTES = 4
const LONGEST_HEADER = 1_024
const TAG_BYTES = 16
/** What a seal adds to a packet, at most. */
export const SEAL_BYTES = MAGIC.length + LENGTH_BYTES + LONGEST_HEADER + TAG_BYTES
const KEY_BYTES = 32

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const headerSchema = z.object({
  cipher: z.literal('aes-256-gcm'),
  kdf: z.literal('scrypt'),
  /** Bounded, so that a header from outside can ask for no more memory than 256 MB. */
  N: z.int().min(1 << 15).max(1 << 18).refine((n) => (n & (n - 1)) === 0),
  r: z.literal(8),
  p: z.literal(1),
  salt: hex(16),
  iv: hex(12),
  /** SHA-256 of the half of scrypt's output that is no key: tells a wrong passphrase from a changed file. */
  check: hex(32),
})
type Header = z.infer<typeof headerSchema>

const COST = { N: 1 << 16, r: 8, p: 1 } as const

interface Derived {
  readonly key: Buffer
  readonly check: Buffer
}

/** Off the main thread: alarms go on while it computes. */
function derive(passphrase: string, { N, r, p, salt }: Pick<Header, 'N' | 'r' | 'p' | 'salt'>): Promise<Derived> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r }
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 2 * KEY_BYTES, options, (error, out) => {
      if (error !== null) return reject(error)
      resolve({
        key: out.subarray(0, KEY_BYTES), check: createHash('sha256').update(out.subarray(KEY_BYTES)).digest(),
      })
    })
  })
}

export const isSealed = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAGIC.length)).equals(MAGIC)

export async function sealPacket(packet: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const salt = randomBytes(16).toString('hex')
  const { key, check } = await derive(passphrase, { ...COST, salt })
  const iv = randomBytes(12)
  const header: Header = {
    cipher: 'aes-256-gcm', kdf: 'scrypt', ...COST, salt, iv: iv.toString('hex'), check: check.toString('hex'),
  }
  const text = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(text.length)
  const before = Buffer.concat([MAGIC, length, text])
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(before)
  const sealed: Uint8Array[] = [before]
  await eachPiece(packet, (piece) => sealed.push(cipher.update(piece)))
  return Buffer.concat([...sealed, cipher.final(), cipher.getAuthTag()])
}

interface Parts {
  readonly header: Header
  /** Everything before the cipher text. */
  readonly before: Buffer
  readonly text: Buffer
  readonly tag: Buffer
}

const broken = (where: string) => refuse('sealBroken', 'file', { where })

function partsOf(bytes: Uint8Array): Result<Parts> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const start = MAGIC.length + LENGTH_BYTES
  if (file.length < start) return broken('文件头')
  const length = file.readUInt32BE(MAGIC.length)
  if (length > LONGEST_HEADER || file.length < start + length + TAG_BYTES) return broken('文件头')
  const before = file.subarray(0, start + length)
  try {
    const header = headerSchema.safeParse(JSON.parse(before.subarray(start).toString('utf8')))
    if (!header.success) return broken('文件头')
    const end = file.length - TAG_BYTES
    return ok({ header: header.data, before, text: file.subarray(before.length, end), tag: file.subarray(end) })
  } catch {
    return broken('文件头')
  }
}

export async function openSeal(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array>> {
  const parts = partsOf(bytes)
  if (!parts.ok) return parts
  const { header, before, text, tag } = parts.value
  const { key, check } = await derive(passphrase, header)
  if (!timingSafeEqual(check, Buffer.from(header.check, 'hex'))) return refuse('passphraseWrong', 'passphrase')
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(header.iv, 'hex')).setAAD(before)
    cipher.setAuthTag(tag)
    const opened: Uint8Array[] = []
    await eachPiece(text, (piece) => opened.push(cipher.update(piece)))
    // Only here is it certain that not a bit of it was changed.
    return ok(Buffer.concat([...opened, cipher.final()]))
  } catch {
    return broken('密文')
  }
}
