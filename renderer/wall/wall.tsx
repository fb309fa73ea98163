// 大屏, drawn from what may hang on a wall: who keeps the desk, the clock, the three most urgent things with their
// times, and the rest counted. It knows nothing but its props: a locked desk draws it as well.
import type { ReactNode } from 'react'
import type { Wall as WallFacts, WallRoomClock, WallRow } from '../../shared/wall'
import {
  clockText,
  countdownText,
  longDateText,
  relativeText,
  timeText,
  toInstant,
  type Ms,
} from '../../shared/time'
import { signOfClass } from '../incident-sign'
import { cx, toneOf } from '../ui'
import styles from './wall.module.css'

export interface WallProps {
  readonly wall: WallFacts
  readonly now: Ms
  /** What rings, between the head and the rows. */
  readonly alarm: ReactNode
  /** Whether what is written down stands on the disk. */
  readonly saved: boolean
  /** How it is left. */
  readonly keys: ReactNode
}

const ROWS = 3
/** Beside the three, in small. */
const CHIPS = 5

export function Wall({ wall, now, alarm, saved, keys }: WallProps) {
  return (
    <div className={styles.wall}>
      <Head wall={wall} now={now} />
      {alarm}
      <main className={styles.rows} aria-label="办理中的事件，先轻重，后时限">
        <h1 className="only-heard">大屏</h1>
        {wall.rows.length === 0 && <p className={styles.nothing}>此刻没有欠着的事</p>}
        {wall.rows.slice(0, ROWS).map((row) => (
          <Row key={row.id} row={row} now={now} />
        ))}
      </main>
      <footer className={styles.foot}>
        <Rest wall={wall} now={now} />
        <RoomClocks clocks={wall.room} now={now} />
        <span className={saved ? styles.safe : styles.late}>{saved ? '已存盘' : '数据 只读'}</span>
        <span className={styles.keys}>本屏只显示编号和时限 · {keys}</span>
      </footer>
    </div>
  )
}

function Shift({ shift }: Pick<WallFacts, 'shift'>) {
  if (shift === null) return <b className={styles.crew}>无人值班</b>
  const { name, crew, leader, startsAt, plannedEnd } = shift
  return (
    <>
      <b className={styles.crew}>{[name, ...crew].join('　')}</b>
      <span>
        带班 {leader || '未排'}　{timeText(startsAt)}–{timeText(plannedEnd)}
      </span>
    </>
  )
}

const Head = ({ wall, now }: Pick<WallProps, 'wall' | 'now'>) => (
  <header className={styles.head}>
    <div className={styles.who}>
      <Shift shift={wall.shift} />
    </div>
    <time className={styles.clock} dateTime={toInstant(now)}>
      {clockText(now)}
    </time>
    <div className={styles.day}>
      <b className={styles.crew}>{longDateText(now).slice(5)}</b>
      <span>
        办理中 {wall.real} 件{wall.exercises > 0 && `　演练 ${wall.exercises}`}
      </span>
    </div>
  </header>
)

/** An exercise is never red, however late. */
const toneOfRow = ({ of, dueAt, soonWithin }: WallRow, now: Ms) => {
  if (of === 'exercise') return 'exercise'
  return dueAt === null ? 'calm' : toneOf(dueAt, now, soonWithin)
}

function note({ then, closedBelow }: WallRow, now: Ms): string {
  const words = [
    closedBelow && '下级已终报',
    then !== null &&
      (then.dueAt <= now
        ? `另：${then.name}已超时`
        : `再之后：${then.name} ${relativeText(then.dueAt, now)}`),
  ]
  return words.filter(Boolean).join('　')
}

function Row({ row, now }: { readonly row: WallRow; readonly now: Ms }) {
  const { mark, words } = signOfClass(row.of, row.level)
  const tone = toneOfRow(row, now)
  return (
    <article
      className={cx(styles.row, styles[`${tone}Row`])}
      aria-label={`${words} ${row.number} ${row.owes}`}
    >
      <b className={cx(styles.mark, styles[row.of])} title={words}>
        {mark}
      </b>
      <div className={styles.what}>
        <b className={styles.owes}>
          {row.number}　{row.owes || '此刻没有欠着的'}
        </b>
        <span className={styles.note}>{note(row, now)}</span>
      </div>
      {row.dueAt !== null && (
        <div
          role="timer"
          aria-live="off"
          className={cx(styles.time, tone !== 'exercise' && styles[tone])}
        >
          <span className={styles.digits}>{countdownText(row.dueAt - now)}</span>
          <span className={styles.word}>{row.dueAt <= now ? '已超时' : '还剩'}</span>
        </div>
      )}
    </article>
  )
}

function Rest({ wall, now }: Pick<WallProps, 'wall' | 'now'>) {
  const others = wall.real + wall.exercises - Math.min(ROWS, wall.rows.length)
  if (others === 0) return null
  const chips = wall.rows.slice(ROWS, ROWS + CHIPS)
  return (
    <span className={styles.rest}>
      <b>另 {others} 件</b>
      {chips.map((row) => (
        <span key={row.id} className={styles.chip}>
          <b>{signOfClass(row.of, row.level).mark}</b>{' '}
          <span className={row.of === 'exercise' ? undefined : styles[toneOfRow(row, now)]}>
            {row.dueAt === null
              ? '–'
              : `${row.dueAt <= now ? '超' : ''}${countdownText(row.dueAt - now)}`}
          </span>
        </span>
      ))}
      {others > chips.length && '…'}
    </span>
  )
}

const ROOM_WORDS: Readonly<Record<WallRoomClock['kind'], string>> = {
  matter: '待办',
  relief: '交接班',
  nil: '零报告',
  opinion: '舆情',
  round: '舆情轮巡',
  instruction: '批示',
  unitNil: '下级零报告',
  agreement: '审定待确认',
  units: '下级单位',
  trips: '外出报备',
  backup: '备份',
}

/** What of the room is late or will be within the hour, kind by kind. */
const NEAR: Ms = 3_600_000

function RoomClocks({
  clocks,
  now,
}: {
  readonly clocks: readonly WallRoomClock[]
  readonly now: Ms
}) {
  const near = clocks.filter(({ dueAt }) => dueAt - now <= NEAR)
  const kinds = [...new Set(near.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const ofKind = near.filter((clock) => clock.kind === kind)
    const late = ofKind.filter(({ dueAt }) => dueAt <= now).length
    const first = ofKind[0]!
    return (
      <span key={kind} className={cx(late > 0 && styles.late)}>
        {ROOM_WORDS[kind]}{' '}
        {late > 0 ? `超时${ofKind.length > 1 ? ` ${late} 项` : ''}` : `${timeText(first.dueAt)} 前`}
      </span>
    )
  })
}

/** One line in the colour of what rings. */
export const WallAlarm = ({
  tone,
  text,
  children,
}: {
  readonly tone: 'late' | 'soon' | 'exercise'
  readonly text: string
  readonly children: ReactNode
}) => (
  <section aria-label="报警" className={cx(styles.alarm, styles[`${tone}Alarm`])}>
    <strong role="alert">{text}</strong>
    <span className={styles.alarmKeys}>{children}</span>
  </section>
)
