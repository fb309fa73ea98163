// What a call can be about: something new, or an incident that is open. Found as everything is found: by number,
// words, 拼音 or initials.
import { incidentNumber, shortNumber } from '../../shared/incident/number'
import { classificationOf, type Incident } from '../../shared/incident/record'
import { hasEveryTyped, readable, typedWords, type ReadingsOf } from '../../shared/readings'
import { regionText } from '../../shared/region'
import { levelText } from '../../shared/vocabulary'

export interface CallChoice {
  readonly key: string
  readonly title: string
  readonly note: string
  /** null: a new incident. */
  readonly incidentId: string | null
}

const NEW: CallChoice = { key: 'new', title: '新事件', note: '记一份新的接报', incidentId: null }

const choiceOf = (incident: Incident): CallChoice => ({
  key: incident.id,
  title: `${shortNumber(incident)} ${incident.facts.title}`,
  note: [
    `${incidentNumber(incident)}的续来电`,
    levelText(classificationOf(incident).level),
    ...(incident.facts.exercise ? ['演练'] : []),
  ].join('　'),
  incidentId: incident.id,
})

const isMeant = (incident: Incident, words: readonly string[], readingsOf: ReadingsOf): boolean => {
  const { title, region, place, unitConcerned, source } = incident.facts
  const text = [incidentNumber(incident), title, regionText(region), place, unitConcerned]
  const line = readable([...text, source.unit, source.name].join(' '), readingsOf)
  return hasEveryTyped(line, words)
}

/**
 * @param incidents open ones, the most urgent first
 * @returns 新事件 first; then those that fit what was typed, of a number alone that one before others
 */
export function callChoices(
  incidents: readonly Incident[],
  query: string,
  readingsOf: ReadingsOf,
): readonly CallChoice[] {
  // #17 as in the entry line, 17号 as it is said.
  const words = typedWords(query).map((word) => word.replace(/^#?(\d+)号?$/, '$1'))
  const found = incidents.filter((incident) => isMeant(incident, words, readingsOf))
  const number = Number(words.length === 1 ? words[0] : Number.NaN)
  const named = found.filter(({ serial }) => serial === number)
  const others = found.filter(({ serial }) => serial !== number)
  return [NEW, ...[...named, ...others].map(choiceOf)]
}

/** New unless somebody looks for one that there is. */
export const firstChosen = (choices: readonly CallChoice[], query: string): number =>
  query.trim() !== '' && choices.length > 1 ? 1 : 0
