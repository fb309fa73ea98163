// The verdict in words.
import type { Damage } from '../../shared/app-status/record'
import { secondText, toMs, type Instant } from '../../shared/time'
import { sizeText } from '../../shared/attachment/words'
import type { FileFault, FilesVerdict } from '../core/verify/verify-files'
import { sealDigest, sealsInForce } from '../../shared/seal/chain'
import { sealOf, type ToldSeal } from '../core/journal/seals-file'
import { sha256 } from '../core/sha256'
import { isWhole, type Finding, type Verdict } from '../core/verify/verify-folder'

const WRONG: Readonly<Record<Damage['kind'], string>> = {
  unreadable: 'is not a readable record',
  hash: 'is not what was written: its bytes do not give its hash',
  seq: 'bears another number than the one that follows: records were removed, moved or added',
  prev: 'does not belong to the line before it',
  newer: 'was written by a newer version',
  seal: 'is not the file that was sealed when its month was over',
  recordsMissing: 'records are missing at the end',
}

const moment = (at: Instant | null): string =>
  at === null ? '-' : `${secondText(toMs(at))} Shanghai   ${at}`

function whereText({ kind, file, line, knownUntil, found }: Damage): string {
  if (kind === 'recordsMissing')
    return `${WRONG[kind]}: the snapshot or the seals know record ${knownUntil}, which the journal does not hold`
  if (kind === 'seal') return `journal/${file}: ${found === '' ? 'is gone' : WRONG[kind]}`
  return `journal/${file} line ${line}: ${WRONG[kind]}`
}

function sealsLine(seals: readonly ToldSeal[]): string[] {
  const last = seals.at(-1)
  if (last === undefined) return []
  const months = sealsInForce(seals).length
  return [
    `seals   ${months} ${months === 1 ? 'month' : 'months'}, the last ${sealDigest(sealOf(last), sha256)} (journal/${last.file})`,
  ]
}

function breakText({ damage, accepted }: Finding): string {
  const where = whereText(damage)
  const { seq } = damage
  return `BREAK   ${where} (last record before it: ${seq}; accepted: ${accepted ? 'yes' : 'no'})`
}

const fileText = ({ sha256, seq, kind }: FileFault): string => {
  const wrong =
    kind === 'missing' ? 'is not there' : 'is not what was kept: its bytes do not give its name'
  return `BREAK   files/${sha256.slice(0, 2)}/${sha256}: ${wrong} (named by record ${seq})`
}

function filesLines({ named, bytes, unnamed }: FilesVerdict): string[] {
  const size = bytes === 0 ? '' : `, ${sizeText(bytes)}`
  return [
    `files   ${named} named by the record${size}`,
    ...(unnamed === 0
      ? []
      : [`note    ${unnamed} kept that no record names: whoever kept them stopped there`]),
  ]
}

export function verdictLines(verdict: Verdict): string[] {
  const { walk, files, seals, findings, torn, attached } = verdict
  const faults = findings.length + attached.faults.length
  return [
    `lines   ${walk.lines} in ${files} ${files === 1 ? 'file' : 'files'}`,
    `first   ${moment(walk.firstAt)}`,
    `last    ${moment(walk.lastAt)}`,
    `head    ${walk.head.hash} (record ${walk.head.seq})`,
    ...sealsLine(seals),
    ...filesLines(attached),
    ...(torn === null
      ? []
      : [
          `note    journal/${torn.file} line ${torn.line} was never finished (${torn.bytes.length} bytes): it was not acknowledged and does not count`,
        ]),
    ...findings.map(breakText),
    ...attached.faults.map(fileText),
    isWhole(verdict)
      ? `OK      every record follows the one before it${attached.named === 0 ? '' : ', and every file is what was kept'}`
      : `FAILED  ${faults} found`,
  ]
}
