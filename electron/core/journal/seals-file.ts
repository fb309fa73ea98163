// The seals beside the journal, which tells them too: by these a start knows which months it need not read. Their file may
// be deleted; while it is there it is a witness, as the snapshot is: a journal that lacks a seal has lost records.
import { join } from 'node:path'
import { z } from 'zod'
import { isChained } from '../../../shared/seal/chain'
import { sealSchema } from '../../../shared/seal/record'
import type { Ms } from '../../../shared/time'
import { writeWhole } from '../disk/whole-file'
import type { Disk } from '../ports'
import { sha256 } from '../sha256'
import { setAside } from './set-aside'

export const SEALS_FILE = 'seals.jsonl'

/** A seal, and the record that told it. */
export const toldSealSchema = sealSchema.extend({ toldBy: z.int() })
export type ToldSeal = z.infer<typeof toldSealSchema>

export interface StoredSeals {
  readonly seals: readonly [ToldSeal, ...ToldSeal[]]
  /** When the file was written: no sealed month is newer. */
  readonly writtenAt: Ms
}

export interface SealsFile {
  /** Null when there are none, or none that can be relied on. */
  read(): Promise<StoredSeals | null>
  write(seals: readonly ToldSeal[]): Promise<void>
  /** Keeps a copy of the file as it stands. */
  setAside(): Promise<void>
}

export interface SealsFileDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly now: () => Ms
}

/** A seal without what is said of it beside. */
export const sealOf = ({ toldBy: _toldBy, ...seal }: ToldSeal) => seal

function parse(bytes: Uint8Array): StoredSeals['seals'] | null {
  try {
    const texts = Buffer.from(bytes).toString('utf8').split('\n')
    const [first, ...rest] = texts
      .slice(0, -1)
      .map((text) => toldSealSchema.parse(JSON.parse(text)))
    if (first === undefined || !isChained([first, ...rest].map(sealOf), sha256)) return null
    return [first, ...rest]
  } catch {
    // Changed or cut off: as good as not there. What it would have saved is read instead.
    return null
  }
}

export function createSealsFile(deps: SealsFileDeps): SealsFile {
  const { disk, dataDir } = deps
  const path = join(dataDir, SEALS_FILE)
  return {
    async read() {
      const [look, bytes] = [await disk.look(path), await disk.read(path)]
      const seals = bytes === null ? null : parse(bytes)
      return seals === null || look === null ? null : { seals, writtenAt: look.changedAt }
    },
    write: (seals) =>
      writeWhole(
        disk,
        dataDir,
        SEALS_FILE,
        Buffer.from(seals.map((seal) => `${JSON.stringify(seal)}\n`).join('')),
      ),
    async setAside() {
      const bytes = await disk.read(path)
      if (bytes !== null) await setAside(deps, SEALS_FILE, 'kept', bytes)
    },
  }
}
