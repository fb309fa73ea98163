// What the search over everything lists: exact numbers first, then places, what is at hand, and the past.
import { HIT_KINDS, type PastHit } from '../../shared/past/record'
import { classificationOf, incidentNumber, type Incident } from '../../shared/incident/record'
import { foundAt, readable, typed, type ReadingsOf } from '../../shared/readings'
import { minuteText, toMs } from '../../shared/time'
import { levelText } from '../../shared/vocabulary'
import { setPastForm } from '../past/past-question'
import { go, type Route } from '../route'

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
const FURTHER: readonly { readonly label: string; readonly route: Route }[] = [
  { label: '接报', route: { kind: 'intake' } },
  { label: '往年记录', route: { kind: 'past' } },
  { label: '点名', route: { kind: 'rollCalls' } },
  { label: '零报告', route: { kind: 'nilReport' } },
  { label: '导入', route: { kind: 'import' } },
]

export function spotFinds(places: readonly Spot[], words: string, readingsOf: ReadingsOf): Find[] {
  const query = typed(words.trim())
  const all = [...places, ...FURTHER.map(({ label, route }) => ({ label, open: () => go(route) }))]
  return all
    .filter(({ label }) => foundAt(readable(label, readingsOf), query) === 0)
    .map(({ label, open, ...rest }) => ({
      key: `spot ${label}`,
      from: '去',
      title: label,
      note: 'keyName' in rest ? (rest.keyName ?? '') : '',
      open,
    }))
}

export const liveFind = (incident: Incident): Find => ({
  key: `live ${incident.id}`,
  from: '当前',
  title: `${incidentNumber(incident)} ${incident.facts.title}`,
  note: [
    levelText(classificationOf(incident).level),
    minuteText(toMs(incident.facts.occurredAt)),
    ...(incident.closedAt === null ? [] : ['已办结']),
  ].join('　'),
  open: () => go({ kind: 'incident', incidentId: incident.id }),
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
