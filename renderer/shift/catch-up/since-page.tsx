// 上次在班以来: what happened since this person was last on duty, on one page.
import { endedUnreported } from '../../../shared/incident/ending'
import { useMemo } from 'react'
import { incidentNumber } from '../../../shared/incident/number'
import type { Incident } from '../../../shared/incident/record'
import { monthsAfter } from '../../../shared/calendar/month'
import type { DeskState } from '../../../shared/state'
import { openMatters } from '../../../shared/shift/find'
import { sinceLastHere, type SinceLastHere } from '../../../shared/shift/catch-up'
import { durationText, minuteText, monthOf, relativeText, toMs } from '../../../shared/time'
import { Foot } from '../../layout/frame'
import { Empty, Heading, KeyButton, LogList } from '../../ui'
import { LeftNote } from '../../left/left-note'
import { useLeft } from '../../left/use-left'
import { IncidentTags } from '../../incident/incident-tags'
import { usePersonName } from '../../person/person-name'
import { DeskLayout } from '../../layout/desk-layout'
import { useDesk, useMe, useMinute } from '../../use-desk'
import { go, goBack, goHome } from '../../route'
import { LogLine } from '../log/log-line'
import { ShiftRow } from './shift-row'
import styles from './since.module.css'

/** The newest; the whole log of each shift is one key away. */
const SHOWN = 120

/** So far back the shifts are told one by one; what is older is read by the month. */
const MOST_MONTHS = 3

/** The desk with what others did since, also where that has left. */
function useSince(personId: string) {
  const live = useDesk()
  const minute = useMinute()
  const { since } = sinceLastHere(live, personId)
  const months = Array.from({ length: MOST_MONTHS }, (_, age) =>
    monthsAfter(monthOf(minute), -age),
  ).filter((month) => since !== null && month >= monthOf(toMs(since)))
  return useLeft({ kinds: ['shift', 'incident'], months })
}

export function SincePage() {
  const me = useMe()
  const minute = useMinute()
  const { desk, state } = useSince(me?.id ?? '')
  const found = useMemo(() => sinceLastHere(desk, me?.id ?? ''), [desk, me])
  return (
    <DeskLayout
      aside={<Entries found={found} desk={desk} />}
      foot={
        <Foot
          truth={
            found.since === null
              ? '您还没有在这台值班台值过班'
              : `您上次在班到 ${minuteText(toMs(found.since))}`
          }
        >
          <KeyButton kind="quiet" keyName="Esc" onPress={goBack}>
            返回
          </KeyButton>
          <KeyButton kind="primary" keyName="F5" onPress={goHome}>
            看完了，去值班台
          </KeyButton>
        </Foot>
      }
    >
      <Heading
        note={
          found.since === null
            ? undefined
            : `${relativeText(toMs(found.since), minute)} 离班，已过${durationText(minute - toMs(found.since))}`
        }
      >
        {me?.name} 上次在班以来
      </Heading>
      <LeftNote state={state} />
      <StillOpen />
      <Part title="新开的事件" incidents={found.opened} none="没有新开的事件。" />
      <Part title="已办结的事件" incidents={found.closed} none="没有办结的事件。" />
      <Shifts found={found} />
      <Rules found={found} />
    </DeskLayout>
  )
}

interface FoundProps {
  readonly found: SinceLastHere
}

function Part({
  title,
  incidents,
  none,
}: {
  readonly title: string
  readonly incidents: readonly Incident[]
  readonly none: string
}) {
  const minute = useMinute()
  return (
    <section className={styles.part} aria-label={title}>
      <Heading level={3} note={`${incidents.length} 件`}>
        {title}
      </Heading>
      {incidents.length === 0 && <p className={styles.none}>{none}</p>}
      {incidents.map((incident) => (
        <div key={incident.id} className={styles.line}>
          <button
            type="button"
            className={styles.title}
            onClick={() => go({ kind: 'incident', incidentId: incident.id })}
          >
            {incidentNumber(incident)} {incident.facts.title}
          </button>
          <IncidentTags incident={incident} />
          <span className={styles.note}>
            {relativeText(toMs(incident.openedAt), minute)} 立为事件
            {incident.closedAt === null
              ? '，办理中'
              : `，${relativeText(toMs(incident.closedAt), minute)} ${endedUnreported(incident) ? '了结' : '办结'}`}
          </span>
        </div>
      ))}
    </section>
  )
}

/** What stands open now matters more than what is over. */
function StillOpen() {
  const desk = useDesk()
  const minute = useMinute()
  const matters = openMatters(desk)
  if (matters.length === 0) return null
  return (
    <section className={styles.part} aria-label="还没有办结的待办">
      <Heading level={3} note={`${matters.length} 项`}>
        还没有办结的待办
      </Heading>
      {matters.map((matter) => (
        <div key={matter.entryId} className={styles.line}>
          <button
            type="button"
            className={styles.title}
            onClick={() => go({ kind: 'log', shiftId: null, entryId: matter.entryId })}
          >
            {matter.text}
          </button>
          <span className={styles.note}>
            {relativeText(toMs(matter.openedAt), minute)} 登记，
            {matter.due === null ? '没有定时间' : `${relativeText(toMs(matter.due), minute)} 前`}
          </span>
        </div>
      ))}
    </section>
  )
}

function Shifts({ found: { shifts, additions } }: FoundProps) {
  const me = useMe()
  const nameOf = usePersonName()
  const minute = useMinute()
  const others = shifts.filter(({ crew }) => crew.every(({ personId }) => personId !== me?.id))
  return (
    <section className={styles.part} aria-label="班次">
      <Heading level={3} note={`${others.length} 个班`}>
        别人值的班
      </Heading>
      {others.toReversed().map((shift) => (
        <ShiftRow key={shift.id} shift={shift} nameOf={nameOf} now={minute} />
      ))}
      {additions.map((addition) => (
        <p key={addition.id} className={styles.note}>
          {relativeText(toMs(addition.recordedAt), minute)} {nameOf(addition.by)}{' '}
          对已封存的班事后补充：{addition.text}（{addition.reason}）
        </p>
      ))}
    </section>
  )
}

function Rules({ found: { rules } }: FoundProps) {
  const nameOf = usePersonName()
  const minute = useMinute()
  if (rules.length === 0) return null
  return (
    <section className={styles.part} aria-label="时限规则">
      <Heading level={3} note="现在的时限按新规则走">
        时限规则改过 {rules.length} 次
      </Heading>
      {rules.map(({ from, by, reason }) => (
        <p key={from} className={styles.note}>
          {relativeText(toMs(from), minute)} {nameOf(by)}
          {reason === '' ? '' : `：${reason}`}
        </p>
      ))}
    </section>
  )
}

function Entries({ found: { entries }, desk }: FoundProps & { readonly desk: DeskState }) {
  const nameOf = usePersonName()
  const minute = useMinute()
  return (
    <>
      <Heading
        note={
          entries.length > SHOWN
            ? `最近 ${SHOWN} 条，共 ${entries.length} 条`
            : `${entries.length} 条`
        }
      >
        这期间的记录
      </Heading>
      {entries.length === 0 ? (
        <Empty size="column" title="没有记录" />
      ) : (
        <LogList label="这期间的记录">
          {entries
            .slice(-SHOWN)
            .reverse()
            .map((entry) => (
              <LogLine key={entry.id} entry={entry} around={desk} nameOf={nameOf} now={minute} />
            ))}
        </LogList>
      )}
    </>
  )
}
