// Controls that the intake and a correction share: who is at the other end, the kind, the figures.
import {
  FIGURE_KEYS,
  FIGURE_NAMES,
  type FigureKey,
  type Figures,
} from '../../shared/incident/figures'
import type { Counterpart } from '../../shared/phone/record'
import { categoryOf, CATEGORY_NAMES, KINDS, kindName, type Kind } from '../../shared/vocabulary'
import { faultyAmong } from '../form/faulty'
import { withEntry, type BookEntry } from '../contact/book'
import { ContactPick } from '../contact/contact-pick'
import { cx, NumberBox, Pick, TextInput } from '../ui'
import styles from './incident.module.css'

const NO_ERROR = () => undefined

interface Shared<Value, Part extends string> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** What is wrong with one of them. */
  readonly errorAt?: (part: Part) => string | undefined
  readonly autoFocus?: boolean
  /** In one line, without 职务 as long as nobody is known to have one. */
  readonly short?: boolean
}

/** 单位、姓名、职务、电话 in the order in which a caller says them. */
export function CounterpartInputs({
  value,
  onChange,
  errorAt = NO_ERROR,
  autoFocus = false,
  short = false,
}: Shared<Counterpart, keyof Counterpart>) {
  const brief = short && value.post === ''
  const set = (patch: Partial<Counterpart>) => onChange({ ...value, ...patch })
  const take = (entry: BookEntry) => onChange(withEntry(value, entry))
  const faulty = faultyAmong(['unit', 'name', 'post', 'phone'], errorAt)
  return (
    <div className={cx(styles.counterpart, brief && styles.short)}>
      <ContactPick
        value={value.unit}
        placeholder="单位，可输拼音首字母"
        autoFocus={autoFocus}
        faulty={faulty('unit')}
        onChange={(unit) => set({ unit })}
        onPick={take}
      />
      <ContactPick
        value={value.name}
        label="姓名"
        placeholder="姓名"
        faulty={faulty('name')}
        onChange={(name) => set({ name })}
        onPick={take}
      />
      {!brief && (
        <TextInput
          value={value.post}
          label="职务"
          placeholder="职务"
          faulty={faulty('post')}
          onChange={(post) => set({ post })}
        />
      )}
      <ContactPick
        value={value.phone}
        label="电话"
        placeholder="电话"
        faulty={faulty('phone')}
        onChange={(phone) => set({ phone })}
        onPick={take}
      />
    </div>
  )
}

/** The category stands in the label, so that typing finds either. */
const OPTIONS = KINDS.map((kind) => ({
  value: kind,
  label: `${kindName(kind)}　${CATEGORY_NAMES[categoryOf(kind)]}`,
}))

export function KindPick({
  value,
  onChange,
}: {
  readonly value: Kind | null
  readonly onChange: (kind: Kind) => void
}) {
  return (
    <Pick
      value={value}
      onChange={onChange}
      options={OPTIONS}
      searchable
      placeholder="输几个字就能找，如 草原、追尾、疫情"
    />
  )
}

const DECIMALS: Partial<Readonly<Record<FigureKey, number>>> = { lossWan: 2, areaHa: 2 }

/** Empty is 不详, which is not the same as 0. */
export function FigureBoxes({ value, onChange, errorAt = NO_ERROR }: Shared<Figures, FigureKey>) {
  const faulty = faultyAmong(FIGURE_KEYS, errorAt)
  return (
    <div className={styles.figures}>
      {FIGURE_KEYS.map((key) => {
        const [word, unit] = FIGURE_NAMES[key]
        return (
          <NumberBox
            key={key}
            word={word}
            unit={unit}
            decimals={DECIMALS[key] ?? 0}
            value={value[key]}
            faulty={faulty(key)}
            onChange={(figure) => onChange({ ...value, [key]: figure })}
          />
        )
      })}
    </div>
  )
}
