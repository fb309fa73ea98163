// Whom to call: everyone on the unit's list with a number to dial from and a key, or anyone else.
import type { ReactNode } from 'react'
import type { Incident } from '../../shared/incident/record'
import { relativeText } from '../../shared/time'
import { SIDE_NAMES, type Recipient } from '../../shared/unit/record'
import { cx, KeyHint, Tag, useKey } from '../ui'
import { useMinute } from '../use-desk'
import { ANYONE, toldAt } from './phone-form'
import styles from './phone.module.css'

/** Ctrl+1 … Ctrl+8; the last one, Ctrl+9, is anyone else. */
const KEYED = 8
const ANYONE_KEY = 'Ctrl+9'

interface ChoiceProps {
  readonly id: string
  readonly keyName: string | undefined
  readonly chosen: boolean
  /** A row of its own. */
  readonly wide?: boolean
  readonly onChoose: (id: string) => void
  readonly children: ReactNode
}

function Whom({ id, keyName, chosen, wide = false, onChoose, children }: ChoiceProps) {
  useKey(keyName, () => onChoose(id))
  return (
    <label className={cx(styles.whom, chosen && styles.chosen, wide && styles.wide)}>
      <input
        type="radio"
        name="whom"
        className={styles.radio}
        checked={chosen}
        onChange={() => onChoose(id)}
      />
      {children}
      {keyName !== undefined && <KeyHint keyName={keyName} />}
    </label>
  )
}

export interface WhomFieldProps {
  readonly incident: Incident
  readonly recipients: readonly Recipient[]
  readonly value: string
  readonly disabled: boolean
  readonly onChange: (id: string) => void
}

export function WhomField({ incident, recipients, value, disabled, onChange }: WhomFieldProps) {
  const now = useMinute()
  const choose = (id: string) => {
    if (!disabled && id !== value) onChange(id)
  }
  return (
    <div role="radiogroup" aria-label="打给谁" className={styles.whoms}>
      {recipients.map(({ id, name, phone, side }, index) => {
        const told = toldAt(incident, name)
        return (
          <Whom
            key={id}
            id={id}
            chosen={value === id}
            onChoose={choose}
            keyName={index < KEYED ? `Ctrl+${index + 1}` : undefined}
          >
            <span className={styles.name}>{name}</span>
            <span className={phone === '' ? styles.noNumber : styles.number}>
              {phone === '' ? '没有登记电话' : phone}
            </span>
            <span className={styles.tags}>
              <Tag kind="category">{SIDE_NAMES[side]}</Tag>
              {told === null ? (
                <Tag kind="plain">还没有电话报告</Tag>
              ) : (
                <Tag kind="safe">{relativeText(told, now)} 已报</Tag>
              )}
            </span>
          </Whom>
        )
      })}
      <Whom id={ANYONE} chosen={value === ANYONE} onChoose={choose} keyName={ANYONE_KEY} wide>
        <span className={styles.name}>
          其他单位或领导 <span className={styles.quiet}>自己填单位和电话</span>
        </span>
      </Whom>
    </div>
  )
}
