// 草稿 → 待审定 → 已审定 → 已报送 → 已回执. Five different things that must never be taken for one
// another: each has a colour, a shape and its word, as a row of steps or as one tag in a list.
import { REPORT_STATE_NAMES, REPORT_STATES, type ReportState } from '../../shared/report/state'
import { cx } from './cx'
import styles from './state-steps.module.css'

export interface StateStepsProps {
  readonly current: ReportState
  /** Steps that this report does not need, such as approval of a Ⅳ: shown struck through. */
  readonly skipped?: readonly ReportState[]
  /** Small text under a step's word, such as `2/3` or `14:26`. */
  readonly notes?: Partial<Readonly<Record<ReportState, string>>>
}

const place = (step: ReportState) => REPORT_STATES.indexOf(step)

function standing(step: ReportState, current: ReportState, skipped: readonly ReportState[]) {
  if (step === current) return 'current'
  if (skipped.includes(step)) return 'skipped'
  return place(step) < place(current) ? 'done' : 'ahead'
}

const HEARD = { current: '当前', done: '已过', ahead: '未到', skipped: '不需要' } as const

export function StateSteps({ current, skipped = [], notes = {} }: StateStepsProps) {
  return (
    <ol className={styles.steps} aria-label="报告状态">
      {REPORT_STATES.map((step) => {
        const stands = standing(step, current, skipped)
        return (
          <li
            key={step}
            aria-current={stands === 'current' ? 'step' : undefined}
            className={cx(styles.step, styles[stands], stands === 'current' && styles[step])}
          >
            {stands === 'done' && <span aria-hidden="true">✓</span>}
            <span>{REPORT_STATE_NAMES[step]}</span>
            {notes[step] !== undefined && <span className={styles.note}>{notes[step]}</span>}
            <span className="only-heard">（{HEARD[stands]}）</span>
          </li>
        )
      })}
    </ol>
  )
}

/** The same five in a list: dashed, amber edge, blue edge, filled blue, filled green. */
export function StateTag({ state, note }: { readonly state: ReportState; readonly note?: string }) {
  return (
    <span className={cx(styles.tag, styles[`tag-${state}`])}>
      {REPORT_STATE_NAMES[state]}
      {note !== undefined && ` ${note}`}
    </span>
  )
}
