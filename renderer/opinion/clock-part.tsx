// Every clock of the opinion with the rule that gave it; the next one over everything.
import { clocksOfOpinion, runningOf, type OpinionClock } from '../../shared/opinion/clocks'
import type { Opinion } from '../../shared/opinion/record'
import { isOpen } from '../../shared/opinion/standing'
import { durationText, MINUTE, relativeText, type Ms } from '../../shared/time'
import { DeadlineStrip, Heading, Tag, toneOf } from '../ui'
import { useDesk, useMinute, useNow } from '../use-desk'
import styles from './opinion.module.css'

const TAGS = { late: 'late', soon: 'soon', calm: 'plain' } as const

export const soonOf = ({ rule }: OpinionClock): Ms => Math.max(0, ...rule.warnMinutes) * MINUTE

/** `14:35 前 · 发现后 30分钟` */
const whyText = ({ dueAt, originAt, rule }: OpinionClock, now: Ms): string =>
  `${relativeText(dueAt, now)} 前 · ${relativeText(originAt, now)} 发现后 ${durationText(rule.minutes * MINUTE)}`

function Running({ clock }: { readonly clock: OpinionClock }) {
  const now = useNow()
  const tone = toneOf(clock.dueAt, now, soonOf(clock))
  return (
    <Tag kind={TAGS[tone]}>
      {tone === 'late' ? '已超时' : '还剩'} {durationText(clock.dueAt - now)}
    </Tag>
  )
}

function metText({ metAt, dueAt }: OpinionClock, now: Ms): string {
  const apart = durationText(dueAt - metAt!)
  return `${relativeText(metAt!, now)} 办了，${metAt! > dueAt ? `晚 ${apart}` : `早 ${apart}`}`
}

function State({ clock, open }: { readonly clock: OpinionClock; readonly open: boolean }) {
  const minute = useMinute()
  if (clock.state === 'met')
    return <Tag kind={clock.metAt! > clock.dueAt ? 'late' : 'safe'}>{metText(clock, minute)}</Tag>
  if (clock.state === 'released') return <Tag kind="plain">不需要，已写明理由</Tag>
  return open ? <Running clock={clock} /> : <Tag kind="plain">随办结终止</Tag>
}

export function ClockPart({ opinion }: { readonly opinion: Opinion }) {
  const { opinion: state } = useDesk()
  const minute = useMinute()
  const clocks = clocksOfOpinion(opinion, state)
  if (clocks.length === 0) return null
  return (
    <section className={styles.section} aria-label="各项时限">
      <Heading level={3}>时限</Heading>
      <ul>
        {clocks.map((clock) => (
          <li key={clock.duty} className={styles.clock}>
            <b>{clock.name}</b>
            <span>
              <State clock={clock} open={isOpen(opinion)} />
            </span>
            <span className={styles.note}>
              {whyText(clock, minute)} · {clock.rule.source}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function OpinionStrip({ opinion }: { readonly opinion: Opinion }) {
  const { opinion: state } = useDesk()
  const now = useNow()
  const [next] = runningOf(opinion, state)
  if (next === undefined) return null
  return (
    <DeadlineStrip
      label={`舆情${opinion.serial}号 ${next.name}`}
      dueAt={next.dueAt}
      now={now}
      soonWithin={soonOf(next)}
      why={`${whyText(next, now)} · ${next.rule.source}`}
    />
  )
}
