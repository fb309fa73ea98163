// Draws a code: the squares by zxing, the SVG by hand, small and without anything but one path.
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import { wasmOf } from './wasm'

/** Characters that versions 1 to 25 hold with error correction M (ISO/IEC 18004, alphanumeric mode). */
const HOLDS: readonly number[] = [
  20, 38, 61, 90, 122, 154, 178, 221, 262, 311, 366, 419, 483, 528, 600, 656, 734, 816, 909, 970,
  1035, 1134, 1248, 1326, 1451,
]

/** How many characters a code of this version holds. */
export const holds = (version: number): number => HOLDS[version - 1] ?? 0

/** The smallest version that holds so many characters; null when none does. */
export function versionFor(characters: number): number | null {
  const at = HOLDS.findIndex((most) => characters <= most)
  return at === -1 ? null : at + 1
}

/** Only once. */
let ready: Promise<unknown> | null = null
async function prepare(): Promise<unknown> {
  return prepareZXingModule({
    overrides: { wasmBinary: await wasmOf('writer') },
    fireImmediately: true,
  })
}

interface Squares {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** Each run of dark squares of a line as one rectangle of the path. */
function pathOf({ data, width, height }: Squares, quiet: number): string {
  let path = ''
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[y * width + x] !== 0) continue
      const from = x
      while (x + 1 < width && data[y * width + x + 1] === 0) x += 1
      path += `M${from + quiet} ${y + quiet}h${x + 1 - from}v1h-${x + 1 - from}z`
    }
  }
  return path
}

/**
 * One square of the code is one unit of the drawing.
 * @param quiet units of white on each side
 * @param name what stands under it on paper; without anything that markup would need to escape
 */
export async function drawCode(
  text: string,
  version: number,
  quiet: number,
  name = '',
): Promise<string> {
  await (ready ??= prepare())
  const { symbol, error } = await writeBarcode(text, {
    format: 'QRCode',
    options: `ecLevel=M,version=${version}`,
    scale: 1,
    addQuietZones: false,
  })
  if (error !== '') throw new Error(error)
  const side = symbol.width + 2 * quiet
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    (name === '' ? '' : `<title>${name}</title>`) +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${pathOf(symbol, quiet)}"/></svg>`
  )
}
