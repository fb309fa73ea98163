// 月度考核: of each unit below what it owed and how it stood, its 零报告, 点名, 采用 and scores. Every figure opens the
// records behind it; a room without an event is shown and not ranked.
import { useMemo, useState } from 'react'
import { monthOfDay, monthsAfter, monthText, type Month } from '../../../shared/calendar/month'
import {
  monthFigures,
  RATE_NAMES,
  RATES,
  RATES_ARE,
  type MonthFigures,
  type UnitMonth,
} from '../../../shared/accountability/month'
import { recordsTable, sharesOf, summaryTable } from '../../../shared/accountability/sheet'
import { scoreText } from '../../../shared/accountability/scheme'
import { shortNameOf } from '../../../shared/subordinate/find'
import { dayOf } from '../../../shared/time'
import { Empty, Heading, KeyButton } from '../../ui'
import { LeftNote } from '../../left/left-note'
import { useLeft } from '../../left/use-left'
import { useMinute, useUnit } from '../../use-desk'
import { deskNow } from '../../store'
import { ExportMonth } from './export-month'
import { RecordsDialog, type Figure } from './records-dialog'
import styles from './month.module.css'

interface Open {
  readonly unitId: string
  readonly figure: Figure
}

interface CellProps {
  readonly name: string
  readonly children: string
  readonly onOpen: () => void
}

const FigureCell = ({ name, children, onOpen }: CellProps) => (
  <td>
    <button type="button" aria-label={`${name} ${children}`} onClick={onOpen}>
      {children}
    </button>
  </td>
)

interface RowProps {
  readonly row: UnitMonth
  readonly onOpen: (figure: Figure) => void
}

function Row({ row, onOpen }: RowProps) {
  const { unit, counts, nil, calls, receiving, scores, year } = row
  const name = shortNameOf(unit)
  const cell = (figure: Figure, what: string, text: string) => (
    <FigureCell key={what} name={`${name} ${what}`} onOpen={() => onOpen(figure)}>
      {text}
    </FigureCell>
  )
  return (
    <tr data-quiet={counts.owed === 0}>
      <th scope="row" title={unit.name}>
        {name}
      </th>
      {cell('owed', '应报', String(counts.owed))}
      {RATES.map((rate) => cell(rate, RATE_NAMES[rate], sharesOf(counts)[rate]))}
      {cell('nil', '零报告', `${nil.sent}/${nil.owed}`)}
      {cell('calls', '点名', `${calls.answered}/${calls.calls.length}`)}
      {cell('owed', '接收', `${receiving.within5}/${receiving.after30}/${receiving.count}`)}
      {scores.map(({ scheme, score, rank }) =>
        cell('owed', scheme.name, score === null ? '无事件' : `${scoreText(score)}（第${rank}）`),
      )}
      <td>{sharesOf(year).onTime}</td>
    </tr>
  )
}

function Figures({
  figures,
  onOpen,
}: {
  readonly figures: MonthFigures
  readonly onOpen: (open: Open) => void
}) {
  const { units, schemes, counts, year } = figures
  return (
    <div className={styles.box}>
      <table className={styles.figures} aria-label="月度考核">
        <thead>
          <tr>
            {[
              '单位',
              '应报',
              ...RATES.map((rate) => RATE_NAMES[rate]),
              '零报告',
              '点名',
              '接收',
              ...schemes.map(({ name }) => name),
              '当年准时率',
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((row) => (
            <Row
              key={row.unit.id}
              row={row}
              onOpen={(figure) => onOpen({ unitId: row.unit.id, figure })}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td>{counts.owed}</td>
            {RATES.map((rate) => (
              <td key={rate}>{sharesOf(counts)[rate]}</td>
            ))}
            <td colSpan={3 + schemes.length} />
            <td>{sharesOf(year).onTime}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

export function MonthPart() {
  const unit = useUnit()
  const now = useMinute()
  const [month, setMonth] = useState<Month>(() => monthOfDay(dayOf(deskNow())))
  const [open, setOpen] = useState<Open | null>(null)
  const past = useLeft({ kinds: ['unitNilDay', 'rollCall'], months: [month] })
  const figures = useMemo(() => monthFigures(past.desk, month, now), [past.desk, month, now])
  const opened = figures.units.find((row) => row.unit.id === open?.unitId)
  return (
    <>
      <Heading
        note={
          figures.open.length > 0
            ? `还有 ${figures.open.length} 件没到时限或没报来，不在率里`
            : '点数字看依据'
        }
        actions={
          <>
            <KeyButton
              kind="quiet"
              keyName="Alt+ArrowLeft"
              onPress={() => setMonth(monthsAfter(month, -1))}
            >
              上月
            </KeyButton>
            <KeyButton
              kind="quiet"
              keyName="Alt+ArrowRight"
              onPress={() => setMonth(monthsAfter(month, 1))}
            >
              下月
            </KeyButton>
            <ExportMonth
              name={`月度考核 ${month}.xlsx`}
              sheets={() => [
                {
                  title: '汇总',
                  above: [`${unit.name}${monthText(month)}信息报送考核`],
                  table: summaryTable(figures),
                  widths: summaryTable(figures).head.map((_head, at) => (at === 0 ? 28 : 12)),
                  landscape: true,
                },
                {
                  title: '明细',
                  table: recordsTable(figures),
                  widths: [
                    14,
                    12,
                    20,
                    30,
                    18,
                    28,
                    18,
                    18,
                    10,
                    24,
                    ...figures.schemes.map(() => 12),
                  ],
                  landscape: true,
                },
              ]}
            />
          </>
        }
      >
        {monthText(month)}月度考核
      </Heading>
      <LeftNote state={past.state} />
      {figures.units.length === 0 ? (
        <Empty title="名册上还没有单位">在单位名册里添加单位。</Empty>
      ) : (
        <Figures figures={figures} onOpen={setOpen} />
      )}
      <p className={styles.legend}>
        {RATES_ARE}
        <br />
        零报告 已报/应报　点名 接听/次数　接收 5分钟内/超30分钟/件数　没有事件的不排名
      </p>
      {opened !== undefined && open !== null && (
        <RecordsDialog
          row={opened}
          figure={open.figure}
          month={month}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
