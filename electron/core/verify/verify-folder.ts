// Checks the journal of a data folder and the files that it names, or a copy of them, without opening
// it: reads, takes no lock, writes nothing.
import { filesNamedBy } from '../../../shared/attachment/named'
import type { Damage } from '../../../shared/app-status/record'
import { hasKnownShape } from '../../../shared/event'
import { journalFiles, walkJournal, type TornTail, type Walk } from '../journal/journal-walk'
import { nodeDisk } from '../disk/node-disk'
import { isSameDamage } from '../journal/damages'
import { damagesOf, sealsToldBy, untold } from '../journal/sealed'
import { createSealsFile, type ToldSeal } from '../journal/seals-file'
import { createSnapshots } from '../journal/snapshot'
import { verifyFiles, type FilesVerdict } from './verify-files'

export interface Finding {
  readonly damage: Damage
  /** A person with the right has accepted it; it is a break all the same. */
  readonly accepted: boolean
}

export interface Verdict {
  readonly walk: Walk
  readonly files: number
  /** Told by the record; the last of each file holds. */
  readonly seals: readonly ToldSeal[]
  readonly findings: readonly Finding[]
  /** What a write that was cut short left behind: never acknowledged, so no break. */
  readonly torn: TornTail | null
  readonly attached: FilesVerdict
}

/** Nothing is wrong, with the chain or with a file. */
export const isWhole = ({ findings, attached }: Verdict): boolean =>
  findings.length === 0 && attached.faults.length === 0

export async function verifyFolder(dataDir: string): Promise<Verdict> {
  const disk = nodeDisk
  // A witness alone: its state is nobody's.
  const snapshot = await createSnapshots({ disk, dataDir, now: () => 0, stateShape: '' }).read()
  const witness =
    snapshot === 'unreadable' || snapshot === null || snapshot.seq === 0 ? null : snapshot
  const accepted: Damage[] = []
  const named = new Map<string, number>()
  const seals: ToldSeal[] = []
  let witnessed = witness === null

  const walk = await walkJournal({
    disk,
    dataDir,
    // Digests and names of files are all that is looked at.
    skimsTo: Number.MAX_SAFE_INTEGER,
    // Any version's events are links of the chain.
    knows: () => true,
    visit: (line, sound) => {
      const { type, data, seq, hash } = line
      if (sound || hasKnownShape(line)) seals.push(...sealsToldBy(line))
      if (type === 'damageAccepted') accepted.push((data as { damage: Damage }).damage)
      for (const file of filesNamedBy({ type, data })) if (!named.has(file)) named.set(file, seq)
      if (seq === witness?.seq && hash === witness.hash) witnessed = true
      return true
    },
  })
  const sealed = await createSealsFile({ disk, dataDir, now: () => 0 }).read()
  const damages = damagesOf(walk, seals, [witnessed ? null : witness, untold(seals, sealed)])
  const findings = damages.map((damage) => ({
    damage,
    accepted: accepted.some((known) => isSameDamage(known, damage)),
  }))
  const attached = await verifyFiles(disk, dataDir, named)
  return {
    walk,
    files: (await journalFiles(disk, dataDir)).length,
    seals,
    findings,
    torn: walk.tail,
    attached,
  }
}
