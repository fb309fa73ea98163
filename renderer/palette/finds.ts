// What the search over everything lists: exact numbers first, then places, what is at hand, and the past.
import { HIT_KINDS, type PastHit } from '../../shared/past/record'
import { occurredMinute } from '../../shared/incident/unknown'
import { incidentNumber } from '../../shared/incident/number'
import { classificationOf, type Incident } from '../../shared/incident/record'
import { opinionNumber, type Opinion } from '../../shared/opinion/record'
import { handlingOf, truthOf } from '../../shared/opinion/standing'
import { HANDLING_NAMES, TRUTH_NAMES } from '../../shared/opinion/words'
import { foundAt, readable, typed, type ReadingsOf } from '../../shared/readings'
import { minuteText, toMs } from '../../shared/time'
import { levelText } from '../../shared/vocabulary'
import { setPastForm } from '../past/past-question'
import { takeCall } from '../layout/which-call-store'
import { go } from '../route'

export interface Find {
  readonly key: string
  /** 去, 当前, 往年 */
  readonly from: string
  readonly title: string
  readonly note: string
  readonly open: () => void
}

export interface Spot {
  readonly label: string
  readonly keyName?: string
  readonly open: () => void
}

/** Screens that have no key of their own in the navigation. */
const FURTHER: readonly Spot[] = [
  { label: '接报', open: takeCall },
  { label: '往年记录', open: () => go({ kind: 'past' }) },
  { label: '点名', open: () => go({ kind: 'rollCalls' }) },
  { label: '零报告', open: () => go({ kind: 'nilReport' }) },
  { label: '外出报备', open: () => go({ kind: 'trips' }) },
  { label: '值班要情', open: () => go({ kind: 'digests' }) },
  { label: '导入', open: () => go({ kind: 'import' }) },
]

export function spotFinds(places: readonly Spot[], words: string, readingsOf: ReadingsOf): Find[] {
  const query = typed(words.trim())
  return [...places, ...FURTHER]
    .filter(({ label }) => foundAt(readable(label, readingsOf), query) === 0)
    .map(({ label, keyName = '', open }) => ({
      key: `spot ${label}`,
      from: '去',
      title: label,
      note: keyName,
      open,
    }))
}

export const liveFind = (incident: Incident): Find => ({
  key: `live ${incident.id}`,
  from: '当前',
  title: `${incidentNumber(incident)} ${incident.facts.title}`,
  note: [
    levelText(classificationOf(incident).level),
    occurredMinute(incident.facts),
    ...(incident.closedAt === null ? [] : ['已办结']),
  ].join('　'),
  open: () => go({ kind: 'incident', incidentId: incident.id }),
})

export const opinionFind = (opinion: Opinion): Find => ({
  key: `opinion ${opinion.id}`,
  from: '舆情',
  title: `${opinionNumber(opinion)} ${opinion.facts.title}`,
  note: [
    TRUTH_NAMES[truthOf(opinion)],
    HANDLING_NAMES[handlingOf(opinion)],
    minuteText(toMs(opinion.facts.foundAt)),
  ].join('　'),
  open: () => go({ kind: 'opinion', opinionId: opinion.id }),
})

/** @param isAtHand whether an incident can be worked on at its own page */
export const pastFind = (hit: PastHit, isAtHand: (incidentId: string) => boolean): Find => {
  const { place, kind, label, at, day, incident, excerpt } = hit
  const name = label === HIT_KINDS[kind] ? label : `${HIT_KINDS[kind]} · ${label}`
  return {
    key: `past ${place}`,
    from: '记录',
    title: incident === null ? excerpt : `${incident.number} ${incident.title}`,
    note: [name, minuteText(toMs(at)), ...(incident === null ? [] : [excerpt])].join('　'),
    open() {
      if (incident === null) {
        setPastForm({ date: day })
        return go({ kind: 'past' })
      }
      const { incidentId } = incident
      go({ kind: isAtHand(incidentId) ? 'incident' : 'pastIncident', incidentId })
    },
  }
}
