// An alarm: a full-width red bar that stays until somebody answers it. It names what, how late and
// which incident, and carries two actions. Space is heard everywhere, even under a dialog; F1 also
// while somebody is typing, when Space belongs to the text.
import { cx } from './cx'
import { KeyButton, KeyHint } from './key-button'
import { useKey } from './key-layer'
import styles from './alarm-bar.module.css'

export interface AlarmBarProps {
  /** Late is red, soon is amber. */
  readonly tone: 'late' | 'soon'
  /** `续报一` */
  readonly what: string
  /** `已超时`, `还剩` */
  readonly state: string
  /** `4分12秒`; changes every second and is not read aloud again. */
  readonly howLong?: string
  /** `值班〔2026〕17号`; left out while the desk is locked. */
  readonly number?: string
  readonly title?: string
  /** Further alarms behind this one. */
  readonly others?: number
  /** 停机期间到期, 演练, … */
  readonly marks?: readonly string[]
  /** Silences the sound, never the clock. Left out once that has been done. */
  readonly onStop?: (() => void) | undefined
  readonly go?: { readonly label: string; readonly act: () => void } | undefined
}

const WORDS = { late: '超时', soon: '将到期' } as const

export function AlarmBar(props: AlarmBarProps) {
  const { tone, what, state, number, title, others = 0, marks = [], onStop, go } = props
  return (
    <section aria-label="报警" className={cx(styles.bar, styles[tone])}>
      <span role="alert" className="only-heard">{[WORDS[tone], what, state, ...marks, number, title].filter(Boolean).join(' ')}</span>
      <span className={styles.square} aria-hidden="true" />
      <strong className={styles.word}>{WORDS[tone]}</strong>
      <span className={styles.fact}>{what} {state} <b>{props.howLong}</b></span>
      {marks.map((mark) => <span key={mark} className={styles.mark}>{mark}</span>)}
      {number !== undefined && <span className={styles.fact}>{number}</span>}
      {title !== undefined && <span className={styles.title} title={title}>{title}</span>}
      {others > 0 && <span className={styles.mark}>另有 {others} 项</span>}
      <span className={styles.actions}>
        {onStop === undefined
          ? <span className={styles.fact}>已停止响铃</span>
          : <Stop onStop={onStop} />}
        {go !== undefined && <KeyButton keyName="Enter" kind="primary" onPress={go.act}>{go.label}</KeyButton>}
      </span>
    </section>
  )
}

function Stop({ onStop }: { readonly onStop: () => void }) {
  useKey('F1', onStop, { everywhere: true })
  return (
    <KeyButton keyName="Space" keyEverywhere title="正在打字时按 F1" onPress={onStop}>
      知道了，停止响铃 <KeyHint keyName="F1" />
    </KeyButton>
  )
}
