// By what the past is narrowed down, beside its words.
import { Pick, TextInput } from '../ui'
import {
  CATEGORY_OPTIONS,
  KIND_OPTIONS,
  LEVEL_OPTIONS,
  setPastForm,
  wrongPeriod,
  type PastForm,
} from './past-question'
import styles from './past.module.css'

export function PastFilters({ form }: { readonly form: PastForm }) {
  const wrong = wrongPeriod(form)
  return (
    <div className={styles.filters}>
      <Pick<PastForm['kind']>
        label="记录"
        value={form.kind}
        options={KIND_OPTIONS}
        onChange={(kind) => setPastForm({ kind })}
      />
      <span className={styles.name}>
        <TextInput
          label="人员"
          placeholder="人员"
          value={form.person}
          onChange={(person) => setPastForm({ person })}
        />
      </span>
      <span className={styles.name}>
        <TextInput
          label="单位"
          placeholder="单位"
          value={form.unit}
          onChange={(unit) => setPastForm({ unit })}
        />
      </span>
      <Pick<PastForm['category']>
        label="类别"
        value={form.category}
        options={CATEGORY_OPTIONS}
        onChange={(category) => setPastForm({ category })}
      />
      <Pick<PastForm['level']>
        label="级别"
        value={form.level}
        options={LEVEL_OPTIONS}
        onChange={(level) => setPastForm({ level })}
      />
      <span className={styles.date}>
        <TextInput
          label="从哪天起"
          placeholder="从 2019-03-01"
          value={form.from}
          faulty={wrong !== undefined}
          onChange={(from) => setPastForm({ from })}
        />
      </span>
      <span className={styles.date}>
        <TextInput
          label="到哪天止"
          placeholder="到 2019-03-31"
          value={form.to}
          faulty={wrong !== undefined}
          onChange={(to) => setPastForm({ to })}
        />
      </span>
      {wrong !== undefined && <span className={styles.late}>{wrong}</span>}
    </div>
  )
}
