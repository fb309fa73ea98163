// What each call of the page does. Params arrive parsed and who asks may ask (access.ts); nothing here throws for
// what can be expected to go wrong.
import type { Answers, AppInfo } from '../../shared/contract'
import type { Command, SystemCommand } from '../../shared/desk'
import { allRunningClocks } from '../../shared/room-deadlines/running'
import { ok, refuse, type Result } from '../../shared/result'
import { toInstant, type Ms } from '../../shared/time'
import type { ClockWatch } from './clock/clock-watch'
import { createBackupCalls } from './backup/calls'
import type { BackupKeeper } from './backup/keeper'
import { createRestoreCalls } from './backup/restore-calls'
import { createPaperCodes } from './code/codes'
import { createReceiptCode } from './code/receipt-code'
import { createReportCodes } from './code/report-codes'
import { diskFault } from './disk/disk-fault'
import { createDoorNotes } from './door-note'
import type { Drafts } from './drafts'
import { exportData, exportFiles } from './export-data'
import { createFileCalls } from './files/calls'
import type { Files } from './files/files'
import type { IdleLock } from './clock/idle-lock'
import type { Done } from './journal/ledger'
import { createLogCalls } from './log/calls'
import type { Log } from './log/log'
import { noting } from './log/noting'
import type { GuardedLedger } from './journal/read-only'
import { createPacketCalls } from './packet/calls'
import type { DeskId } from './packet/desk-id'
import { createPapers } from './paper/papers'
import type { Calls } from './parse-call'
import type { Clock, Disk, Ports } from './ports'
import type { HealthBook } from './health'
import type { PageLink } from './page-link'
import type { PastIndex } from './archive/past-index'
import { createPast } from './recall/past'
import type { Recall } from './recall/recall'

export interface CallDeps {
  readonly app: AppInfo
  readonly disk: Disk
  readonly ports: Ports
  readonly ledger: GuardedLedger
  readonly drafts: Drafts
  readonly files: Files
  readonly idle: IdleLock
  readonly clock: Clock
  readonly clockWatch: ClockWatch
  readonly log: Log
  readonly now: () => Ms
  readonly page: Pick<PageLink, 'view' | 'push'>
  readonly health: Pick<HealthBook, 'read' | 'damage'>
  readonly command: (command: Command) => Promise<Result<Answers['command']>>
  readonly recall: Recall
  readonly pastIndex: PastIndex
  readonly backups: BackupKeeper
  readonly deskId: DeskId
  readonly submit: (command: SystemCommand) => Promise<Result<Done>>
}

const DONE: Record<string, never> = {}

export function createCalls(deps: CallDeps): Calls {
  const { ledger, drafts, log, page, health, deskId } = deps
  const ports: Ports = {
    ...deps.ports,
    pdf: noting(log, 'printFailed', deps.ports.pdf),
    print: noting(log, 'printFailed', deps.ports.print),
  }
  const codes = createPaperCodes((thrown) => void log.fault('codesFailed', thrown))
  const past = createPast({
    ...deps,
    dataDir: deps.app.dataDir,
    index: deps.pastIndex,
    state: ledger.state,
    seq: () => ledger.head().seq,
  })
  const papers = createPapers({
    disk: deps.disk,
    ports,
    state: ledger.state,
    past,
    head: ledger.head,
    now: deps.now,
    readFile: deps.files.store.read,
    codesOf: noting(log, 'codesFailed', createReportCodes({ codes, deskId })),
    receiptCodeOf: noting(log, 'codesFailed', createReceiptCode({ codes, deskId })),
  })
  const packets = {
    ...deps,
    ports,
    dataDir: deps.app.dataDir,
    app: deps.app.version,
    state: ledger.state,
    head: ledger.head,
    codes,
    deskId,
    onSealing: (share: number | null) => page.push({ kind: 'sealing', share }),
    onPacking: (share: number | null) => page.push({ kind: 'packing', share }),
    withIncidentsOf: past.withIncidentsOf,
  }
  const copies = {
    ...deps,
    ports,
    dataDir: deps.app.dataDir,
    state: ledger.state,
    keeper: deps.backups,
  }
  const author = () => ledger.state().session?.personId ?? ''
  const noteAtDoor = createDoorNotes({ drafts, state: ledger.state, now: deps.now })

  async function exported(): Promise<Result<Answers['exportData']>> {
    const place = await ports.pickFolder()
    if (place === null) return refuse('noFolder')
    try {
      const { dataDir } = deps.app
      const folder = await ledger.whileStill(() =>
        exportData(deps.disk, dataDir, place, deps.now()),
      )
      await exportFiles(deps.disk, dataDir, folder)
      // The copy is made, whether or not that can be written down.
      await deps.submit({ type: 'recordExport' })
      return ok({ folder })
    } catch (error) {
      return refuse('exportFailed', '', diskFault(error, place).details)
    }
  }

  return {
    open: async () =>
      ok({
        view: page.view(),
        health: health.read(),
        clock: deps.clockWatch.reading(),
        app: deps.app,
      }),
    command: ({ command }) => deps.command(command),
    readDrafts: async () => ok(drafts.all()),
    async saveDraft({ key, value }) {
      const savedAt = toInstant(deps.now())
      const saved = await drafts.save({ key, value, savedAt, by: author() })
      return saved.ok ? ok({ savedAt }) : saved
    },
    async dropDraft({ key }) {
      const dropped = await drafts.drop(key)
      return dropped.ok ? ok(DONE) : dropped
    },
    noteAtDoor: ({ note, value }) => noteAtDoor(note, value),
    async activity() {
      deps.idle.touch()
      return ok(DONE)
    },
    async clock() {
      await deps.clockWatch.look()
      return ok(deps.clockWatch.reading())
    },
    exportData: exported,
    makePaper: ({ paper }) => papers.make(paper),
    savePaper: ({ paper }) => papers.save(paper),
    printPaper: ({ paper }) => papers.print(paper),
    saveDocx: ({ paper }) => papers.saveDocx(paper),
    saveTemplate: () => papers.saveTemplate(),
    saveFile: (file) => papers.saveFile(file),
    searchPast: past.search,
    readPastIncident: past.incident,
    readPastDay: past.day,
    readPastMonth: past.month,
    readPastRecords: past.records,
    ...createPacketCalls(packets),
    ...createLogCalls(deps),
    ...createFileCalls({ ...deps, state: ledger.state }),
    ...createBackupCalls(copies),
    ...createRestoreCalls(copies),
    async quit({ confirmed }) {
      const count = allRunningClocks(ledger.state(), deps.now())
      if (count > 0 && !confirmed) return refuse('clocksRunning', '', { count })
      ports.quit()
      return ok(DONE)
    },
  }
}
