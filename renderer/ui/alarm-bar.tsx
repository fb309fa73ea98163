// An alarm: a full-width bar that stays until somebody answers it. It lists what rings, the most
// urgent first: how grave, what, how late and which incident; and it carries two actions with keys of
// their own. Space is heard everywhere, even under a dialog; F1 also while somebody is typing, when Space
// belongs to the text. Enter alone never means the alarm: it belongs to whatever has the frame.
import { cx } from './cx'
import { KeyButton, KeyHint } from './key-button'
import { useKey } from './key-layer'
import styles from './alarm-bar.module.css'

export interface AlarmLine {
  readonly key: string
  /** How grave, in one character to be seen and in words to be heard: `Ⅰ`, `Ⅰ级 特别重大`. Left out for what has no level. */
  readonly sign?: { readonly mark: string; readonly words: string } | undefined
  /** `续报一` */
  readonly what: string
  /** `已超时`, `还剩` */
  readonly state: string
  /** `4分12秒`; changes every second and is not read aloud again. */
  readonly howLong: string
  /** `值班〔2026〕17号` */
  readonly number?: string
  readonly title?: string
  /** 停机期间到期, 对方已终报, … */
  readonly marks?: readonly string[]
}

export interface AlarmBarProps {
  /** Late is red, soon is amber; an exercise alone is hatched grey. */
  readonly tone: 'late' | 'soon' | 'exercise'
  /** The most urgent first. */
  readonly lines: readonly AlarmLine[]
  /** Silences all that rings, never a clock. Left out once that has been done. */
  readonly onStop?: (() => void) | undefined
  /** False for whoever is not on duty: their key quiets this screen, and answers nothing. */
  readonly answers?: boolean
  /** To what the first line is about. */
  readonly go?: { readonly label: string; readonly act: () => void } | undefined
}

/** More would push the desk away; the rest is counted. */
const SHOWN = 3

/** Said once: without the seconds that run. */
const spoken = ({ sign, what, state, marks = [], number, title }: AlarmLine): string =>
  [sign?.words, what, state, ...marks, number, title].filter(Boolean).join(' ')

const restOf = (lines: readonly AlarmLine[]): string =>
  lines.length > SHOWN ? `另有 ${lines.length - SHOWN} 项` : ''

const stopLabel = (count: number, answers: boolean): string => {
  if (!answers) return '本屏静音'
  return count > 1 ? `${count} 项都知道了` : '知道了，停止响铃'
}

export function AlarmBar({ tone, lines, onStop, answers = true, go }: AlarmBarProps) {
  const shown = lines.slice(0, SHOWN)
  const rest = restOf(lines)
  const several = lines.length > 1
  return (
    <section aria-label="报警" className={cx(styles.bar, styles[tone])}>
      <span role="alert" className="only-heard">
        {[...shown.map(spoken), rest].filter(Boolean).join('；')}
      </span>
      <ol className={styles.lines}>
        {shown.map((line, index) => (
          <Line key={line.key} line={line} rest={index === shown.length - 1 ? rest : ''} />
        ))}
      </ol>
      <span className={styles.actions}>
        {onStop === undefined ? (
          <span className={styles.fact}>{answers ? '已停止响铃' : '本屏已静音，还没有人应答'}</span>
        ) : (
          <Stop label={stopLabel(lines.length, answers)} answers={answers} onStop={onStop} />
        )}
        {go !== undefined && (
          <KeyButton
            keyName="Shift+Enter"
            kind="primary"
            title={several ? go.label : undefined}
            onPress={go.act}
          >
            {several ? '去办第一项' : go.label}
          </KeyButton>
        )}
      </span>
    </section>
  )
}

function Line({ line, rest }: { readonly line: AlarmLine; readonly rest: string }) {
  const { sign, what, state, howLong, number, title, marks = [] } = line
  return (
    <li className={styles.line}>
      {sign === undefined ? (
        <span className={styles.square} aria-hidden="true" />
      ) : (
        <span className={styles.sign} title={sign.words}>
          {sign.mark}
        </span>
      )}
      <span className={styles.fact} title={what}>
        {what}
      </span>{' '}
      <span className={styles.fact}>
        {state} <b>{howLong}</b>
      </span>
      <span className={styles.which}>
        {title !== undefined && (
          <span className={styles.title} title={title}>
            {title}
          </span>
        )}
        {number !== undefined && <span className={styles.number}>{number}</span>}
        {marks.map((mark) => (
          <span key={mark} className={styles.mark}>
            {mark}
          </span>
        ))}
        {rest !== '' && <span className={styles.rest}>{rest}</span>}
      </span>
    </li>
  )
}

interface StopProps {
  readonly label: string
  readonly answers: boolean
  readonly onStop: () => void
}

function Stop({ label, answers, onStop }: StopProps) {
  useKey('F1', onStop, { everywhere: true })
  return (
    <KeyButton
      keyName="Space"
      keyEverywhere
      title={
        answers ? '正在打字时按 F1' : '您不在本班：只让这个屏幕安静，不算应答，下一次到点还会响'
      }
      onPress={onStop}
    >
      {label} <KeyHint keyName="F1" />
    </KeyButton>
  )
}
