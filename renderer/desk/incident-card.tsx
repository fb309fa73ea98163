// One open incident on the desk: what it is, what it owes next and why, how long there is, and the
// one button for exactly that.
import { memo } from 'react'
import { openDeadlines } from '../../shared/deadline/derive'
import { nextObligation, type Owed } from '../../shared/incident/next-step'
import { incidentNumber, type Incident, type RuleBooks } from '../../shared/incident/record'
import { relativeText, toMs, type Ms } from '../../shared/time'
import type { Unit } from '../../shared/unit/record'
import { Card, CardFacts, CardNext, CardTitle, KeyButton, KeyHint, toneOf } from '../ui'
import { IncidentTags } from '../incident/incident-tags'
import { exposedAndUnreported, intervals, missedBeforeLearned } from '../incident/lost-time'
import { occurredText, soonWithin } from '../incident/wording'
import { openNextStep, NEXT_KEY } from '../layout/open-next-step'
import { useWhyReadOnly } from '../use-desk'
import { go } from '../route'
import { useStore } from '../store'
import { behind } from './next-step-reason'
import { CardClock } from './card-clock'
import styles from './desk.module.css'

export interface IncidentCardProps {
  readonly incident: Incident
  readonly unit: Unit
  readonly books: RuleBooks
  /** To the minute: only the clock at the right knows the second. */
  readonly minute: Ms
  readonly chosen: boolean
  readonly onChoose: (id: string) => void
}
type PartProps = Pick<IncidentCardProps, 'incident' | 'books' | 'minute'>

/** Late as soon as any clock is, and at once when the media were first (N6); an exercise never. */
function useTone(incident: Incident, books: RuleBooks) {
  const first = openDeadlines(incident, books)[0]
  return useStore(({ now }) => {
    if (incident.facts.exercise) return 'exercise'
    if (exposedAndUnreported(incident)) return 'late'
    return first === undefined ? 'quiet' : toneOf(first.dueAt, now, soonWithin(first))
  })
}

/** The clocks beside the one that is shown; those that are late by their names. */
function Others({ incident, books, minute, next }: PartProps & { readonly next: Owed }) {
  const others = openDeadlines(incident, books).filter(({ key }) => key !== next.deadline?.key)
  const late = others.filter(({ dueAt }) => dueAt <= minute)
  if (others.length === 0) return null
  if (late.length === 0) return ` · 另有 ${others.length} 个时限在走`
  return (
    <>
      {' '}
      ·{' '}
      <span className={incident.facts.exercise ? undefined : styles.wrong}>
        {late.map(({ name }) => name).join('、')}已超时
      </span>
    </>
  )
}

function NextLine({ next, ...part }: PartProps & { readonly next: Owed }) {
  const { incident, minute } = part
  const { step, deadline } = next
  const waits = step.kind === 'receipt'
  const name = waits ? `${step.from.map((one) => one.name).join('、')}回执` : step.name
  return (
    <CardNext>
      {waits ? '等待' : '下一步'} <b>{name}</b>
      {behind(incident, next, minute)}
      {deadline !== null &&
        ` · ${relativeText(deadline.dueAt, minute)} 前（${deadline.rule.source}）`}
      <Others {...part} next={next} />
    </CardNext>
  )
}

/** What has gone wrong for good, above everything else that is owed: in red unless it is an exercise. */
function Wrongs({ incident, books, minute }: PartProps) {
  const late =
    missedBeforeLearned(incident, books) && !incident.reports.some(({ sent }) => sent !== null)
  const exposed = exposedAndUnreported(incident)
  if (!late && !exposed) return null
  return (
    <p className={incident.facts.exercise ? undefined : styles.wrong}>
      {exposed &&
        `媒体已先曝光（${incident.mediaExposure!.outlet}），我单位尚未上报，请马上电话报告。`}
      {late && `接报时已过首报时限，须补报并写明原因：${intervals(incident, minute).join('，')}。`}
    </p>
  )
}

export const IncidentCard = memo(function IncidentCard(props: IncidentCardProps) {
  const { incident, unit, books, minute, chosen, onChoose } = props
  const next = nextObligation(incident, unit, books, minute)
  const tone = useTone(incident, books)
  const why = useWhyReadOnly()
  const { step, deadline } = next
  const { facts, id } = incident
  const asked = deadline?.duty === 'receipt'
  // Waiting for a 回执 is quiet until its own clock warns.
  const warns = deadline !== null && toneOf(deadline.dueAt, minute, soonWithin(deadline)) !== 'calm'
  const pressing = step.kind === 'receipt' ? asked && warns : step.kind !== 'none'
  return (
    <Card
      tone={tone}
      chosen={chosen}
      onChoose={() => onChoose(id)}
      label={`${incidentNumber(incident)} ${facts.title}`}
      side={
        <>
          {deadline !== null && (
            <CardClock
              deadline={deadline}
              exercise={facts.exercise}
              label={pressing || asked ? '距时限' : `下次 ${deadline.name}`}
            />
          )}
          {step.kind !== 'none' && (
            <KeyButton
              kind={pressing ? 'primary' : 'outlined'}
              keyName={chosen ? NEXT_KEY : undefined}
              disabled={why !== undefined}
              title={why}
              onPress={() => openNextStep(id, step)}
            >
              {step.name.split('：')[0]}
            </KeyButton>
          )}
        </>
      }
    >
      <CardFacts>
        {incidentNumber(incident)} · {occurredText(facts, minute)} 发生 ·{' '}
        {relativeText(toMs(facts.learnedAt), minute)} 接报
      </CardFacts>
      <CardTitle>
        <button
          type="button"
          className={styles.open}
          onClick={() => go({ kind: 'incident', incidentId: id })}
        >
          {facts.title}
        </button>
        {chosen && (
          <>
            {' '}
            <KeyHint keyName="Enter" />
          </>
        )}
      </CardTitle>
      <IncidentTags incident={incident} />
      <Wrongs incident={incident} books={books} minute={minute} />
      <NextLine incident={incident} books={books} minute={minute} next={next} />
    </Card>
  )
})
