// The layers of the house, read from the imports themselves: shared knows nobody, the core knows
// shared, a shell knows the core, the page knows shared, and nothing else knows anything else.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

interface Layer {
  readonly folder: string
  /** Other folders of ours that it may import. */
  readonly folders: readonly string[]
  /** Packages it may import; `node:` stands for all of Node's own, `*` for any but the banned. */
  readonly packages: readonly string[]
  readonly banned?: readonly string[]
}

const PURE = ['date-fns', '@date-fns/tz', 'zod']

const LAYERS: readonly Layer[] = [
  { folder: 'shared', folders: [], packages: [...PURE, 'chinese-days', 'jsonc-parser'] },
  { folder: 'electron/core', folders: ['shared'], packages: [...PURE, 'node:', 'age-encryption', 'lowdb', 'docx', 'file-type', 'fflate', 'probe-image-size', 'yauzl', 'zxing-wasm'] },
  { folder: 'electron/tools', folders: ['shared', 'electron/core'], packages: [...PURE, 'node:'] },
  { folder: 'electron/shell-electron', folders: ['shared', 'electron/core'], packages: ['node:', 'electron'] },
  {
    folder: 'electron/shell-browser',
    folders: ['shared', 'electron/core'],
    packages: ['node:', 'playwright-core'],
  },
  {
    folder: 'renderer',
    folders: ['shared'],
    packages: ['*'],
    banned: ['node:', 'electron', 'playwright-core', '@playwright/test', 'lowdb', 'vitest'],
  },
]

const IMPORTS = [
  /^\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
  /\brequire\s*\(\s*['"]([^'"]+)['"]/g,
]

const importsOf = (source: string): string[] =>
  IMPORTS.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''))

/** `@date-fns/tz/x` -> `@date-fns/tz`, `node:fs` -> `node:`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:'
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

const isInside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

function isAllowed(layer: Layer, file: string, specifier: string): boolean {
  if (specifier.startsWith('.')) {
    const target = posix.join(dirname(file), specifier)
    return [layer.folder, ...layer.folders].some((folder) => isInside(target, folder))
  }
  const name = packageOf(specifier)
  if (layer.packages.includes('*')) return !(layer.banned ?? []).includes(name)
  return layer.packages.includes(name)
}

/** The forbidden imports of one file, as a person would want to read them. */
function faults(layer: Layer, file: string, source: string): string[] {
  return importsOf(source)
    .filter((specifier) => !isAllowed(layer, file, specifier))
    .map((specifier) => `${file} must not import ${specifier}`)
}

const sourcesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|js)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

describe('the layers', () => {
  for (const layer of LAYERS) {
    test(`${layer.folder} imports only what it may know`, () => {
      const files = sourcesOf(layer.folder)
      const found = files.flatMap((file) => faults(layer, file, readFileSync(join(ROOT, file), 'utf8')))
      expect(found).toEqual([])
    })
  }

  test('no source stands outside the layers', () => {
    const strays = [...sourcesOf('electron'), ...sourcesOf('renderer'), ...sourcesOf('shared')].filter(
      (file) => !LAYERS.some(({ folder }) => isInside(file, folder)),
    )
    expect(strays).toEqual([])
  })
})

describe('the check itself', () => {
  const layer = (folder: string) => LAYERS.find((one) => one.folder === folder)!

  test.each([
    ['shared', 'shared/desk.ts', `import { readFile } from 'node:fs/promises'`],
    ['shared', 'shared/desk.ts', `import type { Ports } from '../electron/core/ports'`],
    ['shared', 'shared/incident/decide.ts', `import {\n  useState,\n} from 'react'`],
    ['electron/core', 'electron/core/app.ts', `export { app } from 'electron'`],
    ['electron/core', 'electron/core/app.ts', `const { chromium } = await import('playwright-core')`],
    ['electron/core', 'electron/core/app.ts', `import '../shell-browser/main'`],
    ['electron/shell-browser', 'electron/shell-browser/main.ts', `import x from '../shell-electron/ipc'`],
    ['electron/shell-electron', 'electron/shell-electron/main.ts', `import { chromium } from 'playwright-core'`],
    ['renderer', 'renderer/api.ts', `import { openDeskCore } from '../electron/core/desk-core'`],
    ['renderer', 'renderer/api.ts', `const fs = require('node:fs')`],
  ])('catches a forbidden import in %s', (folder, file, source) => {
    expect(faults(layer(folder), file, source)).toHaveLength(1)
  })

  test.each([
    ['shared', 'shared/incident/decide.ts', `import { ok } from '../result'\nimport { z } from 'zod'`],
    ['shared', 'shared/time.ts', `import { addDays } from 'date-fns/addDays'`],
    ['electron/core', 'electron/core/app.ts', `import { Low } from 'lowdb'\nimport { join } from 'node:path'`],
    ['renderer', 'renderer/incident/card.tsx', `import { Button } from 'antd'\nimport './card.css'`],
  ])('lets an honest import in %s pass', (folder, file, source) => {
    expect(faults(layer(folder), file, source)).toEqual([])
  })
})
