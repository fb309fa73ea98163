// Another record takes the place of the one that lies here, in two steps: it is copied beside it and verified while the
// desk runs; at the next start, before anything is opened, the two change places by renaming. What was here is kept.
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { toInstant, type Day, type Ms } from '../../../shared/time'
import { writeWhole } from '../disk/whole-file'
import { DRAFTS_FILE } from '../drafts'
import { FILES_FOLDER, keptFiles } from '../files/places'
import { JOURNAL_FOLDER, journalFiles } from '../journal/journal-walk'
import { SEALS_FILE } from '../journal/seals-file'
import { SET_ASIDE_FOLDER } from '../journal/set-aside'
import { OLDER_SNAPSHOT_FILE, SNAPSHOT_FILE } from '../journal/snapshot'
import type { Disk } from '../ports'
import { verifyFolder } from '../verify/verify-folder'
import { copyWhole, makeFoldersFor, type CopyDeps } from './copy-file'
import { BackupError } from './faults'
import { monthInForce } from './generation'
import { generationMonth, generationName, historyOf } from './layout'
import { readManifest } from './manifest'

const STAGED = 'restoring'
const MARKER = 'restore.json'

/** Everything that belongs to one record and to no other. */
const PARTS = [
  JOURNAL_FOLDER,
  FILES_FOLDER,
  SET_ASIDE_FOLDER,
  SEALS_FILE,
  SNAPSHOT_FILE,
  OLDER_SNAPSHOT_FILE,
  DRAFTS_FILE,
  'index',
]

const markerSchema = z.object({
  /** Where it was taken from. */
  from: z.string(),
  seq: z.int(),
  /** Where what was here goes. */
  keptAs: z.string(),
  parts: z.array(z.string()),
})
export type Restored = Pick<z.infer<typeof markerSchema>, 'from' | 'seq' | 'keptAs'>

interface Piece {
  readonly path: string
  readonly from: string
}

/** A whole record as it lies there. */
async function piecesOf(disk: Disk, folder: string): Promise<Piece[]> {
  const paths = [
    ...(await journalFiles(disk, folder)).map((name) => `${JOURNAL_FOLDER}/${name}`),
    ...(await keptFiles(disk, folder)).map(
      (sha256) => `${FILES_FOLDER}/${sha256.slice(0, 2)}/${sha256}`,
    ),
    ...(await disk.list(join(folder, SET_ASIDE_FOLDER))).map(
      (name) => `${SET_ASIDE_FOLDER}/${name}`,
    ),
  ]
  for (const name of [SNAPSHOT_FILE, DRAFTS_FILE, SEALS_FILE])
    if ((await disk.look(join(folder, name))) !== null) paths.push(name)
  return paths.map((path) => ({ path, from: join(folder, path) }))
}

/** As it was on an earlier day: what never changes from the copy, the month in force as it was then. */
async function piecesOfDay(disk: Disk, folder: string, day: Day): Promise<Piece[]> {
  const history = historyOf(dirname(folder))
  const manifest = await readManifest(disk, history, generationName(day))
  if (manifest === null) throw new BackupError('backupGone')
  const month = monthInForce(manifest)
  return manifest.files.map(({ path }) => ({
    path,
    from: path === month?.path ? join(history, generationMonth(day)) : join(folder, path),
  }))
}

export interface RestoreDeps extends CopyDeps {
  readonly dataDir: string
  readonly now: () => Ms
}

/**
 * Copies the record beside the one that is open, and verifies what was copied. Its head, which the next start will go on
 * from.
 * @param day null: as it lies there
 * @throws BackupError, or what the disk throws; nothing has changed then
 */
export async function stageRestore(
  deps: RestoreDeps,
  folder: string,
  day: Day | null,
): Promise<Restored> {
  const { disk, dataDir, now } = deps
  const staged = join(dataDir, STAGED)
  await disk.remove(join(dataDir, MARKER))
  await disk.removeFolder(staged)
  await disk.makeFolder(staged)
  const pieces = await (day === null ? piecesOf(disk, folder) : piecesOfDay(disk, folder, day))
  for (const { path, from } of pieces) {
    await makeFoldersFor(disk, staged, path)
    await copyWhole(deps, from, join(staged, path))
  }
  const { walk, findings, attached } = await verifyFolder(staged)
  // A record that was damaged before it was copied is taken as it is, and opens read-only as it would there.
  if (walk.lines === 0 || attached.faults.some(({ kind }) => kind === 'changed'))
    throw new BackupError('backupUnlike')
  if (day !== null && findings.length > 0) throw new BackupError('backupUnlike')
  const stamp = toInstant(now()).replaceAll(':', '-')
  const restored = { from: folder, seq: walk.head.seq, keptAs: `replaced-${stamp}` }
  const parts = [...new Set(pieces.map(({ path }) => path.split('/')[0]!))]
  await writeWhole(disk, dataDir, MARKER, Buffer.from(JSON.stringify({ ...restored, parts })))
  return restored
}

async function readMarker(disk: Disk, dataDir: string) {
  const bytes = await disk.read(join(dataDir, MARKER))
  if (bytes === null) return null
  try {
    return markerSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    // Changed by hand or by a disk: what lies in its place is opened, and what was staged stays beside it.
    return null
  }
}

/**
 * Before anything is opened: what was staged takes its place. May be cut off anywhere and done again; each part is moved
 * once, and the marker goes last.
 */
export async function finishRestore(disk: Disk, dataDir: string): Promise<Restored | null> {
  const marker = await readMarker(disk, dataDir)
  if (marker === null) return null
  const kept = join(dataDir, marker.keptAs)
  const staged = join(dataDir, STAGED)
  await disk.makeFolder(kept)
  for (const part of PARTS) {
    const isWaiting = (await disk.look(join(staged, part))) !== null
    const isNew = marker.parts.includes(part) && !isWaiting
    if (!isNew && (await disk.look(join(dataDir, part))) !== null)
      await disk.rename(join(dataDir, part), join(kept, part))
    if (isWaiting) await disk.rename(join(staged, part), join(dataDir, part))
  }
  await disk.syncFolder(kept)
  await disk.syncFolder(dataDir)
  await disk.remove(join(dataDir, MARKER))
  await disk.removeFolder(staged)
  await disk.syncFolder(dataDir)
  return { from: marker.from, seq: marker.seq, keptAs: marker.keptAs }
}
