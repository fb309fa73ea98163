// 舆情 that is not done with, by the next of its clocks, below the incidents.
import { openOpinions } from '../../shared/opinion/find'
import { runningOf } from '../../shared/opinion/clocks'
import { truthOf } from '../../shared/opinion/standing'
import { TRUTH_NAMES } from '../../shared/opinion/words'
import { MINUTE, type Ms } from '../../shared/time'
import { go } from '../route'
import { Countdown, cx, Heading, KeyButton, toneOf } from '../ui'
import { useDesk, useMinute, useNow } from '../use-desk'
import styles from './desk.module.css'

const SHOWN = 4
const WARNING: Ms = 10 * MINUTE

function Due({ label, dueAt }: { readonly label: string; readonly dueAt: Ms }) {
  const now = useNow()
  return <Countdown layout="inline" label={label} dueAt={dueAt} now={now} soonWithin={WARNING} />
}

export function Opinions() {
  const desk = useDesk()
  const minute = useMinute()
  const open = openOpinions(desk)
    .map((opinion) => ({ opinion, clock: runningOf(opinion, desk.opinion)[0] }))
    .sort((a, b) => (a.clock?.dueAt ?? Infinity) - (b.clock?.dueAt ?? Infinity))
  if (open.length === 0) return null
  return (
    <section className={styles.matters} aria-label="舆情">
      <Heading
        note={open.length > SHOWN ? `另有 ${open.length - SHOWN} 条在舆情里` : undefined}
        actions={
          <KeyButton
            kind="quiet"
            size="small"
            keyName="Alt+0"
            keyShownOnly
            onPress={() => go({ kind: 'opinions' })}
          >
            看舆情
          </KeyButton>
        }
      >
        舆情 {open.length} 条
      </Heading>
      <ul>
        {open.slice(0, SHOWN).map(({ opinion, clock }) => (
          <li
            key={opinion.id}
            className={cx(
              styles.matter,
              clock !== undefined && styles[toneOf(clock.dueAt, minute, WARNING)],
            )}
          >
            <button
              type="button"
              className={styles.matterText}
              title={opinion.facts.title}
              onClick={() => go({ kind: 'opinion', opinionId: opinion.id })}
            >
              {opinion.serial}号 {opinion.facts.title}
            </button>
            <span className={styles.noDue}>{TRUTH_NAMES[truthOf(opinion)]}</span>
            {clock !== undefined && <Due label={clock.name} dueAt={clock.dueAt} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
