// The diagnostic log: what went wrong in the program, for whoever must find out why. It is no part of
// the record, and nothing of the record may stand in it: no name, no text, no number, no PIN.
import { z } from 'zod'
import { framesSchema, traceSchema } from './trace'

/** Each kind of line, and how grave it is. */
export const LOG_EVENTS = {
  started: 'info',
  stopped: 'info',
  /** Another desk keeps the folder, or the folder cannot be used. */
  lockRefused: 'warning',
  folderRefused: 'warning',
  journalRefused: 'warning',
  /** What a person asked for failed at a disk, the desk's own or another. */
  diskRefused: 'warning',
  slowCall: 'warning',
  /** The window's process died. */
  windowLost: 'warning',
  startFailed: 'error',
  stopFailed: 'error',
  callFailed: 'error',
  beatFailed: 'error',
  ledgerFailed: 'error',
  /** The system would not notify, or the window could not be brought or marked. */
  tellingFailed: 'error',
  pushFailed: 'error',
  snapshotFailed: 'error',
  /** Sealing a month; it is tried again at the next start. */
  sealFailed: 'error',
  windowFailed: 'error',
  /** The half of the browser that makes PDFs. */
  printFailed: 'error',
  codesFailed: 'error',
  packetFailed: 'error',
  fileFailed: 'error',
  backupFailed: 'error',
  /** The read model of the past; the search goes through the journal instead. */
  indexFailed: 'error',
  unhandledRejection: 'error',
  uncaughtException: 'error',
  pageBroken: 'error',
  pageException: 'error',
  pageRejection: 'error',
} as const satisfies Record<string, 'info' | 'warning' | 'error'>

export type LogEvent = keyof typeof LOG_EVENTS

/** What the page may report of itself. */
export const PAGE_EVENTS = ['pageBroken', 'pageException', 'pageRejection'] as const
export type PageEvent = (typeof PAGE_EVENTS)[number]

/** What a line says beside its error. Words of the program and figures, never what a person typed. */
export interface LogFacts {
  readonly started: Machine
  readonly stopped: Record<string, never>
  readonly lockRefused: Record<string, never>
  readonly folderRefused: { readonly refusal: string; readonly system: string }
  readonly journalRefused: { readonly refusal: string; readonly system: string }
  readonly diskRefused: { readonly call: string; readonly refusal: string; readonly system: string }
  readonly slowCall: { readonly call: string; readonly command?: string; readonly ms: number }
  readonly windowLost: { readonly reason: string }
}
export type NoteEvent = keyof LogFacts

export interface Machine {
  readonly shell: string
  readonly system: string
  readonly release: string
  readonly architecture: string
  readonly node: string
  readonly electron?: string
  readonly processors: number
  readonly memoryMb: number
}

const eventNames = Object.keys(LOG_EVENTS) as LogEvent[]

export const logLineSchema = z.object({
  /** By the computer's clock, UTC. */
  at: z.string(),
  level: z.enum(['info', 'warning', 'error']),
  event: z.enum(eventNames),
  version: z.string(),
  /** Six digits, the same for the same fault of the same version: to be read out over the telephone. */
  code: z.string().optional(),
  error: traceSchema.omit({ frames: true }).optional(),
  stack: framesSchema.optional(),
  /** The components in which a screen broke. */
  components: framesSchema.optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** So many of the same were left out before this one. */
  omitted: z.int().optional(),
})
export type LogLine = z.infer<typeof logLineSchema>
