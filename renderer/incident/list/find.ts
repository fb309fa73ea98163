// Finding an incident by its words and marks.
import { hasEveryWord, plainText, searchWords } from '../../../shared/search'
import { classificationOf, incidentNumber, type Incident } from '../../../shared/incident/record'
import { counterpartText } from '../../../shared/phone/record'
import { regionText } from '../../../shared/region'
import { categoryOf, kindName, type Category, type Level } from '../../../shared/vocabulary'

export interface Filter {
  readonly words: string
  readonly state: 'all' | 'open' | 'closed'
  readonly category: Category | 'all'
  readonly level: Level | 'unset' | 'all'
  readonly exercise: 'all' | 'real' | 'exercise'
}

export const ALL: Filter = {
  words: '',
  state: 'all',
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
      facts.place,
      facts.unitConcerned,
      counterpartText(facts.source),
      kindName(facts.kind),
      ...incident.reports.map(({ docNumber }) => docNumber?.text ?? ''),
    ].join(' '),
  )
}

const matches = (incident: Incident, words: readonly string[], filter: Filter): boolean => {
  const { closedAt, facts } = incident
  const level = classificationOf(incident).level ?? 'unset'
  return (
    (filter.state === 'all' || (filter.state === 'open') === (closedAt === null)) &&
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
