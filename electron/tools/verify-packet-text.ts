// The verdict on a packet in words.
import type { Refusal } from '../../shared/result'
import { secondText, toMs } from '../../shared/time'
import type { PacketVerdict } from '../core/verify/verify-packet'

const faultText = ({ code, path, details }: Refusal): string =>
  [code, path, ...Object.values(details ?? {})].filter((part) => part !== '').join(' ')

/** What keeps a file from being a packet at all. */
export const brokenText = (refusal: Refusal): string => `BREAK   ${faultText(refusal)}`

export function packetLines({ digest, period, packets, missing }: PacketVerdict): string[] {
  const source =
    period?.source ?? packets.flatMap(({ found }) => (found.ok ? found.value.source : []))[0]
  const madeAt =
    period?.madeAt ?? packets.flatMap(({ found }) => (found.ok ? found.value.madeAt : []))[0]
  const faults = packets.filter(({ found }) => !found.ok).length
  return [
    `digest  ${digest}`,
    ...(source === undefined ? [] : [`from    ${source.unit} (room ${source.desk})`]),
    ...(madeAt === undefined ? [] : [`made    ${secondText(toMs(madeAt))} Shanghai`]),
    ...(period === null
      ? []
      : [
          `months  ${period.months.join(' ')}`,
          `head    ${period.head.hash} (record ${period.head.seq}, as the room said it)`,
        ]),
    ...packets.map(({ name, found }) =>
      found.ok
        ? `packet  ${name}: ${found.value.reports.length} reports, ${found.value.steps.length} records, ${found.value.attachments.length} files`
        : `BREAK   ${name}: ${faultText(found.error)}`,
    ),
    ...(missing.length === 0 ? [] : [`note    numbers that are not in it: ${missing.join(' ')}`]),
    faults === 0 ? 'OK      everything in it is what its records prove' : `FAILED  ${faults} found`,
  ]
}
