// The builders of the suite in one place: plain records, a desk that runs commands, and a full desk.
import { evolve, type DeskState } from '../../shared/desk'
import { versionOf } from '../../shared/event'
import type { Incident } from '../../shared/incident/record'
import { HOUR, MINUTE, toInstant, yearOf, type Ms } from '../../shared/time'
import { KINDS, LEVELS } from '../../shared/vocabulary'
import { aDesk } from './a-desk'
import { ms } from './moments'
import { anIncident } from './records'

export * from './a-desk'
export * from './moments'
export * from './records'

const PLACES = [
  '保合少镇面铺窑村',
  '黄合少镇美岱村',
  '榆林镇河南村',
  '金河镇曙光村',
  '敕勒川路街道',
]

function oneOfMany(empty: DeskState, index: number, now: Ms): Incident {
  const occurred = now - ((index * 7) % 480) * MINUTE - HOUR / 2
  const { facts, call, level, levelBasis, verified, sensitive } = anIncident({
    kind: KINDS[index % KINDS.length]!,
    title: `第${index + 1}起突发事件`,
    place: PLACES[index % PLACES.length]!,
    level: [null, ...LEVELS][index % 5]!,
    sensitive: index % 17 === 0,
    occurredAt: toInstant(occurred),
    learnedAt: toInstant(occurred + 8 * MINUTE),
  })
  const year = yearOf(now)
  const incidentId = `${year}-${index + 1}`
  const opened = evolve(empty, {
    seq: index + 1,
    at: toInstant(occurred + 9 * MINUTE),
    type: 'incidentOpened',
    v: versionOf('incidentOpened'),
    by: 'p1',
    data: {
      incidentId,
      series: 'real',
      year,
      serial: index + 1,
      facts,
      call,
      level,
      levelBasis,
      verified,
      sensitive,
      phoneId: 'c1',
    },
  })
  return opened.incidents[incidentId]!
}

/** The state of a signed-in desk with this many open incidents of every kind and level. */
export function aDeskWith(incidents: number, now = '13:10'): DeskState {
  const empty = aDesk({ at: now }).state
  const year = yearOf(ms(now))
  const made = Array.from({ length: incidents }, (_, index) => oneOfMany(empty, index, ms(now)))
  return {
    ...empty,
    incidents: Object.fromEntries(made.map((incident) => [incident.id, incident])),
    serials: { ...empty.serials, [year]: incidents },
  }
}
