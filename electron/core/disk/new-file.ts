// A file of its own in a folder that a person chose: never in place of another, and whole or not there.
import { join, parse } from 'node:path'
import type { Disk } from '../ports'
import { writeWhole } from './whole-file'

/** `值班表 2026-11 (2).pdf` when the first name is taken, in whatever case. */
function freeName(taken: readonly string[], wanted: string): string {
  const { name, ext } = parse(wanted)
  const lower = new Set(taken.map((one) => one.toLowerCase()))
  let free = wanted
  for (let n = 2; lower.has(free.toLowerCase()); n += 1) free = `${name} (${n})${ext}`
  return free
}

/** The path of the file. Throws what the disk throws. */
export async function writeNew(
  disk: Disk,
  folder: string,
  wanted: string,
  bytes: Uint8Array,
): Promise<string> {
  const name = freeName(await disk.list(folder), wanted)
  try {
    await writeWhole(disk, folder, name, bytes)
  } catch (error) {
    // Half a file on somebody's stick is of no use to anyone; what befell it first is what counts.
    await disk.remove(join(folder, `${name}.tmp`)).catch(() => {})
    throw error
  }
  return join(folder, name)
}
