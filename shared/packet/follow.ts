// Figures follow the room below: what it tells anew becomes this room's figure too, and casualties that
// changed are owed upwards from then on. A figure that somebody here knows better stays.
import { changeFigures } from '../incident/casualties'
import { FIGURE_KEYS, type Figures } from '../incident/figures'
import type { Incident } from '../incident/record'
import type { Received } from './record'

function followed(ours: Figures, before: Figures, told: Figures): Figures {
  const news = FIGURE_KEYS.filter((key) => told[key] !== before[key] && ours[key] === before[key])
  return { ...ours, ...Object.fromEntries(news.map((key) => [key, told[key]])) }
}

/** @param before what that room had told until now */
export function followFigures(
  incident: Incident,
  before: Received,
  after: Received,
  at: string,
): Incident {
  // A closed one is opened again by a person, who then sees what the other room says.
  if (incident.closedAt !== null) return incident
  const figures = followed(
    incident.facts.figures,
    before.latest.facts.figures,
    after.latest.facts.figures,
  )
  return changeFigures(incident, figures, at)
}
