// 事件: what is at hand, found by its words and narrowed down; what is older is a key away.
import { useMemo } from 'react'
import { create } from 'zustand'
import { newestFirst } from '../../../shared/incident/number'
import type { Incident } from '../../../shared/incident/record'
import { Empty, Heading, KeyButton, SearchBox, Table, useKey } from '../../ui'
import { DeskLayout } from '../../layout/desk-layout'
import { useDesk, useMinute } from '../../use-desk'
import { monthOf, toMs } from '../../../shared/time'
import { PaperButton } from '../../paper/paper-button'
import { LeftNote } from '../../left/left-note'
import { isWithin, LATELY, monthsIn, periodOptions } from '../../left/period'
import { useLeft } from '../../left/use-left'
import { leaveBehind } from '../../left-behind'
import { go, goBack } from '../../route'
import { IntakeButton } from '../intake/intake-button'
import { ImportButton, ImportDrop } from '../../packet/import-button'
import { ListFilters } from './list-filters'
import { ALL, found, monthsOf, type Filter } from './find'
import styles from '../incident.module.css'
import { listColumns, listTone } from './list-columns'

/** Outlives a look at one incident: whoever comes back finds the list as they left it. */
const useFilter = create<{ readonly filter: Filter }>(() => ({ filter: ALL }))
const setFilter = (filter: Filter): void => useFilter.setState({ filter })
leaveBehind(() => setFilter(ALL))

function Nothing({ any, onClear }: { readonly any: boolean; readonly onClear: () => void }) {
  return any ? (
    <Empty title="没有符合条件的事件" action={<KeyButton onPress={onClear}>清除条件</KeyButton>}>
      换个词试试，或放宽条件；早些时候的在“时间”里选月份、年份，或按 Alt+Y 查往年记录。
    </Empty>
  ) : (
    <Empty title="还没有事件" action={<IntakeButton />}>
      接到第一个电话，按 F2 接报；办理中和已办结的事件都列在这里。
    </Empty>
  )
}

export function IncidentListPage() {
  const live = useDesk()
  const minute = useMinute()
  const { filter } = useFilter()
  const { desk, state } = useLeft({
    kinds: ['incident'],
    months: monthsIn(filter.period, minute),
  })
  const { incidents, ruleBooks } = desk
  useKey('Esc', goBack)
  const all = useMemo(
    () =>
      Object.values(incidents)
        .filter(({ openedAt }) => isWithin(filter.period, toMs(openedAt)))
        .sort(newestFirst),
    [incidents, filter.period],
  )
  const rows = useMemo(() => found(all, filter), [all, filter])
  const months = useMemo(() => monthsOf(all), [all])
  const periods = useMemo(() => periodOptions(live, minute), [live.ruleBooks, minute])
  const columns = useMemo(
    () => listColumns(ruleBooks, minute, ({ id }) => !Object.hasOwn(live.incidents, id)),
    [ruleBooks, minute, live.incidents],
  )
  const hasAny = all.length > 0 || filter.period !== LATELY
  const open = ({ id }: Incident) => go({ kind: 'incident', incidentId: id })
  const count =
    rows.length === all.length ? `共 ${all.length} 件` : `${rows.length} 件，共 ${all.length} 件`
  return (
    <DeskLayout>
      <ImportDrop />
      <div className={styles.listPage}>
        <Heading
          note={count}
          actions={
            <>
              <SearchBox
                value={filter.words}
                found={rows.length}
                label="编号、标题、地点、单位"
                onChange={(words) => setFilter({ ...filter, words })}
              />
              {filter.state === 'unreported' && (
                <PaperButton
                  kind="quiet"
                  label={filter.month === null ? '打印本月清单' : '打印清单'}
                  paper={{ kind: 'endings', month: filter.month ?? monthOf(minute) }}
                />
              )}
              <KeyButton keyName="Alt+Y" kind="quiet" onPress={() => go({ kind: 'past' })}>
                往年记录
              </KeyButton>
              <ImportButton />
              <IntakeButton kind="outlined" />
            </>
          }
        >
          事件
        </Heading>
        <ListFilters value={filter} periods={periods} months={months} onChange={setFilter} />
        <LeftNote state={state} />
        <Table
          label="事件"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowTone={(incident) => listTone(incident, ruleBooks, minute)}
          onOpen={open}
          empty={<Nothing any={hasAny} onClear={() => setFilter(ALL)} />}
        />
      </div>
    </DeskLayout>
  )
}
