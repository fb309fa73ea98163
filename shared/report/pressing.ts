// 紧急程度 where nobody chose one: by the level and by the kind of report. Without a level it is what the
// figures suggest; that nothing is known yet makes nothing 特急.
import type { Figures } from '../incident/figures'
import { classificationOf, type Incident } from '../incident/record'
import { suggestLevel } from '../incident/thresholds'
import type { Pressing } from '../vocabulary'
import type { Report } from './record'

const isGrave = (incident: Incident, figures: Figures): boolean => {
  const { level, kind } = classificationOf(incident)
  const standing = level ?? suggestLevel(kind, figures)?.level ?? null
  return standing === 'I' || standing === 'II'
}

/** Ⅰ级 and Ⅱ级 are 特急, all else 加急; a 终报 tells what is over, and is one step calmer. */
export function usualPressing(
  incident: Incident,
  { kind, content }: { readonly kind: Report['kind']; readonly content: { figures: Figures } },
): Pressing {
  const grave = isGrave(incident, content.figures)
  if (kind === 'final') return grave ? 'urgent' : 'routine'
  return grave ? 'immediate' : 'urgent'
}
