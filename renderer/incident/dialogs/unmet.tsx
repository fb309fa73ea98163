// What stands between an incident and its 办结, each with what can be done about it.
import { openDeadlines, type Deadline } from '../../../shared/deadline/derive'
import type { Incident } from '../../../shared/incident/record'
import {
  nameOf,
  sentProgress,
  sentReports,
  unreceipted,
  unsentReport,
} from '../../../shared/report/state'
import { KeyButton } from '../../ui'
import { goReceipts } from '../../layout/open-next-step'
import { useDesk, useMinute } from '../../use-desk'
import styles from '../incident.module.css'
import { dueText, WAIVE } from '../wording'

export interface UnmetProps {
  readonly incident: Incident
  readonly onWaive: (deadline: Deadline) => void
  readonly onWriteFinal: () => void
}

/** The report that comes before 办结: the one in hand, else the 首报 where none has left, else the 终报. */
function nextName(incident: Incident): string {
  const unsent = unsentReport(incident)
  if (unsent !== undefined) return nameOf(unsent)
  return sentProgress(incident).length === 0 ? '首报' : '终报'
}

export function Unmet({ incident, onWaive, onWriteFinal }: UnmetProps) {
  const { ruleBooks } = useDesk()
  const minute = useMinute()
  const unsent = unsentReport(incident)
  const final = sentProgress(incident).at(-1)?.kind === 'final'
  const clocks = openDeadlines(incident, ruleBooks)
  // What a clock asks for stands in its own line; the rest is missing with a reason, or by no rule.
  const asked = (reportId: string) =>
    clocks.some((clock) => clock.duty === 'receipt' && clock.reportId === reportId)
  const receipts = sentReports(incident).filter(
    (report) => unreceipted(report).length > 0 && !asked(report.id),
  )
  return (
    <ul className={styles.unmet}>
      {!final && (
        <li>
          <span>
            <b>终报</b>　{unsent === undefined ? '还没有写' : `${nameOf(unsent)}还没有报送`}
          </span>
          <KeyButton size="small" onPress={onWriteFinal}>
            去写{nextName(incident)}
          </KeyButton>
        </li>
      )}
      {clocks.map((deadline) => (
        <li key={deadline.key}>
          <span>
            <b>{deadline.name}</b>　{dueText(deadline, minute)}，还没有了结
          </span>
          <span className={styles.answers}>
            {deadline.duty === 'receipt' && (
              <KeyButton size="small" onPress={() => goReceipts(incident, deadline.reportId)}>
                记回执
              </KeyButton>
            )}
            <KeyButton size="small" onPress={() => onWaive(deadline)}>
              {WAIVE}
            </KeyButton>
          </span>
        </li>
      ))}
      {receipts.map((report) => (
        <li key={report.id} className={styles.minor}>
          {nameOf(report)} 还缺{' '}
          {unreceipted(report)
            .map(({ name }) => name)
            .join('、')}{' '}
          回执；办结后仍可补记。
        </li>
      ))}
    </ul>
  )
}
