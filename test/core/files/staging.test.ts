// Files on their way in: piece by piece, in order, as large as was said, and nothing left behind.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHUNK_BYTES } from '../../../shared/contract'
import { refusalText } from '../../../shared/refusals'
import { MINUTE } from '../../../shared/time'
import { sha256OfBytes } from '../../../electron/core/sha256'
import { aDesk, aDeskInUse, signIn, type TestDesk } from '../../support/desk'
import { aFile, stage, valueOf } from '../../support/files'
import { tempFolder } from '../../support/temp-folder'

const incoming = (desk: TestDesk): string[] => {
  const folder = join(desk.dataDir, 'incoming')
  return existsSync(folder) ? readdirSync(folder) : []
}
const begin = (desk: TestDesk, size: number) => desk.api.beginFile({ name: '照片.jpg', size })
const add = (desk: TestDesk, fileId: string, index: number, bytes: Uint8Array) =>
  desk.api.addChunk({ fileId, index, base64: Buffer.from(bytes).toString('base64') })
const code = (reply: { ok: boolean; error?: { code: string } }) =>
  reply.ok ? 'ok' : reply.error!.code

describe('a file that comes in', () => {
  it('is known by its hash, its size and its content when it is whole', async () => {
    const desk = await aDeskInUse()
    const photo = aFile('jpg', CHUNK_BYTES * 2 + 17)
    const staged = await stage(desk.api, photo)
    expect(staged).toMatchObject({ sha256: sha256OfBytes(photo), size: photo.length, type: 'jpg' })
    expect(incoming(desk)).toEqual([`${staged.fileId}.part`])
    expect(await desk.api.finishFile({ fileId: staged.fileId })).toEqual({
      ok: true,
      value: staged,
    })
  })

  it.each([
    'jpg',
    'png',
    'webp',
    'gif',
    'bmp',
    'heic',
    'pdf',
    'mp3',
    'wav',
    'm4a',
    'aac',
    'ogg',
    'flac',
    'amr',
    'mp4',
    'webm',
    'mov',
    'wma',
    'wmv',
    'avi',
    'tif',
    'ofd',
    'unknown',
  ] as const)('is %s by what it holds, whatever it is called', async (type) => {
    const desk = await aDeskInUse()
    expect(await stage(desk.api, aFile(type), '照片.jpg')).toMatchObject({ type })
  })

  it('in the container of phones is a recording, or a film where a track holds pictures', async () => {
    const desk = await aDeskInUse()
    const begun = Buffer.from('\0\0\0\x18ftyp3gp5\0\0\0\x003gp5isom', 'latin1')
    const filler = Buffer.alloc(65_520 - begun.length)
    const track = Buffer.from('hdlr\0\0\0\0\0\0\0\0vide', 'latin1')
    const call = Buffer.concat([begun, filler])
    expect(await stage(desk.api, call, '通话录音.3gp')).toMatchObject({ type: 'm4a' })
    // Across two pieces of what is read.
    const film = Buffer.concat([call, track])
    expect(await stage(desk.api, film, '现场.3gp')).toMatchObject({ type: 'mp4' })
  })

  it('is refused out of order, larger or smaller than was said, and by a piece that is no piece', async () => {
    const desk = await aDeskInUse()
    const piece = aFile('jpg', 100)
    const pieces: readonly (readonly [number, Uint8Array])[] = [
      [1, piece],
      [0, aFile('jpg', 301)],
      [0, new Uint8Array()],
      [0, aFile('jpg', CHUNK_BYTES)],
    ]
    for (const [index, bytes] of pieces) {
      const { fileId } = await valueOf(begin(desk, 300))
      expect(code(await add(desk, fileId, index, bytes))).toBe('fileBroken')
      expect(code(await add(desk, fileId, 0, piece))).toBe('fileBroken')
    }
    const { fileId } = await valueOf(begin(desk, 300))
    expect(code(await desk.api.addChunk({ fileId, index: 0, base64: 'no Base64!' }))).toBe(
      'fileBroken',
    )
    const short = await valueOf(begin(desk, 300))
    await valueOf(add(desk, short.fileId, 0, piece))
    expect(code(await desk.api.finishFile(short))).toBe('fileBroken')
    expect(incoming(desk)).toEqual([])
  })

  it('that is empty or beyond all measure is refused at once', async () => {
    const desk = await aDeskInUse()
    expect(code(await begin(desk, 0))).toBe('fileEmpty')
    const reply = await begin(desk, 301 * 1024 * 1024)
    expect(!reply.ok && refusalText(reply.error)).toBe(
      '文件超过 300 MB，没有收下。请压缩或截取后再附。',
    )
  })

  it('shares one room with all others, and one that was forgotten gives way', async () => {
    const desk = await aDeskInUse()
    const MB = 1024 * 1024
    await valueOf(begin(desk, 300 * MB))
    await valueOf(begin(desk, 300 * MB))
    expect(code(await begin(desk, 1))).toBe('tooManyFiles')
    await desk.pass(31 * MINUTE)
    await signIn(desk)
    expect(code(await begin(desk, 1))).toBe('ok')
    expect(incoming(desk)).toHaveLength(1)
  })

  it('is refused when the drive would have no room left for the journal', async () => {
    const desk = await aDeskInUse()
    desk.disk.freeBytes = async () => 250 * 1024 * 1024
    expect(code(await begin(desk, 100 * 1024 * 1024))).toBe('fileNoRoom')
    expect(code(await begin(desk, 1024))).toBe('ok')
  })

  it('leaves nothing when it is dropped, and dropping it again is no fault', async () => {
    const desk = await aDeskInUse()
    const { fileId } = await valueOf(begin(desk, 300))
    await valueOf(add(desk, fileId, 0, aFile('jpg', 100)))
    expect(await desk.api.dropFile({ fileId })).toEqual({ ok: true, value: {} })
    expect(await desk.api.dropFile({ fileId })).toEqual({ ok: true, value: {} })
    expect(incoming(desk)).toEqual([])
  })

  it('comes from nobody who is not signed in, and not to a locked desk', async () => {
    const desk = await aDesk()
    expect(code(await begin(desk, 300))).toBe('notSignedIn')
    const open = await aDeskInUse()
    const { fileId } = await valueOf(begin(open, 300))
    await open.done({ type: 'lock' })
    expect(code(await add(open, fileId, 0, aFile('jpg', 100)))).toBe('locked')
    expect(code(await open.api.finishFile({ fileId }))).toBe('locked')
    expect(code(await open.api.keepFile({ fileId }))).toBe('locked')
  })

  it('is named by the core alone: no path leads out of the folder', async () => {
    const desk = await aDeskInUse()
    for (const fileId of ['../journal/2026-11', '..', '', 'a/b', 'constructor']) {
      expect(code(await add(desk, fileId, 0, aFile('jpg', 10)))).toBe('fileBroken')
      expect(code(await desk.api.keepFile({ fileId }))).toBe('fileBroken')
      expect(await desk.api.dropFile({ fileId })).toMatchObject({ ok: true })
    }
    await stage(desk.api, aFile(), '../../../etc/passwd')
    expect(incoming(desk)).toHaveLength(1)
  })
})

