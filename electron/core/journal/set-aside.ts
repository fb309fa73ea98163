// What cannot stay where it is is kept beside, under its name and the moment; nothing is thrown away.
import { join } from 'node:path'
import { toInstant, type Ms } from '../../../shared/time'
import { writeWhole } from '../disk/whole-file'
import type { Disk } from '../ports'

export const SET_ASIDE_FOLDER = 'set-aside'

interface Deps {
  readonly disk: Disk
  readonly dataDir: string
  readonly now: () => Ms
}

/** Windows allows no colons in names. */
const nameFor = (file: string, at: Ms, what: string): string =>
  `${file}.${toInstant(at).replaceAll(':', '-')}.${what}`

/** Keeps a copy and returns the path inside the data folder under which it is kept. */
export async function setAside(
  deps: Deps,
  file: string,
  what: string,
  bytes: Uint8Array,
): Promise<string> {
  const folder = join(deps.dataDir, SET_ASIDE_FOLDER)
  await deps.disk.makeFolder(folder)
  const name = nameFor(file, deps.now(), what)
  await writeWhole(deps.disk, folder, name, bytes)
  return `${SET_ASIDE_FOLDER}/${name}`
}
