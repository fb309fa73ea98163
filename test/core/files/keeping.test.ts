// Files under their hash: whole or not there, once however often they come, and before any record names them.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aDeskInUse, anIncident, signIn, startedAgain, type TestDesk } from '../../support/desk'
import { aFile, keep, stage, valueOf } from '../../support/files'
import { LEADER_PIN, setUpCommand } from '../../support/commands'
import { tempFolder } from '../../support/temp-folder'

const pathOf = (desk: { dataDir: string }, sha256: string) =>
  join(desk.dataDir, 'files', sha256.slice(0, 2), sha256)
const codeOf = (reply: { ok: boolean; error?: { code: string } }) =>
  reply.ok ? 'ok' : reply.error!.code

const attach = async (desk: TestDesk, sha256: string, name = '现场照片.jpg') =>
  desk.command({
    type: 'addAttachment',
    owner: { kind: 'incident', incidentId: await anIncident(desk) },
    sha256,
    name,
    caption: '',
    print: null,
  })

describe('a file that is kept', () => {
  it('lies under its hash, whole, and is no longer on its way', async () => {
    const desk = await aDeskInUse()
    const photo = aFile('jpg', 5_000)
    const { sha256 } = await keep(desk.api, photo)
    expect(readFileSync(pathOf(desk, sha256)).equals(photo)).toBe(true)
    expect(readdirSync(join(desk.dataDir, 'incoming'))).toEqual([])
  })

  it('lies there once, however often it comes, at the same time too', async () => {
    const desk = await aDeskInUse()
    const staged = await Promise.all([1, 2, 3].map(() => stage(desk.api, aFile())))
    const kept = await Promise.all(
      staged.map(({ fileId }) => valueOf(desk.api.keepFile({ fileId }))),
    )
    expect(new Set(kept.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(readdirSync(join(desk.dataDir, 'files', kept[0]!.sha256.slice(0, 2)))).toEqual([
      kept[0]!.sha256,
    ])
  })

  it('takes the place of one that a failing disk has spoilt', async () => {
    const desk = await aDeskInUse()
    const photo = aFile()
    const { sha256 } = await keep(desk.api, photo)
    writeFileSync(pathOf(desk, sha256), Buffer.alloc(photo.length))
    await keep(desk.api, photo)
    expect(readFileSync(pathOf(desk, sha256)).equals(photo)).toBe(true)
  })

  it('is refused when it cannot be an attachment, and nothing is left of it', async () => {
    const desk = await aDeskInUse()
    const { fileId } = await stage(desk.api, aFile('unknown'), '情况说明.pdf')
    expect(codeOf(await desk.api.keepFile({ fileId }))).toBe('fileType')
    expect(readdirSync(join(desk.dataDir, 'incoming'))).toEqual([])
    expect(existsSync(join(desk.dataDir, 'files'))).toBe(false)
  })

  it('may be as large as the unit allows', async () => {
    const desk = await aDeskInUse()
    const { unit } = setUpCommand()
    await signIn(desk, 'p2', LEADER_PIN)
    await desk.done({ type: 'changeUnit', unit: { ...unit, attachmentLimitMb: 1 } })
    const { fileId } = await stage(desk.api, aFile('jpg', 1024 * 1024 + 1))
    expect(await desk.api.keepFile({ fileId })).toMatchObject({
      error: { code: 'fileTooLarge', details: { mostMb: 1 } },
    })
  })

  it.each([
    ['rename', 'EIO', 'fileFailed'],
    ['makeFolder', 'EACCES', 'fileNotAllowed'],
    ['syncFolder', 'ENOSPC', 'fileNoRoom'],
  ] as const)('is not acknowledged when %s fails', async (operation, system, expected) => {
    const desk = await aDeskInUse()
    const { fileId, sha256 } = await stage(desk.api, aFile())
    desk.disk.fail(operation, system)
    expect(codeOf(await desk.api.keepFile({ fileId }))).toBe(expected)
    desk.disk.heal()
    // The page comes again with the same file, and it is kept.
    await keep(desk.api, aFile())
    expect(existsSync(pathOf(desk, sha256))).toBe(true)
  })
})

describe('a record that names a file', () => {
  it('is refused while the file is not in the store', async () => {
    const desk = await aDeskInUse()
    const { sha256 } = await stage(desk.api, aFile())
    expect(codeOf(await attach(desk, sha256))).toBe('fileNotKept')
  })

  it('is refused when the file has gone since', async () => {
    const desk = await aDeskInUse()
    const { sha256 } = await keep(desk.api, aFile())
    rmSync(pathOf(desk, sha256))
    expect(codeOf(await attach(desk, sha256))).toBe('fileNotKept')
  })

  it('may come after a crash: the file is there without it, and harmless', async () => {
    const desk = await aDeskInUse()
    const { sha256 } = await keep(desk.api, aFile())
    await desk.core.stop()
    const again = await startedAgain(desk)
    await signIn(again)
    expect(codeOf(await attach(again, sha256))).toBe('ok')
  })
})

describe('另存为', () => {
  async function attached(name: string) {
    const desk = await aDeskInUse()
    const photo = aFile()
    const { sha256 } = await keep(desk.api, photo)
    const { made } = await valueOf(attach(desk, sha256, name))
    desk.shell.picked = tempFolder()
    return { desk, photo, sha256, attachmentId: made.attachmentId! }
  }

  it.each([
    ['现场照片.jpg', '现场照片.jpg'],
    ['IMG_1.JPEG', 'IMG_1.JPEG'],
    ['报告.exe', '报告.exe.jpg'],
    ['../../a.jpg', '_.._a.jpg'],
    ['...', '附件.jpg'],
  ])('%s is saved as %s, whole', async (name, expected) => {
    const { desk, photo, attachmentId } = await attached(name)
    const { path } = await valueOf(desk.api.saveAttachment({ attachmentId }))
    expect(path).toBe(join(desk.shell.picked!, expected))
    expect(readFileSync(path).equals(photo)).toBe(true)
  })

  it('says when the file is gone or no longer what was kept', async () => {
    const { desk, sha256, attachmentId } = await attached('现场照片.jpg')
    writeFileSync(pathOf(desk, sha256), aFile('jpg', 2_000, 7))
    expect(codeOf(await desk.api.saveAttachment({ attachmentId }))).toBe('fileDamaged')
    rmSync(pathOf(desk, sha256))
    expect(codeOf(await desk.api.saveAttachment({ attachmentId }))).toBe('fileMissing')
    expect(codeOf(await desk.api.saveAttachment({ attachmentId: 'a9' }))).toBe('unknownRecord')
  })
})

it('an export takes every kept file along', async () => {
  const desk = await aDeskInUse()
  const photo = aFile()
  const { sha256 } = await keep(desk.api, photo)
  writeFileSync(join(desk.dataDir, 'files', 'Thumbs.db'), 'a system put it there')
  desk.shell.picked = tempFolder()
  const { folder } = await valueOf(desk.api.exportData({}))
  expect(readFileSync(pathOf({ dataDir: folder }, sha256)).equals(photo)).toBe(true)
  expect(readdirSync(join(folder, 'files'))).toEqual([sha256.slice(0, 2)])
})
