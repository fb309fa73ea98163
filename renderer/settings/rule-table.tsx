// The rules of one set. Enter or a press on a row opens it for those who may change it.
import { rulesOf } from '../../shared/deadline/presets'
import { DUTIES, ORIGIN_NAMES, type Preset, type Rule } from '../../shared/deadline/record'
import { Empty, Table, Tag, type Column } from '../ui'
import { appliesText, warningsText } from '../deadline/rule-text'
import { withinText } from '../../shared/deadline/within'
import styles from './settings.module.css'

const COLUMNS: readonly Column<Rule>[] = [
  {
    key: 'name',
    title: '时限',
    width: '17%',
    cell: ({ name, duty }) => (
      <>
        <b>{name}</b>
        {!name.includes(DUTIES[duty].name) && (
          <span className={styles.duty}>{DUTIES[duty].name}</span>
        )}
      </>
    ),
  },
  { key: 'origin', title: '从何时算起', width: '11%', cell: ({ origin }) => ORIGIN_NAMES[origin] },
  {
    key: 'within',
    title: '多久之内',
    width: 90,
    cell: ({ within }) => <b>{withinText(within)}</b>,
  },
  { key: 'applies', title: '适用', cell: ({ appliesTo }) => appliesText(appliesTo) },
  { key: 'warn', title: '预警', width: 120, cell: warningsText },
  { key: 'source', title: '依据', width: '28%', cell: ({ source }) => source },
  {
    key: 'on',
    title: '状态',
    width: 70,
    cell: ({ enabled }) => (enabled ? '启用' : <Tag kind="soon">停用</Tag>),
  },
]

export interface RuleTableProps {
  readonly preset: Preset
  /** The set is not in use. */
  readonly quiet: boolean
  readonly onOpen?: (rule: Rule) => void
}

export function RuleTable({ preset, quiet, onOpen }: RuleTableProps) {
  return (
    <Table
      label={preset.name}
      columns={COLUMNS}
      rows={rulesOf(preset)}
      rowKey={({ id }) => id}
      rowTone={({ enabled }) => (quiet || !enabled ? 'quiet' : undefined)}
      {...(onOpen === undefined ? {} : { onOpen })}
      empty={<Empty size="column" title="这个方案没有规则。" />}
    />
  )
}
