// 报送登记: what went where, who has confirmed it, and that all got the same words at the same time.
import { useMemo, useState } from 'react'
import { create } from 'zustand'
import { unreceipted } from '../../shared/report/state'
import { MINUTE } from '../../shared/time'
import { usePersonName } from '../person/person-name'
import { Choice, Empty, Heading, KeyButton, NumberBox, Pick, SearchBox, Table, useKey } from '../ui'
import { NilReceiptDialog } from '../nil-report/receipt-dialog'
import { ReceiptDialog } from '../report/sending/receipt-dialog'
import { DeskLayout } from '../layout/desk-layout'
import { useDesk, useMinute, useUnit, useWhyReadOnly } from '../use-desk'
import type { DeskState } from '../../shared/state'
import { LeftNote } from '../left/left-note'
import { isWithin, LATELY, monthsIn, periodOptions, type Period } from '../left/period'
import { useLeft } from '../left/use-left'
import { leaveBehind } from '../left-behind'
import { go, goBack } from '../route'
import { countWaiting, registerColumns, rowTone } from './columns'
import styles from './delivery.module.css'
import { EVERYTHING, foundRows, type RegisterFilter } from './find'
import { missingOf, registerOf, waitingOf, waitOf, type Row } from './rows'

/** Outlives a look at one report: whoever comes back finds the register as they left it. */
const useFilter = create<{
  readonly filter: Omit<RegisterFilter, 'minutes'> & { readonly minutes: number | null }
}>(() => ({
  filter: { ...EVERYTHING, minutes: null },
}))
const setFilter = (patch: Partial<RegisterFilter>): void =>
  useFilter.setState(({ filter }) => ({ filter: { ...filter, ...patch } }))
const clearFilter = (): void => useFilter.setState({ filter: { ...EVERYTHING, minutes: null } })
leaveBehind(clearFilter)

/** Before any report there is nothing to take the length from. */
const USUAL_MINUTES = 30

/** What can be gone on with where it was written; the rest is read from the past. */
const isAtHand = ({ incidents }: DeskState, { source }: Row): boolean =>
  source.kind === 'nil' || Object.hasOwn(incidents, source.incident.id)

/** @param opening what is done there at once */
const openRow = ({ source }: Row, opening: 'deliver' | null = null): void =>
  source.kind === 'nil'
    ? go({ kind: 'nilReport' })
    : go(
        {
          kind: 'report',
          incidentId: source.incident.id,
          reportKind: source.report.kind,
          reportId: source.report.id,
        },
        opening,
      )

function Filters({
  filter,
  periods,
  onChange,
}: {
  readonly filter: RegisterFilter
  readonly periods: readonly { readonly value: Period; readonly label: string }[]
  readonly onChange: (patch: Partial<RegisterFilter>) => void
}) {
  return (
    <div className={styles.filters}>
      <Choice<RegisterFilter['state']>
        label="情况"
        value={filter.state}
        options={[
          { value: 'all', label: '全部' },
          { value: 'missing', label: '未送全' },
          { value: 'waiting', label: '已送未回执' },
          { value: 'overdue', label: `超${filter.minutes}分钟未回执` },
        ]}
        onChange={(state) => onChange({ state })}
      />
      {filter.state === 'overdue' && (
        <span className={styles.minutes}>
          <NumberBox
            label="超多少分钟"
            word="超"
            unit="分钟"
            value={filter.minutes}
            max={9999}
            onChange={(minutes) => onChange({ minutes: minutes ?? 0 })}
          />
        </span>
      )}
      <span className={styles.month}>
        <Pick
          label="时间"
          value={filter.period}
          options={periods}
          searchable
          onChange={(period) => onChange({ period })}
        />
      </span>
    </div>
  )
}

function Nothing({ any }: { readonly any: boolean }) {
  return any ? (
    <Empty
      title="没有符合条件的报告"
      action={<KeyButton onPress={clearFilter}>清除条件</KeyButton>}
    >
      换个词试试，或放宽条件。
    </Empty>
  ) : (
    <Empty title="还没有报告">
      首报写出来就登在这里：报给了谁、几点几分、怎么报的、谁回执，一份一行。
    </Empty>
  )
}

