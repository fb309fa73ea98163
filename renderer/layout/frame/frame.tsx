// The frame of every screen once somebody is signed in. It knows nothing but its props.
import type { ReactNode } from 'react'
import { clockText, longDateText, toInstant, type Ms } from '../../../shared/time'
import { cx } from '../../ui/cx'
import { Navigation, type NavItem } from './navigation'
import styles from './frame.module.css'

export interface StatusItem {
  /** `已存盘` */
  readonly label: string
  /** `第1284条` */
  readonly value?: string
  readonly tone?: 'safe' | 'soon' | 'late' | 'quiet'
  readonly title?: string
}

export interface FrameProps {
  readonly unitName: string
  /** `白班 08:30–20:30 · 值班 张磊 · 带班 李建国` */
  readonly shiftLine: ReactNode
  readonly now: Ms
  readonly status: readonly StatusItem[]
  /** At the end of the head: lock, sign out. */
  readonly headActions?: ReactNode
  readonly nav: readonly NavItem[]
  readonly currentNav: string
  /** AlarmBar; stays above dialogs. */
  readonly alarm?: ReactNode
  /** Banners. */
  readonly banners?: ReactNode
  /** DeadlineStrip, over the whole width. */
  readonly strip?: ReactNode
  readonly aside?: ReactNode
  /** `desk` for a paper lying on it. */
  readonly asideKind?: 'panel' | 'desk'
  readonly foot?: ReactNode
  /** The line that takes an entry at any moment, below everything else. */
  readonly entry?: ReactNode
  readonly children: ReactNode
}

export function Frame(props: FrameProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.top}>
        <Head {...props} />
        {props.alarm}
      </div>
      {props.banners}
      {props.strip}
      <div className={styles.middle}>
        <Navigation items={props.nav} current={props.currentNav} />
        {/* Both may scroll, and whoever has no mouse must be able to. */}
        <main className={styles.main} tabIndex={-1}>
          <h1 className="only-heard">
            {props.nav.find((item) => item.key === props.currentNav)?.label ?? '值班台'}
          </h1>
          {props.children}
        </main>
        {props.aside !== undefined && props.aside !== null && (
          <aside
            tabIndex={0}
            aria-label="侧栏"
            className={cx(styles.aside, props.asideKind === 'desk' && styles.desk)}
          >
            {props.aside}
          </aside>
        )}
      </div>
      {props.foot}
      {props.entry}
    </div>
  )
}

type HeadProps = Pick<FrameProps, 'unitName' | 'shiftLine' | 'now' | 'status' | 'headActions'>

function Head({ unitName, shiftLine, now, status, headActions }: HeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.unit}>
        <div className={styles.unitName} title={unitName}>
          {unitName}
        </div>
        <div className={styles.shift}>{shiftLine}</div>
      </div>
      <Clock now={now} />
      <div className={styles.right}>
        {status.map((item) => (
          <span key={item.label} title={item.title}>
            {item.label}
            {item.value !== undefined && (
              <b className={styles[item.tone ?? 'safe']}> {item.value}</b>
            )}
          </span>
        ))}
        {headActions}
      </div>
    </header>
  )
}

export function Clock({ now }: { readonly now: Ms }) {
  return (
    <div className={styles.clock}>
      <time className={styles.time} dateTime={toInstant(now)}>
        {clockText(now)}
      </time>
      <span className={styles.date}>{longDateText(now)}</span>
    </div>
  )
}
