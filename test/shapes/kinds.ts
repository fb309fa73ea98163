// Everything that is kept longer than the program that wrote it: its name, the version in which it is
// written today, and its shape.
import { z } from 'zod'
import { draftsSchema } from '../../electron/core/drafts'
import { snapshotHeaderSchema } from '../../electron/core/journal/snapshot-file'
import { eventData, stepTraits, versionOf, type EventType } from '../../shared/event'
import {
  codedReportSchema,
  CODE_VERSION,
  packetSchema,
  PACKET_VERSION,
  receiptSlipSchema,
  RECEIPT_VERSION,
} from '../../shared/packet/record'

export interface Kind {
  readonly name: string
  readonly version: number
  /** JSON Schema, without what says nothing of the shape. */
  readonly shape: unknown
  /** What to do when the shape has to change. */
  readonly how: string
}

const EVENT_TYPES = Object.keys(eventData) as EventType[]

/** A schema's own address, the form of an instant, and that a whole number is a safe one. */
function saying(key: string, value: unknown): unknown {
  if (key === '$schema') return undefined
  if (key === 'pattern' && String(value).includes('T(?:')) return undefined
  if (
    Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER &&
    (key === 'minimum' || key === 'maximum')
  )
    return undefined
  return value
}

const shapeOf = (schema: z.ZodType): unknown =>
  JSON.parse(
    JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), saying),
  )

const BY_UPCAST = (list: string) =>
  `append an upcast to ${list} that leads from this version to the next (shared/upcast.ts has adding, inField, inEach)`

const eventKind = (type: EventType): Kind => ({
  name: type,
  version: versionOf(type),
  shape: shapeOf(eventData[type]),
  how: BY_UPCAST(`the list of ${type} in upcasts.ts beside its schema`),
})

/** A packet is its lines too: which events are told, each in its version. */
const toldEvents = (): Record<string, number> =>
  Object.fromEntries(
    EVENT_TYPES.filter((type) => stepTraits(type) !== null)
      .sort()
      .map((type) => [type, versionOf(type)]),
  )

const BY_READING_BOTH =
  'the file says no version of itself: let its schema go on reading what lies on the disks, keep a test of that, and delete the frozen file'

export const kinds = (): Kind[] => [
  ...EVENT_TYPES.map(eventKind),
  {
    name: 'packet',
    version: PACKET_VERSION,
    shape: { file: shapeOf(packetSchema), lines: toldEvents() },
    how: BY_UPCAST('packetUpcasts in shared/packet/upcasts.ts'),
  },
  {
    name: 'codedReport',
    version: CODE_VERSION,
    shape: shapeOf(codedReportSchema),
    how: BY_UPCAST('codeUpcasts in shared/packet/upcasts.ts'),
  },
  {
    name: 'receiptSlip',
    version: RECEIPT_VERSION,
    shape: shapeOf(receiptSlipSchema),
    how: 'raise RECEIPT_VERSION and upcast the earlier one where a receipt is read, as a file and as a code',
  },
  { name: 'snapshot', version: 1, shape: shapeOf(snapshotHeaderSchema), how: BY_READING_BOTH },
  { name: 'drafts', version: 1, shape: shapeOf(draftsSchema), how: BY_READING_BOTH },
]
