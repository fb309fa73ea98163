// 事件要素 as they stand, each with what stood there before.
import {
  FIGURE_KEYS,
  FIGURE_NAMES,
  figureText,
  type FigureKey,
  type Figures,
} from '../../shared/incident/figures'
import type { Incident } from '../../shared/incident/record'
import { occurredMinute, placeText } from '../../shared/incident/unknown'
import { FIELD_NAMES, valueText } from '../../shared/field-words'
import { counterpartText, type Counterpart } from '../../shared/phone/record'
import { minuteText, toMs } from '../../shared/time'
import { Heading } from '../ui'
import { CorrectButton, Corrected } from './corrected'
import type { OpenDialog } from './dialogs/dialogs'
import { kindText } from '../incident-kind'
import styles from './incident.module.css'

const FACTS = { kind: 'facts' } as const

interface FactsProps {
  readonly incident: Incident
  /** Left out where nothing can be corrected: of a moment that is over. */
  readonly onOpen?: OpenDialog
}

type Shown = readonly [field: string, text: string]

function shownFacts({ facts }: Incident): readonly Shown[] {
  const source = [counterpartText(facts.source), facts.source.phone]
    .filter((part) => part !== '')
    .join(' ')
  return [
    ['title', facts.title],
    ['kind', kindText(facts.kind)],
    ['occurredAt', occurredMinute(facts)],
    ['learnedAt', minuteText(toMs(facts.learnedAt))],
    ['region', valueText('region', facts.region)],
    ['place', placeText(facts.place)],
    ['unitConcerned', facts.unitConcerned],
    ['source', source],
  ]
}

const long = ({ facts }: Incident): readonly Shown[] => [
  ['course', facts.course],
  ['cause', facts.cause],
  ['measures', facts.measures],
  ['impact', facts.impact],
]

const said = (text: string) => (text === '' ? <span className={styles.note}>未填</span> : text)

function Fact({
  incident,
  field,
  text,
}: {
  readonly incident: Incident
  readonly field: string
  readonly text: string
}) {
  const old =
    field === 'source' ? (from: unknown) => counterpartText(from as Counterpart) : undefined
  return (
    <div className={styles.fact}>
      <dt>{FIELD_NAMES[field]}</dt>
      <dd>
        <Corrected
          incident={incident}
          target={FACTS}
          field={field}
          value={said(text)}
          {...(old === undefined ? {} : { old })}
        />
      </dd>
    </div>
  )
}

function Figure({ incident, name }: { readonly incident: Incident; readonly name: FigureKey }) {
  const now = incident.facts.figures[name]
  const old = (from: unknown) => {
    const before = (from as Figures)[name]
    return before === now ? null : figureText(name, before)
  }
  return (
    <span className={styles.figureText}>
      {FIGURE_NAMES[name][0]}{' '}
      <b>
        <Corrected
          incident={incident}
          target={FACTS}
          field="figures"
          value={figureText(name, now)}
          old={old}
        />
      </b>
    </span>
  )
}

export function FactsList({ incident, onOpen }: FactsProps) {
  return (
    <section className={styles.section}>
      <Heading
        level={3}
        note={
          onOpen !== undefined && <CorrectButton target={FACTS} of="事件要素" onOpen={onOpen} />
        }
      >
        事件要素
      </Heading>
      <dl className={styles.factsGrid}>
        {shownFacts(incident).map(([field, text]) => (
          <Fact key={field} incident={incident} field={field} text={text} />
        ))}
      </dl>
      <dl>
        <div className={styles.fact}>
          <dt>{FIELD_NAMES.figures}</dt>
          <dd className={styles.figureRow}>
            {FIGURE_KEYS.map((name) => (
              <Figure key={name} incident={incident} name={name} />
            ))}
          </dd>
        </div>
        {long(incident).map(([field, text]) => (
          <Fact key={field} incident={incident} field={field} text={text} />
        ))}
      </dl>
    </section>
  )
}
