// 收到的材料: what another room has sent of this incident, as it came; the answer to it; and passing it on.
import { useState } from 'react'
import { incidentNumber } from '../../shared/incident/number'
import type { Incident } from '../../shared/incident/record'
import {
  VIA_NAMES,
  type PacketArrival,
  type CarriedReport,
  type Received,
} from '../../shared/packet/record'
import { answerTo, unanswered } from '../../shared/packet/slip'
import { nameOf } from '../../shared/report/state'
import { minuteText, relativeText, toMs } from '../../shared/time'
import { DialogFrame, Heading, KeyButton, LogList, LogRow, Tag } from '../ui'
import { usePersonName } from '../person/person-name'
import { useMinute, useWhyReadOnly } from '../use-desk'
import { AnswerDialog } from './answer-dialog'
import { CarriedSheet } from './carried-sheet'
import { passOn } from './pass-on'
import { TheirEnding } from './their-ending'
import styles from './packet.module.css'

function AnswerTag({
  received,
  reportId,
}: {
  readonly received: Received
  readonly reportId: string
}) {
  const answer = answerTo(received, reportId)
  if (answer === undefined) return <Tag kind="soon">还没有出回执</Tag>
  return answer.returned === null ? (
    <Tag kind="safe">已出回执</Tag>
  ) : (
    <Tag kind="late">已退回：{answer.returned}</Tag>
  )
}

function ReportRow({
  report,
  received,
  onRead,
}: {
  readonly report: CarriedReport
  readonly received: Received
  readonly onRead: (report: CarriedReport) => void
}) {
  const now = useMinute()
  return (
    <li className={styles.received}>
      <button type="button" className={styles.report} title="按页看" onClick={() => onRead(report)}>
        <b>{nameOf(report)}</b> {report.document.title}
      </button>
      <span className={styles.quiet}>
        {report.sentAt !== null && `${relativeText(toMs(report.sentAt), now)} 报送 · `}摘要{' '}
        {report.digest.slice(0, 8)}
      </span>
      <AnswerTag received={received} reportId={report.reportId} />
    </li>
  )
}

function Arrived({
  arrival,
  received,
}: {
  readonly arrival: PacketArrival
  readonly received: Received
}) {
  const now = useMinute()
  const nameOfPerson = usePersonName()
  const { at, by, via, madeAt, madeBy, digest, reports, steps } = arrival
  const names = received.reports.filter(({ reportId }) => reports.includes(reportId)).map(nameOf)
  const held = [...names, ...(steps > 0 ? [`时间线 ${steps} 条`] : [])].join('、')
  return (
    <li className={styles.arrival}>
      {relativeText(toMs(at), now)} {nameOfPerson(by)} 收下{VIA_NAMES[via]}
      {madeAt !== null && `（${minuteText(toMs(madeAt))} ${madeBy} 导出）`}：
      {held === '' ? '附件' : held}
      <span className={styles.quiet}>
        {' '}
        · 摘要 <span title={digest}>{digest.slice(0, 8)}</span>
      </span>
    </li>
  )
}

/** What happened there, as that room wrote it down. */
function TheirTimeline({ received: { source, steps } }: { readonly received: Received }) {
  const now = useMinute()
  if (steps.length === 0) return null
  return (
    <details className={styles.theirs}>
      <summary>
        {source.unit}的时间线 {steps.length} 条
      </summary>
      <div tabIndex={0} role="region" aria-label="对方的时间线">
        <LogList label="对方的时间线">
          {[...steps].reverse().map((step) => (
            <LogRow
              key={step.seq}
              time={relativeText(toMs(step.at), now)}
              kind={`${step.seq}`}
              meta={step.by}
            >
              {step.text}
            </LogRow>
          ))}
        </LogList>
      </div>
    </details>
  )
}

function ReadDialog({
  report,
  received,
  onClose,
}: {
  readonly report: CarriedReport
  readonly received: Received
  readonly onClose: () => void
}) {
  return (
    <DialogFrame
      open
      width={820}
      title={`${nameOf(report)} · ${received.source.unit}`}
      consequence="对方报送的原样，不能改。"
      actions={[]}
      onClose={onClose}
    >
      <div className={styles.sheet} tabIndex={0} role="region" aria-label="送来的报告">
        <CarriedSheet report={report} stored />
      </div>
    </DialogFrame>
  )
}

export function ReceivedPart({ incident }: { readonly incident: Incident }) {
  const why = useWhyReadOnly()
  const [reading, setReading] = useState<CarriedReport | null>(null)
  const [answering, setAnswering] = useState(false)
  const { received } = incident
  if (received === null) return null
  const { source, reports, arrivals } = received
  const forward = passOn(incident)
  const shared = { size: 'small', disabled: why !== undefined, title: why } as const
  const owes = unanswered(received).length > 0
  return (
    <section className={styles.section} aria-label="收到的材料">
      <Heading
        level={3}
        note={`来自 ${source.unit} ${source.number} · ${reports.length === 0 ? '还没有书面报告' : `${reports.length} 份报告`}`}
        actions={
          <>
            {reports.length > 0 && (
              <KeyButton
                {...shared}
                keyName="Alt+T"
                kind={owes ? 'primary' : 'outlined'}
                onPress={() => setAnswering(true)}
              >
                出具回执
              </KeyButton>
            )}
            {forward !== null && (
              <KeyButton {...shared} keyName="Alt+Z" onPress={forward}>
                转报
              </KeyButton>
            )}
          </>
        }
      >
        收到的材料
      </Heading>
      {received.latest.ending !== null && <TheirEnding ending={received.latest.ending} />}
      {reports.length > 0 && (
        <ul aria-label={`${incidentNumber(incident)} 收到的报告`}>
          {reports.map((report) => (
            <ReportRow
              key={report.reportId}
              report={report}
              received={received}
              onRead={setReading}
            />
          ))}
        </ul>
      )}
      <ul aria-label="几次收到">
        {arrivals.map((arrival, index) => (
          <Arrived key={index} arrival={arrival} received={received} />
        ))}
      </ul>
      <TheirTimeline received={received} />
      {reading !== null && (
        <ReadDialog report={reading} received={received} onClose={() => setReading(null)} />
      )}
      {answering && (
        <AnswerDialog incident={incident} received={received} onClose={() => setAnswering(false)} />
      )}
    </section>
  )
}
