// The verdict in words.
import type { Damage } from '../../shared/app-status/record'
import { secondText, toMs, type Instant } from '../../shared/time'
import { sizeText } from '../../shared/attachment/words'
import type { FileFault, FilesVerdict } from './verify-files'
import { isWhole, type Finding, type Verdict } from './verify-folder'

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
  const { walk, files, findings, torn, attached } = verdict
  const faults = findings.length + attached.faults.length
  return [
    `lines   ${walk.lines} in ${files} ${files === 1 ? 'file' : 'files'}`,
    `first   ${moment(walk.firstAt)}`,
    `last    ${moment(walk.lastAt)}`,
    `head    ${walk.head.hash} (record ${walk.head.seq})`,
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
