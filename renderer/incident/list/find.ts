// Finding an incident by its words and marks.
import { hasEveryWord, plainText, searchWords } from '../../../shared/search'
import { endedUnreported } from '../../../shared/incident/ending'
import { incidentNumber } from '../../../shared/incident/number'
import { classificationOf, type Incident } from '../../../shared/incident/record'
import { counterpartText } from '../../../shared/phone/record'
import type { Month } from '../../../shared/calendar/month'
import { monthOf, toMs } from '../../../shared/time'
import { regionText } from '../../../shared/region'
import { isWithin, LATELY, type Period } from '../../left/period'
import { categoryOf, kindName, type Category, type Level } from '../../../shared/vocabulary'

export interface Filter {
  readonly words: string
  /** When it was opened; what is being handled belongs to what is lately. */
  readonly period: Period
  /** `unreported`: ended without a 终报. */
  readonly state: 'all' | 'open' | 'closed' | 'unreported'
  /** In which month that was; only with `unreported`. */
  readonly month: Month | null
  readonly category: Category | 'all'
  readonly level: Level | 'unset' | 'all'
  readonly exercise: 'all' | 'real' | 'exercise'
}

export const ALL: Filter = {
  words: '',
  period: LATELY,
  state: 'all',
  month: null,
  category: 'all',
  level: 'all',
  exercise: 'all',
}

const wordsOf = (incident: Incident): string => {
  const { facts } = incident
  return plainText(
    [
      incidentNumber(incident),
      facts.title,
      regionText(facts.region),
      facts.place ?? '',
      facts.unitConcerned,
      counterpartText(facts.source),
      kindName(facts.kind),
      ...incident.reports.map(({ docNumber }) => docNumber?.text ?? ''),
    ].join(' '),
  )
}

/** Ended without a report, in a month: what would otherwise be looked for one by one. */
const endedIn = (incident: Incident, month: Filter['month']): boolean =>
  incident.closing !== null &&
  endedUnreported(incident) &&
  (month === null || monthOf(toMs(incident.closing.at)) === month)

function inState(incident: Incident, { state, month }: Filter): boolean {
  if (state === 'unreported') return endedIn(incident, month)
  return state === 'all' || (state === 'open') === (incident.closedAt === null)
}

/** The months in which something ended without a report, the newest first. */
export const monthsOf = (incidents: readonly Incident[]): Month[] => [
  ...new Set(
    incidents
      .flatMap((incident) =>
        incident.closing !== null && endedUnreported(incident)
          ? [monthOf(toMs(incident.closing.at))]
          : [],
      )
      .sort()
      .reverse(),
  ),
]

const matches = (incident: Incident, words: readonly string[], filter: Filter): boolean => {
  const { facts } = incident
  const level = classificationOf(incident).level ?? 'unset'
  return (
    isWithin(filter.period, toMs(incident.openedAt)) &&
    inState(incident, filter) &&
    (filter.category === 'all' || filter.category === categoryOf(facts.kind)) &&
    (filter.level === 'all' || filter.level === level) &&
    (filter.exercise === 'all' || (filter.exercise === 'exercise') === facts.exercise) &&
    hasEveryWord(words, () => wordsOf(incident))
  )
}

/** Every word must be found somewhere. */
export function found(incidents: readonly Incident[], filter: Filter): readonly Incident[] {
  const words = searchWords(filter.words)
  return incidents.filter((incident) => matches(incident, words, filter))
}
