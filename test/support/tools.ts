// The tools as they are shipped: bundled, and run by plain Node in a process of their own.
import { spawn, type ChildProcess } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { build } from 'vite'
import { stateShape } from '../../build/files.mjs'

const ROOT = join(import.meta.dirname, '..', '..')

/** Bundles the tools into a folder. */
export async function bundleTools(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true },
    define: {
      __STATE_SHAPE__: JSON.stringify(stateShape()),
      __APP_VERSION__: JSON.stringify('0.1.0'),
    },
    build: {
      ssr: true,
      outDir,
      target: 'node20.19',
      minify: false,
      rolldownOptions: {
        input: { soak: 'electron/tools/soak.ts', verify: 'electron/tools/verify.ts' },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'part-[hash].mjs' },
      },
    },
  })
}

export interface Run {
  readonly process: ChildProcess
  /** Everything it has printed so far. */
  output(): string
  /** Done as soon as it has printed so many lines. */
  saying(lines: number): Promise<void>
  /** Its exit code, or null when it was killed. */
  readonly ended: Promise<number | null>
}

export function runTool(folder: string, name: 'soak' | 'verify', args: readonly string[]): Run {
  const process_ = spawn(process.execPath, [join(folder, `${name}.mjs`), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const heard = new EventEmitter()
  for (const stream of [process_.stdout, process_.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
      heard.emit('more')
    })
  }
  const ended = new Promise<number | null>((resolve) => process_.once('close', resolve))
  async function saying(lines: number): Promise<void> {
    while (output.split('\n').length <= lines) await once(heard, 'more')
  }
  return { process: process_, output: () => output, saying, ended }
}
