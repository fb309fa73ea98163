// Every call and push between page and core, as schemas: the one way in.
import { z } from 'zod'
import type { FoundRecord, Verified } from './backup/found'
import type { Attachment } from './attachment/record'
import type { StoredFile } from './decision'
import { commandSchema } from './desk'
import type { Recorded } from './journal'
import { PAGE_EVENTS, type LogLine } from './log/record'
import { framesSchema, traceSchema } from './log/trace'
import type { ClockJump, Damage } from './app-status/record'
import type { Month } from './calendar/month'
import { packetCalls } from './packet/calls'
import type { ImportPreview } from './packet/preview'
import { pastQuerySchema, type PastFound, type PastMonth, type PastShift } from './past/record'
import { calendarMonth, paperSchema, type MadePaper, type PaperOf } from './paper/record'
import type { Incident } from './incident/record'
import { LISTED_KINDS, type LeftRecord } from './retire/left-record'
import type { Refusal } from './result'
import { calendarDay, instant, requiredLine } from './text'
import type { DutyStanding } from './roster/expected'
import type { Wall } from './wall'

/** A message from the page that is longer than this many UTF-16 units is refused unread. */
export const LONGEST_MESSAGE = 8 * 1024 * 1024
/** The longest draft that is kept, in UTF-16 units. */
export const LONGEST_DRAFT = 2 * 1024 * 1024

/** The longest 接报 that is kept at the door, in UTF-16 units. */
export const LONGEST_NOTE = 20_000

export interface SignInPerson {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly role: string
  /** Before this moment a PIN of this person is refused unread. */
  readonly mayTryAt: string | null
  /** On duty now, or expected by the roster. */
  readonly duty: DutyStanding | null
}

/** An exercise is counted by itself: it never makes the desk look late. */
export interface AlarmCounts {
  /** Real clocks that ring. */
  readonly ringing: number
  /** Real clocks that have run out. */
  readonly overdue: number
  /** Clocks of exercises that ring. */
  readonly exercises: number
}

export type PageView =
  | { readonly kind: 'firstRun' }
  | {
      readonly kind: 'signIn'
      readonly unitName: string
      readonly people: readonly SignInPerson[]
      /** The name of whoever left the desk locked; null when nobody is signed in. */
      readonly lockedBy: string | null
      /** Alarms sound and show on a locked page too, without content. */
      readonly alarms: AlarmCounts
      /** What a locked desk that hangs on a wall goes on showing; null when nobody has left it locked. */
      readonly wall: Wall | null
    }
  /** `address`: where the page fetches the state, in pieces (view-pieces.ts). */
  | { readonly kind: 'desk'; readonly seq: number; readonly address: string }

/** Something that went wrong and what it means; shown until it is over. */
export interface Notice {
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
}

/** The journal's file is not as this desk has left it. Over as soon as the right one is back. */
export type StrangeJournal = Readonly<{
  /** `replaced`: what this desk has written is not there. `foreign`: it is, and somebody has written behind it. */
  kind: 'replaced' | 'foreign'
  file: string
  /** Where a copy of this desk's own file is kept; empty when it lies in its place, or nothing led to it. */
  keptAs: string
}>

export interface Health {
  /** Set: nothing can be written, because the journal is not what was written. */
  readonly readOnly: Damage | StrangeJournal | null
  readonly notices: readonly Notice[]
}

export interface ClockReading {
  /** The time by which the desk lives. */
  readonly now: string
  readonly computer: string
  readonly jump: ClockJump | null
}

export interface AppInfo {
  readonly version: string
  readonly shell: 'electron' | 'browser'
  readonly dataDir: string
}

export interface Draft {
  readonly key: string
  /** JSON of the form. */
  readonly value: string
  readonly savedAt: string
  readonly by: string
}

/** The longest file that the page hands over, in characters of Base64: 4.5 MB. */
const LONGEST_FILE = 6 * 1024 * 1024

/** The largest piece of a file in one message, in bytes before Base64. */
export const CHUNK_BYTES = 3 * 1024 * 1024
const fileId = z.string().max(40)

const incidentId = z.string().max(40)

