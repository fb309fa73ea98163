// A line to which 不详 is an answer: the button beside it, or ? typed into it.
import { KeyButton } from './key-button'
import { TextInput } from './controls'
import { meansUnknown, overUnknown, UNKNOWN } from './unknown'
import styles from './time-field.module.css'

export interface UnknownLineProps {
  /** null: 不详 was said. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly placeholder?: string
  readonly label?: string
  readonly faulty?: boolean | undefined
}

export function UnknownLine({ value, onChange, ...rest }: UnknownLineProps) {
  const type = (entered: string) => {
    const text = value === null ? overUnknown(entered) : entered
    onChange(meansUnknown(text) ? null : text)
  }
  return (
    <div className={styles.row}>
      <div className={styles.box}>
        <TextInput {...rest} value={value ?? UNKNOWN} onChange={type} />
      </div>
      <KeyButton
        kind={value === null ? 'outlined' : 'quiet'}
        tabStop={false}
        title="键盘：在框里按 ?"
        onPress={() => onChange(null)}
      >
        {UNKNOWN}
      </KeyButton>
    </div>
  )
}
