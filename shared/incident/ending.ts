// How an incident ends: by its 终报, or in one of the ways that need none. Those say why, keep their number, and are
// told apart wherever incidents are counted; what had been told upwards is taken back there as well.
import { z } from 'zod'
import { instant, requiredLine } from '../text'
import { minuteText, toMs } from '../time'
import type { Incident } from './record'

const reason = requiredLine
const final = z.object({ kind: z.literal('final') })
const falseAlarm = z.object({ kind: z.literal('falseAlarm'), reason })
/** `of`: the one that stays. Nothing of this one is copied there, and each keeps its own clocks. */
const duplicate = z.object({ kind: z.literal('duplicate'), of: z.string(), reason })
const outOfScope = z.object({ kind: z.literal('outOfScope'), reason })
const transferred = z.object({
  kind: z.literal('transferred'),
  to: requiredLine,
  at: instant,
  takenBy: requiredLine,
  reason,
})

/** As somebody chooses it. */
export const unreportedEndingSchema = z.discriminatedUnion('kind', [
  falseAlarm,
  duplicate,
  outOfScope,
  transferred,
])
export type UnreportedEnding = z.infer<typeof unreportedEndingSchema>
export type UnreportedKind = UnreportedEnding['kind']

/** As the record keeps it: a duplicate names the other by its number too, for readers who have not got that one. */
export const endingSchema = z.discriminatedUnion('kind', [
  final,
  falseAlarm,
  duplicate.extend({ number: z.string() }),
  outOfScope,
  transferred,
])
export type Ending = z.infer<typeof endingSchema>

export interface Closing {
  readonly ending: Ending
  readonly at: string
  readonly by: string
  /** The leader whose PIN stands under it, where one was asked. */
  readonly approvedBy: string | null
  /** It had been told upwards, and is to be taken back there. */
  readonly owed: boolean
  /** The 更正报告 that took it back. */
  readonly reportId: string | null
}

/** In the order in which they are chosen by a digit. */
export const ENDING_NAMES: Readonly<Record<Ending['kind'], string>> = {
  final: '终报办结',
  falseAlarm: '误报·不实',
  duplicate: '重复',
  outOfScope: '不属上报范围',
  transferred: '移交',
}

/** `重复，并入值班〔2026〕16号：同一起火情` */
export function endingText(ending: Ending): string {
  const name = ENDING_NAMES[ending.kind]
  switch (ending.kind) {
    case 'final':
      return name
    case 'duplicate':
      return `${name}，并入${ending.number}：${ending.reason}`
    case 'transferred':
      return `${name}${ending.to}（${minuteText(toMs(ending.at))} ${ending.takenBy}接收）：${ending.reason}`
    default:
      return `${name}：${ending.reason}`
  }
}

type Ended = Pick<Incident, 'closing'>

/** Without a 终报: struck in the list, and not one of those that happened. */
export const endedUnreported = ({ closing }: Ended): boolean =>
  closing !== null && closing.ending.kind !== 'final'

/** Its own clocks have stopped; what was told upwards is still to be taken back. */
export const owesWithdrawal = ({
  closing,
  closedAt,
}: Pick<Incident, 'closing' | 'closedAt'>): boolean => closing !== null && closedAt === null