const nothing = z.object({})
const draftKey = z.string().min(1).max(200)
/** A name and no path: what every system takes for one. */
const tableName = z
  .string()
  .max(100)
  .regex(/^[^\\/:*?"<>|\u0000-\u001f .][^\\/:*?"<>|\u0000-\u001f]*\.xlsx$/)

/** What the page may call: the shape of the params. */
export const callSchemas = {
  open: nothing,
  command: z.object({ command: commandSchema }),
  readDrafts: nothing,
  saveDraft: z.object({ key: draftKey, value: z.string().max(LONGEST_DRAFT) }),
  dropDraft: z.object({ key: draftKey }),
  /** 接报 at a locked desk: kept among the drafts, and never answered back. `note`: null for a new call. */
  noteAtDoor: z.object({
    note: z.null().or(z.string().max(40)),
    value: z.string().max(LONGEST_NOTE),
  }),
  activity: nothing,
  clock: nothing,
  exportData: nothing,
  /** All years, what is at hand among them. */
  searchPast: pastQuerySchema,
  /** As it stands; or as it stood at that moment, before what was recorded later. */
  readPastIncident: z.object({ incidentId, asOf: instant.optional() }),
  readPastDay: z.object({ date: calendarDay }),
  readPastMonth: z.object({ month: calendarMonth }),
  /** What has left, of these kinds in these months, or this one, for the lists that show it beside the rest. */
  readPastRecords: z.object({
    months: z.array(calendarMonth).max(13).readonly(),
    kinds: z.array(z.enum(LISTED_KINDS)).readonly(),
    one: z.object({ kind: z.enum(['shift', 'opinion']), id: z.string().max(40) }).optional(),
  }),
  makePaper: z.object({ paper: paperSchema }),
  savePaper: z.object({ paper: paperSchema }),
  printPaper: z.object({ paper: paperSchema }),
  saveDocx: z.object({ paper: paperSchema }),
  saveTemplate: nothing,
  saveFile: z.object({ name: tableName, base64: z.string().max(LONGEST_FILE) }),
  /** A file comes in pieces, in order, and is staged: it belongs to nothing yet. */
  beginFile: z.object({ name: z.string().max(1000), size: z.int().min(0) }),
  addChunk: z.object({
    fileId,
    index: z.int().min(0),
    base64: z.string().max((CHUNK_BYTES / 3) * 4),
  }),
  finishFile: z.object({ fileId }),
  /** From the staging into the store; only then may a record name it. */
  keepFile: z.object({ fileId }),
  dropFile: z.object({ fileId }),
  saveAttachment: z.object({ attachmentId: z.string().max(40) }),
  ...packetCalls,
  /** Something threw in the page. The schemas let no word of the record pass. */
  reportFault: z.object({
    event: z.enum(PAGE_EVENTS),
    trace: traceSchema,
    components: framesSchema,
  }),
  readLog: nothing,
  exportLog: nothing,
  findDrives: nothing,
  pickFolder: nothing,
  addBackupPlace: z.object({ folder: z.string().min(1).max(500) }),
  backUpNow: nothing,
  /** This desk goes on; what lies in the place and went on without it is put aside. */
  restartBackup: z.object({ placeId: z.string().max(40), reason: requiredLine }),
  /** Looks and changes nothing. */
  lookAtFolder: z.object({ folder: z.string().min(1).max(500) }),
  /** `confirmed`: records that are here and not there are put aside. It takes effect at the next start. */
  restoreRecord: z.object({
    folder: z.string().min(1).max(600),
    day: calendarDay.nullable(),
    confirmed: z.boolean(),
  }),
  verifyRecord: nothing,
  quit: z.object({ confirmed: z.boolean() }),
} as const

export type CallName = keyof typeof callSchemas
export type Params<Name extends CallName> = z.input<(typeof callSchemas)[Name]>

/** A file that the page handed over, and what its content says it is. */
export interface StagedFile extends StoredFile {
  readonly fileId: string
  readonly sha256: string
}

export type KeptFile = Omit<StagedFile, 'fileId'>

/** What came of a paper: a printer took it, the reader of PDFs has it open, or the person closed the print dialog. */
export type Printed = 'sent' | 'opened' | 'cancelled'

