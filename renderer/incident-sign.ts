// How grave an incident is, in one character to be seen from two metres and in words to be heard: one sign
// for cards, the alarm bar and the wall.
import { gravityOf, type Gravity } from '../shared/deadline/urgency'
import { classificationOf, type Incident } from '../shared/incident/record'
import {
  LEVEL_NAMES,
  LEVEL_NUMERALS,
  levelText,
  UNSET_LEVEL,
  type Level,
} from '../shared/vocabulary'

export interface IncidentSign {
  /** `Ⅰ`, `敏`, `未`, `演` */
  readonly mark: string
  /** `Ⅰ级 特别重大` */
  readonly words: string
  /** What stands below the mark where there is room: `特别重大`. */
  readonly word: string
  readonly of: Gravity | 'exercise'
}

/** Of what is known by its gravity alone: the wall knows no incident. */
export const signOfClass = (of: IncidentSign['of'], level: Level | null): IncidentSign =>
  of === 'exercise'
    ? { mark: '演', words: '演练', word: '演练', of }
    : signOfGravity(of, level === null ? UNSET_LEVEL : LEVEL_NAMES[level])

function signOfGravity(gravity: Gravity, level: string): IncidentSign {
  if (gravity === 'sensitive') return { mark: '敏', words: '敏感', word: level, of: gravity }
  return gravity === 'unset'
    ? { mark: '未', words: levelText(null), word: UNSET_LEVEL, of: gravity }
    : { mark: LEVEL_NUMERALS[gravity], words: levelText(gravity), word: level, of: gravity }
}

export function signOf(incident: Incident): IncidentSign {
  const classification = classificationOf(incident)
  return signOfClass(
    incident.facts.exercise ? 'exercise' : gravityOf(classification),
    classification.level,
  )
}
