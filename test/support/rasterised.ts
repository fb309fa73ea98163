// Pages of a PDF as pictures, by poppler where it is installed.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Picture } from './scan'

const run = promisify(execFile)

export const canRasterise = await run('pdftoppm', ['-v']).then(
  () => true,
  () => false,
)

/** `P5 width height 255`, one white space, then a byte a dot. */
function picture(bytes: Buffer): Picture {
  const [head = '', width, height] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40)) ?? []
  return {
    width: Number(width),
    height: Number(height),
    pixels: new Uint8Array(bytes.subarray(head.length)),
  }
}

export async function rasterised(pdf: Uint8Array, dpi: number): Promise<Picture[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'))
  try {
    await writeFile(join(folder, 'paper.pdf'), pdf)
    await run('pdftoppm', ['-gray', '-r', String(dpi), 'paper.pdf', 'page'], { cwd: folder })
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort()
    return await Promise.all(names.map(async (name) => picture(await readFile(join(folder, name)))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
