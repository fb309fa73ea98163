// The shifts of a day, as rows: a name and when it begins; it lasts until the next.
import { KeyButton, TextInput } from '../../ui'
import { clockTime, endOf, isClockTime, withSlot, type SlotForm } from './pattern-form'
import styles from './shift-settings.module.css'

export interface SlotRowsProps {
  readonly label: string
  readonly slots: readonly SlotForm[]
  readonly onChange: (slots: readonly SlotForm[]) => void
  readonly disabled: boolean
  /** The first begins with the workday's first. */
  readonly firstFixed?: string
}

const MOST = 8

export function SlotRows({ label, slots, onChange, disabled, firstFixed }: SlotRowsProps) {
  const change = (at: number, patch: Partial<SlotForm>) =>
    onChange(slots.map((slot, index) => (index === at ? { ...slot, ...patch } : slot)))
  const shown = slots.map((slot, index) =>
    index === 0 && firstFixed !== undefined ? { ...slot, from: firstFixed } : slot,
  )
  return (
    <div role="group" aria-label={label} className={styles.slots}>
      {shown.map((slot, index) => (
        <div key={slot.id} className={styles.slot}>
          <TextInput
            label={`${label}第${index + 1}班名称`}
            placeholder="如 夜班"
            value={slot.name}
            disabled={disabled}
            maxLength={20}
            onChange={(name) => change(index, { name })}
          />
          <TextInput
            label={`${label}第${index + 1}班几点起`}
            placeholder="如 0830"
            value={slot.from}
            disabled={disabled || (index === 0 && firstFixed !== undefined)}
            maxLength={5}
            onChange={(from) => change(index, { from })}
          />
          <span className={styles.until}>
            {isClockTime(slot.from) && isClockTime(endOf(shown, index))
              ? `${clockTime(slot.from)} 到${endOf(shown, index) <= clockTime(slot.from) ? '次日 ' : ' '}${endOf(shown, index)}`
              : '几点起？如 0830'}
          </span>
          {!disabled && slots.length > 1 && (
            <KeyButton
              kind="quiet"
              size="small"
              title={`删去第${index + 1}班`}
              onPress={() => onChange(slots.filter((_, other) => other !== index))}
            >
              删去
            </KeyButton>
          )}
        </div>
      ))}
      {!disabled && slots.length < MOST && (
        <span>
          <KeyButton kind="quiet" size="small" onPress={() => onChange(withSlot(slots))}>
            加一班
          </KeyButton>
        </span>
      )}
    </div>
  )
}
