// 备份: the places to which the record is copied by itself, and what came of the last copy to each. Where a copy lies and
// what is in it is the core's business; here stands what was heard of it, so that one that fails cannot be forgotten.
import { z } from 'zod'
import type { RightsOf } from '../rights'
import { requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'

/** Nobody carries more sticks than this, and each is written to after every handover. */
export const MOST_BACKUP_PLACES = 4

export interface BackupPlace {
  readonly id: string
  /** The folder that a person chose: on another drive, a stick, a share. */
  readonly folder: string
  /** The public half of the key under which the copy is sealed; null when it is open to whoever holds the stick. */
  readonly recipient: string | null
  readonly addedAt: string
  /** The last copy that was read back and found to be what was written; null before the first. */
  readonly last: { readonly at: string; readonly seq: number } | null
  /** Since when no copy has come about, and why; null while they do. */
  readonly failing: { readonly since: string; readonly code: string } | null
}

export interface BackupState {
  /** Since when there is a record to lose; null before the first run. */
  readonly owedSince: string | null
  /** In the order in which they were chosen; dropped ones are not among them. */
  readonly places: readonly BackupPlace[]
  /** How many there have ever been: the next id is counted from it. */
  readonly made: number
}

export const noBackup: BackupState = { owedSince: null, places: [], made: 0 }

const placeId = z.string().max(40)

export const backupEvents = {
  backupPlaceAdded: z.object({ placeId, folder: z.string(), recipient: z.string().nullable() }),
  backupPlaceDropped: z.object({ placeId, folder: z.string(), reason: z.string() }),
  /** Copied, and read back: `seq` is the last record in the copy. */
  backupMade: z.object({ placeId, seq: z.int(), files: z.int(), bytes: z.int() }),
  /** The first of a row of failures, or one of another kind: not each try. */
  backupFailed: z.object({ placeId, code: z.string(), system: z.string() }),
  /** What lay there went on without this desk: it was put aside, and this desk is the one that goes on. */
  backupRestarted: z.object({ placeId, keptAs: z.string(), reason: z.string() }),
  /** This record came from there; what the folder held before is kept. */
  recordRestored: z.object({ from: z.string(), seq: z.int(), keptAs: z.string() }),
}

export const backupTraits: TraitsOf<typeof backupEvents> = {
  backupPlaceAdded: ofRoom(),
  backupPlaceDropped: ofRoom(),
  backupMade: ofRoom(),
  backupFailed: ofRoom(),
  backupRestarted: ofRoom(),
  recordRestored: ofRoom(),
}

export const backupCommands = [
  z.object({ type: z.literal('dropBackupPlace'), placeId, reason: requiredLine }),
] as const

export const backupRights: RightsOf<typeof backupCommands> = { dropBackupPlace: 'manager' }

/** The core has looked at the folder first, and made the key. */
export const backupSystemCommands = [
  z.object({
    type: z.literal('addBackupPlace'),
    personId: z.string(),
    folder: z.string(),
    recipient: z.string().nullable(),
  }),
  z.object({
    type: z.literal('recordBackup'),
    placeId,
    seq: z.int(),
    files: z.int(),
    bytes: z.int(),
  }),
  z.object({
    type: z.literal('restartBackup'),
    personId: z.string(),
    placeId,
    keptAs: z.string(),
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('recordRestore'),
    from: z.string(),
    seq: z.int(),
    keptAs: z.string(),
  }),
  z.object({
    type: z.literal('recordBackupFault'),
    placeId,
    code: z.string(),
    system: z.string(),
  }),
] as const
