// 批示台账: what leaders said, the newest first, with whoever has to answer and by when.
import { useMemo } from 'react'
import { create } from 'zustand'
import {
  allInstructions,
  instructionNumber,
  isOpen,
  refOf,
  type Hung,
} from '../../shared/instruction/find'
import { unitsOf, wasOverdue } from '../../shared/instruction/dues'
import { paperText } from '../../shared/instruction/texts'
import { hasEveryWord, plainText, searchWords } from '../../shared/search'
import { toMs, type Ms } from '../../shared/time'
import { DeskLayout } from '../layout/desk-layout'
import { askInstruction } from '../layout/instruction-store'
import { leaveBehind } from '../left-behind'
import { LeftNote } from '../left/left-note'
import { isWithin, LATELY, monthsIn, periodOptions, type Period } from '../left/period'
import { useLeft } from '../left/use-left'
import { go, goBack } from '../route'
import { Choice, Empty, Heading, KeyButton, Pick, SearchBox, Table, useKey } from '../ui'
import { useDesk, useMinute, useWhyReadOnly } from '../use-desk'
import styles from './instruction.module.css'
import { listColumns, listTone, rowKeyOf } from './list-columns'

const ANY = ''
interface Filter {
  readonly words: string
  readonly state: 'all' | 'open' | 'overdue' | 'closed'
  readonly leader: string
  readonly unit: string
  readonly paper: string
  /** When it was received. */
  readonly period: Period
}
const ALL: Filter = {
  words: '',
  state: 'all',
  leader: ANY,
  unit: ANY,
  paper: ANY,
  period: LATELY,
}

/** Outlives a look at one instruction. */
const useFilter = create<{ readonly filter: Filter }>(() => ({ filter: ALL }))
const setFilter = (filter: Filter): void => useFilter.setState({ filter })
leaveBehind(() => setFilter(ALL))

const STATES = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '办理中' },
  { value: 'overdue', label: '有逾期' },
  { value: 'closed', label: '已办结' },
] as const

const textOf = (hung: Hung): string => {
  const { instruction, incident } = hung
  return plainText(
    [
      instructionNumber(hung),
      instruction.from,
      instruction.words,
      instruction.paper === null ? '' : paperText(instruction.paper),
      incident?.facts.title ?? '',
      instruction.relayed?.to ?? '',
      ...unitsOf(instruction).map(({ unit, task }) => `${unit.unit} ${task.what}`),
    ].join(' '),
  )
}

function isInState({ instruction }: Hung, state: Filter['state'], now: Ms): boolean {
  if (state === 'all') return true
  if (state === 'overdue') return wasOverdue(instruction, now)
  return (state === 'open') === isOpen(instruction)
}

const unitNames = ({ instruction }: Hung): string[] =>
  unitsOf(instruction).map(({ unit }) => unit.unit)
const paperOf = ({ instruction }: Hung): string =>
  instruction.paper === null ? '' : paperText(instruction.paper)

const matches = (hung: Hung, { state, leader, unit, paper }: Filter, now: Ms): boolean =>
  isInState(hung, state, now) &&
  (leader === ANY || hung.instruction.from === leader) &&
  (unit === ANY || unitNames(hung).includes(unit)) &&
  (paper === ANY || paperOf(hung) === paper)

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
      paper: optionsOf('全部材料', all.map(paperOf)),
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
      <Choice<Filter['state']>
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

export function InstructionListPage() {
  const minute = useMinute()
  const why = useWhyReadOnly()
  const { filter } = useFilter()
  const { period } = filter
  useKey('Esc', goBack)
  const past = useLeft({ kinds: ['incident'], months: monthsIn(period, minute) })
  const all = useMemo(
    () =>
      allInstructions(past.desk).filter(
        (hung) => isOpen(hung.instruction) || isWithin(period, toMs(hung.instruction.receivedAt)),
      ),
    [past.desk, period],
  )
  const rows = useMemo(() => {
    const asked = searchWords(filter.words)
    return all.filter(
      (hung) => matches(hung, filter, minute) && hasEveryWord(asked, () => textOf(hung)),
    )
  }, [all, filter, minute])
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
          note={`办理中 ${all.filter(({ instruction }) => isOpen(instruction)).length} 件，共 ${all.length} 件`}
          actions={
            <>
              <SearchBox
                value={filter.words}
                found={rows.length}
                label="编号、领导、原话、单位、材料"
                onChange={(words) => setFilter({ ...filter, words })}
              />
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
                action={<KeyButton onPress={() => setFilter(ALL)}>清除条件</KeyButton>}
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
