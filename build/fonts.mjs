// 仿宋 and 楷体 for a Debian that has no 仿宋: two free faces (Fandol, GPL-3 with an exception for what
// is printed with them) out of a package of its archive, into the person's own font folder. Without them
// documents are set in Noto Serif: readable, but not what GB/T 9704-2012 asks for. Tried once, and never
// in the way of a start.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { run } from './child.mjs'
import { say } from './files.mjs'

const PACKAGE = 'texlive-lang-chinese'
const TEX = './usr/share/texlive/texmf-dist/fonts/opentype/public/fandol'
const DOC = './usr/share/doc/texlive-doc/fonts/fandol'
const WANTED = [
  `${TEX}/FandolFang-Regular.otf`,
  `${TEX}/FandolKai-Regular.otf`,
  `${DOC}/COPYING.gz`,
  `${DOC}/README`,
]

/** Nobody waits longer for a face. */
const DOWNLOAD_MS = 20_000
const UNPACK_MS = 10_000
const IMPATIENT = [
  '-qq',
  '-o',
  'Acquire::Retries=0',
  '-o',
  'Acquire::http::Timeout=5',
  '-o',
  'Acquire::https::Timeout=5',
]

/** @param {string} families what fc-list says */
export const hasFangsong = (families) => /仿宋|fangsong|FandolFang/iu.test(families)

/** Null where nobody knows the fonts of the machine by their names. */
function families() {
  try {
    return execFileSync('fc-list', [':', 'family'], {
      encoding: 'utf8',
      timeout: 10_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return null
  }
}

export const fontFolder = () =>
  join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'fonts', 'duty-desk')

/** @param {string} folder of its own @returns {Promise<boolean>} */
async function fetchFaces(folder) {
  const downloaded = await run('apt-get', [...IMPATIENT, 'download', PACKAGE], {
    cwd: folder,
    quiet: true,
    timeoutMs: DOWNLOAD_MS,
  })
  const deb = readdirSync(folder).find((name) => name.endsWith('.deb'))
  if (downloaded !== 0 || deb === undefined) return false
  const script = 'dpkg-deb --fsys-tarfile "$0" | tar -x --transform "s|.*/||" "$@"'
  const unpacked = await run('sh', ['-c', script, deb, ...WANTED], {
    cwd: folder,
    quiet: true,
    timeoutMs: UNPACK_MS,
  })
  rmSync(join(folder, deb))
  return (
    unpacked === 0 &&
    WANTED.every((path) => existsSync(join(folder, path.slice(path.lastIndexOf('/') + 1))))
  )
}

export async function ensureFonts() {
  const target = fontFolder()
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version') || existsSync(target))
    return
  const known = families()
  if (known === null || hasFangsong(known)) return
  say(`No 仿宋 on this computer: fetching the free Fandol faces (apt-get download ${PACKAGE}) …`)
  try {
    mkdirSync(join(target, '..'), { recursive: true })
    const folder = mkdtempSync(`${target}-`)
    const fetched = await fetchFaces(folder)
    if (!fetched)
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    // Empty it says that there is no use in trying again.
    renameSync(folder, target)
    if (!fetched)
      say(`Not to be had: documents are set in the faces there are. To try again, remove ${target}`)
  } catch {
    say('The font folder cannot be written: documents are set in the faces there are.')
  }
}
