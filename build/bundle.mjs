// From TypeScript to what runs: the page, both shells, and the tools, each made only when something
// it is made from has changed. The main process is bundled too: importing date-fns piece by piece
// costs Electron's Node most of a second.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fingerprint, inRoot, isStamped, say, stamp, stateShape } from './files.mjs'

/** Comes with the runtime or drives one; everything else goes into the bundle. */
const EXTERNAL = ['electron', 'playwright-core', 'typescript']

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))

const ALWAYS = ['shared', 'build/bundle.mjs', 'package.json', 'package-lock.json']

/** A thread starts from a file of its own, beside the program that starts it. */
const THREADS = {
  'read-thread': 'electron/core/code/read-thread.js',
  'seal-thread': 'electron/core/packet/seal-thread.js',
  'check-thread': 'electron/core/journal/check-thread.js',
  'past-thread': 'electron/core/archive/past-thread.ts',
}

const MACHINES = [
  'zxing-wasm/dist/reader/zxing_reader.wasm',
  'zxing-wasm/dist/writer/zxing_writer.wasm',
  'node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm',
]

/**
 * Puts the machines that draw and read codes, and SQLite, beside the program, which never fetches them.
 * @returns {import('vite').Plugin}
 */
const machines = () => ({
  name: 'machines',
  generateBundle() {
    for (const machine of MACHINES) {
      const source = readFileSync(inRoot('node_modules', machine))
      this.emitFile({ type: 'asset', fileName: basename(machine), source })
    }
  },
})

/** @param {string} input */
const there = (input) => existsSync(inRoot(input))

/** @param {Record<string, string>} inputs */
const present = (inputs) =>
  Object.fromEntries(Object.entries(inputs).filter(([, path]) => there(path)))

/**
 * A program for Node.
 * @param {string} outDir
 * @param {Record<string, string>} inputs
 * @param {{ format?: 'es' | 'cjs', extension?: string }} [shape]
 * @returns {import('vite').InlineConfig}
 */
const program = (outDir, inputs, { format = 'es', extension = 'js' } = {}) => ({
  ssr: { noExternal: true, external: EXTERNAL },
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __STATE_SHAPE__: JSON.stringify(stateShape()),
    // SQLite looks for its machine beside itself.
    __dirname: 'import.meta.dirname',
  },
  build: {
    ssr: true,
    outDir: inRoot(outDir),
    emptyOutDir: true,
    target: 'node20.19',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: present(inputs),
      external: EXTERNAL,
      output: {
        format,
        entryFileNames: `[name].${extension}`,
        chunkFileNames: `part-[hash].${extension}`,
      },
    },
  },
})

/** What is needed to draw Chinese PDFs that bring no characters of their own, and scans as JPEG 2000. */
const PDF_DATA = /** @type {const} */ ([
  ['cmaps', /^(GB|UniGB|Adobe-GB1|B5|CNS|ET|UniCNS|Adobe-CNS1|HK).*\.bcmap$/],
  ['standard_fonts', /^Foxit(Symbol|Dingbats)\.pfb$/],
  ['wasm', /^openjpeg_nowasm_fallback\.js$/],
  // What those who made them ask for.
  ['cmaps', /^LICENSE$/],
  ['standard_fonts', /^LICENSE_FOXIT$/],
  ['wasm', /^LICENSE_(PDFJS_)?OPENJPEG$/],
])

/**
 * Puts what pdf.js fetches by its name beside the page, in pdf/.
 * @returns {import('vite').Plugin}
 */
const pdfData = () => ({
  name: 'pdf-data',
  generateBundle() {
    for (const [folder, wanted] of PDF_DATA) {
      const from = inRoot('node_modules/pdfjs-dist', folder)
      for (const name of readdirSync(from).filter((file) => wanted.test(file))) {
        const fileName = name.startsWith('LICENSE') ? `pdf/${folder}-${name}.txt` : `pdf/${name}`
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(from, name)) })
      }
    }
  },
})

/**
 * The first picture has its own few words of style and waits for no sheet; the scripts still do.
 * @returns {import('vite').Plugin}
 */
const sheetAfterFirstPicture = () => ({
  name: 'sheet-after-first-picture',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const sheets = html.match(/<link rel="stylesheet"[^>]*>/g) ?? []
      const without = sheets.reduce((text, sheet) => text.replace(sheet, ''), html)
      return without.replace('</body>', `${sheets.join('')}</body>`)
    },
  },
})

/** What every screen is built from, behind one door. */
const PARTS = /[\\/]renderer[\\/]ui[\\/]index\.ts$/

