// What lies in the folder: the record, the drafts, the files, and the past.
import { DEFAULT_ATTACHMENT_LIMIT_MB } from '../../../shared/attachment/record'
import { createPastIndex } from '../archive/past-index'
import { createMachineGauge } from '../disk/machine-gauge'
import { nodeDisk } from '../disk/node-disk'
import { openDrafts } from '../drafts'
import { createFiles } from '../files/files'
import { openRecord } from '../open-record'
import { createRecall } from '../recall/recall'
import type { RecordBus } from '../record-bus'
import { noting, type DeskCoreDeps } from './deps'

export type Stores = Awaited<ReturnType<typeof openStores>>

/** Rejects only when the folder cannot be read at all, with what the system said. */
export async function openStores(deps: DeskCoreDeps, happened: RecordBus) {
  const { dataDir, log, disk = nodeDisk } = deps
  const record = await openRecord({ ...deps, disk, happened })
  const { now, health, state, ledger } = record
  const draftsBroken = (keptAs: string) => health.note('draftsBroken', { keptAs })
  const drafts = await openDrafts({ disk, dataDir, now, onBroken: draftsBroken })
  const limitMb = () => state().unit?.attachmentLimitMb ?? DEFAULT_ATTACHMENT_LIMIT_MB
  const pastIndex = createPastIndex({
    ...deps,
    thread: deps.pastThread ?? null,
    seq: () => ledger.head().seq,
    onFault: noting(deps, 'indexFailed'),
  })
  return {
    ...record,
    record,
    disk,
    drafts,
    files: createFiles({ disk, dataDir, log, now, limitMb }),
    gauge: createMachineGauge(disk, dataDir),
    recall: createRecall({ disk, dataDir, index: pastIndex }),
    pastIndex,
  }
}
