// The marks by which the list of incidents is narrowed down.
import type { Month } from '../../../shared/calendar/month'
import {
  CATEGORY_NAMES,
  LEVELS,
  levelText,
  UNSET_LEVEL,
  type Category,
} from '../../../shared/vocabulary'
import type { Period } from '../../left/period'
import { Choice, Pick } from '../../ui'
import type { Filter } from './find'
import styles from '../incident.module.css'

const STATES = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '办理中' },
  { value: 'closed', label: '已办结' },
  { value: 'unreported', label: '未经终报' },
] as const
const CATEGORIES = [
  { value: 'all', label: '全部类别' },
  ...Object.entries(CATEGORY_NAMES).map(([value, label]) => ({ value: value as Category, label })),
] as const
const LEVEL_OPTIONS = [
  { value: 'all', label: '全部级别' },
  ...LEVELS.map((level) => ({ value: level, label: levelText(level) })),
  { value: 'unset', label: UNSET_LEVEL },
] as const
const ALL_MONTHS = 'all'
const EXERCISES = [
  { value: 'all', label: '含演练' },
  { value: 'real', label: '不含演练' },
  { value: 'exercise', label: '只看演练' },
] as const

export function ListFilters({
  value,
  periods,
  months,
  onChange,
}: {
  readonly value: Filter
  readonly periods: readonly { readonly value: Period; readonly label: string }[]
  /** In which something ended without a 终报. */
  readonly months: readonly Month[]
  readonly onChange: (filter: Filter) => void
}) {
  return (
    <div className={styles.filters}>
      <Choice<Filter['state']>
        label="状态"
        value={value.state}
        options={STATES}
        onChange={(state) => onChange({ ...value, state })}
      />
      <Pick<Period>
        label="时间"
        value={value.period}
        options={periods}
        searchable
        onChange={(period) => onChange({ ...value, period, month: null })}
      />
      {value.state === 'unreported' && (
        <Pick<string>
          label="月份"
          value={value.month ?? ALL_MONTHS}
          options={[
            { value: ALL_MONTHS, label: '全部月份' },
            ...months.map((month) => ({
              value: month,
              label: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
            })),
          ]}
          onChange={(month) => onChange({ ...value, month: month === ALL_MONTHS ? null : month })}
        />
      )}
      <Pick<Filter['category']>
        label="类别"
        value={value.category}
        options={CATEGORIES}
        onChange={(category) => onChange({ ...value, category })}
      />
      <Pick<Filter['level']>
        label="级别"
        value={value.level}
        options={LEVEL_OPTIONS}
        onChange={(level) => onChange({ ...value, level })}
      />
      <Pick<Filter['exercise']>
        label="演练"
        value={value.exercise}
        options={EXERCISES}
        onChange={(exercise) => onChange({ ...value, exercise })}
      />
    </div>
  )
}
