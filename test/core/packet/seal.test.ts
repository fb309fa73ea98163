// A packet under a passphrase is an age file: what the reference makes opens here, what is made here has the
// form that the reference reads, and what was changed or needs too much is refused.
import { setImmediate } from 'node:timers'
import { Encrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../electron/core/packet/limits'
import {
  isSealed,
  openSeal,
  SEAL_BYTES,
  sealPacket,
  type OnSealing,
} from '../../../electron/core/packet/seal'
import { sha256OfBytes } from '../../../electron/core/sha256'
import { flipped } from '../../support/forge'

/** Each file is opened in a thread of its own, which takes a machine that does other things a while. */
const LONG = 90_000
const PASSPHRASE = '敕勒川草原2026秋'
const CONTENT = Buffer.from('一场草原火情的材料\n')
/** `scrypt` of the test vectors of age (C2SP/CCTV), made by the reference under the passphrase `password`. */
const BY_THE_REFERENCE = Buffer.from(
  'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCByRjAvTndibFVISFRwZ1FnUnBlNUNRIDEwCmdVakV5bUZLTVZYUUVLZE1NSEwyNG9ZZXhqRTNUSUMwTzB6R1NxSjJh' +
    'VVkKLS0tIElPWGlRWVN0a29UMW12WlcydEZPcVpkaFJWdmo1OGVnQUJ4L3NXZlpRYmMKGzXG5ofdANo6w3msn3QsIf0YWhuePe1znRSsappQEk24Ztg=',
  'base64',
)
const ITS_CONTENT = '013f54400c82da08037759ada907a8b864e97de81c088a182062c4b5622fd2ab'

/** Costs next to nothing to open, unlike what the desk makes. */
async function cheaply(content: Uint8Array, passphrase: string): Promise<Buffer> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(4)
  return Buffer.from(await encrypter.encrypt(content))
}

const onFault = (thrown: unknown) => {
  throw thrown
}

async function sealed(
  content: Uint8Array,
  passphrase: string,
  onSealing: OnSealing,
): Promise<Buffer> {
  const result = await sealPacket(content, passphrase, { onSealing, onFault })
  if (!result.ok) throw new Error(result.error.code)
  return Buffer.from(result.value)
}
const open = (file: Uint8Array, passphrase = PASSPHRASE) =>
  openSeal(file, passphrase, { onSealing: () => {}, onFault })
const opensTo = (content: Uint8Array) => ({ ok: true, value: Uint8Array.from(content) })
const refusedAs = (code: string, where?: string) => ({
  ok: false,
  error: where === undefined ? { code } : { code, details: { where } },
})

