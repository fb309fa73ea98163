// Whether a journal file is still the one that this desk has written: backups are put back over it,
// sync clients exchange it, a second desk on another computer writes into it. Nothing of ours is
// added to such a file, and nothing in it is taken away.
import type { StrangeJournal } from '../../../shared/contract'
import type { Refusal } from '../../../shared/result'
import type { DiskFile } from '../ports'

/** What is known of our part of a file. */
export interface OwnPart {
  readonly length: number
  /** The bytes of its last line, by which it is known again; none when it holds no line. */
  readonly ending: Uint8Array
}

export interface StrangeFile extends Refusal {
  readonly code: 'strangeJournal'
  readonly details: StrangeJournal
}

export const isStrangeFile = (fault: Refusal | null): fault is StrangeFile =>
  fault?.code === 'strangeJournal'

/** Fewer bytes when the file ends before. */
export async function bytesOf(file: DiskFile, start: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length)
  let held = 0
  while (held < length) {
    const got = await file.read(bytes.subarray(held), start + held)
    if (got === 0) break
    held += got
  }
  return bytes.subarray(0, held)
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

export const holds = async (file: DiskFile, { length, ending }: OwnPart): Promise<boolean> =>
  isSame(await bytesOf(file, length - ending.length, ending.length), ending)

/**
 * What is wrong with the file; null when it ends with our part, or with some of `left` behind it: what
 * a write that failed may have left there.
 */
export async function strangenessOf(
  file: DiskFile,
  own: OwnPart,
  left: Uint8Array,
): Promise<StrangeJournal['kind'] | null> {
  if (!(await holds(file, own))) return 'replaced'
  const behind = (await file.size()) - own.length
  if (behind > left.length) return 'foreign'
  return isSame(await bytesOf(file, own.length, behind), left.subarray(0, behind))
    ? null
    : 'foreign'
}
