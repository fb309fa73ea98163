// The controls of a form. Each ties itself to the Field around it; where two stand in one Field,
// all but the first take a `label`.
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useId } from 'react'
import { labelIdOf, useFieldIds } from './field'
import styles from './controls.module.css'

interface Control<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly label?: string | undefined
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
  /** Where several stand in one Field: whether this one is meant by its error. */
  readonly faulty?: boolean | undefined
}

export interface TextInputProps extends Control<string> {
  readonly maxLength?: number
  /** A word at the left inside the box: 电话, 职务. */
  readonly prefix?: string
}

export function TextInput({ onChange, label, prefix, faulty, ...rest }: TextInputProps) {
  return (
    <Input
      {...useFieldIds(label, faulty)}
      {...rest}
      prefix={prefix === undefined ? undefined : <span className={styles.word}>{prefix}</span>}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export interface TextBoxProps extends Control<string> {
  readonly rows?: number
  readonly maxRows?: number
}

/** Several lines; grows with its text up to `maxRows`, then scrolls. */
export function TextBox({
  onChange,
  label,
  faulty,
  rows = 2,
  maxRows = 10,
  ...rest
}: TextBoxProps) {
  return (
    <Input.TextArea
      {...useFieldIds(label, faulty)}
      {...rest}
      autoSize={{ minRows: rows, maxRows }}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export interface PinInputProps extends Control<string> {
  /** A passphrase of any letters, and no PIN of digits. */
  readonly words?: boolean
}

/** A PIN: hidden, digits on a touch keyboard, never offered to the browser's password store. */
export function PinInput({ onChange, label, faulty, words = false, ...rest }: PinInputProps) {
  return (
    <Input.Password
      {...useFieldIds(label, faulty)}
      {...rest}
      inputMode={words ? 'text' : 'numeric'}
      autoComplete="one-time-code"
      visibilityToggle={false}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export interface NumberBoxProps extends Control<number | null> {
  /** `死亡`, inside the box before the figure; also the control's name. */
  readonly word?: string
  /** `人`, `万元` */
  readonly unit?: string
  readonly decimals?: number
  readonly max?: number
}

/** A figure that is not negative. Empty is null: not known, which is not the same as none. */
export function NumberBox({
  word,
  unit,
  label,
  faulty,
  decimals = 0,
  max,
  placeholder = '—',
  ...rest
}: NumberBoxProps) {
  return (
    <InputNumber
      {...useFieldIds(label ?? word, faulty)}
      {...rest}
      placeholder={placeholder}
      className={styles.number ?? ''}
      min={0}
      {...(max === undefined ? {} : { max })}
      precision={decimals}
      controls={false}
      prefix={word === undefined ? undefined : <span className={styles.word}>{word}</span>}
      suffix={unit === undefined ? undefined : <span className={styles.word}>{unit}</span>}
    />
  )
}

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}

export interface PickProps<Value extends string> extends Omit<Control<Value | null>, 'onChange'> {
  readonly onChange: (value: Value) => void
  readonly options: readonly Option<Value>[]
  /** Typing filters; on from ten options. */
  readonly searchable?: boolean
}

/** One of several, from a list that opens. */
export function Pick<Value extends string>(props: PickProps<Value>) {
  const {
    options,
    label,
    faulty,
    searchable = options.length >= 10,
    onChange,
    value,
    ...rest
  } = props
  return (
    <Select<Value>
      {...useFieldIds(label, faulty)}
      {...rest}
      {...(value === null ? {} : { value })}
      className={styles.pick ?? ''}
      options={[...options]}
      showSearch={searchable ? { optionFilterProp: 'label' } : false}
      onChange={onChange}
    />
  )
}

export interface ChoiceProps<Value extends string> {
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly Option<Value>[]
  readonly label?: string | undefined
  readonly disabled?: boolean
}

/** One of a few, all in sight: 来电 | 去电 | 传真. One stop for Tab; arrow keys move, as in any radio group. */
export function Choice<Value extends string>({
  value,
  onChange,
  options,
  label,
  disabled,
}: ChoiceProps<Value>) {
  const name = useId()
  const { id, 'aria-label': ownName, 'aria-describedby': describedBy } = useFieldIds(label)
  const named =
    ownName === undefined ? { 'aria-labelledby': labelIdOf(id) } : { 'aria-label': ownName }
  const inHand = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  )
  return (
    <div role="radiogroup" {...named} aria-describedby={describedBy} className={styles.choice}>
      {options.map((option, index) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            id={index === inHand ? id : undefined}
            className={styles.radio}
            checked={option.value === value}
            disabled={disabled === true || option.disabled === true}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}

export interface CheckProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  /** False where Tab goes past it: the field beside it can do the same by a key. */
  readonly tabStop?: boolean
}

export function Check({ onChange, tabStop = true, ...rest }: CheckProps) {
  return (
    <Checkbox
      {...rest}
      {...(tabStop ? {} : { tabIndex: -1 })}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}
