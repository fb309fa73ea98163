// The shapes that are frozen, one file a kind: by version, the present one among them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Versions = Readonly<Record<string, unknown>>

const pathOf = (folder: string, name: string): string => join(folder, `${name}.json`)

export function readFrozen(folder: string, name: string): Versions {
  const path = pathOf(folder, name)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Versions) : {}
}

/** JSON to be read in a difference: whatever fits stands on one line. */
function laidOut(value: unknown, indent = ''): string {
  const line = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || line.length + indent.length <= 110) return line
  const inner = `${indent} `
  const parts = Array.isArray(value)
    ? value.map((item) => laidOut(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${laidOut(item, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`
}

export function writeFrozen(folder: string, name: string, versions: Versions): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(pathOf(folder, name), `${laidOut(versions)}\n`)
}
