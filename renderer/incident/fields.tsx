// Controls that the intake and a correction share: who is at the other end, the kind, the figures.
import { FIGURE_KEYS, FIGURE_NAMES, type FigureKey, type Figures } from '../../shared/incident/figures'
import type { Counterpart } from '../../shared/phone/record'
import { categoryOf, CATEGORY_NAMES, KINDS, kindName, type Kind } from '../../shared/vocabulary'
import { withEntry, type BookEntry } from '../contact/book'
import { ContactPick } from '../contact/contact-pick'
import { NumberBox, Pick, TextInput } from '../kit'
import styles from './incident.module.css'

interface Shared<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly autoFocus?: boolean
}

/** 单位、姓名、职务、电话 in the order in which a caller says them. */
export function CounterpartInputs({ value, onChange, autoFocus = false }: Shared<Counterpart>) {
  const set = (patch: Partial<Counterpart>) => onChange({ ...value, ...patch })
  const take = (entry: BookEntry) => onChange(withEntry(value, entry))
  return (
    <div className={styles.counterpart}>
      <ContactPick value={value.unit} placeholder="单位，可输拼音首字母" autoFocus={autoFocus} onChange={(unit) => set({ unit })} onPick={take} />
      <ContactPick value={value.name} label="姓名" placeholder="姓名" onChange={(name) => set({ name })} onPick={take} />
      <TextInput value={value.post} label="职务" placeholder="职务" onChange={(post) => set({ post })} />
      <ContactPick value={value.phone} label="电话" placeholder="电话" onChange={(phone) => set({ phone })} onPick={take} />
    </div>
  )
}

/** The category stands in the label, so that typing finds either. */
const OPTIONS = KINDS.map((kind) => ({ value: kind, label: `${kindName(kind)}　${CATEGORY_NAMES[categoryOf(kind)]}` }))

export function KindPick({ value, onChange }: { readonly value: Kind | null; readonly onChange: (kind: Kind) => void }) {
  return <Pick value={value} onChange={onChange} options={OPTIONS} searchable placeholder="输几个字就能找，如 草原、追尾、疫情" />
}

const DECIMALS: Partial<Readonly<Record<FigureKey, number>>> = { lossWan: 2, areaHa: 2 }

/** Empty is 不详, which is not the same as 0. */
export function FigureBoxes({ value, onChange }: Shared<Figures>) {
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
            onChange={(figure) => onChange({ ...value, [key]: figure })}
          />
        )
      })}
    </div>
  )
}