/** How often somebody else had their turn until it was done. */
async function turnsDuring(task: () => Promise<unknown>): Promise<number> {
  let [turns, isDone] = [0, false]
  const count = () => {
    turns += 1
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  await task()
  isDone = true
  return turns
}

describe('a sealed packet', () => {
  test('made by the reference opens here', async () => {
    expect(isSealed(BY_THE_REFERENCE)).toBe(true)
    const opened = await open(BY_THE_REFERENCE, 'password')
    expect(opened.ok && sha256OfBytes(opened.value)).toBe(ITS_CONTENT)
  })

  test(
    'has the form that the reference reads, lets the desk go on while it is made, and says how far it is',
    async () => {
      const large = Buffer.alloc(3 * 1024 * 1024, '火')
      const shares: (number | null)[] = []
      let file: Buffer = Buffer.alloc(0)
      const make = async () => {
        file = await sealed(large, 'résumé 草原', (share) => shares.push(share))
      }
      expect(await turnsDuring(make)).toBeGreaterThan(25)
      expect(shares).toEqual([1 / 3, 2 / 3, 1, null])
      expect(file.toString('latin1', 0, 256)).toMatch(
        /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 17\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/,
      )
      expect(file.length - large.length).toBeLessThanOrEqual(SEAL_BYTES)
      const opened = await open(file, 'résumé 草原'.normalize('NFD'))
      // By their digest: to compare millions of bytes one by one takes longer than to seal them.
      expect(opened.ok && sha256OfBytes(opened.value)).toBe(sha256OfBytes(large))
    },
    LONG,
  )

  test('of the largest size is no larger than what is taken in', () => {
    const pieces = Math.ceil((LIMITS.file - SEAL_BYTES) / (64 * 1024))
    // Header, nonce, and a tag to each piece (age-encryption.org/v1).
    expect(LIMITS.file - SEAL_BYTES + 256 + 16 + 16 * pieces).toBeLessThanOrEqual(LIMITS.file)
  })
})

describe('what does not open', () => {
  test(
    'a wrong passphrase is told from a changed file',
    async () => {
      const file = await cheaply(CONTENT, PASSPHRASE)
      expect(await open(file)).toEqual(opensTo(CONTENT))
      expect(await open(file, '敕勒川草原2026冬')).toMatchObject(refusedAs('passphraseWrong'))
      expect(await open(flipped(file, file.length - 1))).toMatchObject(
        refusedAs('sealBroken', '密文'),
      )
      expect(await open(flipped(file, file.length - 30))).toMatchObject(
        refusedAs('sealBroken', '密文'),
      )
      expect(await open(flipped(file, file.indexOf('--- ') + 6))).toMatchObject(
        refusedAs('sealBroken', '文件头'),
      )
    },
    LONG,
  )

  test(
    'no byte of the header can be changed',
    async () => {
      const file = await cheaply(CONTENT, PASSPHRASE)
      const end = file.indexOf('\n', file.indexOf('--- '))
      for (let at = 0; at <= end; at += 13) {
        const result = await open(flipped(file, at))
        expect(result.ok).toBe(false)
        if (!result.ok)
          expect(['sealBroken', 'sealForeign', 'passphraseWrong']).toContain(result.error.code)
      }
    },
    LONG,
  )

  test(
    'half of it is not whole',
    async () => {
      const content = Buffer.alloc(200_000, '火')
      const file = await cheaply(content, PASSPHRASE)
      for (const length of [
        100,
        file.length - 100_000,
        file.length - 1,
        file.length - (200_000 % 65_536) - 16,
      ]) {
        expect(await open(file.subarray(0, length))).toMatchObject(refusedAs('sealBroken'))
      }
      expect(await open(file.subarray(0, 30))).toMatchObject(refusedAs('sealForeign'))
    },
    LONG,
  )

  test('no file can ask for a gigabyte of memory, nor be for a key instead of a passphrase', async () => {
    const text = (await cheaply(CONTENT, PASSPHRASE)).toString('latin1')
    for (const hard of ['19', '20', '40', '018']) {
      const costly = Buffer.from(text.replace(/^(.*\n-> scrypt \S+) 4\n/, `$1 ${hard}\n`), 'latin1')
      expect(await open(costly)).toMatchObject(refusedAs('sealForeign'))
    }
    const forKey = Buffer.from(text.replace('-> scrypt', '-> X25519'), 'latin1')
    expect(await open(forKey)).toMatchObject(refusedAs('sealForeign'))
  })

  test('a second stanza cannot hide a costlier one behind a cheap one', async () => {
    const text = (await cheaply(CONTENT, PASSPHRASE)).toString('latin1')
    const twice = text.replace(/(-> scrypt \S+) 4\n(\S+)\n/, '$1 4\n$2\n$1 20\n$2\n')
    expect(await open(Buffer.from(twice, 'latin1'))).toMatchObject(
      refusedAs('sealBroken', '文件头'),
    )
  })
})

test('a thread that cannot be had is a fault of the program, and is told as such', async () => {
  const faults: unknown[] = []
  const content = new Uint8Array(8)
  // What was handed on to somebody else cannot be handed to the thread.
  structuredClone(content, { transfer: [content.buffer] })
  const result = await sealPacket(content, PASSPHRASE, {
    onSealing: () => {},
    onFault: (thrown) => void faults.push(thrown),
  })
  expect(result).toMatchObject({ ok: false, error: { code: 'sealFailed' } })
  expect(faults).toMatchObject([{ name: 'DataCloneError' }])
})
