// What happens to a page on its way: scanner, fax line, printer, camera. Pictures in grey, pure and
// with seeds, so that the same seed gives the same page.
import { crc32, deflateSync } from 'node:zlib'

/** Grey, a byte a pixel: 0 black, 255 white. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Evenly from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const WHITE = 255
const clamp = (value: number): number => (value < 0 ? 0 : value > WHITE ? WHITE : value)

export const blank = (width: number, height: number): Picture => ({
  width,
  height,
  pixels: new Uint8Array(width * height).fill(WHITE),
})

/** A gaussian's weights from the middle outwards, one side. */
function weightsOf(sigma: number): number[] {
  const raw = Array.from({ length: Math.ceil(sigma * 2.5) + 1 }, (_, away) =>
    Math.exp(-(away * away) / (2 * sigma * sigma)),
  )
  const sum = raw.reduce((all, one, away) => all + (away === 0 ? one : 2 * one), 0)
  return raw.map((one) => one / sum)
}

function blurredAcross({ width, height, pixels }: Picture, weights: readonly number[]): Uint8Array {
  const reach = weights.length - 1
  const into = new Uint8Array(pixels.length)
  const line = new Uint8Array(width + 2 * reach)
  for (let y = 0; y < height; y += 1) {
    line.set(pixels.subarray(y * width, (y + 1) * width), reach)
    line.fill(line[reach]!, 0, reach).fill(line[reach + width - 1]!, reach + width)
    for (let x = 0; x < width; x += 1) {
      let sum = weights[0]! * line[x + reach]! + 0.5
      for (let away = 1; away <= reach; away += 1)
        sum += weights[away]! * (line[x + reach - away]! + line[x + reach + away]!)
      into[y * width + x] = sum
    }
  }
  return into
}

/** Line by line, which is how a picture lies in memory. */
function blurredDown({ width, height, pixels }: Picture, weights: readonly number[]): Uint8Array {
  const reach = weights.length - 1
  const into = new Uint8Array(pixels.length)
  const sums = new Float32Array(width)
  for (let y = 0; y < height; y += 1) {
    sums.fill(0.5)
    for (let away = -reach; away <= reach; away += 1) {
      const from = Math.min(Math.max(y + away, 0), height - 1) * width
      const weight = weights[Math.abs(away)]!
      for (let x = 0; x < width; x += 1) sums[x]! += weight * pixels[from + x]!
    }
    into.set(sums, y * width)
  }
  return into
}

/** Gaussian; the deviation in pixels across and down. */
export function blurred(picture: Picture, across: number, down = across): Picture {
  const wide =
    across > 0.05 ? { ...picture, pixels: blurredAcross(picture, weightsOf(across)) } : picture
  return down > 0.05 ? { ...wide, pixels: blurredDown(wide, weightsOf(down)) } : wide
}

/** A picture of another size; `from` says which point of the old one a point of the new one shows. */
export function warped(
  picture: Picture,
  width: number,
  height: number,
  from: (x: number, y: number) => readonly [number, number],
): Picture {
  const { pixels } = picture
  const into = new Uint8Array(width * height)
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= picture.width || y >= picture.height
      ? WHITE
      : pixels[y * picture.width + x]!
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fx, fy] = from(x + 0.5, y + 0.5)
      const left = Math.floor(fx - 0.5)
      const top = Math.floor(fy - 0.5)
      const right = fx - 0.5 - left
      const below = fy - 0.5 - top
      into[y * width + x] =
        (1 - below) * ((1 - right) * at(left, top) + right * at(left + 1, top)) +
        below * ((1 - right) * at(left, top + 1) + right * at(left + 1, top + 1)) +
        0.5
    }
  }
  return { width, height, pixels: into }
}

/** The lines from this share of the height on. */
export function lowerPart({ width, height, pixels }: Picture, from: number): Picture {
  const first = Math.round(height * from)
  return { width, height: height - first, pixels: pixels.slice(first * width) }
}