describe('a disk that fails meanwhile', () => {
  it('full: says so, keeps nothing of the file, and the desk goes on', async () => {
    const desk = await aDeskInUse()
    const { fileId } = await valueOf(begin(desk, 2_000))
    desk.disk.leaveRoomFor(500)
    const reply = await add(desk, fileId, 0, aFile('jpg', 1_000))
    expect(!reply.ok && refusalText(reply.error)).toBe(
      '磁盘空间不够，文件没有收下。请腾出空间后重新选择这个文件。',
    )
    expect(incoming(desk)).toEqual([])
    desk.disk.heal()
    expect(await stage(desk.api, aFile())).toMatchObject({ type: 'jpg' })
  })

  it.each([
    ['open', 'EACCES', 'fileNotAllowed'],
    ['makeFolder', 'ENOENT', 'fileFolderGone'],
    ['sync', 'EIO', 'fileFailed'],
  ] as const)('%s fails with %s', async (operation, system, expected) => {
    const desk = await aDeskInUse()
    desk.disk.fail(operation, system)
    await expect(stage(desk.api, aFile())).rejects.toThrow(expected)
    expect(incoming(desk)).toEqual([])
  })
})

it('what a crash left behind is cleared at the next start, and nothing else', async () => {
  const dataDir = tempFolder()
  const folder = join(dataDir, 'incoming')
  mkdirSync(folder)
  writeFileSync(join(folder, 'left-over.part'), 'half a photo')
  writeFileSync(join(folder, '说明.txt'), 'somebody put it there')
  const desk = await aDesk({ dataDir })
  expect(incoming(desk)).toEqual(['说明.txt'])
})
