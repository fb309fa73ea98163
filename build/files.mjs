// Small helpers on files that every step of the launcher shares. Plain Node: this runs on a fresh
// clone, before anything is installed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** The repository's own folder. */
export const ROOT = resolve(import.meta.dirname, '..')

/** Where the user stood when npm was called: relative paths on the command line start there. */
export const CALLERS_FOLDER = process.env.INIT_CWD ?? process.cwd()

/** @param {...string} parts */
export const inRoot = (...parts) => join(ROOT, ...parts)

/**
 * Every file below the given files and folders.
 * @param {readonly string[]} roots relative to the repository
 * @returns {string[]}
 */
export function filesBelow(roots) {
  return roots.flatMap((root) => {
    const path = inRoot(root)
    if (!existsSync(path)) return []
    if (statSync(path).isFile()) return [path]
    const entries = readdirSync(path, { withFileTypes: true, recursive: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  })
}

/**
 * A text that changes when a file is added, removed or written: names, sizes and times, not contents,
 * so that asking costs milliseconds.
 * @param {readonly string[]} roots
 */
export function fingerprint(roots) {
  const hash = createHash('sha256')
  for (const path of filesBelow(roots).sort()) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/**
 * A digest of what the files say and where in the repository they lie, the same on every machine.
 * @param {readonly string[]} roots
 */
export function contentDigest(roots) {
  const hash = createHash('sha256')
  const named = filesBelow(roots).map((path) => ({
    path,
    name: relative(ROOT, path).replaceAll('\\', '/'),
  }))
  for (const { path, name } of named.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // A checkout on Windows may end its lines in its own way.
    hash.update(`${name}\0${readFileSync(path, 'utf8').replaceAll('\r\n', '\n')}\0`)
  }
  return hash.digest('hex')
}

/** What the state of the desk is made by: its sources, and the packages that they use. */
export const stateShape = () => contentDigest(['shared', 'package-lock.json'])

/** @param {string} name of something that was made from files */
const stampPath = (name) => inRoot('.build', 'stamps', name)

/** @param {string} name @param {string} mark */
export const isStamped = (name, mark) =>
  existsSync(stampPath(name)) && readFileSync(stampPath(name), 'utf8') === mark

/** @param {string} name @param {string} mark */
export function stamp(name, mark) {
  mkdirSync(dirname(stampPath(name)), { recursive: true })
  writeFileSync(stampPath(name), mark)
}

/** @param {string} text */
export const say = (text) => process.stdout.write(`${text}\n`)
