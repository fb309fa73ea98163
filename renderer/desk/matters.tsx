// 待办: what this shift still has to do beside its incidents, by its clocks, below them.
import { useState } from 'react'
import { openMatters } from '../../shared/shift/find'
import type { Matter } from '../../shared/shift/entry'
import { relativeText, toMs, type Ms } from '../../shared/time'
import { Countdown, cx, Heading, KeyButton, toneOf, useKey } from '../ui'
import { useDesk, useMinute, useNow, useWhyReadOnly } from '../use-desk'
import { go } from '../route'
import { SettleDialog } from '../shift/log/dialogs/matter-dialogs'
import styles from './desk.module.css'

const SHOWN = 4
const WARNING: Ms = 10 * 60_000

/** By their time; those without one last. */
const byTime = (matters: readonly Matter[]): Matter[] =>
  [...matters].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))

function Due({ due }: { readonly due: string }) {
  const now = useNow()
  return <Countdown layout="inline" label="还有" dueAt={toMs(due)} now={now} soonWithin={WARNING} />
}

export function Matters() {
  const desk = useDesk()
  const minute = useMinute()
  const why = useWhyReadOnly()
  const [settling, setSettling] = useState<Matter | null>(null)
  const matters = byTime(openMatters(desk))
  const [first] = matters
  const show = (matter: Matter) => go({ kind: 'log', shiftId: null, entryId: matter.entryId })
  useKey('Alt+W', () => first !== undefined && show(first), { enabled: first !== undefined })
  if (first === undefined) return null
  return (
    <section className={styles.matters} aria-label="待办">
      <Heading
        note={matters.length > SHOWN ? `另有 ${matters.length - SHOWN} 项在值班记录里` : undefined}
        actions={
          <KeyButton
            kind="quiet"
            size="small"
            keyName="Alt+W"
            keyShownOnly
            onPress={() => show(first)}
          >
            去办第一项
          </KeyButton>
        }
      >
        待办 {matters.length} 项
      </Heading>
      <ul>
        {matters.slice(0, SHOWN).map((matter, index) => (
          <li
            key={matter.entryId}
            className={cx(
              styles.matter,
              matter.due !== null && styles[toneOf(toMs(matter.due), minute, WARNING)],
            )}
          >
            <button
              type="button"
              className={styles.matterText}
              title={matter.text}
              onClick={() => show(matter)}
            >
              {matter.text}
            </button>
            {matter.due === null ? (
              <span className={styles.noDue}>
                {relativeText(toMs(matter.openedAt), minute)} 登记，没有定时间
              </span>
            ) : (
              <>
                <span className={styles.noDue}>{relativeText(toMs(matter.due), minute)} 前</span>
                <Due due={matter.due} />
              </>
            )}
            <KeyButton
              kind="quiet"
              size="small"
              keyName={index === 0 ? 'Alt+E' : undefined}
              disabled={why !== undefined}
              title={why}
              onPress={() => setSettling(matter)}
            >
              办结
            </KeyButton>
          </li>
        ))}
      </ul>
      {settling !== null && <SettleDialog matter={settling} onClose={() => setSettling(null)} />}
    </section>
  )
}
