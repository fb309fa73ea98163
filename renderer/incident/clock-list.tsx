// Every clock of the incident with the rule that gave it, and where the time went (N11).
import { deadlinesOf, isLate, openDeadlines, type Deadline } from '../../shared/deadline/derive'
import type { Incident } from '../../shared/incident/record'
import { durationText, relativeText, toMs } from '../../shared/time'
import { Heading, KeyButton, Tag, toneOf } from '../ui'
import { useDesk, useMinute, useNow, useReadOnly } from '../use-desk'
import type { OpenDialog } from './dialogs/dialogs'
import styles from './incident.module.css'
import { intervals, verdict } from './lost-time'
import { usePersonName } from '../person/person-name'
import { dueText, metText, soonWithin, WAIVE } from './wording'

const TAGS = { late: 'late', soon: 'soon', calm: 'plain' } as const

/** Drawn again every second, alone. */
function Running({ deadline }: { readonly deadline: Deadline }) {
  const now = useNow()
  const tone = toneOf(deadline.dueAt, now, soonWithin(deadline))
  return (
    <Tag kind={TAGS[tone]}>
      {tone === 'late' ? '已超时' : '还剩'} {durationText(deadline.dueAt - now)}
    </Tag>
  )
}

function State({ deadline, closed }: { readonly deadline: Deadline; readonly closed: boolean }) {
  const minute = useMinute()
  if (deadline.state === 'met')
    return <Tag kind={isLate(deadline) ? 'late' : 'safe'}>{metText(deadline, minute)}</Tag>
  if (deadline.state === 'waived') return <Tag kind="plain">已免报</Tag>
  return closed ? <Tag kind="plain">随办结终止</Tag> : <Running deadline={deadline} />
}

function Clock({
  incident,
  deadline,
  onOpen,
}: {
  readonly incident: Incident
  readonly deadline: Deadline
  readonly onOpen: OpenDialog
}) {
  const minute = useMinute()
  const nameOf = usePersonName()
  const readOnly = useReadOnly()
  const { ruleBooks } = useDesk()
  const closed = !openDeadlines(incident, ruleBooks).some(({ key }) => key === deadline.key)
  const waiver = deadline.state === 'waived' ? incident.waivers[deadline.key] : undefined
  return (
    <li className={styles.clock}>
      <b>{deadline.name}</b>
      <span>
        <State deadline={deadline} closed={closed} />
      </span>
      <span className={styles.note}>
        {dueText(deadline, minute)}（{deadline.rule.source}）
        {waiver !== undefined && (
          <>
            {' '}
            · {waiver.reason} · {nameOf(waiver.by)} {relativeText(toMs(waiver.at), minute)}
          </>
        )}
      </span>
      {deadline.state === 'open' && !closed && (
        <KeyButton
          kind="quiet"
          size="small"
          disabled={readOnly}
          onPress={() => onOpen({ kind: 'waive', deadline })}
        >
          {WAIVE}
        </KeyButton>
      )}
    </li>
  )
}

/** The running ones first: they are what is owed. */
const inOrder = (deadlines: readonly Deadline[]): Deadline[] =>
  [...deadlines].sort(
    (a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || a.dueAt - b.dueAt,
  )

function LostTime({ incident }: { readonly incident: Incident }) {
  const { ruleBooks } = useDesk()
  const minute = useMinute()
  const said = verdict(incident, ruleBooks, minute)
  return (
    <p className={styles.lost}>
      {intervals(incident, minute).join(' · ')}
      {said !== null && (
        <>
          {' '}
          · <span className={styles[said.tone]}>{said.text}</span>
        </>
      )}
    </p>
  )
}

export function ClockList({
  incident,
  onOpen,
}: {
  readonly incident: Incident
  readonly onOpen: OpenDialog
}) {
  const { ruleBooks } = useDesk()
  const deadlines = deadlinesOf(incident, ruleBooks)
  const running = openDeadlines(incident, ruleBooks).length
  return (
    <section className={styles.section}>
      <Heading level={3} note={running === 0 ? '没有时限在走' : `${running} 个在走`}>
        时限
      </Heading>
      <LostTime incident={incident} />
      <ul>
        {inOrder(deadlines).map((deadline) => (
          <Clock key={deadline.key} incident={incident} deadline={deadline} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}
