// Which leaders are away now, and who stands in: one line on the desk, for whoever has to reach one.
import { awayNow, awayText, standingOf } from '../../shared/trip/find'
import { go } from '../route'
import { Heading, KeyButton, Tag } from '../ui'
import { useDesk, useMinute } from '../use-desk'
import styles from './desk.module.css'

const SHOWN = 4

export function Away() {
  const desk = useDesk()
  const now = useMinute()
  const away = awayNow(desk, now)
  if (away.length === 0) return null
  return (
    <section className={styles.matters} aria-label="领导外出">
      <Heading
        note={away.length > SHOWN ? `另有 ${away.length - SHOWN} 位在外出报备里` : undefined}
        actions={
          <KeyButton kind="quiet" size="small" onPress={() => go({ kind: 'trips' })}>
            看外出报备
          </KeyButton>
        }
      >
        领导外出 {away.length} 位
      </Heading>
      <ul>
        {away.slice(0, SHOWN).map((trip) => (
          <li key={trip.id} className={styles.matter}>
            <button
              type="button"
              className={styles.matterText}
              title={trip.why}
              onClick={() => go({ kind: 'trips' })}
            >
              {awayText(trip)}
            </button>
            {standingOf(trip, now) === 'overdue' && <Tag kind="late">过期没回</Tag>}
          </li>
        ))}
      </ul>
    </section>
  )
}
