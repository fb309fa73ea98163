// Writing the journal: acknowledged means on the disk, and a failed write leaves no trace.
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createJournalFile } from '../../../electron/core/journal/journal-file'
import { toMs } from '../../../shared/time'
import { faultDisk } from '../../support/fault-disk'
import {
  journalPath,
  readJournal,
  someLines,
  textOfLines,
  walked,
  writeJournal,
} from '../../support/journal'
import { tempFolder } from '../../support/temp-folder'

const now = () => toMs('2026-11-23T08:00:00.000Z')

async function openedIn(dataDir: string, disk = faultDisk()) {
  const file = createJournalFile({ disk, dataDir, now }, await walked(dataDir))
  onTestFinished(() => file.close())
  return { disk, dataDir, file }
}
const opened = () => openedIn(tempFolder())

const refused = (code: string) => ({ ok: false, error: { code } })

describe('writing the journal', () => {
  it('has the lines on the disk, synced, when it says so', async () => {
    const { disk, dataDir, file } = await opened()
    const lines = someLines(2)
    expect(await file.append(lines)).toEqual({ ok: true })
    expect(readJournal(dataDir)).toBe(textOfLines(lines))
    expect(disk.syncs()).toBe(1)
  })

  it('syncs a batch once', async () => {
    const { disk, file } = await opened()
    await file.append(someLines(64))
    expect(disk.syncs()).toBe(1)
  })

  it('goes on behind what was there before', async () => {
    const dataDir = tempFolder()
    const lines = someLines(3)
    writeJournal(dataDir, textOfLines(lines))
    const { file } = await openedIn(dataDir)
    await file.append(someLines(1, lines[2]))
    expect(await walked(dataDir)).toMatchObject({ lines: 4, damages: [] })
  })

  it('begins a new file with the month in Shanghai, which is ahead of UTC', async () => {
    const { dataDir, file } = await opened()
    const november = someLines(1, undefined, '2026-11-30T15:59:59.999Z')
    await file.append(november)
    await file.append(someLines(1, november[0], '2026-11-30T16:00:00.000Z'))
    expect(readdirSync(join(dataDir, 'journal'))).toEqual(['2026-11.jsonl', '2026-12.jsonl'])
    expect(await walked(dataDir)).toMatchObject({ lines: 2, damages: [] })
  })

  it('never goes back to an earlier month, even when the clock does', async () => {
    const { dataDir, file } = await opened()
    const december = someLines(1, undefined, '2026-12-02T00:00:00.000Z')
    await file.append(december)
    await file.append(someLines(1, december[0], '2026-11-02T00:00:00.000Z'))
    expect(readdirSync(join(dataDir, 'journal'))).toEqual(['2026-12.jsonl'])
  })

  it('lets nobody else on the machine read it', async () => {
    const { dataDir, file } = await opened()
    await file.append(someLines(1))
    expect(statSync(journalPath(dataDir)).mode & 0o077).toBe(0)
  })
})

