// From a record to the bytes that codes carry, and back: JSON in GBK, deflated with a dictionary that both
// sides have.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { DICTIONARY_TEXT } from './dictionary'
import { gbkToText, jsonToGbk } from './gbk'
import { canonicalJson } from '../../../shared/journal'

/** Far more than a page of codes holds; what swells beyond it was not written by us. */
const LARGEST_JSON = 1 << 20

let known: Uint8Array | null = null
/** The bytes of the dictionary. */
export const dictionary = (): Uint8Array => (known ??= jsonToGbk(DICTIONARY_TEXT))

export const pack = (value: unknown): Uint8Array =>
  deflateRawSync(jsonToGbk(canonicalJson(value)), {
    level: 9,
    memLevel: 9,
    dictionary: dictionary(),
  })

/** Undefined for what `pack` never made. */
export function unpack(bytes: Uint8Array): unknown {
  try {
    const json = inflateRawSync(bytes, { dictionary: dictionary(), maxOutputLength: LARGEST_JSON })
    return JSON.parse(gbkToText(json))
  } catch {
    // Codes of somebody else's making: refused as broken.
    return undefined
  }
}
