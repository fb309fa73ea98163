// Who never stands on what: one sentence a line. 张磊 不上 夜班.
import { daysBetween } from '../../shared/calendar/month'
import type { Day } from '../../shared/time'
import { Field, KeyButton, Pick } from '../ui'
import { shortDay } from './month'
import type { NeverForm } from './rotation-form'
import styles from './roster.module.css'
import type { RosterMonth } from './use-roster'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
/** Monday first, as weeks are spoken of. */
const WEEK = [1, 2, 3, 4, 5, 6, 0]

const conditionsOf = ({ columns }: RosterMonth) => [
  ...columns
    .filter(({ first }) => first)
    .map(({ slotId, slotName }) => ({ value: `slot:${slotId}`, label: slotName })),
  { value: 'off', label: '周末和节假日' },
  { value: 'holiday', label: '节假日' },
  ...WEEK.map((day) => ({ value: `weekday:${day}`, label: `星期${WEEKDAYS[day]}` })),
  { value: 'leave', label: '请假这几天' },
]

export interface NeverRowsProps {
  readonly roster: RosterMonth
  readonly value: readonly NeverForm[]
  readonly names: readonly string[]
  readonly first: Day
  readonly last: Day
  readonly onChange: (value: readonly NeverForm[]) => void
}

export function NeverRows({ roster, value, names, first, last, onChange }: NeverRowsProps) {
  const conditions = conditionsOf(roster)
  const people = names.map((name) => ({ value: name, label: name }))
  const days = daysBetween(first, last).map((day) => ({ value: day, label: shortDay(day) }))
  const set = (index: number, patch: Partial<NeverForm>) =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  return (
    <Field label="谁不上什么">
      <div className={styles.nevers}>
        {value.map((row, index) => (
          <div key={index} className={styles.never}>
            <Pick
              label={`第${index + 1}条：谁`}
              value={row.name === '' ? null : row.name}
              options={people}
              placeholder="谁"
              searchable
              onChange={(name) => set(index, { name })}
            />
            <span>不上</span>
            <Pick
              label={`第${index + 1}条：不上什么`}
              value={row.never === '' ? null : row.never}
              options={conditions}
              placeholder="什么班、哪些天"
              searchable={false}
              onChange={(never) => set(index, { never })}
            />
            {row.never === 'leave' && (
              <>
                <Pick
                  label={`第${index + 1}条：从哪天`}
                  value={row.first}
                  options={days}
                  onChange={(day) => set(index, { first: day })}
                />
                <span>至</span>
                <Pick
                  label={`第${index + 1}条：到哪天`}
                  value={row.last}
                  options={days}
                  onChange={(day) => set(index, { last: day })}
                />
              </>
            )}
            <KeyButton
              kind="quiet"
              size="small"
              title={`去掉第${index + 1}条`}
              onPress={() => onChange(value.filter((_, at) => at !== index))}
            >
              去掉
            </KeyButton>
          </div>
        ))}
        <KeyButton
          kind="quiet"
          size="small"
          disabled={names.length === 0}
          onPress={() => onChange([...value, { name: '', never: '', first, last }])}
        >
          加一条
        </KeyButton>
      </div>
    </Field>
  )
}
