// 舆情走势 over the weeks: a row a topic, platform or place, a cell a week; each figure is a bar and opens its records.
import { useMemo, useState } from 'react'
import { monthOfDay, monthsAfter } from '../../shared/calendar/month'
import { allOpinions } from '../../shared/opinion/find'
import { opinionNumber, type Opinion } from '../../shared/opinion/record'
import {
  GROUPINGS,
  weekRows,
  weeksUntil,
  type Grouping,
  type WeekRow,
} from '../../shared/opinion/weeks'
import { daysAfter, monthOf, type Day } from '../../shared/time'
import { DeskLayout } from '../layout/desk-layout'
import { LeftNote } from '../left/left-note'
import { useLeft } from '../left/use-left'
import { go, goBack } from '../route'
import { Choice, Empty, Heading, KeyButton, Table, useKey } from '../ui'
import { useMinute } from '../use-desk'
import { useListColumns } from './use-list-columns'
import styles from './weeks.module.css'

const WEEKS = 12
const BY = (Object.keys(GROUPINGS) as Grouping[]).map((value) => ({
  value,
  label: GROUPINGS[value],
}))

interface Chosen {
  readonly name: string
  readonly week: number
}

/** `11-23` to `11-29`. */
const weekText = (monday: Day): string => `${monday.slice(5)} 至 ${daysAfter(monday, 6).slice(5)}`

function Cell({
  row,
  week,
  monday,
  most,
  chosen,
  onChoose,
}: {
  readonly row: WeekRow
  readonly week: number
  readonly monday: Day
  readonly most: number
  readonly chosen: boolean
  readonly onChoose: () => void
}) {
  const count = row.weeks[week]!.length
  if (count === 0) return <span className={styles.none}>·</span>
  return (
    <button
      type="button"
      className={chosen ? styles.chosen : styles.cell}
      aria-pressed={chosen}
      aria-label={`${row.name} ${weekText(monday)} ${count}条`}
      onClick={onChoose}
    >
      <span className={styles.bar} style={{ height: `${Math.max(2, (count / most) * 28)}px` }} />
      {count}
    </button>
  )
}

function Grid({
  rows,
  mondays,
  chosen,
  onChoose,
}: {
  readonly rows: readonly WeekRow[]
  readonly mondays: readonly Day[]
  readonly chosen: Chosen | null
  readonly onChoose: (chosen: Chosen) => void
}) {
  const most = Math.max(1, ...rows.flatMap(({ weeks }) => weeks.map(({ length }) => length)))
  return (
    <div className={styles.box}>
      <table className={styles.grid} aria-label="每周舆情条数">
        <thead>
          <tr>
            <th scope="col">周一</th>
            {mondays.map((monday) => (
              <th key={monday} scope="col">
                {monday.slice(5)}
              </th>
            ))}
            <th scope="col">合计</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {mondays.map((monday, week) => (
                <td key={monday}>
                  <Cell
                    row={row}
                    week={week}
                    monday={monday}
                    most={most}
                    chosen={chosen?.name === row.name && chosen.week === week}
                    onChoose={() => onChoose({ name: row.name, week })}
                  />
                </td>
              ))}
              <td>{row.weeks.reduce((sum, { length }) => sum + length, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Records({
  opinions,
  title,
}: {
  readonly opinions: readonly Opinion[]
  readonly title: string
}) {
  const columns = useListColumns()
  return (
    <>
      <Heading level={3} note={`${opinions.length} 条`}>
        {title}
      </Heading>
      <Table
        label={title}
        columns={columns}
        rows={opinions}
        rowKey={opinionNumber}
        onOpen={({ id }) => go({ kind: 'opinion', opinionId: id })}
        empty={null}
      />
    </>
  )
}

export function OpinionWeeksPage() {
  const minute = useMinute()
  const [by, setBy] = useState<Grouping>('topic')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  useKey('Esc', goBack)
  const mondays = useMemo(() => weeksUntil(minute, WEEKS), [minute])
  const months = useMemo(() => {
    const last = monthOf(minute)
    return [0, 1, 2, 3]
      .map((back) => monthsAfter(last, -back))
      .filter((month) => month >= monthOfDay(mondays[0]!))
  }, [minute, mondays])
  const past = useLeft({ kinds: ['opinion'], months })
  const { rows, all } = useMemo(
    () => weekRows(allOpinions(past.desk), mondays, by),
    [past.desk, mondays, by],
  )
  const shown = [...rows, all]
  const records =
    chosen === null ? undefined : shown.find(({ name }) => name === chosen.name)?.weeks[chosen.week]
  return (
    <DeskLayout>
      <Heading
        note={`近 ${WEEKS} 周，按发现时间；已并入的不另计`}
        actions={
          <>
            <Choice<Grouping>
              label="怎么分"
              value={by}
              options={BY}
              onChange={(grouping) => {
                setBy(grouping)
                setChosen(null)
              }}
            />
            <KeyButton keyName="Esc" onPress={goBack}>
              返回
            </KeyButton>
          </>
        }
      >
        舆情走势
      </Heading>
      <LeftNote state={past.state} />
      {rows.length === 0 ? (
        <Empty title="这 12 周没有登记舆情">登记以后，这里按周列出条数。</Empty>
      ) : (
        <Grid rows={shown} mondays={mondays} chosen={chosen} onChoose={setChosen} />
      )}
      {chosen !== null && records !== undefined && (
        <Records opinions={records} title={`${chosen.name} ${weekText(mondays[chosen.week]!)}`} />
      )}
    </DeskLayout>
  )
}
