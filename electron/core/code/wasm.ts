// zxing's two machines, as files that come with the program: beside it in a bundle, in their package when
// it runs from its sources. Nothing is ever fetched.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export function wasmOf(machine: 'reader' | 'writer'): Promise<Buffer<ArrayBuffer>> {
  const name = `zxing_${machine}.wasm`
  const beside = fileURLToPath(new URL(`./${name}`, import.meta.url))
  return readFile(
    existsSync(beside)
      ? beside
      : createRequire(import.meta.url).resolve(`zxing-wasm/${machine}/${name}`),
  )
}
