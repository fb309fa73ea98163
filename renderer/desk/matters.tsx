// 待办: what this shift still has to do beside its incidents, by its clocks, below them. Those without a
// time are one line until somebody unfolds it: they ring for nobody, and must not push anything away.
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

type Dated = Matter & { readonly due: string }
const isDated = (matter: Matter): matter is Dated => matter.due !== null
const byTime = (matters: readonly Dated[]): Dated[] =>
  [...matters].sort((a, b) => a.due.localeCompare(b.due))

function Due({ due }: { readonly due: string }) {
  const now = useNow()
  return <Countdown layout="inline" label="还有" dueAt={toMs(due)} now={now} soonWithin={WARNING} />
}

interface RowProps {
  readonly matter: Matter
  /** Alt+E settles the first. */
  readonly first: boolean
  readonly onSettle: (matter: Matter) => void
}

const show = (matter: Matter) => go({ kind: 'log', shiftId: null, entryId: matter.entryId })

function Row({ matter, first, onSettle }: RowProps) {
  const minute = useMinute()
  const why = useWhyReadOnly()
  return (
    <li
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
        keyName={first ? 'Alt+E' : undefined}
        disabled={why !== undefined}
        title={why}
        onPress={() => onSettle(matter)}
      >
        办结
      </KeyButton>
    </li>
  )
}

/** `没有定时间的待办 2`, with what they are about as far as there is room. */
function Folded({
  matters,
  onUnfold,
}: {
  readonly matters: readonly Matter[]
  readonly onUnfold: () => void
}) {
  return (
    <li className={styles.matter}>
      <button type="button" aria-expanded={false} className={styles.matterText} onClick={onUnfold}>
        <b>没有定时间的待办 {matters.length}</b>
        <span className={styles.noDue}>　{matters.map(({ text }) => text).join('；')}</span>
      </button>
      <KeyButton kind="quiet" size="small" onPress={onUnfold}>
        展开
      </KeyButton>
    </li>
  )
}

export function Matters() {
  const desk = useDesk()
  const [settling, setSettling] = useState<Matter | null>(null)
  const [unfolded, setUnfolded] = useState(false)
  const open = openMatters(desk)
  const dated = byTime(open.filter(isDated))
  const undated = open.filter((matter) => !isDated(matter))
  const folds = undated.length > 1 && !unfolded
  const listed = [...dated.slice(0, SHOWN), ...(folds ? [] : undated)]
  const first = listed[0] ?? undated[0]
  useKey('Alt+W', () => first !== undefined && show(first), { enabled: first !== undefined })
  // Its row has the key; folded, the key stands on none, and means the same.
  const isFolded = first !== undefined && !listed.includes(first)
  const why = useWhyReadOnly()
  useKey('Alt+E', () => first !== undefined && setSettling(first), {
    enabled: isFolded && why === undefined,
  })
  if (first === undefined) return null
  const hidden = dated.length - Math.min(SHOWN, dated.length)
  return (
    <section className={styles.matters} aria-label="待办">
      <Heading
        note={hidden > 0 ? `另有 ${hidden} 项在值班记录里` : undefined}
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
        待办 {open.length} 项
      </Heading>
      <ul>
        {listed.map((matter) => (
          <Row
            key={matter.entryId}
            matter={matter}
            first={matter === first}
            onSettle={setSettling}
          />
        ))}
        {folds && <Folded matters={undated} onUnfold={() => setUnfolded(true)} />}
      </ul>
      {settling !== null && <SettleDialog matter={settling} onClose={() => setSettling(null)} />}
    </section>
  )
}
