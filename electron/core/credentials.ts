// PINs: kept as scrypt (RFC 7914) with a salt each, compared in constant time. One at a time, so
// that trying many at once gains nothing and does not fill the memory.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Credential } from '../../shared/person/record'
import { createSerial } from './serial'

/** 32 MiB and some 80 ms a try. The parameters stand in each credential, so they can be raised later. */
const COST = { n: 2 ** 15, r: 8, p: 1 }
const HASH_BYTES = 32
const SALT_BYTES = 16

export interface Credentials {
  make(pin: string): Promise<Credential>
  /** Takes as long for someone who does not exist (undefined) as for someone who does. */
  check(credential: Credential | undefined, pin: string): Promise<boolean>
}

function derive(pin: string, { salt, n, r, p }: Omit<Credential, 'hash'>): Promise<Buffer> {
  const options = { N: n, r, p, maxmem: 256 * n * r }
  return new Promise((resolve, reject) => {
    scrypt(pin, Buffer.from(salt, 'hex'), HASH_BYTES, options, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    )
  })
}

const newSalt = () => randomBytes(SALT_BYTES).toString('hex')

export function createCredentials(): Credentials {
  const serially = createSerial()
  const nobody: Credential = { ...COST, salt: newSalt(), hash: '00'.repeat(HASH_BYTES) }
  return {
    make: (pin) =>
      serially(async () => {
        const salted = { ...COST, salt: newSalt() }
        return { ...salted, hash: (await derive(pin, salted)).toString('hex') }
      }),
    check: (credential, pin) =>
      serially(async () => {
        const expected = credential ?? nobody
        const same = timingSafeEqual(await derive(pin, expected), Buffer.from(expected.hash, 'hex'))
        return same && credential !== undefined
      }),
  }
}
