// What people did about a duty, in the order in which they did it: nothing is written over.
import { isAwaited } from '../../../shared/accountability/clocks'
import { inquiriesAbout } from '../../../shared/accountability/duties'
import { OUTCOME_NAMES } from '../../../shared/accountability/outcome'
import type { Duty, Finding, Inquiry } from '../../../shared/accountability/record'
import { minuteText, toMs } from '../../../shared/time'
import { personName, useDesk } from '../../use-desk'
import styles from './late.module.css'

interface Line {
  readonly at: string
  readonly text: string
}

const withEvidence = (evidence: readonly string[]): string =>
  evidence.length === 0 ? '' : `（证据：${evidence.join('；')}）`

function linesOf(finding: Finding, name: (id: string) => string): Line[] {
  const { checks, statement, verdicts } = finding
  return [
    ...checks.map(({ at, by, outcome, reason, evidence }) => ({
      at,
      text: `初核 ${OUTCOME_NAMES[outcome]}：${reason}${withEvidence(evidence)}。${name(by)}`,
    })),
    ...(statement.got === null
      ? []
      : [{ at: statement.got.at, text: `情况说明：${statement.got.text}` }]),
    ...verdicts.map(({ at, outcome, reason, evidence, approverId }, index) => ({
      at,
      text: `${index === 0 ? '认定' : '改认定'} ${OUTCOME_NAMES[outcome]}：${reason}${withEvidence(evidence)}。${name(approverId)}`,
    })),
  ]
}

const linesAbout = ({ at, learnedFrom, about, answer }: Inquiry): Line[] => [
  { at, text: `核报：${learnedFrom}称“${about}”${answer === null ? '，还没有答复' : ''}` },
  ...(answer === null
    ? []
    : [
        {
          at: answer.at,
          text: `核报答复（${answer.confirms ? '属实' : '不属实，不算报告'}）：${answer.text}`,
        },
      ]),
]

export function Trail({
  duty,
  finding,
}: {
  readonly duty: Duty
  readonly finding: Finding | null
}) {
  const desk = useDesk()
  const name = (id: string) => personName(desk.people, id)
  const said = desk.accountability.owed[duty.incident]?.[duty.body]
  const words = (desk.accountability.words[duty.incident] ?? []).filter(
    ({ unitId }) => unitId === duty.unitId,
  )
  const lines: Line[] = [
    ...(said === undefined
      ? []
      : [{ at: said.at, text: `定责任单位：${said.reason}。${name(said.by)}` }]),
    ...words.map(({ at, who, by, struck }) => ({
      at,
      text: `补记首次报来 ${who}${struck === null ? '' : `（已划去：${struck.reason}）`}。${name(by)}`,
    })),
    ...inquiriesAbout(desk, duty).flatMap(linesAbout),
    ...(finding === null ? [] : linesOf(finding, name)),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1))
  if (lines.length === 0) return null
  return (
    <>
      <p className={styles.part}>经过</p>
      <ul className={styles.trail} aria-label="经过">
        {lines.map(({ at, text }, index) => (
          <li key={index}>
            {minuteText(toMs(at)).slice(5)} {text}
          </li>
        ))}
      </ul>
      {finding !== null && isAwaited(finding) && (
        <p className={styles.took}>情况说明 {minuteText(toMs(finding.statement.dueAt))} 前报来</p>
      )}
    </>
  )
}
