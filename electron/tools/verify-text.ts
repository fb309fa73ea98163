// The verdict in words.
import type { Damage } from '../../shared/machine/record'
import { secondText, toMs, type Instant } from '../../shared/time'
import type { Finding, Verdict } from './verify-folder'

const WRONG: Readonly<Record<Damage['kind'], string>> = {
  unreadable: 'is not a readable record',
  hash: 'is not what was written: its bytes do not give its hash',
  seq: 'bears another number than the one that follows: records were removed, moved or added',
  prev: 'does not belong to the line before it',
  newer: 'was written by a newer version',
  recordsMissing: 'records are missing at the end',
}

const moment = (at: Instant | null): string =>
  at === null ? '-' : `${secondText(toMs(at))} Shanghai   ${at}`

function breakText({ damage, accepted }: Finding): string {
  const { kind, file, line, seq, knownUntil } = damage
  const where =
    kind === 'recordsMissing'
      ? `${WRONG[kind]}: the snapshot knows record ${knownUntil}, which the journal does not hold`
      : `journal/${file} line ${line}: ${WRONG[kind]}`
  return `BREAK   ${where} (last record before it: ${seq}; accepted: ${accepted ? 'yes' : 'no'})`
}

export function verdictLines({ walk, files, findings, torn }: Verdict): string[] {
  return [
    `lines   ${walk.lines} in ${files} ${files === 1 ? 'file' : 'files'}`,
    `first   ${moment(walk.firstAt)}`,
    `last    ${moment(walk.lastAt)}`,
    `head    ${walk.head.hash} (record ${walk.head.seq})`,
    ...(torn === null
      ? []
      : [`note    journal/${torn.file} line ${torn.line} was never finished (${torn.bytes.length} bytes): it was not acknowledged and does not count`]),
    ...findings.map(breakText),
    findings.length === 0 ? 'OK      every record follows the one before it' : `FAILED  ${findings.length} found`,
  ]
}
