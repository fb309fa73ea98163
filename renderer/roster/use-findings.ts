// What the month's roster still lacks or gets wrong, and which cells that concerns.
import { useMemo } from 'react'
import type { Day } from '../../shared/time'
import { FINDING_NAMES, findings, type FindingKind } from '../../shared/roster/findings'
import { placeKey } from '../../shared/roster/month'
import type { Place } from '../../shared/roster/record'
import { useDesk } from '../use-desk'
import { shortDay } from './month'
import type { RosterMonth } from './use-roster'

export interface MonthFinding {
  readonly key: string
  /** A gap is amber: nobody has been wronged yet. */
  readonly tone: 'late' | 'soon'
  readonly word: string
  readonly text: string
  readonly place: Place
}

const TONES: Readonly<Record<FindingKind, MonthFinding['tone']>> = {
  gap: 'soon',
  double: 'late',
  running: 'late',
  away: 'late',
  stray: 'soon',
}

const FEW = 20

/** Days as they are spoken; the year stands over the page. */
const spoken = (text: string): string =>
  text.replace(/\d{4}-\d{2}-\d{2}/g, (day: Day) => shortDay(day))

export interface Findings {
  readonly findings: readonly MonthFinding[]
  readonly toneAt: (place: Place) => 'late' | 'soon' | undefined
}

export function useFindings({ rows, nameAt }: RosterMonth): Findings {
  const desk = useDesk()
  const {
    roster,
    calendar,
    shift: { pattern },
  } = desk
  // What lies behind can be read, not mended: the running month is looked at from today on.
  const first = (rows.find(({ today }) => today) ?? rows[0])?.date
  const last = rows[rows.length - 1]?.date
  return useMemo(() => {
    if (first === undefined || last === undefined) return { findings: [], toneAt: () => undefined }
    const found = findings(desk, first, last).map(
      ({ kind, date, slotId, post, text }): MonthFinding => {
        const place = { date, slotId, post }
        return {
          key: `${kind} ${placeKey(place)}`,
          tone: TONES[kind],
          word: FINDING_NAMES[kind],
          text: spoken(text),
          place,
        }
      },
    )
    found.sort((a, b) => Number(b.tone === 'late') - Number(a.tone === 'late'))
    // A colour over half of a month would say nothing.
    const fewGaps = found.filter(({ place }) => nameAt(place) === '').length <= FEW
    const tones = new Map(found.map(({ place, tone }) => [placeKey(place), tone]))
    return {
      findings: found,
      toneAt: (place) => (fewGaps || nameAt(place) !== '' ? tones.get(placeKey(place)) : undefined),
    }
    // Of the desk only these parts decide: the rest changes by the minute.
  }, [roster, calendar, pattern, first, last, nameAt])
}
