// One open incident on the desk: how grave, what it is, what it owes next and why, how long there is, and the
// one button for exactly that.
import { memo } from 'react'
import { openDeadlines } from '../../shared/deadline/derive'
import { isGrave } from '../../shared/deadline/urgency'
import { nextObligation, type Owed } from '../../shared/incident/next-step'
import { incidentNumber } from '../../shared/incident/number'
import { classificationOf, type Incident, type RuleBooks } from '../../shared/incident/record'
import { relativeText, type Ms } from '../../shared/time'
import type { Unit } from '../../shared/unit/record'
import {
  Card,
  CardFacts,
  CardNext,
  CardTitle,
  KeyButton,
  KeyHint,
  LevelEdge,
  toneOf,
  type CardProps,
} from '../ui'
import { signOf } from '../incident-sign'
import { IncidentTags } from '../incident/incident-tags'
import { exposedAndUnreported, intervals, missedBeforeLearned } from '../incident/lost-time'
import { soonWithin, whenText } from '../incident/wording'
import { openNextStep, NEXT_KEY } from '../layout/open-next-step'
import { useWhyReadOnly } from '../use-desk'
import { go } from '../route'
import { useStore } from '../store'
import { behind } from './next-step-reason'
import { CardClock, LineClock } from './card-clock'
import styles from './desk.module.css'

type Density = NonNullable<CardProps['density']>

export interface IncidentCardProps {
  readonly incident: Incident
  readonly unit: Unit
  readonly books: RuleBooks
  /** To the minute: only the clock at the right knows the second. */
  readonly minute: Ms
  readonly chosen: boolean
  /** The first ones are full; the rest are found again in one line each. */
  readonly density: Density
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
      <Others {...part} next={next} />
      {deadline !== null &&
        ` · ${relativeText(deadline.dueAt, minute)} 前（${deadline.rule.source}）`}
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

/** How pressing what a card owes is, and what its clock is called. */
function pressure({ step, deadline }: Owed, minute: Ms) {
  const asked = deadline?.duty === 'receipt'
  // Waiting for a 回执 is quiet until its own clock warns.
  const warns = deadline !== null && toneOf(deadline.dueAt, minute, soonWithin(deadline)) !== 'calm'
  const pressing = step.kind === 'receipt' ? asked && warns : step.kind !== 'none'
  return { pressing, label: pressing || asked ? '距时限' : `下次 ${deadline?.name ?? ''}` }
}

type OwingProps = IncidentCardProps & { readonly next: Owed }

/** The clock, and the one button for exactly what is owed. */
function Side({ incident, minute, chosen, density, next }: OwingProps) {
  const { pressing, label } = pressure(next, minute)
  const why = useWhyReadOnly()
  const { step, deadline } = next
  const Clock = density === 'full' ? CardClock : LineClock
  return (
    <>
      {deadline !== null && (
        <Clock deadline={deadline} exercise={incident.facts.exercise} label={label} />
      )}
      {step.kind !== 'none' && (
        <KeyButton
          // One filled button on the whole desk: what F5 does.
          kind={pressing && chosen ? 'primary' : 'outlined'}
          keyName={chosen ? NEXT_KEY : undefined}
          disabled={why !== undefined}
          title={why}
          onPress={() => openNextStep(incident.id, step)}
        >
          {step.name.split('：')[0]}
        </KeyButton>
      )}
    </>
  )
}

function Title({ incident, chosen }: Pick<IncidentCardProps, 'incident' | 'chosen'>) {
  const { facts, id } = incident
  return (
    <>
      <button
        type="button"
        className={styles.open}
        title={facts.title}
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
    </>
  )
}

function Full(props: OwingProps) {
  const { incident, books, minute, next } = props
  const { facts } = incident
  return (
    <>
      <CardFacts>
        <span>
          {incidentNumber(incident)} · {whenText(facts, minute)}
        </span>
        <IncidentTags incident={incident} levelled={false} />
      </CardFacts>
      <CardTitle grave={!incident.facts.exercise && isGrave(classificationOf(incident))}>
        <Title {...props} />
      </CardTitle>
      <Wrongs incident={incident} books={books} minute={minute} />
      <NextLine incident={incident} books={books} minute={minute} next={next} />
    </>
  )
}

/** Level, title, clock, button: what is not among the first is found again by these. */
const Line = (props: IncidentCardProps) => (
  <>
    <CardTitle>
      <Title {...props} />
    </CardTitle>
    <span className={styles.lineFacts}>
      {incidentNumber(props.incident)}
      <IncidentTags incident={props.incident} brief />
    </span>
  </>
)

export const IncidentCard = memo(function IncidentCard(props: IncidentCardProps) {
  const { incident, unit, books, minute, chosen, density, onChoose } = props
  const tone = useTone(incident, books)
  const next = nextObligation(incident, unit, books, minute)
  const { facts, id } = incident
  return (
    <Card
      tone={tone}
      density={density}
      chosen={chosen}
      onChoose={() => onChoose(id)}
      label={`${incidentNumber(incident)} ${facts.title}`}
      edge={<LevelEdge {...signOf(incident)} size={density} />}
      side={<Side {...props} next={next} />}
    >
      {density === 'full' ? <Full {...props} next={next} /> : <Line {...props} />}
    </Card>
  )
})
