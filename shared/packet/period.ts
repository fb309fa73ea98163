// 时段包: the incidents of some months, each as the packet that it would be by itself, with a list of them. The list proves
// nothing that the packets do not: it says which there are, so that one that is missing is missed (H6).
import { z } from 'zod'
import { fileHash } from '../attachment/record'
import { incidentNumber, numberOfId } from '../incident/number'
import type { Refusal } from '../result'
import { instant, requiredLine } from '../text'
import type { Level } from '../vocabulary'
import type { OwnIncident } from './preview'
import { sourceSchema } from './record'

export const PERIOD_FORMAT = 'duty-desk-period'
export const PERIOD_VERSION = 1

/** A busy room has two thousand in a year; each is written as a paper and proved again by whoever opens it. */
export const MOST_IN_PERIOD = 400

export const calendarMonths = z
  .array(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/))
  .min(1)
  .max(12)

/** `packets/2017-31.zip` */
const PERIOD_ENTRY_PATTERN = /^packets\/\d{4}-E?\d{1,6}\.zip$/
export const isPeriodPacket = (name: string): boolean => PERIOD_ENTRY_PATTERN.test(name)
export const periodEntryOf = (incidentId: string): string => `packets/${incidentId}.zip`

/** period.json */
export const periodSchema = z.object({
  format: z.literal(PERIOD_FORMAT),
  version: z.literal(PERIOD_VERSION),
  /** The version of the program that made it. */
  app: z.string().max(40),
  source: sourceSchema.pick({ desk: true, unit: true, region: true }),
  /** The months in which the incidents were opened. */
  months: calendarMonths,
  madeAt: instant,
  madeBy: z.string().max(200),
  /** The last record of the room when it was made. */
  head: z.object({ seq: z.int().min(1), hash: fileHash }),
  incidents: z
    .array(
      z.object({
        file: z.string().regex(PERIOD_ENTRY_PATTERN),
        /** SHA-256 of the packet. */
        digest: fileHash,
        incidentId: z.string().min(1).max(40),
        number: requiredLine,
      }),
    )
    .min(1)
    .max(MOST_IN_PERIOD),
})
export type Period = z.infer<typeof periodSchema>

/** One incident of it, as its own packet proves it. */
export interface PeriodRow {
  readonly file: string
  readonly number: string
  /** Why it is not to be believed; null when everything in it agrees. */
  readonly fault: Refusal | null
  /** What it says; null where it is not to be believed. */
  readonly told: {
    readonly title: string
    readonly occurredAt: string | null
    readonly level: Level | null
    readonly exercise: boolean
    readonly closed: boolean
    readonly reports: number
    readonly steps: number
  } | null
  /** What it became here already. */
  readonly known: OwnIncident | null
  /** False: all of it is here. */
  readonly isFresh: boolean
}

export interface PeriodPreview {
  readonly digest: string
  readonly sealed: boolean
  readonly unit: string
  readonly months: readonly string[]
  readonly madeAt: string
  readonly madeBy: string
  readonly rows: readonly PeriodRow[]
  /** Numbers between the first and the last of a series that are not in it. */
  readonly missing: readonly string[]
}

/** So many are named; whoever leaves out more is asked about these first. */
export const MOST_MISSING = 100

/** Numbers run without a gap within the year, so one between two that are there was given, and left out. */
export function missingNumbers(incidentIds: readonly string[]): string[] {
  const numbers = incidentIds.flatMap((id) => numberOfId(id) ?? [])
  const missing: string[] = []
  const inOrder = [...numbers].sort(
    (a, b) => b.series.localeCompare(a.series) || a.year - b.year || a.serial - b.serial,
  )
  inOrder.forEach((number, index) => {
    const before = inOrder[index - 1]
    if (before?.series !== number.series || before.year !== number.year) return
    for (let serial = before.serial + 1; serial < number.serial; serial += 1) {
      if (missing.length === MOST_MISSING) return
      missing.push(incidentNumber({ ...number, serial }))
    }
  })
  return missing
}
