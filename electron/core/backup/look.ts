// Looks at a folder that somebody points at, be it a stick, a copy on it, an export or the data folder of another desk:
// what it is, whether it is whole, and how it stands to the record that is open here. Changes nothing.
import { basename, dirname, join } from 'node:path'
import type { FoundRecord, Standing } from '../../../shared/backup/found'
import { START, type Head } from '../../../shared/journal'
import type { Instant } from '../../../shared/time'
import { hashesAt } from '../journal/hashes-at'
import { journalFiles, walkJournal } from '../journal/journal-walk'
import { firstLineOf } from '../packet/desk-id'
import type { Disk } from '../ports'
import { verifiedOf } from '../verify/record'
import { verifyFolder, type Verdict } from '../verify/verify-folder'
import { generationDays } from './generation'
import { DATA_FOLDER } from './layout'
import { readManifest } from './manifest'

export interface Here {
  readonly dataDir: string
  readonly room: string | null
  readonly head: Head
  readonly at: Instant | null
  /** Somebody has used this desk. */
  readonly inUse: boolean
}

const isRecord = async (disk: Disk, folder: string): Promise<boolean> =>
  (await journalFiles(disk, folder)).length > 0

/** The data folders that somebody may mean who points at this one, the folder itself first. */
export async function recordsIn(disk: Disk, folder: string): Promise<string[]> {
  const below = (await disk.list(folder)).filter((name) => name.startsWith('值班台'))
  const meant = [
    folder,
    join(folder, DATA_FOLDER),
    ...below.flatMap((name) => [join(folder, name, DATA_FOLDER), join(folder, name)]),
  ]
  const found: string[] = []
  for (const one of meant) if (await isRecord(disk, one)) found.push(one)
  return found
}

/** So many places are compared in one walk through both. */
const PROBES = 256

/** The last record that both hold: up to it every hash agrees, and behind it none does. */
async function commonUntil(disk: Disk, ours: string, theirs: string, most: number) {
  let low = 0
  let high = most
  while (low < high) {
    const step = Math.max(1, Math.ceil((high - low) / PROBES))
    const seqs: number[] = []
    for (let seq = high; seq > low; seq -= step) seqs.push(seq)
    const [a, b] = [await hashesAt(disk, ours, seqs), await hashesAt(disk, theirs, seqs)]
    const agrees = (seq: number) => a.get(seq) !== undefined && a.get(seq) === b.get(seq)
    const last = seqs.find(agrees)
    // They part between the last that agrees and the next that was looked at.
    const next = seqs.findLast((seq) => !agrees(seq) && seq > (last ?? low))
    low = last ?? low
    high = next === undefined ? low : next - 1
  }
  return low
}

async function standingOf(
  disk: Disk,
  here: Here,
  folder: string,
  room: string | null,
  head: Head,
): Promise<{ standing: Standing; common: number }> {
  if (!here.inUse) return { standing: 'fresh', common: 0 }
  if (room === null || room !== here.room) return { standing: 'other', common: 0 }
  const most = Math.min(here.head.seq, head.seq)
  const common = await commonUntil(disk, here.dataDir, folder, most)
  if (common < most) return { standing: 'forked', common }
  if (here.head.seq === head.seq) return { standing: 'same', common }
  return { standing: here.head.seq < head.seq ? 'ahead' : 'behind', common }
}

/** The name under which a room last called itself. */
async function unitOf(disk: Disk, dataDir: string): Promise<string> {
  let unit = ''
  await walkJournal({
    disk,
    dataDir,
    knows: () => true,
    visit: ({ type, data }) => {
      if (type === 'unitSetUp' || type === 'unitChanged') {
        const said = (data as { unit?: { name?: unknown } }).unit?.name
        if (typeof said === 'string') unit = said
      }
      return true
    },
  })
  return unit
}

/** The copy that a data folder belongs to; null when it is none. */
async function copyAround(disk: Disk, folder: string) {
  if (basename(folder) !== DATA_FOLDER) return null
  const root = dirname(folder)
  const manifest = await readManifest(disk, root)
  return manifest === null ? null : { root, manifest }
}

export async function lookAt(disk: Disk, here: Here, folder: string): Promise<FoundRecord> {
  const verdict: Verdict = await verifyFolder(folder)
  const room = (await firstLineOf(disk, folder))?.line.hash ?? null
  const head = verdict.walk.lines === 0 ? START : verdict.walk.head
  const copy = await copyAround(disk, folder)
  return {
    folder,
    room,
    unit: copy?.manifest.unit ?? (await unitOf(disk, folder)),
    ...(await standingOf(disk, here, folder, room, head)),
    verified: verifiedOf(verdict),
    here: { seq: here.inUse ? here.head.seq : 0, at: here.at },
    days: copy === null ? [] : (await generationDays(disk, copy.root)).reverse(),
    madeAt: copy?.manifest.madeAt ?? null,
  }
}
