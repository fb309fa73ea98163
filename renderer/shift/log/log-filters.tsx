// The marks by which the log is narrowed down: what, who, which incident, which words.
import { useMemo } from 'react'
import type { DeskState } from '../../../shared/desk'
import { incidentNumber } from '../../../shared/incident/number'
import type { Shift } from '../../../shared/shift/record'
import { Pick, SearchBox } from '../../ui'
import { personName, useDesk } from '../../use-desk'
import { KIND_KEYS } from '../../entry-line/typed'
import { incidentIdOf, type LogFilter } from './items'
import styles from './log.module.css'

const KINDS: readonly { readonly value: LogFilter['kind']; readonly label: string }[] = [
  { value: 'all', label: '全部记录' },
  { value: 'open', label: '待办未结' },
  { value: 'late', label: '补录' },
  { value: 'written', label: '不含事件步骤' },
  { value: 'step', label: '只看事件步骤' },
  ...KIND_KEYS.map(({ kind, name }) => ({ value: kind, label: name })),
]

export interface LogFiltersProps {
  readonly shift: Shift
  readonly value: LogFilter
  readonly onChange: (filter: LogFilter) => void
  readonly found: number
}

/** Those who appear in this shift's log, and nobody else. */
function useAppearing({ entries }: Shift) {
  const { people, incidents } = useDesk()
  return useMemo(() => appearing(entries, people, incidents), [entries, people, incidents])
}

function appearing(
  entries: Shift['entries'],
  people: DeskState['people'],
  incidents: DeskState['incidents'],
) {
  const persons = [...new Set(entries.map(({ by }) => by))]
  const ids = [...new Set(entries.flatMap((entry) => incidentIdOf(entry) ?? []))]
  return {
    persons: [
      { value: 'all', label: '全部人员' },
      ...persons.map((id) => ({ value: id, label: personName(people, id) })),
    ],
    incidents: [
      { value: 'all', label: '全部事件' },
      ...ids.flatMap((id) => {
        const incident = incidents[id]
        return incident === undefined
          ? []
          : [{ value: id, label: `${incidentNumber(incident)} ${incident.facts.title}` }]
      }),
    ],
  }
}

export function LogFilters({ shift, value, onChange, found }: LogFiltersProps) {
  const { persons, incidents } = useAppearing(shift)
  return (
    <div className={styles.filters}>
      <Pick<LogFilter['kind']>
        label="类别"
        value={value.kind}
        options={KINDS}
        searchable={false}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      <Pick
        label="人员"
        value={value.personId}
        options={persons}
        onChange={(personId) => onChange({ ...value, personId })}
      />
      <span className={styles.wide}>
        <Pick
          label="事件"
          value={value.incidentId}
          options={incidents}
          onChange={(incidentId) => onChange({ ...value, incidentId })}
        />
      </span>
      <SearchBox
        value={value.words}
        found={found}
        label="记录、对方、事件"
        width={260}
        onChange={(words) => onChange({ ...value, words })}
      />
    </div>
  )
}
