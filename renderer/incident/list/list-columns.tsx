// The columns of the list of incidents.
import { incidentNumber } from '../../../shared/incident/number'
import { openDeadlines } from '../../../shared/deadline/derive'
import { endedUnreported } from '../../../shared/incident/ending'
import { classificationOf, type Incident, type RuleBooks } from '../../../shared/incident/record'
import { relativeText, toMs, type Ms } from '../../../shared/time'
import { regionText } from '../../../shared/region'
import { CATEGORY_NAMES, categoryOf, kindName, type Kind } from '../../../shared/vocabulary'
import { LevelTag, Tag, toneOf, type Column } from '../../ui'
import { IncidentNumber } from '../ending-note'
import { IncidentTags } from '../incident-tags'
import styles from '../incident.module.css'
import { occurredText, soonWithin } from '../wording'

const nextClock = (incident: Incident, books: RuleBooks) => openDeadlines(incident, books)[0]

/** Only clocks colour a row, and never that of an exercise; what is closed recedes. */
export function listTone(
  incident: Incident,
  books: RuleBooks,
  now: Ms,
): 'late' | 'soon' | 'quiet' | undefined {
  if (incident.closedAt !== null) return 'quiet'
  if (incident.facts.exercise) return undefined
  const clock = nextClock(incident, books)
  const tone = clock === undefined ? 'calm' : toneOf(clock.dueAt, now, soonWithin(clock))
  return tone === 'calm' ? undefined : tone
}

function State({
  incident,
  books,
  now,
  isPast,
}: {
  readonly incident: Incident
  readonly books: RuleBooks
  readonly now: Ms
  readonly isPast: boolean
}) {
  if (incident.closedAt !== null) {
    return (
      <>
        <Tag kind={endedUnreported(incident) ? 'plain' : 'safe'}>
          {endedUnreported(incident) ? '未经终报了结' : '已办结'}
        </Tag>{' '}
        <span className={styles.note}>
          {relativeText(toMs(incident.closedAt), now)}
          {isPast && ' · 已归档'}
        </span>
      </>
    )
  }
  const clock = nextClock(incident, books)
  if (clock === undefined)
    return (
      <>
        办理中 <span className={styles.note}>没有时限在走</span>
      </>
    )
  const late = now >= clock.dueAt
  return (
    <>
      <div>{clock.name}</div>
      <span className={late && !incident.facts.exercise ? styles.late : styles.note}>
        {late
          ? `已超时 · ${relativeText(clock.dueAt, now)}`
          : `${relativeText(clock.dueAt, now)} 前`}
      </span>
    </>
  )
}

/** Two short lines, broken where the words end. */
function KindCell({ kind }: { readonly kind: Kind }) {
  const category = CATEGORY_NAMES[categoryOf(kind)]
  const name = kindName(kind)
  return (
    <>
      <div>{name}</div>
      {category !== name && <span className={styles.note}>{category}</span>}
    </>
  )
}

/** @param isPast whether it is read from the past, and comes back when something is done about it */
export const listColumns = (
  books: RuleBooks,
  now: Ms,
  isPast: (incident: Incident) => boolean,
): readonly Column<Incident>[] => [
  {
    key: 'number',
    title: '编号',
    width: 128,
    cell: (incident) => (
      <IncidentNumber incident={incident} text={incidentNumber(incident).replace(/^值班/, '')} />
    ),
  },
  {
    key: 'title',
    title: '标题',
    cell: (incident) => (
      <>
        <b>{incident.facts.title}</b> <IncidentTags incident={incident} brief />
      </>
    ),
  },
  {
    key: 'level',
    title: '级别',
    width: 108,
    cell: (incident) => <LevelTag level={classificationOf(incident).level} />,
  },
  { key: 'kind', title: '类别', width: 124, cell: ({ facts }) => <KindCell kind={facts.kind} /> },
  { key: 'occurred', title: '事发', width: 128, cell: ({ facts }) => occurredText(facts, now) },
  {
    key: 'place',
    title: '地点',
    width: 200,
    cell: ({ facts }) => (
      <div className={styles.clamped}>
        {regionText(facts.region)} {facts.place ?? '（地点不详）'}
      </div>
    ),
  },
  {
    key: 'state',
    title: '状态 · 下一时限',
    width: 190,
    cell: (incident) => (
      <State incident={incident} books={books} now={now} isPast={isPast(incident)} />
    ),
  },
]
