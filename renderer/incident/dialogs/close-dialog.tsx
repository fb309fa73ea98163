// 办结: only when the 终报 has left and every clock is met or explained. What is missing is listed,
// each with what can be done about it.
import { openDeadlines, type Deadline } from '../../../shared/deadline/derive'
import type { Incident } from '../../../shared/incident/record'
import { nameOf, sentReports, unreceipted, unsentReport } from '../../../shared/report/state'
import { KeyButton } from '../../ui'
import { goReceipts } from '../../layout/open-next-step'
import { useDesk, useMinute } from '../../use-desk'
import styles from '../incident.module.css'
import { dueText } from '../wording'
import { RecordDialog, type IncidentDialogProps } from '../../form/record-dialog'

export interface CloseDialogProps extends IncidentDialogProps<Incident> {
  readonly onWaive: (deadline: Deadline) => void
  readonly onWriteFinal: () => void
}

function Unmet({ incident, onWaive, onWriteFinal }: Omit<CloseDialogProps, 'onClose'>) {
  const { ruleBooks } = useDesk()
  const minute = useMinute()
  const unsent = unsentReport(incident)
  const final = sentReports(incident).at(-1)?.kind === 'final'
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
            {unsent === undefined ? '去写终报' : `去写${nameOf(unsent)}`}
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
              说明原因
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

export function CloseDialog(props: CloseDialogProps) {
  const { incident, onClose } = props
  const { ruleBooks } = useDesk()
  const ready =
    sentReports(incident).at(-1)?.kind === 'final' &&
    openDeadlines(incident, ruleBooks).length === 0
  return (
    <RecordDialog
      title="办结"
      consequence={
        ready
          ? '终报已经报送，时限都已办完或说明。办结后从值班台撤下，需要时可重新打开。'
          : '下面几项办完或由带班领导说明原因之后，才能办结。'
      }
      action="办结"
      disabled={!ready}
      command={() => ({ type: 'closeIncident', incidentId: incident.id })}
      dirty={false}
      onClose={onClose}
    >
      {() => <Unmet {...props} />}
    </RecordDialog>
  )
}
