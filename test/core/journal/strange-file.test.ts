// The journal's file while the desk is open: exchanged, cut or written into by somebody else. Nothing
// is added to what is not ours, nothing that others wrote is lost, and the desk goes on by itself when
// its own file is back.
import {
  appendFileSync,
  copyFileSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
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
const lines = someLines(8)
const [first, second, third] = lines
const own = textOfLines(lines.slice(0, 3))

async function openedIn(dataDir: string) {
  const disk = faultDisk()
  const file = createJournalFile({ disk, dataDir, now }, await walked(dataDir))
  onTestFinished(() => file.close())
  return { disk, file }
}

/** A desk that has written three lines, and its file. */
async function inUse() {
  const dataDir = tempFolder()
  const { disk, file } = await openedIn(dataDir)
  await file.append([first!, second!])
  await file.append([third!])
  return { disk, file, dataDir, path: journalPath(dataDir) }
}

const strange = (kind: 'replaced' | 'foreign') => ({
  ok: false,
  error: { code: 'strangeJournal', details: { kind } },
})
const next = [lines[3]!]
const asideIn = (dataDir: string) => readdirSync(join(dataDir, 'set-aside'))
const keptIn = (dataDir: string, index = 0) =>
  readFileSync(join(dataDir, 'set-aside', asideIn(dataDir)[index]!), 'utf8')

/** Puts another file in the place of ours, as a restored backup or a sync client does. */
function exchange(path: string, content: string): void {
  writeFileSync(`${path}.other`, content)
  renameSync(`${path}.other`, path)
}

describe('a file that was exchanged', () => {
  const stranger = textOfLines(someLines(20, undefined, '2026-11-20T00:00:00.000Z'))

  it.each([
    ['an older, shorter copy', textOfLines([first!])],
    ['the file of another desk, longer', stranger],
    ['the file of another desk, as long', stranger.slice(0, own.length)],
    ['an empty one', ''],
  ])(
    'for %s is neither written into nor cut, however often it is tried',
    async (_what, content) => {
      const { file, dataDir, path } = await inUse()
      exchange(path, content)
      for (let tries = 0; tries < 4; tries += 1) {
        expect(await file.append(next)).toMatchObject(strange('replaced'))
        expect(readJournal(dataDir)).toBe(content)
      }
    },
  )

  it('is told with the place where our own is kept: nothing else led to it any more', async () => {
    const { file, dataDir, path } = await inUse()
    exchange(path, '')
    const kept = 'set-aside/2026-11.jsonl.2026-11-23T08-00-00.000Z.own'
    expect(await file.append(next)).toMatchObject({ error: { details: { keptAs: kept } } })
    expect(readFileSync(join(dataDir, kept), 'utf8').startsWith(own)).toBe(true)
    expect(await file.append(next)).toMatchObject({ error: { details: { keptAs: kept } } })
    expect(asideIn(dataDir).length).toBe(1)
  })

  it('does not cost us our own when there is no room to keep it at once', async () => {
    const { disk, file, dataDir, path } = await inUse()
    exchange(path, '')
    disk.fail('rename', 'ENOSPC')
    expect(await file.append(next)).toMatchObject({ error: { details: { keptAs: '' } } })
    disk.heal()
    await file.append(next)
    expect(keptIn(dataDir).startsWith(own)).toBe(true)
  })

  it('is gone on with when ours is put back, or a copy of it', async () => {
    const { file, dataDir, path } = await inUse()
    copyFileSync(path, `${path}.copy`)
    exchange(path, textOfLines([first!]))
    await file.append(next)
    expect(await file.look()).toMatchObject(strange('replaced'))
    renameSync(`${path}.copy`, path)
    expect(await file.look()).toEqual({ ok: true })
    expect(await file.append(next)).toEqual({ ok: true })
    expect(await walked(dataDir)).toMatchObject({ lines: 4, damages: [], tail: null })
  })

  it('that is merely deleted is folderGone, and ours is kept all the same', async () => {
    const { file, dataDir, path } = await inUse()
    rmSync(path)
    expect(await file.append(next)).toMatchObject({ error: { code: 'folderGone' } })
    expect(keptIn(dataDir).startsWith(own)).toBe(true)
  })
})

describe('a file that was changed in its place', () => {
  it('by cutting it is left as it is', async () => {
    const { file, dataDir, path } = await inUse()
    truncateSync(path, own.length - 40)
    const cut = readJournal(dataDir)
    for (let tries = 0; tries < 3; tries += 1)
      expect(await file.append(next)).toMatchObject(strange('replaced'))
    expect(readJournal(dataDir)).toBe(cut)
  })

  it.each([
    ['a whole line of another desk', textOfLines([lines[3]!])],
    ['half a line', '{"at":"2026'],
    ['one byte', '\n'],
  ])('by writing %s behind ours is left as it is', async (_what, content) => {
    const { file, dataDir, path } = await inUse()
    appendFileSync(path, content)
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await file.append([lines[4]!])).toMatchObject(strange('foreign'))
      expect(readJournal(dataDir)).toBe(own + content)
    }
  })

  it('is gone on with when what others wrote was taken out again', async () => {
    const { file, dataDir, path } = await inUse()
    appendFileSync(path, 'a note')
    await file.append(next)
    truncateSync(path, Buffer.byteLength(own))
    expect(await file.append(next)).toEqual({ ok: true })
    expect(await walked(dataDir)).toMatchObject({ lines: 4, damages: [] })
  })

  it('what a failed write of ours left is told from what others wrote behind it', async () => {
    const { disk, file, dataDir, path } = await inUse()
    disk.leaveRoomFor(40)
    disk.fail('truncate', 'EIO')
    await file.append(next)
    disk.heal()
    appendFileSync(path, 'others')
    const found = readJournal(dataDir)
    expect(await file.append(next)).toMatchObject(strange('foreign'))
    expect(readJournal(dataDir)).toBe(found)
  })
})

describe('two desks on one folder', () => {
  it('do not write over each other: the first goes on, the second says why it does not', async () => {
    const dataDir = tempFolder()
    writeJournal(dataDir, textOfLines([first!]))
    const one = await openedIn(dataDir)
    const other = await openedIn(dataDir)
    expect((await one.file.append([second!])).ok).toBe(true)
    expect(await other.file.append([second!])).toMatchObject(strange('foreign'))
    expect((await one.file.append([third!])).ok).toBe(true)
    expect(await other.file.append([second!])).toMatchObject(strange('foreign'))
    expect(await walked(dataDir)).toMatchObject({ lines: 3, damages: [], tail: null })
  })

  it('do not share a month that the other has begun', async () => {
    const dataDir = tempFolder()
    const one = await openedIn(dataDir)
    const other = await openedIn(dataDir)
    expect((await one.file.append([first!])).ok).toBe(true)
    expect(await other.file.append([first!])).toMatchObject(strange('foreign'))
    expect(readJournal(dataDir)).toBe(textOfLines([first!]))
  })

  it('are noticed even when both write at the same moment', async () => {
    const { disk, file, dataDir, path } = await inUse()
    disk.beforeSync(() => appendFileSync(path, 'theirs'))
    expect(await file.append(next)).toMatchObject(strange('foreign'))
    expect(readJournal(dataDir).endsWith('theirs')).toBe(true)
  })
})