const each = (picture: Picture, change: (value: number, index: number) => number): Picture => ({
  ...picture,
  pixels: picture.pixels.map((value, index) => clamp(change(value, index))),
})

/** So many of all pixels become black or white. */
export const peppered = (picture: Picture, share: number, random: () => number): Picture =>
  each(picture, (value) => (random() < share ? (random() < 0.5 ? 0 : WHITE) : value))

/** Grain of a sensor: about gaussian, of this deviation. */
export const grainy = (picture: Picture, deviation: number, random: () => number): Picture =>
  each(picture, (value) => value + (random() + random() + random() - 1.5) * 2 * deviation)

export const inBlackAndWhite = (picture: Picture, threshold = 128): Picture =>
  each(picture, (value) => (value < threshold ? 0 : WHITE))

/** Light from one side: the far corner is darker by this share. */
export const unevenlyLit = (picture: Picture, share: number): Picture =>
  each(picture, (value, index) => {
    const x = (index % picture.width) / picture.width
    const y = Math.floor(index / picture.width) / picture.height
    return value * (1 - (share * (x + y)) / 2)
  })

export interface Scan {
  /** Dots an inch of the picture that is scanned. */
  readonly dpi: number
  readonly across: number
  readonly down: number
  /** How far the page lies askew, in degrees. */
  readonly askew: number
  /** Of the lens, in millimetres: standard deviation. */
  readonly blur: number
  /** How far the page lies beside the grid of the scanner, in its dots. */
  readonly offset: readonly [number, number]
}

const MM = 25.4

export function scanned(
  picture: Picture,
  { dpi, across, down, askew, blur, offset: [ox, oy] }: Scan,
): Picture {
  // A sensor's dot is as wide as the grid: it sees no finer than that.
  const sees = (dots: number) => Math.hypot((blur / MM) * dpi, 0.35 * (dpi / dots))
  const seen = blurred(picture, sees(across), sees(down))
  const [sin, cos] = [Math.sin((askew * Math.PI) / 180), Math.cos((askew * Math.PI) / 180)]
  const [cx, cy] = [picture.width / 2, picture.height / 2]
  const width = Math.round((picture.width * across) / dpi)
  const height = Math.round((picture.height * down) / dpi)
  return warped(seen, width, height, (x, y) => {
    const px = ((x + ox) * dpi) / across - cx
    const py = ((y + oy) * dpi) / down - cy
    return [cx + cos * px - sin * py, cy + sin * px + cos * py]
  })
}

/** The picture as a printer of that resolution sets it down again, dots a little fat. */
export function printedAgain(picture: Picture, across: number, down: number, dpi: number): Picture {
  const width = Math.round((picture.width * dpi) / across)
  const height = Math.round((picture.height * dpi) / down)
  const spread = warped(picture, width, height, (x, y) => [
    Math.floor((x * across) / dpi) + 0.5,
    Math.floor((y * down) / dpi) + 0.5,
  ])
  return inBlackAndWhite(blurred(spread, dpi / 600), 140)
}

/** Seen from one side by a camera: the upper edge is shorter by this share, and shifted. */
export function photographed(
  picture: Picture,
  { width, lean, shift }: { width: number; lean: number; shift: number },
): Picture {
  const height = Math.round((picture.height / picture.width) * width)
  const seen = blurred(picture, Math.max(0, 0.4 * (picture.width / width)))
  return warped(seen, width, height, (x, y) => {
    const down = y / height
    // Lines of equal distance crowd together towards the far edge.
    const depth = (down / (1 - lean + lean * down)) * (1 - lean) + down * lean
    const narrow = 1 - lean * (1 - down)
    const middle = 0.5 + shift * (1 - down)
    return [(0.5 + (x / width - middle) / narrow) * picture.width, depth * picture.height]
  })
}

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** As a PNG of 8-bit grey. */
export function pngOf({ width, height, pixels }: Picture): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    lines.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 1 })),
    chunk('IEND', new Uint8Array(0)),
  ])
}
