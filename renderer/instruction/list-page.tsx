// 批示台账: what leaders said, the newest first, with whoever has to answer and by when.
import { useMemo } from 'react'
import { create } from 'zustand'
import { isOpen, refOf, type Hung } from '../../shared/instruction/find'
import {
  inOrder,
  LEDGER_HEAD,
  LEDGER_WIDTHS,
  ledgerCells,
  ledgerSum,
  sumText,
} from '../../shared/instruction/ledger'
import {
  ALL_INSTRUCTIONS,
  askedFor,
  filterText,
  receivedWithin,
  sourceOf,
  unitNames,
  type LedgerFilter,
} from '../../shared/instruction/ledger-filter'
import { dayOf } from '../../shared/time'
import { DeskLayout } from '../layout/desk-layout'
import { askInstruction } from '../layout/instruction-store'
import { leaveBehind } from '../left-behind'
import { LeftNote } from '../left/left-note'
import { LATELY, monthsIn, periodOptions, type Period } from '../left/period'
import { useLeft } from '../left/use-left'
import { PaperButton } from '../paper/paper-button'
import { go, goBack } from '../route'
import { ExportSheet } from '../spreadsheet/export-button'
import { deskNow } from '../store'
import { Choice, Empty, Heading, KeyButton, Pick, SearchBox, Table, useKey } from '../ui'
import { useDesk, useMinute, useUnit, useWhyReadOnly } from '../use-desk'
import styles from './instruction.module.css'
import { listColumns, listTone, rowKeyOf } from './list-columns'

const ANY = ''

/** Outlives a look at one instruction. */
const useFilter = create<{ readonly filter: LedgerFilter }>(() => ({
  filter: ALL_INSTRUCTIONS,
}))
const setFilter = (filter: LedgerFilter): void => useFilter.setState({ filter })
leaveBehind(() => setFilter(ALL_INSTRUCTIONS))

const STATES = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '办理中' },
  { value: 'overdue', label: '有逾期' },
  { value: 'closed', label: '已办结' },
] as const

function optionsOf(label: string, names: readonly string[]) {
  const different = [...new Set(names.filter((name) => name !== ''))].sort((a, b) =>
    a.localeCompare(b, 'zh'),
  )
  return [{ value: ANY, label }, ...different.map((value) => ({ value, label: value }))]
}

function Filters({ all }: { readonly all: readonly Hung[] }) {
  const { filter } = useFilter()
  const live = useDesk()
  const minute = useMinute()
  const periods = useMemo(() => periodOptions(live, minute), [live.ruleBooks, minute])
  const options = useMemo(
    () => ({
      leader: optionsOf(
        '全部领导',
        all.map(({ instruction }) => instruction.from),
      ),
      unit: optionsOf('全部单位', all.flatMap(unitNames)),
      paper: optionsOf('全部材料', all.map(sourceOf)),
    }),
    [all],
  )
  return (
    <div className={styles.filters}>
      <span className={styles.filter}>
        <Pick<Period>
          label="时间"
          value={filter.period}
          options={periods}
          searchable
          onChange={(period) => setFilter({ ...filter, period })}
        />
      </span>
      <Choice<LedgerFilter['state']>
        label="状态"
        value={filter.state}
        options={STATES}
        onChange={(state) => setFilter({ ...filter, state })}
      />
      {(['leader', 'unit', 'paper'] as const).map((key) => (
        <span key={key} className={styles.filter}>
          <Pick
            label={{ leader: '批示人', unit: '承办单位', paper: '材料' }[key]}
            value={filter[key]}
            options={options[key]}
            searchable
            onChange={(value) => setFilter({ ...filter, [key]: value })}
          />
        </span>
      ))}
    </div>
  )
}

/** What is in sight, a row each unit. */
function ExportLedger({ rows }: { readonly rows: readonly Hung[] }) {
  const unit = useUnit()
  const { filter } = useFilter()
  return (
    <ExportSheet
      name={`批示台账 ${dayOf(deskNow())}.xlsx`}
      disabled={rows.length === 0}
      sheet={() => ({
        title: '批示台账',
        above: [`${unit.name}批示台账`, filterText(filter)],
        table: {
          head: LEDGER_HEAD,
          rows: inOrder(rows).flatMap((hung) => ledgerCells(hung, deskNow())),
        },
        widths: LEDGER_WIDTHS,
        landscape: true,
      })}
    />
  )
}

export function InstructionListPage() {
  const minute = useMinute()
  const why = useWhyReadOnly()
  const { filter } = useFilter()
  const { period } = filter
  useKey('Esc', goBack)
  const past = useLeft({ kinds: ['incident'], months: monthsIn(period, minute) })
  const all = useMemo(() => receivedWithin(past.desk, period), [past.desk, period])
  const rows = useMemo(() => askedFor(all, filter, minute), [all, filter, minute])
  const columns = useMemo(() => listColumns(minute), [minute])
  const register = (
    <KeyButton
      kind="primary"
      keyName="Ctrl+I"
      keyShownOnly
      disabled={why !== undefined}
      title={why}
      onPress={askInstruction}
    >
      记批示
    </KeyButton>
  )
  return (
    <DeskLayout>
      <div className={styles.listPage}>
        <Heading
          note={[
            `办理中 ${all.filter(({ instruction }) => isOpen(instruction)).length} 件，共 ${all.length} 件`,
            sumText(ledgerSum(rows, minute)),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
          actions={
            <>
              <SearchBox
                value={filter.words}
                found={rows.length}
                label="编号、领导、原话、单位、材料"
                onChange={(words) => setFilter({ ...filter, words })}
              />
              <ExportLedger rows={rows} />
              <PaperButton paper={{ kind: 'orderLedger', filter }} label="打印台账" />
              {all.length > 0 && register}
            </>
          }
        >
          批示
        </Heading>
        <LeftNote state={past.state} />
        <Filters all={all} />
        <Table
          label="批示"
          columns={columns}
          rows={rows}
          rowKey={rowKeyOf}
          rowTone={(hung) => listTone(hung, minute)}
          onOpen={(hung) => go({ kind: 'instruction', ...refOf(hung) })}
          empty={
            all.length > 0 || period !== LATELY ? (
              <Empty
                title="没有符合条件的批示"
                action={<KeyButton onPress={() => setFilter(ALL_INSTRUCTIONS)}>清除条件</KeyButton>}
              >
                换个词试试，或放宽条件。
              </Empty>
            ) : (
              <Empty title="还没有登记批示" action={register}>
                领导批了字、打来电话、当面交代，在哪个页面都按 Ctrl+I，照抄原话就登记好了。
              </Empty>
            )
          }
        />
      </div>
    </DeskLayout>
  )
}
