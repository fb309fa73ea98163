// 报送对象: the offices that get every report, as rows that can be changed, added and taken out.
import { SIDE_NAMES, sideSchema, type RecipientInput } from '../../shared/unit/record'
import { Choice, KeyButton, TextInput } from '../ui'
import styles from './recipient-rows.module.css'

const SIDES = sideSchema.options.map((side) => ({ value: side, label: SIDE_NAMES[side] }))

export interface RecipientRowsProps {
  readonly value: readonly RecipientInput[]
  readonly onChange: (value: readonly RecipientInput[]) => void
  /** The sentence for `recipients`, `recipients.0`, … */
  readonly errorAt: (...paths: string[]) => string | undefined
  readonly disabled?: boolean
}

export function RecipientRows({ value, onChange, errorAt, disabled = false }: RecipientRowsProps) {
  const change = (at: number, patch: Partial<RecipientInput>) =>
    onChange(
      value.map((recipient, index) => (index === at ? { ...recipient, ...patch } : recipient)),
    )
  const rowErrors = value.map((_, index) => errorAt(`recipients.${index}`))
  const whole = rowErrors.some((error) => error !== undefined) ? undefined : errorAt('recipients')
  return (
    <div role="group" aria-label="报送对象">
      {value.map((recipient, index) => (
        <Row
          key={recipient.id ?? `new-${index}`}
          number={index + 1}
          value={recipient}
          onChange={(patch) => change(index, patch)}
          onRemove={() => onChange(value.filter((_, other) => other !== index))}
          error={rowErrors[index]}
          faulty={(part) => errorAt(`recipients.${index}.${part}`) !== undefined}
          disabled={disabled}
        />
      ))}
      {whole !== undefined && (
        <p className={styles.error} role="alert">
          {whole}
        </p>
      )}
      {!disabled && (
        <KeyButton
          kind="quiet"
          size="small"
          onPress={() => onChange([...value, { name: '', side: 'above', phone: '', fax: '' }])}
        >
          添加一个对象
        </KeyButton>
      )}
    </div>
  )
}

interface RowProps {
  readonly number: number
  readonly value: RecipientInput
  readonly onChange: (patch: Partial<RecipientInput>) => void
  readonly onRemove: () => void
  readonly error: string | undefined
  readonly faulty: (part: keyof RecipientInput) => boolean
  readonly disabled: boolean
}

function Row({ number, value, onChange, onRemove, error, faulty, disabled }: RowProps) {
  const named = (word: string) => `第${number}个对象${word}`
  return (
    <>
      <div className={styles.row}>
        <TextInput
          label={named('名称')}
          placeholder="名称"
          faulty={faulty('name')}
          disabled={disabled}
          maxLength={200}
          value={value.name}
          onChange={(name) => onChange({ name })}
        />
        <Choice
          label={named('关系')}
          options={SIDES}
          disabled={disabled}
          value={value.side}
          onChange={(side) => onChange({ side })}
        />
        <TextInput
          label={named('电话')}
          placeholder={disabled ? '无电话' : '电话'}
          faulty={faulty('phone')}
          disabled={disabled}
          maxLength={200}
          value={value.phone}
          onChange={(phone) => onChange({ phone })}
        />
        <TextInput
          label={named('传真')}
          placeholder={disabled ? '无传真' : '传真'}
          faulty={faulty('fax')}
          disabled={disabled}
          maxLength={200}
          value={value.fax}
          onChange={(fax) => onChange({ fax })}
        />
        {!disabled && (
          <KeyButton kind="quiet" title={`删去${named('')}`} onPress={onRemove}>
            删去
          </KeyButton>
        )}
      </div>
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </>
  )
}
