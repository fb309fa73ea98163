// An archive that is no packet, told by the names in it: mostly an honest mistake, and each has a way out.
import { refuse } from '../../../shared/result'
import { PACKET_CONTENTS, PACKET_ENTRY, type Contents } from './limits'

type Refused = ReturnType<typeof refuse>

export const strange = (name: string): Refused =>
  refuse('packetStrange', 'file', { name: name.slice(0, 80) })

/** ECMA-376: in every .xlsx and .docx. */
const OFFICE = '[Content_Types].xml'

export function foreignEntry(names: readonly string[], contents: Contents): Refused {
  const odd = strange(names.find((name) => !contents.isName(name)) ?? '')
  if (contents !== PACKET_CONTENTS) return odd
  if (names.includes(OFFICE)) return refuse('importOffice', 'file')
  if (names.some((name) => /\.zip(\.age)?$/i.test(name))) return refuse('packetInside', 'file')
  if (names.some((name) => name.endsWith(`/${PACKET_ENTRY}`)))
    return refuse('packetRepacked', 'file')
  return odd
}