describe('a write that fails', () => {
  async function withOneLine() {
    const started = await opened()
    const [first, second, third] = someLines(3)
    await started.file.append([first!])
    return { ...started, first: first!, second: second!, third: third! }
  }

  it.each([
    ['diskFull', 'write', 'ENOSPC'],
    ['diskFailed', 'write', 'EIO'],
    ['diskFailed', 'sync', 'EIO'],
    ['notWritable', 'write', 'EROFS'],
    ['folderGone', 'write', 'ENODEV'],
  ] as const)(
    'says %s when %s answers %s, leaves nothing behind, and writes again later',
    async (code, on, system) => {
      const { disk, dataDir, file, first, second } = await withOneLine()
      disk.fail(on, system)
      expect(await file.append([second])).toMatchObject(refused(code))
      disk.heal()
      expect(readJournal(dataDir)).toBe(textOfLines([first]))
      expect(await file.append([second])).toEqual({ ok: true })
      expect(await walked(dataDir)).toMatchObject({ lines: 2, damages: [], tail: null })
    },
  )

  it('takes back the half that still fitted on a full disk', async () => {
    const { disk, dataDir, file, first, second } = await withOneLine()
    disk.leaveRoomFor(40)
    expect(await file.append([second])).toMatchObject(refused('diskFull'))
    expect(readJournal(dataDir)).toBe(textOfLines([first]))
  })

  it('cuts the half off before the next write when it could not at once', async () => {
    const { disk, dataDir, file, first, second } = await withOneLine()
    disk.leaveRoomFor(40)
    disk.fail('truncate', 'EIO')
    await file.append([second])
    expect(readJournal(dataDir).length).toBe(textOfLines([first]).length + 40)
    expect(await file.append([second])).toMatchObject(refused('diskFailed'))
    disk.heal()
    expect(await file.append([second])).toEqual({ ok: true })
    expect(readJournal(dataDir)).toBe(textOfLines([first, second]))
  })

  it('says notWritable in a folder that may only be read', async () => {
    const dataDir = tempFolder()
    writeJournal(dataDir, textOfLines(someLines(1)))
    const { disk, file } = await openedIn(dataDir)
    disk.fail('open', 'EACCES')
    expect(await file.append(someLines(1, someLines(1)[0]))).toMatchObject({
      ok: false,
      error: { code: 'notWritable', details: { system: 'EACCES' } },
    })
  })

  it('notices that the folder was deleted under it, where the system takes the bytes without complaint', async () => {
    const { dataDir, file, second } = await withOneLine()
    rmSync(dataDir, { recursive: true })
    expect(await file.append([second])).toMatchObject(refused('folderGone'))
    expect(await file.append([second])).toMatchObject(refused('folderGone'))
  })

  it('goes on when the drive comes back as it was', async () => {
    const { dataDir, file, second } = await withOneLine()
    renameSync(dataDir, `${dataDir}-away`)
    expect(await file.append([second])).toMatchObject(refused('folderGone'))
    renameSync(`${dataDir}-away`, dataDir)
    expect(await file.append([second])).toEqual({ ok: true })
    expect(await walked(dataDir)).toMatchObject({ lines: 2, damages: [] })
  })

  it('does not go on when another drive has taken its place', async () => {
    const { dataDir, file, second } = await withOneLine()
    rmSync(dataDir, { recursive: true })
    writeJournal(dataDir, '')
    expect(await file.append([second])).toMatchObject(refused('strangeJournal'))
    expect(readJournal(dataDir)).toBe('')
  })
})

describe('a torn last line', () => {
  const lines = someLines(3)
  const torn = textOfLines(lines).slice(0, -30)

  it('is set aside, cut off, and written behind', async () => {
    const dataDir = tempFolder()
    writeJournal(dataDir, torn)
    const { file } = await openedIn(dataDir)
    expect(await file.append(someLines(1, lines[1]))).toEqual({ ok: true })
    expect(await walked(dataDir)).toMatchObject({ lines: 3, damages: [], tail: null })
    const [kept] = readdirSync(join(dataDir, 'set-aside'))
    expect(kept).toBe('2026-11.jsonl.2026-11-23T08-00-00.000Z.torn')
    expect(torn.endsWith(readFileSync(join(dataDir, 'set-aside', kept!), 'utf8'))).toBe(true)
  })

  it('is not cut off before it is safe beside', async () => {
    const dataDir = tempFolder()
    writeJournal(dataDir, torn)
    const { disk, file } = await openedIn(dataDir)
    disk.fail('rename', 'ENOSPC')
    expect(await file.append(someLines(1, lines[1]))).toMatchObject(refused('diskFull'))
    expect(readJournal(dataDir)).toBe(torn)
  })

  it('is what a power cut in the middle of a write leaves, whatever byte it came at', async () => {
    const next = someLines(1, lines[2])
    for (let bytes = 0; bytes < textOfLines(next).length; bytes += 7) {
      const dataDir = tempFolder()
      writeJournal(dataDir, textOfLines(lines))
      const { disk, file } = await openedIn(dataDir)
      disk.cutPowerAfter(bytes)
      expect((await file.append(next)).ok).toBe(false)
      const walk = await walked(dataDir)
      expect(walk).toMatchObject({ lines: 3, damages: [] })
      const again = await openedIn(dataDir)
      expect(await again.file.append(next)).toEqual({ ok: true })
      expect(await walked(dataDir)).toMatchObject({ lines: 4, damages: [], tail: null })
    }
  })
})
