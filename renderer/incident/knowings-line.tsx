// Who knew when (N6): media, the level above, and our first report; red with the minutes where ours was not first.
import type { Incident } from '../../shared/incident/record'
import { knowings, type Knowing } from '../../shared/incident/times'
import { durationText, relativeText } from '../../shared/time'
import { useMinute } from '../use-desk'
import styles from './incident.module.css'

const NAMES = { media: '媒体', above: '上级', ours: '我单位首次报告' } as const

function Moment({ knowing, ours }: { readonly knowing: Knowing; readonly ours: boolean }) {
  const minute = useMinute()
  const { who, name, at, aheadMs } = knowing
  const when = at === null ? (who === 'ours' ? '尚未报告' : '未见记录') : relativeText(at, minute)
  return (
    <li>
      {NAMES[who]} <b>{when}</b> {name}
      {aheadMs !== null && (
        <b className={styles.late}>
          {' '}
          {NAMES[who]}早于首次报告{durationText(aheadMs)}
          {!ours && '，还在拉长'}
        </b>
      )}
    </li>
  )
}

export function KnowingsLine({ incident }: { readonly incident: Incident }) {
  const minute = useMinute()
  if (incident.mediaExposure === null && incident.levelAbove === null) return null
  const all = knowings(incident, minute)
  const ours = all.some(({ who, at }) => who === 'ours' && at !== null)
  return (
    <ul className={styles.knowings} aria-label="谁先知道">
      {all.map((knowing) => (
        <Moment key={knowing.who} knowing={knowing} ours={ours} />
      ))}
    </ul>
  )
}
