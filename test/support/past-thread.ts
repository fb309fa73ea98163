// The thread that keeps the past in order, bundled as it is shipped: Node starts a thread from a file.
import { mkdirSync, mkdtempSync, copyFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '..', '..')

/** Its file, in a folder of its own; `forget` takes the folder away. */
export async function bundledPastThread(): Promise<{ thread: URL; forget: () => void }> {
  const outDir = mkdtempSync(join(tmpdir(), 'duty-desk-thread-'))
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true },
    define: { __dirname: 'import.meta.dirname' },
    build: {
      ssr: true,
      outDir,
      target: 'node20.19',
      minify: false,
      rolldownOptions: {
        input: { 'past-thread': 'electron/core/archive/past-thread.ts' },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'part-[hash].mjs' },
      },
    },
  })
  mkdirSync(outDir, { recursive: true })
  const machine = 'node-sqlite3-wasm.wasm'
  copyFileSync(join(ROOT, 'node_modules/node-sqlite3-wasm/dist', machine), join(outDir, machine))
  return {
    thread: pathToFileURL(join(outDir, 'past-thread.mjs')),
    forget: () => rmSync(outDir, { recursive: true, force: true }),
  }
}
