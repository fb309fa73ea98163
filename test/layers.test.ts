// The layers of the house, and the order of the areas in them, read from the imports themselves: shared knows
// nobody, the core knows shared, a shell knows the core, the page knows shared, and nothing else knows anything else.
// The one place for these rules: 1 s, where dependency-cruiser would be one more tool with a language of its own.
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
  {
    folder: 'electron/core',
    folders: ['shared'],
    packages: [
      ...PURE,
      'node:',
      'age-encryption',
      'lowdb',
      'node-sqlite3-wasm',
      'pinyin-pro',
      'docx',
      'file-type',
      'fflate',
      'probe-image-size',
      'yauzl',
      'zxing-wasm',
    ],
  },
  { folder: 'electron/tools', folders: ['shared', 'electron/core'], packages: [...PURE, 'node:'] },
  {
    folder: 'electron/shell-electron',
    folders: ['shared', 'electron/core'],
    packages: ['node:', 'electron'],
  },
  {
    folder: 'electron/shell-browser',
    folders: ['shared', 'electron/core'],
    packages: ['node:'],
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
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
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

/** What a bare file or a folder of a layer is called in the lists below. */
const areaOf = (file: string): string => (file.split('/')[1] ?? '').replace(/\.tsx?$/, '')

/**
 * The areas of `shared` and of `renderer`, bottom up: each may use those above it in the list, and those on its own
 * line. What is on one line with others is one aggregate. A new area gets its place here.
 */
const ORDERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  shared: [
    // The ground: knows no area but their shapes.
    [
      'result',
      'packet-refusal-texts',
      'refusal-texts',
      'journal',
      'equal',
      'lookup',
      'time',
      'said-time',
      'read-time',
      'text',
      'search',
      'readings',
      'change',
      'checks',
      'fill',
    ],
    [
      'region',
      'known-rooms',
      'vocabulary',
      'traits',
      'rights',
      'upcast',
      'fingerprint',
      'decision',
      'evolution',
      'state',
      'area',
    ],
    ['calendar'],
    ['spreadsheet'],
    ['log'],
    ['code'],
    ['seal'],
    ['shift'],
    ['incident', 'report', 'phone', 'deadline', 'instruction', 'leaders'],
    ['threshold'],
    ['attachment'],
    ['opinion'],
    ['contact'],
    ['roll-call'],
    ['trip'],
    ['roster'],
    ['packet'],
    ['nil-report'],
    ['backup'],
    ['subordinate'],
    ['accountability'],
    ['inbox'],
    ['roll-run'],
    ['circular'],
    ['digest'],
    ['numbering'],
    ['room-deadlines'],
    ['wall'],
    ['happened'],
    ['field-words'],
    ['timeline'],
    ['folded-steps'],
    ['handover'],
    ['app-status'],
    ['person'],
    ['template'],
    ['unit'],
    ['retire'],
    ['ledger'],
    // What is made of all of them.
    ['areas'],
    ['allowed'],
    ['event'],
    ['logged-step'],
    ['empty-desk'],
    ['desk'],
    ['evolve-all'],
    ['record-lines'],
    ['past'],
    ['brought-back'],
    ['packet-lines'],
    ['packet-proof'],
    ['paper'],
    ['refusals'],
    ['contract'],
    ['view-pieces'],
  ],
  renderer: [
    // The ground: the core, the store, the parts that every screen is made of.
    ['core-connection'],
    ['api'],
    ['theme'],
    ['ui'],
    ['faults'],
    ['load-view'],
    ['store'],
    ['route'],
    ['left-behind'],
    ['sign-out-reason'],
    ['incident-kind'],
    ['incident-sign'],
    ['pdf'],
    ['use-desk'],
    ['left'],
    ['use-ringing'],
    ['form'],
    ['connect'],
    ['person'],
    ['unfinished'],
    ['spreadsheet'],
    ['deadline'],
    ['unit'],
    ['contact'],
    ['duty'],
    ['entry-line'],
    ['layout'],
    ['backup'],
    ['phone-book'],
    ['attachment'],
    ['paper'],
    ['packet'],
    ['incident'],
    ['call'],
    ['roster'],
    ['report'],
    ['wall'],
    ['sign-in'],
    ['shift'],
    ['settings'],
    ['nil-report'],
    ['delivery'],
    ['past'],
    ['palette'],
    ['desk'],
    ['manual'],
    ['phone'],
    ['roll-call'],
    ['trip'],
    ['digest'],
    ['opinion'],
    ['instruction'],
    ['subordinate'],
    ['opening'],
    ['screen'],
    ['screens'],
    ['app'],
    ['broken-page'],
    ['main'],
  ],
}

