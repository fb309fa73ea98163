// Beside the month: the chosen cell, what is wrong, who stands how often, and how it was changed.
import { useMemo } from 'react'
import { weekdayText } from '../../shared/calendar/month'
import { POST_NAMES, POSTS, type Post } from '../../shared/roster/post'
import type { Place } from '../../shared/roster/record'
import { Empty, Heading, KeyButton } from '../ui'
import { ChangeLog } from './change-log'
import { shortDay } from './month'
import styles from './roster.module.css'
import type { MonthFinding } from './use-findings'
import { phoneOf, placesOf, type RosterMonth } from './use-roster'

export interface SideProps {
  readonly roster: RosterMonth
  readonly active: Place | null
  readonly findings: readonly MonthFinding[]
  readonly onGo: (place: Place) => void
  readonly onSwap: () => void
  readonly mayFill: boolean
  /** Why duties cannot be exchanged here and now. */
  readonly whyNoSwap: string | undefined
}

function Chosen({
  roster,
  active,
  onSwap,
  whyNoSwap: why,
}: Pick<SideProps, 'roster' | 'active' | 'onSwap' | 'whyNoSwap'>) {
  const name = active === null ? '' : roster.nameAt(active)
  const entry = name === '' ? undefined : roster.entryOf(name)
  const slot = roster.columns.find(({ slotId }) => slotId === active?.slotId)
  return (
    <section className={styles.part} aria-label="选中的班">
      <Heading
        actions={
          <KeyButton
            size="small"
            keyName="Alt+H"
            disabled={why !== undefined}
            title={why}
            onPress={onSwap}
          >
            换班
          </KeyButton>
        }
      >
        {active === null ? '选一格' : `${shortDay(active.date)} ${weekdayText(active.date)}`}
      </Heading>
      {active !== null && (
        <p className={styles.chosen}>
          {slot?.slotName} {slot?.hours} · {POST_NAMES[active.post]}
          <b className={styles.chosenName}>{name === '' ? '还没有人' : name}</b>
          {entry !== undefined && (
            <span>
              {entry.post}{' '}
              <span className={styles.dial}>
                {[entry.mobile, entry.office].filter(Boolean).join('、') || '没有登记电话'}
              </span>
            </span>
          )}
          {name !== '' && entry === undefined && (
            <span className={styles.unknown}>通讯录里没有这个人，查不到电话</span>
          )}
        </p>
      )}
    </section>
  )
}

const SHOWN = 40

function Findings({
  roster,
  findings,
  onGo,
  mayFill,
}: Pick<SideProps, 'roster' | 'findings' | 'onGo' | 'mayFill'>) {
  if (placesOf(roster).every((place) => roster.nameAt(place) === '')) {
    return (
      <Empty size="column" title="这个月还没有排班">
        {mayFill
          ? '按 Alt+L 轮换，按 Alt+I 从表格导入，或者直接在格里打字。'
          : '排好之后，这里列出空缺、连班和各人的班数。'}
      </Empty>
    )
  }
  return (
    <section className={styles.part} aria-label="要看一看">
      <Heading note={findings.length === 0 ? '没有空缺，没有冲突' : '点一条就到那一格'}>
        {findings.length === 0 ? '排好了' : `要看一看 ${findings.length} 处`}
      </Heading>
      <ul className={styles.findings}>
        {findings.slice(0, SHOWN).map(({ key, tone, word, text, place }) => (
          <li key={key}>
            <button type="button" className={styles.finding} onClick={() => onGo(place)}>
              <b className={tone === 'late' ? styles.lateWord : styles.soonWord}>{word}</b> {text}
            </button>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && (
        <p className={styles.quiet}>先排这些；其余 {findings.length - SHOWN} 处改完再显示。</p>
      )}
    </section>
  )
}

interface Share {
  readonly name: string
  readonly total: number
  readonly by: Readonly<Record<Post, number>>
}

/** Who stands how often, the most first. */
function sharesOf(roster: RosterMonth): Share[] {
  const shares = new Map<string, Record<Post, number>>()
  for (const place of placesOf(roster)) {
    const name = roster.nameAt(place)
    if (name === '') continue
    const by = shares.get(name) ?? { leader: 0, main: 0, second: 0 }
    by[place.post] += 1
    shares.set(name, by)
  }
  return [...shares]
    .map(([name, by]) => ({ name, by, total: POSTS.reduce((sum, post) => sum + by[post], 0) }))
    .sort((a, b) => b.total - a.total)
}

function Shares({ roster }: { readonly roster: RosterMonth }) {
  const shares = useMemo(() => sharesOf(roster), [roster])
  if (shares.length === 0) return null
  return (
    <section className={styles.part} aria-label="本月人员">
      <Heading note={`${shares.length} 人`}>本月人员与电话</Heading>
      <table className={styles.shares}>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            {POSTS.map((post) => (
              <th key={post} scope="col" className={styles.count}>
                {POST_NAMES[post].slice(0, 2)}
              </th>
            ))}
            <th scope="col">电话</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ name, by }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {POSTS.map((post) => (
                <td key={post} className={styles.count}>
                  {by[post] === 0 ? '' : by[post]}
                </td>
              ))}
              <td className={styles.dial}>{phoneOf(roster, name) || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function Side(props: SideProps) {
  return (
    <>
      <Chosen {...props} />
      <Findings {...props} />
      <Shares roster={props.roster} />
      <ChangeLog month={props.roster.month} />
    </>
  )
}
