// A button that shows its key and answers to it.
import type { ReactNode } from 'react'
import { cx } from './cx'
import { useKey } from './key-layer'
import { keyLabel, type KeyName } from './keys'
import styles from './key-button.module.css'

export function KeyHint({ keyName }: { readonly keyName: KeyName }) {
  return <kbd className={styles.hint}>{keyLabel(keyName)}</kbd>
}

export type ButtonKind = 'primary' | 'outlined' | 'danger' | 'quiet'

export interface KeyButtonProps {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly keyName?: KeyName | undefined
  /** Shows the key without answering to it: a form's own Enter, or the second card with the same key. */
  readonly keyShownOnly?: boolean
  readonly keyEverywhere?: boolean
  readonly kind?: ButtonKind
  readonly disabled?: boolean
  /** Why it cannot be pressed, or what it does: shown on hover and read aloud. */
  readonly title?: string | undefined
  readonly submit?: boolean
  readonly autoFocus?: boolean
  readonly size?: 'small' | 'middle'
  /** False where Tab goes past it: the field beside it can do the same by a key. */
  readonly tabStop?: boolean
}

const ARIA_KEYS: Readonly<Record<string, string>> = { Ctrl: 'Control', Esc: 'Escape' }
const ariaKeys = (key: KeyName) =>
  key
    .split('+')
    .map((part) => ARIA_KEYS[part] ?? part)
    .join('+')

export function KeyButton(props: KeyButtonProps) {
  const { keyName, kind = 'outlined', disabled = false, size = 'middle' } = props
  useKey(keyName, props.onPress, {
    enabled: !disabled && props.keyShownOnly !== true,
    everywhere: props.keyEverywhere ?? false,
  })
  return (
    <button
      type={props.submit === true ? 'submit' : 'button'}
      className={cx(styles.button, styles[kind], size === 'small' && styles.small)}
      disabled={disabled}
      title={props.title}
      autoFocus={props.autoFocus}
      tabIndex={props.tabStop === false ? -1 : undefined}
      aria-keyshortcuts={keyName === undefined ? undefined : ariaKeys(keyName)}
      data-key={props.keyShownOnly === true ? undefined : keyName}
      // The mouse leaves the focus where it was: typing goes on, and Space still means the alarm.
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.submit === true ? undefined : props.onPress}
    >
      {props.children}
      {keyName !== undefined && <KeyHint keyName={keyName} />}
    </button>
  )
}
