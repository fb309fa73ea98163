// The page's calls about copies of the record.
import { userInfo } from 'node:os'
import { isAbsolute, join, normalize, relative } from 'node:path'
import { findBackupPlace, mayChooseBackup } from '../../../shared/backup/decide'
import { wentOnElsewhere } from '../../../shared/backup/words'
import type { DeskState, SystemCommand } from '../../../shared/desk'
import { ok, refuse, type Result } from '../../../shared/result'
import { diskFault } from '../disk/disk-fault'
import { findDrives } from '../disk/drives'
import { SAVE_FAULTS } from '../disk/save-fault'
import type { Done } from '../journal/ledger'
import type { Calls } from '../parse-call'
import type { Disk, Ports } from '../ports'
import type { BackupKeeper } from './keeper'

export interface BackupCallDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly ports: Pick<Ports, 'pickFolder'>
  readonly state: () => DeskState
  readonly keeper: Pick<BackupKeeper, 'copyNow' | 'restart'>
  readonly submit: (command: SystemCommand) => Promise<Result<Done>>
}

type BackupCalls = Pick<
  Calls,
  'findDrives' | 'pickFolder' | 'addBackupPlace' | 'backUpNow' | 'restartBackup'
>

const isInside = (folder: string, above: string): boolean => {
  const way = relative(above, folder)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

export function createBackupCalls(deps: BackupCallDeps): BackupCalls {
  const { disk, dataDir, state, keeper, submit } = deps

  /** Somebody who reads that it was added believes that it can be written to. */
  async function tryFolder(folder: string): Promise<Result<null>> {
    const path = join(folder, '.值班台试写')
    try {
      if ((await disk.look(folder)) === null) return refuse('saveFolderGone', 'folder')
      await (await disk.open(path, 'create')).close()
      await disk.remove(path)
      return ok(null)
    } catch (error) {
      const { code, details } = diskFault(error, folder)
      return refuse(SAVE_FAULTS[code], 'folder', details)
    }
  }

  return {
    findDrives: async () =>
      ok({ drives: await findDrives(disk, process.platform, userInfo().username) }),
    async pickFolder() {
      const folder = await deps.ports.pickFolder()
      return folder === null ? refuse('noFolder') : ok({ folder })
    },
    async addBackupPlace({ folder: typed }) {
      const personId = state().session?.personId ?? ''
      const may = mayChooseBackup(state(), personId)
      if (!may.ok) return may
      const folder = normalize(typed.trim())
      if (!isAbsolute(folder)) return refuse('backupNoPath', 'folder')
      if (isInside(folder, dataDir)) return refuse('backupInside', 'folder')
      const usable = await tryFolder(folder)
      if (!usable.ok) return usable
      const added = await submit({ type: 'addBackupPlace', personId, folder, recipient: null })
      if (!added.ok) return added
      await keeper.copyNow()
      return ok({ placeId: added.value.made.placeId ?? '' })
    },
    async restartBackup({ placeId, reason }) {
      const personId = state().session?.personId ?? ''
      const may = mayChooseBackup(state(), personId)
      if (!may.ok) return may
      const place = findBackupPlace(state(), placeId)
      if (place === undefined) return refuse('unknownBackup', 'placeId')
      if (!wentOnElsewhere(place)) return refuse('backupNotForked', 'placeId')
      try {
        const keptAs = await keeper.restart(placeId)
        const done = await submit({ type: 'restartBackup', personId, placeId, keptAs, reason })
        if (!done.ok) return done
        await keeper.copyNow()
        return ok({ keptAs })
      } catch (error) {
        const { code, details } = diskFault(error, place.folder)
        return refuse(SAVE_FAULTS[code], 'placeId', details)
      }
    },
    async backUpNow() {
      const faults = await keeper.copyNow()
      return ok({ failed: [...faults].map(([placeId, { code }]) => ({ placeId, code })) })
    },
  }
}
