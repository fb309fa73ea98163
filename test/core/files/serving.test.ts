// Attachments for the page: while somebody may look, with their own kind, and never as a page.
import { describe, expect, it } from 'vitest'
import { createPageFiles } from '../../../electron/core/page-files'
import { aDeskInUse, signIn } from '../../support/desk'
import { aFile, keep, stage } from '../../support/files'
import { tempFolder } from '../../support/temp-folder'

async function aServer(file = aFile()) {
  const desk = await aDeskInUse()
  const { sha256 } = await keep(desk.api, file)
  const get = createPageFiles(tempFolder(), {
    file: desk.core.servedFile,
    piece: async (...asked) => desk.core.servedPiece(...asked),
  })
  return { desk, get, sha256, path: `/attachments/${sha256}` }
}

describe('an attachment', () => {
  it('is served as what it is, and can do nothing', async () => {
    const photo = aFile('png', 5_000)
    const { get, path } = await aServer(photo)
    const { status, headers, body } = await get(path)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': '5000',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': 'attachment',
    })
    expect(body.equals(photo)).toBe(true)
  })

  it('is served to nobody on a locked desk, and to nobody who has signed out', async () => {
    const { desk, get, path } = await aServer()
    await desk.done({ type: 'lock' })
    expect((await get(path)).status).toBe(403)
    await desk.done({ type: 'signOut' })
    expect(await get(path)).toMatchObject({ status: 403, body: Buffer.alloc(0) })
    await signIn(desk)
    expect((await get(path)).status).toBe(200)
  })

  it('is not there while it is only staged, nor when it is no attachment', async () => {
    const { desk, get } = await aServer()
    const { sha256 } = await stage(desk.api, aFile('pdf'))
    expect((await get(`/attachments/${sha256}`)).status).toBe(404)
  })

  it.each([
    '/attachments/',
    '/attachments/../journal/2026-11.jsonl',
    '/attachments/%2e%2e%2fjournal',
    '/files/ab',
    '/attachments',
  ])('%s leads nowhere', async (path) => {
    const { get, sha256 } = await aServer()
    expect((await get(path)).status).toBe(404)
    for (const odd of [
      sha256.toUpperCase(),
      `${sha256}/`,
      `${sha256}.jpg`,
      `${sha256.slice(1)}`,
      `../attachments/${sha256}`,
    ]) {
      expect((await get(`/attachments/${odd}`)).status).toBe(404)
    }
  })
})

describe('a part of it', () => {
  const MB = 1024 * 1024
  const recording = Buffer.concat([aFile('wav', MB), aFile('wav', 5 * MB, 2)])
  const range = ({ headers }: { headers: Readonly<Record<string, string>> }) =>
    headers['content-range']

  it.each([
    ['bytes=0-99', 206, 'bytes 0-99/6291456', 100],
    ['bytes=6291400-', 206, 'bytes 6291400-6291455/6291456', 56],
    ['bytes=-10', 206, 'bytes 6291446-6291455/6291456', 10],
    ['bytes=6291455-99999999', 206, 'bytes 6291455-6291455/6291456', 1],
    // A player begins with the first piece of a long recording, and asks for more.
    ['bytes=0-', 206, 'bytes 0-4194303/6291456', 4 * MB],
    ['bytes=6291456-', 416, 'bytes */6291456', 0],
    ['bytes=9-1', 416, 'bytes */6291456', 0],
    ['bytes=0-1,5-6', 200, undefined, 6 * MB],
    ['lines=1-2', 200, undefined, 6 * MB],
  ] as const)('%s: %d', async (asked, status, got, length) => {
    const { get, path } = await aServer(recording)
    const answer = await get(path, asked)
    expect([answer.status, range(answer), answer.body.length]).toEqual([status, got, length])
    const from = Number(/^bytes (\d+)/.exec(got ?? '')?.[1] ?? 0)
    expect(answer.body.equals(recording.subarray(from, from + length))).toBe(true)
  })
})