/** @returns {Promise<import('vite').InlineConfig>} */
async function page() {
  const { default: react } = await import('@vitejs/plugin-react')
  return {
    plugins: [react(), pdfData(), sheetAfterFirstPicture()],
    worker: { format: 'es' },
    // Sheets are packed without workers, which the page's policy forbids.
    resolve: {
      alias: [{ find: /^fflate$/, replacement: inRoot('renderer/spreadsheet/zip-here.ts') }],
    },
    // Relative, because the shells serve the same files under two origins.
    base: './',
    build: {
      outDir: inRoot('dist/renderer'),
      emptyOutDir: true,
      target: 'chrome120',
      // No inline helper script: the page's policy allows none.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // One sheet: which rule wins must not hang on which screen was fetched first.
      cssCodeSplit: false,
      chunkSizeWarningLimit: 4_000,
      // The log tells where the page broke; it is read on no wire, so names cost nothing.
      rolldownOptions: {
        output: { keepNames: true },
        // Who takes one part out of the box of parts does not fetch the others with it.
        treeshake: { moduleSideEffects: [{ test: PARTS, sideEffects: false }] },
      },
    },
    root: inRoot('renderer'),
  }
}

/** @typedef {{ name: string, entry: string, from: string[], config: () => Promise<import('vite').InlineConfig> }} Target */

/** @type {readonly Target[]} */
const TARGETS = [
  {
    name: 'renderer',
    entry: 'renderer/index.html',
    from: ['renderer', 'build/icons'],
    config: page,
  },
  {
    name: 'electron',
    entry: 'electron/shell-electron/start.ts',
    from: ['electron/core', 'electron/shell-electron', 'build/icons'],
    config: async () => ({
      ...program('dist/electron', { main: 'electron/shell-electron/start.ts', ...THREADS }),
      plugins: [machines()],
      publicDir: inRoot('build/icons'),
    }),
  },
  {
    name: 'preload',
    entry: 'electron/shell-electron/preload.ts',
    from: ['electron/shell-electron'],
    // A sandboxed preload must be CommonJS and a single file.
    config: async () =>
      program(
        'dist/preload',
        { preload: 'electron/shell-electron/preload.ts' },
        { format: 'cjs', extension: 'cjs' },
      ),
  },
  {
    name: 'node',
    entry: 'electron/shell-browser/find-browser.ts',
    from: [
      'electron/core',
      'electron/shell-browser',
      'electron/tools',
      'test/demo',
      'test/bench',
      'test/torture',
      'test/mutants',
      'test/shapes',
      'test/dev',
      'test/measure',
      'test/support',
    ],
    config: async () => ({
      ...program('dist/node', {
        'shell-browser': 'electron/shell-browser/start.ts',
        'find-browser': 'electron/shell-browser/find-browser.ts',
        verify: 'electron/tools/verify.ts',
        soak: 'electron/tools/soak.ts',
        demo: 'test/demo/main.ts',
        bench: 'test/bench/main.ts',
        torture: 'test/torture/main.ts',
        mutants: 'test/mutants/main.ts',
        'bare-window': 'test/bench/bare-window.ts',
        'core-alone': 'test/bench/core-alone.ts',
        shapes: 'test/shapes/main.ts',
        dev: 'test/dev/main.ts',
        measure: 'test/measure/main.ts',
        ...THREADS,
      }),
      plugins: [machines()],
    }),
  },
]

/**
 * @param {readonly ((typeof TARGETS)[number] & { mark: string })[]} due
 * @param {typeof import('vite').build} build
 */
async function buildAll(due, build) {
  for (const { name, mark, config } of due) {
    try {
      await build({ configFile: false, root: inRoot('.'), logLevel: 'warn', ...(await config()) })
    } catch (fault) {
      process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
      return false
    }
    stamp(name, mark)
  }
  return true
}

/**
 * Makes what is missing or older than its sources; false, and why on the terminal, when it cannot.
 * @param {readonly string[]} [names] of the targets; all of them unless given
 */
export async function bundle(names = TARGETS.map(({ name }) => name)) {
  const due = TARGETS.filter(({ name, entry }) => names.includes(name) && there(entry))
    .map((target) => ({ ...target, mark: fingerprint([...ALWAYS, ...target.from]) }))
    .filter(({ name, mark }) => !isStamped(name, mark) || !there(`dist/${name}`))
  if (due.length === 0) return true
  say(`Building ${due.map(({ name }) => name).join(', ')} …`)
  const { build } = await import('vite')
  // vite turns this process to production; what it starts afterwards, such as tests, must not follow.
  const { NODE_ENV } = process.env
  try {
    return await buildAll(due, build)
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}

/** Builds the page anew whenever one of its files changes; gives what ends that. @returns {Promise<() => Promise<void>>} */
export async function watchPage() {
  const { build } = await import('vite')
  const config = await page()
  const watcher = await build({
    configFile: false,
    logLevel: 'warn',
    ...config,
    mode: 'development',
    build: { ...config.build, emptyOutDir: false, watch: {} },
  })
  return async () => {
    if ('close' in watcher) await watcher.close()
  }
}
