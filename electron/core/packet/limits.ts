// What a packet may be. Checked against what the archive says of itself before anything is inflated, and
// against what comes out while it is.
import { isPeriodPacket } from '../../../shared/packet/period'

const MB = 1024 * 1024

export const LIMITS = {
  /** The file as it comes. */
  file: 300 * MB,
  entries: 3_000,
  /** All that is inflated, together. */
  unpacked: 400 * MB,
  /** The attachments of one that is made here: less than what is taken in. */
  attached: 280 * MB,
  /** packet.json, journal.jsonl, digests.json: each is read in one go, or becomes a line of the journal here. */
  data: 32 * MB,
  /** report.pdf, with its pictures. */
  paper: 128 * MB,
  /** An honest journal of many saved drafts comes down to about a thirtieth. */
  ratio: 200,
  /** Below this, no ratio is a bomb. */
  ratioFrom: MB,
  /** A receipt as a file. */
  receipt: MB,
} as const

export const PACKET_ENTRY = 'packet.json'
export const LINES_ENTRY = 'journal.jsonl'
export const PDF_ENTRY = 'report.pdf'
export const DIGESTS_ENTRY = 'digests.json'
export const ATTACHMENT = /^attachments\/[0-9a-f]{64}\.[a-z0-9]{1,5}$/

/** What belongs into an archive, and nothing besides: no folder, no path that climbs, no second name for one file. */
export interface Contents {
  readonly required: readonly string[]
  readonly isName: (name: string) => boolean
}

const PACKET_NAMES: readonly string[] = [PDF_ENTRY, PACKET_ENTRY, LINES_ENTRY, DIGESTS_ENTRY]
export const PACKET_CONTENTS: Contents = {
  required: PACKET_NAMES,
  isName: (name) => PACKET_NAMES.includes(name) || ATTACHMENT.test(name),
}

export const PERIOD_ENTRY = 'period.json'
const PERIOD_NAMES: readonly string[] = [PERIOD_ENTRY, DIGESTS_ENTRY]
export const PERIOD_CONTENTS: Contents = {
  required: PERIOD_NAMES,
  isName: (name) => PERIOD_NAMES.includes(name) || isPeriodPacket(name),
}
