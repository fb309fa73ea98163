// The page's calls about bringing a record back, or moving it here, and about verifying the one that is open.
import { isAbsolute, normalize } from 'node:path'
import { mayChooseBackup } from '../../../shared/backup/decide'
import { losesRecords, type FoundRecord } from '../../../shared/backup/found'
import { backupFaultText } from '../../../shared/backup/words'
import type { Params } from '../../../shared/contract'
import type { DeskState } from '../../../shared/desk'
import { ok, refuse, type Result } from '../../../shared/result'
import type { Ms } from '../../../shared/time'
import { isDiskFault } from '../disk/disk-fault'
import type { HealthBook } from '../health'
import type { GuardedLedger } from '../journal/read-only'
import type { DeskId } from '../packet/desk-id'
import type { Calls } from '../parse-call'
import type { Disk } from '../ports'
import { verifyRecord } from '../verify/record'
import { BackupError, backupFault } from './faults'
import type { BackupKeeper } from './keeper'
import { lookAt, recordsIn, type Here } from './look'
import { stageRestore } from './restore'

export interface RestoreCallDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly now: () => Ms
  readonly state: () => DeskState
  readonly ledger: Pick<GuardedLedger, 'onDisk'>
  readonly health: Pick<HealthBook, 'damage'>
  readonly deskId: DeskId
  readonly keeper: Pick<BackupKeeper, 'lastAt'>
}

type RestoreCalls = Pick<Calls, 'lookAtFolder' | 'restoreRecord' | 'verifyRecord'>

/** Where nobody can sign in there is nobody to ask: the gate has let the call through. */
function mayRestore(state: DeskState): Result<null> {
  const anybody = Object.values(state.people).some(({ active }) => active)
  return anybody ? mayChooseBackup(state, state.session?.personId ?? '') : ok(null)
}

export function createRestoreCalls(deps: RestoreCallDeps): RestoreCalls {
  const { disk, dataDir, state, ledger, health, deskId, keeper } = deps

  const here = async (): Promise<Here> => ({
    dataDir,
    room: await deskId(),
    head: ledger.onDisk().head,
    at: keeper.lastAt(),
    inUse: state().unit !== null || health.damage() !== null,
  })

  async function look(typed: string): Promise<Result<FoundRecord[]>> {
    const folder = normalize(typed.trim())
    if (!isAbsolute(folder)) return refuse('backupNoPath', 'folder')
    try {
      const at = await here()
      const found: FoundRecord[] = []
      for (const one of await recordsIn(disk, folder))
        if (one !== dataDir) found.push(await lookAt(disk, at, one))
      return found.length === 0 ? refuse('restoreNothing', 'folder') : ok(found)
    } catch (error) {
      return failed(error, folder)
    }
  }

  function failed(error: unknown, folder: string) {
    if (!(error instanceof BackupError) && !isDiskFault(error)) throw error
    const { code } = backupFault(error, folder)
    return refuse('restoreFailed', 'folder', { why: backupFaultText(code).replace(/。.*$/, '') })
  }

  async function restore({ folder, day, confirmed }: Params<'restoreRecord'>) {
    const looked = await look(folder)
    if (!looked.ok) return looked
    const found = looked.value.find((one) => one.folder === normalize(folder))
    if (found === undefined) return refuse('restoreNothing', 'folder')
    if (found.verified.damages.some(({ damage }) => damage.kind === 'newer'))
      return refuse('restoreNewer', 'folder')
    const count = found.here.seq - found.common
    const loses = losesRecords(found) || (day !== null && found.standing !== 'fresh')
    if (loses && !confirmed) return refuse('restoreLoses', 'folder', { count })
    try {
      const { seq, keptAs } = await stageRestore(
        { disk, dataDir, now: deps.now, isStopped: () => false },
        found.folder,
        day,
      )
      return ok({ seq, keptAs })
    } catch (error) {
      return failed(error, folder)
    }
  }

  return {
    async lookAtFolder({ folder }) {
      const may = mayRestore(state())
      if (!may.ok) return may
      const found = await look(folder)
      return found.ok ? ok({ found: found.value }) : found
    },
    async restoreRecord(asked) {
      const may = mayRestore(state())
      return may.ok ? restore(asked) : may
    },
    verifyRecord: async () => ok(await verifyRecord(dataDir)),
  }
}
