// One copy of the record: everything that a desk needs to open it, and only what is new is written. What the copy says of
// itself is changed last; whatever ends it earlier (a pulled stick, a power cut) leaves a copy of before, or one that
// the next run completes.
import { join } from 'node:path'
import { toInstant, type Day, type Instant, type Ms } from '../../../shared/time'
import type { Head } from '../../../shared/journal'
import { FILES_FOLDER, keptFiles } from '../files/places'
import { JOURNAL_FOLDER, journalFiles, journalFolder } from '../journal/journal-walk'
import { SEALS_FILE } from '../journal/seals-file'
import { SET_ASIDE_FOLDER } from '../journal/set-aside'
import { SNAPSHOT_FILE } from '../journal/snapshot'
import { DRAFTS_FILE } from '../drafts'
import { writeNote } from './note'
import {
  commitCopy,
  copyWhole,
  followFile,
  makeFoldersFor,
  stageCopy,
  type Copied,
  type CopyDeps,
} from './copy-file'
import { BackupError } from './faults'
import { keepGeneration } from './generation'
import { judgeParted } from './judge'
import { dataOf } from './layout'
import { readManifest, writeManifest, type CopiedFile, type Manifest } from './manifest'

/** The last record that is on the disk, and how much of its file counts. */
export interface Standing {
  readonly head: Head
  readonly at: Instant | null
  readonly file: string | null
  readonly length: number
}

export interface CopySource extends CopyDeps {
  readonly dataDir: string
  readonly now: () => Ms
  /** Where the record stands: asked while nothing is written. */
  readonly whileStill: <T>(task: () => Promise<T>) => Promise<T>
  readonly standing: () => Standing
  /** By which the room is known, and how it is called. */
  readonly room: string
  readonly unit: string
}

export interface CopyTarget {
  readonly root: string
  readonly day: Day
  readonly recipient: string | null
  /** A copy was there before: what is gone now is not made anew behind anybody's back. */
  readonly wasThere: boolean
}

export interface Made {
  readonly seq: number
  readonly files: number
  readonly bytes: number
}

/** What the record consists of at one moment. */
interface Mark {
  readonly head: Head
  readonly at: Instant | null
  readonly journal: readonly { readonly name: string; readonly bytes: number }[]
}

async function markNow({ disk, dataDir, whileStill, standing }: CopySource): Promise<Mark> {
  return whileStill(async () => {
    const { head, at, file, length } = standing()
    const journal: { name: string; bytes: number }[] = []
    for (const name of await journalFiles(disk, dataDir)) {
      const found = await disk.look(join(journalFolder(dataDir), name))
      // What a failed write may have left behind the last record is none.
      if (found !== null) journal.push({ name, bytes: name === file ? length : found.bytes })
    }
    return { head, at, journal }
  })
}

/** What the copy consists of, and how much of it was written now. */
function createTally(before: Manifest | null) {
  const known = new Map(before?.files.map((file) => [file.path, file]))
  const all = new Map<string, CopiedFile>()
  let files = 0
  let bytes = 0
  return {
    /** As it was read back when it was written. */
    known: (path: string) => known.get(path),
    keep: (file: CopiedFile) => void all.set(file.path, file),
    took(path: string, copied: Copied): void {
      const already = known.get(path)
      if (already?.sha256 !== copied.sha256) {
        files += 1
        bytes += copied.bytes - Math.min(copied.bytes, already?.bytes ?? 0)
      }
      all.set(path, { path, ...copied })
    },
    list: () => [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    written: () => ({ files, bytes }),
  }
}

type Tally = ReturnType<typeof createTally>

async function isThere(source: CopySource, data: string, { path, bytes }: CopiedFile) {
  return (await source.disk.look(join(data, path)))?.bytes === bytes
}

/** What never changes under its name: an attachment, a line set aside. */
async function copyFixed(source: CopySource, data: string, path: string, tally: Tally) {
  const known = tally.known(path)
  if (known !== undefined && (await isThere(source, data, known))) return tally.keep(known)
  await makeFoldersFor(source.disk, data, path)
  tally.took(path, await copyWhole(source, join(source.dataDir, path), join(data, path)))
}

/** What may be replaced at any moment: taken now, and put in its place by the caller. */
async function stageIfThere(source: CopySource, data: string, name: string) {
  if ((await source.disk.look(join(source.dataDir, name))) === null) return null
  return { name, copied: await stageCopy(source, join(source.dataDir, name), join(data, name)) }
}

async function copyJournal(source: CopySource, data: string, { journal }: Mark, tally: Tally) {
  await source.disk.makeFolder(join(data, JOURNAL_FOLDER))
  for (const { name, bytes } of journal) {
    const path = `${JOURNAL_FOLDER}/${name}`
    const known = tally.known(path)
    const isOver = name !== journal.at(-1)?.name && known?.bytes === bytes
    if (isOver && (await isThere(source, data, known))) tally.keep(known)
    else {
      const [from, to] = [join(source.dataDir, path), join(data, path)]
      tally.took(path, await followFile(source, from, to, bytes, judgeParted))
    }
  }
}

/** A later month than any of ours. */
async function refuseLaterMonths({ disk }: CopySource, data: string, { journal }: Mark) {
  const last = journal.at(-1)?.name ?? ''
  if ((await journalFiles(disk, data)).some((name) => name > last))
    throw new BackupError('backupAhead')
}

async function prepare(
  source: CopySource,
  { root, wasThere }: CopyTarget,
): Promise<Manifest | null> {
  const { disk, room } = source
  const manifest = await readManifest(disk, root)
  if (manifest !== null && manifest.room !== room) throw new BackupError('backupForeign')
  if (wasThere && (await disk.look(root)) === null) throw new BackupError('backupGone')
  await disk.makeFolder(root)
  await disk.makeFolder(dataOf(root))
  return manifest
}

/** @throws BackupError, CopyStopped, or what the disk throws */
export async function makeCopy(source: CopySource, target: CopyTarget): Promise<Made> {
  const { disk, dataDir } = source
  const { root } = target
  const data = dataOf(root)
  const tally = createTally(await prepare(source, target))
  for (const sha256 of await keptFiles(disk, dataDir))
    await copyFixed(source, data, `${FILES_FOLDER}/${sha256.slice(0, 2)}/${sha256}`, tally)
  for (const name of await disk.list(join(dataDir, SET_ASIDE_FOLDER)))
    await copyFixed(source, data, `${SET_ASIDE_FOLDER}/${name}`, tally)
  // Snapshot and seals may know no record that the journal beside them lacks: they are taken before its length is.
  const staged = [
    await stageIfThere(source, data, SNAPSHOT_FILE),
    await stageIfThere(source, data, DRAFTS_FILE),
    await stageIfThere(source, data, SEALS_FILE),
  ]
  const mark = await markNow(source)
  await refuseLaterMonths(source, data, mark)
  await copyJournal(source, data, mark, tally)
  for (const one of staged) {
    if (one === null) continue
    await commitCopy(disk, join(data, one.name))
    tally.took(one.name, one.copied)
  }
  const manifest: Manifest = {
    format: 1,
    room: source.room,
    unit: source.unit,
    seq: mark.head.seq,
    hash: mark.head.hash,
    at: mark.at,
    madeAt: toInstant(source.now()),
    recipient: target.recipient,
    files: tally.list(),
  }
  await writeManifest(disk, root, manifest)
  await writeNote(disk, root)
  await keepGeneration(source, target, manifest)
  return { seq: mark.head.seq, ...tally.written() }
}
