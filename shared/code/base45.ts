// Bytes as the 45 characters that a QR code packs tightest (RFC 9285): two bytes become three characters.

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const VALUES = new Map([...CHARACTERS].map((character, value) => [character, value]))

const written = (value: number, count: number): string => {
  let text = ''
  for (let rest = value, left = count; left > 0; left -= 1, rest = Math.floor(rest / 45))
    text += CHARACTERS[rest % 45]
  return text
}

export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const second = bytes[at + 1]
    text += second === undefined ? written(bytes[at]!, 2) : written(bytes[at]! * 256 + second, 3)
  }
  return text
}

/** Null for what `toBase45` never writes. */
export function fromBase45(text: string): Uint8Array | null {
  const left = text.length % 3
  if (left === 1) return null
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (left === 2 ? 1 : 0))
  for (let at = 0, into = 0; at < text.length; at += 3, into += 2) {
    const group = [...text.slice(at, at + 3)]
    const value = group.reduceRight(
      (sum, character) => sum * 45 + (VALUES.get(character) ?? Number.NaN),
      0,
    )
    if (!(value < (group.length === 3 ? 65_536 : 256))) return null
    if (group.length === 3) bytes.set([value >> 8, value & 255], into)
    else bytes[into] = value
  }
  return bytes
}