/** What each call answers. */
export interface Answers {
  open: { view: PageView; health: Health; clock: ClockReading; app: AppInfo }
  command: { seq: number; made: Readonly<Record<string, string>> }
  readDrafts: readonly Draft[]
  saveDraft: { savedAt: string }
  dropDraft: Record<string, never>
  noteAtDoor: { note: string; savedAt: string }
  activity: Record<string, never>
  clock: ClockReading
  exportData: { folder: string }
  searchPast: PastFound
  readPastIncident: { incident: Incident; attachments: readonly Attachment[] }
  readPastDay: { shifts: readonly PastShift[] }
  readPastMonth: PastMonth
  /** Incidents without their steps, where no log among them tells of these. */
  readPastRecords: { left: readonly LeftRecord[] }
  /** The paper as it will be printed, for the page to show. */
  makePaper: MadePaper
  /** The PDF, in a folder that the person picked. */
  savePaper: { path: string }
  /** Once the person is done with the print dialog; in the browser shell as soon as the PDF is open. */
  printPaper: { came: Printed }
  /** A report as an editable Word document. */
  saveDocx: { path: string }
  /** The template of the documents as a file, out of the core's own record. */
  saveTemplate: { path: string }
  /** A table (.xlsx) that the page made, likewise. */
  saveFile: { path: string }
  beginFile: { fileId: string }
  addChunk: Record<string, never>
  finishFile: StagedFile
  keepFile: KeptFile
  dropFile: Record<string, never>
  /** A copy, in a folder that the person picked. */
  saveAttachment: { path: string }
  exportPacket: { path: string; digest: string }
  exportPeriod: { path: string; digest: string; count: number }
  openImport: ImportPreview
  acceptImport: { incidentId: string }
  exportReceipt: { path: string }
  /** One code, as SVG, what stands below it, and the paper that carries the same. */
  receiptCode: { svg: string; text: string; paper: PaperOf<'receiptSlip'> }
  /** The digits to read out; null when the page has reported too much to be written down. */
  reportFault: { code: string | null }
  /** The last lines, the oldest first. */
  readLog: readonly LogLine[]
  /** The whole log, in a folder that the person picked. */
  exportLog: { path: string }
  /** Drives, sticks and shares that are there now. */
  findDrives: {
    drives: readonly { readonly folder: string; readonly freeBytes: number | null }[]
  }
  pickFolder: { folder: string }
  /** Answered once the first copy was tried; what came of it stands in the record. */
  addBackupPlace: { placeId: string }
  restartBackup: { keptAs: string }
  lookAtFolder: { found: readonly FoundRecord[] }
  restoreRecord: { seq: number; keptAs: string }
  verifyRecord: Verified
  backUpNow: { failed: readonly { readonly placeId: string; readonly code: string }[] }
  quit: Record<string, never>
}

export type Reply<T = unknown> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal }

/** What the core tells the page unasked. */
export type Push =
  | { readonly kind: 'events'; readonly events: readonly Recorded[] }
  | { readonly kind: 'view'; readonly view: PageView; readonly health: Health }
  | { readonly kind: 'clock'; readonly clock: ClockReading }
  /** Before the desk is open: the month of the record that is being read. */
  | { readonly kind: 'arranging'; readonly month: Month }
  /** How much of a packet is sealed or opened, 0 to 1; null when that is over. */
  | { readonly kind: 'sealing'; readonly share: number | null }
  /** How many incidents of a period are packed, likewise. */
  | { readonly kind: 'packing'; readonly share: number | null }

/** What both preloads offer as the frozen `window.desk`. */
export interface Bridge {
  readonly call: (name: string, params: unknown) => Promise<Reply>
  /** Returns what takes the listener off again. */
  readonly on: (listener: (push: Push) => void) => () => void
}

export type Api = {
  readonly [Name in CallName]: (params: Params<Name>) => Promise<Reply<Answers[Name]>>
}

/** Typed calls over a bridge. */
export function createApi(bridge: Bridge): Api {
  const names = Object.keys(callSchemas) as CallName[]
  return Object.fromEntries(
    names.map((name) => [name, (params: unknown) => bridge.call(name, params)]),
  ) as unknown as Api
}
