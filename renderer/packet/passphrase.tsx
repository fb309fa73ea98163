// A passphrase for a packet, twice, with how hard it is to guess.
import { Field, FieldRow, PinInput } from '../ui'
import styles from './packet.module.css'
import { strengthOf, STRENGTH_WORDS, type Strength } from './strength'

const TONES: Readonly<Record<Strength, string | undefined>> = {
  none: styles.quiet,
  short: styles.late,
  weak: styles.soon,
  fair: styles.quiet,
  strong: styles.safe,
}

export interface PassphraseProps {
  readonly first: string
  readonly again: string
  readonly onFirst: (passphrase: string) => void
  readonly onAgain: (passphrase: string) => void
}

export function Passphrase({ first, again, onFirst, onAgain }: PassphraseProps) {
  const strength = strengthOf(first)
  const differs = again !== '' && again !== first
  return (
    <Field
      label="打开密码"
      sub="可以不设"
      hint="密码请当面或另途告知；忘了谁也打不开，重新导出一份就是"
      error={differs ? '两次输入的密码不一样' : undefined}
    >
      <FieldRow>
        <PinInput
          words
          label="打开密码"
          value={first}
          placeholder="不填就不加密"
          onChange={onFirst}
        />
        <PinInput
          words
          label="再输一遍密码"
          value={again}
          placeholder="再输一遍"
          disabled={first === ''}
          onChange={onAgain}
        />
      </FieldRow>
      <p className={TONES[strength]} aria-live="polite">
        {STRENGTH_WORDS[strength]}
      </p>
    </Field>
  )
}
