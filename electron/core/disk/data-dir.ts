// Where the desk keeps its data: where the caller says, or the operating system's place for it.
import { mkdir, open, realpath, stat, unlink } from 'node:fs/promises'
import { dirname, join, posix, resolve, win32 } from 'node:path'
import { err, ok, type Result } from '../../../shared/result'
import { diskFault, goneError, type DiskFault } from './disk-fault'

type Environment = Readonly<Record<string, string | undefined>>

export interface DataDir {
  readonly path: string
  /** Somebody chose it, so it is not for the desk to invent the folders above it. */
  readonly chosen: boolean
}

/** The value behind `--data DIR` or `--data=DIR`. */
function option(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === '--data' || argument.startsWith('--data='))
  const found = argv[at]
  return found === '--data' ? argv[at + 1] : found?.slice('--data='.length)
}

function systemPlace(env: Environment, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'DutyDesk')
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'DutyDesk')
  return posix.join(env.XDG_DATA_HOME || posix.join(home, '.local', 'share'), 'duty-desk')
}

export function dataDirFrom(
  argv: readonly string[],
  env: Environment,
  platform: NodeJS.Platform,
  home: string,
): DataDir {
  const chosen = option(argv) || env.DUTY_DESK_DATA
  return chosen
    ? { path: resolve(chosen), chosen: true }
    : { path: systemPlace(env, platform, home), chosen: false }
}

/** Writing and reading can be two different rights; only trying tells. */
async function tryWriting(folder: string): Promise<void> {
  const path = join(folder, '.writable')
  const file = await open(path, 'w')
  await file.close()
  await unlink(path)
}

/** From the uppermost down. */
async function missingFolders(path: string): Promise<string[]> {
  const missing: string[] = []
  for (let at = path; !(await isFolder(at)) && dirname(at) !== at; at = dirname(at))
    missing.unshift(at)
  return missing
}

/** One by one: asked for all at once, Node never comes back where a system makes none (`/proc/none`). */
async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

async function makeFolder({ path, chosen }: DataDir): Promise<void> {
  // A chosen folder whose parent is missing lies on a drive that is not there: making it would
  // open an empty desk, and the room would believe that its records are gone.
  if (chosen && !(await isFolder(dirname(path)))) throw goneError(path)
  for (const missing of await missingFolders(path)) await makeOne(missing)
}

/** One that cannot be looked at is none. */
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Makes the folder when it is not there; its true path, or why it cannot be used. */
export async function prepareDataDir(dir: DataDir): Promise<Result<string, DiskFault>> {
  try {
    await makeFolder(dir)
    await tryWriting(dir.path)
    return ok(await realpath(dir.path))
  } catch (error) {
    return err(diskFault(error, dir.path))
  }
}
