// What the core asks of the world around it. A shell offers `Ports`; the machine offers `Clock` and
// `Disk`. Tests put their own in: a clock that stands still, a disk that is full.
import type { Printed } from '../../shared/contract'
import type { MadePaper } from '../../shared/paper/record'
import type { Ms } from '../../shared/time'

export type Cancel = () => void

export interface Clock {
  /** What the computer's clock says. It can be wrong and it can be set. */
  wall(): Ms
  /** Runs evenly, sleep included, and nobody can set it. Says nothing about the time of day. */
  steady(): Ms
  setTimer(delay: Ms, fire: () => void): Cancel
}

export interface Notification {
  readonly title: string
  readonly body: string
  readonly urgent: boolean
}

export interface Badge {
  /** Alarms nobody has acknowledged. */
  readonly ringing: number
  /** Clocks that have run out. */
  readonly overdue: number
  /** The whole window title, such as `【超时 2】值班台`. */
  readonly title: string
}

export interface Ports {
  /** Whether somebody showed it to the person. When it is not a yes, for whatever reason, the window comes. */
  notify(notification: Notification): Promise<boolean>
  showWindow(): void
  setBadge(badge: Badge): void
  /** Asks the person for a folder; null when they change their mind. */
  pickFolder(): Promise<string | null>
  /**
   * A whole document as PDF, on paper of the size that its own @page names. It is shown to nobody,
   * runs nothing and reaches nothing. Rejects when it cannot be printed.
   */
  pdf(html: string): Promise<Uint8Array>
  /**
   * Puts a document before the person to be printed: in the system's print dialog, or as a PDF in the
   * program that opens PDFs here. To change one's mind is no fault; rejects when neither can be had.
   */
  print(paper: MadePaper): Promise<Printed>
  quit(): void
}

/** The few things the journal, the snapshot and the drafts do with a disk. They throw what Node throws. */
export interface Disk {
  /** Nothing when it is there already; a fault when the folder above it is not. */
  makeFolder(path: string): Promise<void>
  /** Names in a folder, sorted; none when the folder is not there. */
  list(folder: string): Promise<readonly string[]>
  /** Null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>
  /** What can be seen of a file without opening it; null when there is none. */
  look(path: string): Promise<FileLook | null>
  /** Opens for reading and writing; with `create` it makes the file when it is not there. */
  open(path: string, how: 'read' | 'write' | 'create'): Promise<DiskFile>
  /** Puts bytes at the end of a file, which it makes when it is not there; not synced. The size that it has then. */
  append(path: string, bytes: Uint8Array): Promise<number>
  rename(from: string, to: string): Promise<void>
  copy(from: string, to: string): Promise<void>
  /** Only for what was begun and could not be finished. Nothing when it is not there. */
  remove(path: string): Promise<void>
  /** A whole folder that the program itself has filled, and that nobody needs any more. Nothing when it is not there. */
  removeFolder(path: string): Promise<void>
  /** Makes names in a folder (a new file, a rename) survive a power cut. */
  syncFolder(folder: string): Promise<void>
  /** Room left for this program on the drive that the folder lies on. */
  freeBytes(folder: string): Promise<number>
}

export interface FileLook {
  readonly bytes: number
  /** By the clock of the disk. */
  readonly changedAt: Ms
}

export interface DiskFile {
  /** How many bytes were read; 0 at the end. */
  read(into: Uint8Array, position: number): Promise<number>
  write(bytes: Uint8Array, position: number): Promise<void>
  truncate(length: number): Promise<void>
  /** Returns once the bytes are on the disk. */
  sync(): Promise<void>
  size(): Promise<number>
  /** Null when the path no longer leads to this very file: a deleted folder, another drive. */
  sizeAt(path: string): Promise<number | null>
  close(): Promise<void>
}