function ReceiptOf({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { source } = row
  if (waitingOf(row).length === 0) return null
  return source.kind === 'nil' ? (
    <NilReceiptDialog report={source.report} onClose={onClose} />
  ) : unreceipted(source.report).length === 0 ? null : (
    <ReceiptDialog incident={source.incident} report={source.report} onClose={onClose} />
  )
}

/** `17号续报一`; the whole number stands in its row. */
const shortly = ({ number, name }: Row): string => `${number.replace(/^.*〕/, '')}${name}`

const said = (rows: readonly Row[], all: number): string => {
  const missing = rows.filter((row) => row.sent && missingOf(row).length > 0).length
  const waiting = countWaiting(rows)
  return [
    rows.length === all ? `共 ${all} 份` : `${rows.length} 份，共 ${all} 份`,
    missing > 0 && `未送全 ${missing} 份`,
    waiting > 0 && `待回执 ${waiting} 家`,
  ]
    .filter(Boolean)
    .join(' · ')
}

export function DeliveryPage() {
  const live = useDesk()
  const unit = useUnit()
  const now = useMinute()
  const why = useWhyReadOnly()
  const nameOf = usePersonName()
  const { filter: kept } = useFilter()
  const [chosen, setChosen] = useState<string | null>(null)
  const [asking, setAsking] = useState<string | null>(null)
  useKey('Esc', goBack)
  const { desk, state } = useLeft({
    kinds: ['incident', 'nilReport'],
    months: monthsIn(kept.period, now),
  })
  const { incidents, nilReports, ruleBooks } = desk
  const periods = useMemo(() => periodOptions(live, now), [live.ruleBooks, now])
  const all = useMemo(
    () => registerOf(desk, unit).filter(({ at }) => isWithin(kept.period, at)),
    [incidents, nilReports, ruleBooks, unit, kept.period],
  )
  const usual = all[0] === undefined ? USUAL_MINUTES : waitOf(all[0], ruleBooks, now) / MINUTE
  const filter = { ...kept, minutes: kept.minutes ?? usual }
  const rows = foundRows(all, filter, now)
  const columns = useMemo(() => registerColumns(ruleBooks, now, nameOf), [ruleBooks, now, nameOf])
  const waits = (row: Row) => waitingOf(row).length > 0
  const isLeft = (row: Row) => row.sent && missingOf(row).length > 0 && isAtHand(live, row)
  /** The row that was chosen, else the one that is longest in need of it. */
  const nextOf = (needs: (row: Row) => boolean) =>
    rows.find((row) => row.key === chosen && needs(row)) ?? rows.findLast(needs)
  const [next, half] = [nextOf(waits), nextOf(isLeft)]
  const asked = all.find(({ key }) => key === asking)
  return (
    <DeskLayout>
      <div className={styles.page}>
        <Heading
          note={said(rows, all.length)}
          actions={
            <>
              <SearchBox
                value={filter.words}
                found={rows.length}
                label="编号、标题、报送对象"
                onChange={(words) => setFilter({ words })}
              />
              {next !== undefined && (
                <KeyButton
                  kind={half === undefined ? 'primary' : 'outlined'}
                  keyName="F6"
                  disabled={why !== undefined}
                  title={why ?? `${next.name} ${next.number}`}
                  onPress={() => setAsking(next.key)}
                >
                  记回执：{shortly(next)}
                </KeyButton>
              )}
              {half !== undefined && (
                <KeyButton
                  kind="primary"
                  keyName="F8"
                  disabled={why !== undefined}
                  title={
                    why ??
                    `还没送 ${missingOf(half)
                      .map(({ name }) => name)
                      .join('、')}`
                  }
                  onPress={() => openRow(half, 'deliver')}
                >
                  登记报送：{shortly(half)}
                </KeyButton>
              )}
            </>
          }
        >
          报送登记
        </Heading>
        <Filters filter={filter} periods={periods} onChange={setFilter} />
        <LeftNote state={state} />
        <Table
          label="报送登记"
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key}
          rowTone={(row) => rowTone(row, ruleBooks, now)}
          onOpen={(row) =>
            row.source.kind === 'report' && !isAtHand(live, row)
              ? go({ kind: 'pastIncident', incidentId: row.source.incident.id })
              : openRow(row)
          }
          onCurrent={({ key }) => setChosen(key)}
          pageSize={100}
          empty={<Nothing any={all.length > 0 || kept.period !== LATELY} />}
        />
      </div>
      {asked !== undefined && <ReceiptOf row={asked} onClose={() => setAsking(null)} />}
    </DeskLayout>
  )
}