/** Shapes may point anywhere, as long as nothing of them is there when the program runs. */
const VALUE_IMPORTS = /^\s*(?:import|export)\s+(?!type\b)([^'"]*?)\s*from\s*['"](\.[^'"]+)['"]/gm
const isOnlyTypes = (names: string): boolean =>
  /^\{.*\}$/s.test(names) &&
  names
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '))

/** The areas above it that a file makes use of. */
function climbs(folder: string, file: string, source: string): string[] {
  const order = ORDERS[folder] ?? []
  const floorOf = (area: string) => order.findIndex((areas) => areas.includes(area))
  return [...source.matchAll(VALUE_IMPORTS)]
    .filter(([, names = '']) => !isOnlyTypes(names))
    .map(([, , specifier = '']) => posix.join(dirname(file), specifier))
    .filter((target) => isInside(target, folder) && floorOf(areaOf(target)) > floorOf(areaOf(file)))
    .map((target) => `${file} must not reach up to ${target}`)
}

describe('the layers', () => {
  for (const layer of LAYERS) {
    test(`${layer.folder} imports only what it may know`, () => {
      const files = sourcesOf(layer.folder)
      const found = files.flatMap((file) =>
        faults(layer, file, readFileSync(join(ROOT, file), 'utf8')),
      )
      expect(found).toEqual([])
    })
  }

  test('no source stands outside the layers', () => {
    const strays = [
      ...sourcesOf('electron'),
      ...sourcesOf('renderer'),
      ...sourcesOf('shared'),
    ].filter((file) => !LAYERS.some(({ folder }) => isInside(file, folder)))
    expect(strays).toEqual([])
  })
})

describe.each(Object.keys(ORDERS))('the areas of %s', (folder) => {
  const files = sourcesOf(folder).filter((file) => /\.tsx?$/.test(file))

  test('each has its place', () => {
    const known = new Set((ORDERS[folder] ?? []).flat())
    expect([...new Set(files.map(areaOf))].filter((area) => !known.has(area))).toEqual([])
    expect([...known].filter((area) => !files.some((file) => areaOf(file) === area))).toEqual([])
  })

  test('none reaches up to one above it', () => {
    expect(
      files.flatMap((file) => climbs(folder, file, readFileSync(join(ROOT, file), 'utf8'))),
    ).toEqual([])
  })
})

describe('the check itself', () => {
  const layer = (folder: string) => LAYERS.find((one) => one.folder === folder)!

  test.each([
    ['shared', 'shared/desk.ts', `import { readFile } from 'node:fs/promises'`],
    ['shared', 'shared/desk.ts', `import type { Ports } from '../electron/core/ports'`],
    ['shared', 'shared/incident/decide.ts', `import {\n  useState,\n} from 'react'`],
    ['electron/core', 'electron/core/app.ts', `export { app } from 'electron'`],
    [
      'electron/core',
      'electron/core/app.ts',
      `const { chromium } = await import('playwright-core')`,
    ],
    ['electron/core', 'electron/core/app.ts', `import '../shell-browser/main'`],
    [
      'electron/shell-browser',
      'electron/shell-browser/main.ts',
      `import x from '../shell-electron/ipc'`,
    ],
    [
      'electron/shell-browser',
      'electron/shell-browser/window.ts',
      `import { chromium } from 'playwright-core'`,
    ],
    [
      'electron/shell-electron',
      'electron/shell-electron/main.ts',
      `import { chromium } from 'playwright-core'`,
    ],
    ['renderer', 'renderer/api.ts', `import { openDeskCore } from '../electron/core/desk-core'`],
    ['renderer', 'renderer/api.ts', `const fs = require('node:fs')`],
  ])('catches a forbidden import in %s', (folder, file, source) => {
    expect(faults(layer(folder), file, source)).toHaveLength(1)
  })

  test.each([
    [
      'shared',
      'shared/incident/decide.ts',
      `import { ok } from '../result'\nimport { z } from 'zod'`,
    ],
    ['shared', 'shared/time.ts', `import { addDays } from 'date-fns/addDays'`],
    [
      'electron/core',
      'electron/core/app.ts',
      `import { Low } from 'lowdb'\nimport { join } from 'node:path'`,
    ],
    [
      'renderer',
      'renderer/incident/card.tsx',
      `import { Button } from 'antd'\nimport './card.css'`,
    ],
  ])('lets an honest import in %s pass', (folder, file, source) => {
    expect(faults(layer(folder), file, source)).toEqual([])
  })

  test('catches an area that reaches up, and lets shapes pass', () => {
    const from = 'shared/shift/find.ts'
    expect(climbs('shared', from, "import { evolve } from '../desk'")).toEqual([
      `${from} must not reach up to shared/desk`,
    ])
    expect(climbs('shared', from, "import { type DeskState, evolve } from '../desk'")).toHaveLength(
      1,
    )
    expect(
      climbs(
        'shared',
        from,
        "import { type DeskState } from '../desk'\nimport type { Command } from '../desk'",
      ),
    ).toEqual([])
    expect(
      climbs('shared', 'shared/incident/decide.ts', "import { nextReport } from '../report/next'"),
    ).toEqual([])
    expect(
      climbs('renderer', 'renderer/ui/field.tsx', "import { useDesk } from '../use-desk'"),
    ).toHaveLength(1)
  })
})
