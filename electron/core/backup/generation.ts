// The copies of earlier days: the first of each day is kept. Months that are over and attachments never change and lie in
// the copy already; of its own a day has only the month that was in force, which every stick can hold, hard links or not.
import { join } from 'node:path'
import { keptGenerations } from '../../../shared/backup/generations'
import type { Day } from '../../../shared/time'
import { JOURNAL_FOLDER } from '../journal/journal-walk'
import type { Disk } from '../ports'
import { copyWhole, type CopyDeps } from './copy-file'
import { dataOf, dayOfGeneration, generationMonth, generationName, historyOf } from './layout'
import { writeManifest, type CopiedFile, type Manifest } from './manifest'

const isJournal = ({ path }: CopiedFile): boolean => path.startsWith(`${JOURNAL_FOLDER}/`)

/** The month in force, of which a day keeps a copy of its own. */
export const monthInForce = ({ files }: Manifest): CopiedFile | undefined =>
  files.filter(isJournal).at(-1)

export async function generationDays(disk: Disk, root: string): Promise<Day[]> {
  return (await disk.list(historyOf(root)))
    .map(dayOfGeneration)
    .filter((day) => day !== null)
    .sort()
}

async function thinOut(disk: Disk, root: string): Promise<void> {
  const days = await generationDays(disk, root)
  const kept = new Set(keptGenerations(days))
  for (const day of days) {
    if (kept.has(day)) continue
    // First what says that it is there: one without its month would be a promise that cannot be kept.
    await disk.remove(join(historyOf(root), generationName(day)))
    await disk.remove(join(historyOf(root), generationMonth(day)))
  }
}

/** Only what lies in the copy for good stands in it, and the month in force. */
export async function keepGeneration(
  deps: CopyDeps,
  { root, day }: { readonly root: string; readonly day: Day },
  manifest: Manifest,
): Promise<void> {
  const { disk } = deps
  const history = historyOf(root)
  await disk.makeFolder(history)
  if ((await disk.look(join(history, generationName(day)))) !== null) return
  const month = monthInForce(manifest)
  if (month === undefined) return
  await copyWhole(deps, join(dataOf(root), month.path), join(history, generationMonth(day)))
  const files = manifest.files.filter(({ path }) => path.includes('/'))
  await writeManifest(disk, history, { ...manifest, files }, generationName(day))
  await thinOut(disk, root)
}
