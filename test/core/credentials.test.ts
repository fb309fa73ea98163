// PINs: what is kept of them, and how they are checked.
import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { createCredentials } from '../../electron/core/credentials'

describe('a PIN', () => {
  const credentials = createCredentials()

  it('opens with itself and with nothing else', async () => {
    const kept = await credentials.make('314159')
    expect(await credentials.check(kept, '314159')).toBe(true)
    expect(await credentials.check(kept, '314158')).toBe(false)
    expect(await credentials.check(kept, '')).toBe(false)
  })

  it('is kept as salted scrypt, never as it is', async () => {
    const [one, two] = await Promise.all([credentials.make('314159'), credentials.make('314159')])
    expect(one).toMatchObject({ n: 32768, r: 8, p: 1 })
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(one.salt).not.toBe(two.salt)
    expect(one.hash).not.toBe(two.hash)
    expect(JSON.stringify(one)).not.toContain('314159')
  })

  it('is checked with the cost it was kept with', async () => {
    const { scryptSync } = await import('node:crypto')
    const salt = 'ab'.repeat(16)
    const hash = scryptSync('271828', Buffer.from(salt, 'hex'), 32, {
      N: 1024,
      r: 8,
      p: 1,
    }).toString('hex')
    expect(await credentials.check({ salt, hash, n: 1024, r: 8, p: 1 }, '271828')).toBe(true)
  })

  it('of nobody is never right, and takes as long', async () => {
    const kept = await credentials.make('314159')
    const timed = async (credential: typeof kept | undefined) => {
      const start = performance.now()
      expect(await credentials.check(credential, '000000')).toBe(false)
      return performance.now() - start
    }
    const someone = await timed(kept)
    const nobody = await timed(undefined)
    expect(nobody).toBeGreaterThan(someone / 3)
  })
})
