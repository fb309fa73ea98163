// Who may make a call of the page, in one place: a call without an entry here does not compile.
import type { CallName } from '../../shared/contract'
import type { DeskState } from '../../shared/desk'
import { ok, refuse, type Result } from '../../shared/result'
import { isOpen } from './views'

/**
 * `anyone`: also a page at the door or behind the lock; a command is judged by itself (shared/allowed.ts).
 * `reader`: whoever is signed in on an unlocked desk: drafts and papers show what was typed.
 * `exporter`: a reader; and anyone while nobody can sign in, for a record too damaged for that must still leave
 * the machine.
 */
type Access = 'anyone' | 'reader' | 'exporter'

export const ACCESS: Readonly<Record<CallName, Access>> = {
  open: 'anyone',
  command: 'anyone',
  activity: 'anyone',
  clock: 'anyone',
  // The page at the door may break as well; what it can say is bounded by its schema.
  reportFault: 'anyone',
  // Words in, none out, at a locked desk alone (door-note.ts).
  noteAtDoor: 'anyone',
  exportData: 'exporter',
  // After quitting nobody raises an alarm: it wants somebody who could be asked.
  quit: 'exporter',
  readDrafts: 'reader',
  saveDraft: 'reader',
  dropDraft: 'reader',
  searchPast: 'reader',
  readPastIncident: 'reader',
  readPastDay: 'reader',
  readPastMonth: 'reader',
  readPastRecords: 'reader',
  makePaper: 'reader',
  savePaper: 'reader',
  printPaper: 'reader',
  saveDocx: 'reader',
  saveTemplate: 'reader',
  saveFile: 'reader',
  readLog: 'reader',
  exportLog: 'reader',
  beginFile: 'reader',
  addChunk: 'reader',
  finishFile: 'reader',
  keepFile: 'reader',
  dropFile: 'reader',
  saveAttachment: 'reader',
  exportPacket: 'reader',
  exportPeriod: 'reader',
  openImport: 'reader',
  acceptImport: 'reader',
  exportReceipt: 'reader',
  receiptCode: 'reader',
  restartBackup: 'reader',
  verifyRecord: 'exporter',
  // A desk that nobody has used yet, or can sign in to any more, is where a record is brought back.
  findDrives: 'exporter',
  pickFolder: 'exporter',
  lookAtFolder: 'exporter',
  restoreRecord: 'exporter',
  addBackupPlace: 'reader',
  backUpNow: 'reader',
}

const mayRead = (state: DeskState): Result<null> => {
  if (isOpen(state)) return ok(null)
  return refuse(state.session === null ? 'notSignedIn' : 'locked')
}

const canAnyoneSignIn = ({ people }: DeskState): boolean =>
  Object.values(people).some(({ active }) => active)

const JUDGES: Readonly<Record<Access, (state: DeskState) => Result<null>>> = {
  anyone: () => ok(null),
  reader: mayRead,
  exporter: (state) => (canAnyoneSignIn(state) ? mayRead(state) : ok(null)),
}

export const mayCall = (name: CallName, state: DeskState): Result<null> =>
  JUDGES[ACCESS[name]](state)
