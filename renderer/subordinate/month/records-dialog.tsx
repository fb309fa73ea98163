// The records behind a figure of a unit's month; each duty with its clock: the rule, where it began, due, met.
import { monthText, type Month } from '../../../shared/calendar/month'
import { judgementText } from '../../../shared/accountability/judge'
import type { JudgedDuty, UnitMonth } from '../../../shared/accountability/month'
import { BODY_NAMES, type Timeliness } from '../../../shared/accountability/outcome'
import { scoreOf, scoreText } from '../../../shared/accountability/scheme'
import { answeredText } from '../../../shared/roll-call/find'
import { UNIT_NIL_NAMES } from '../../../shared/subordinate/month'
import { minuteText, toMs } from '../../../shared/time'
import { DialogFrame } from '../../ui'
import { useState } from 'react'
import { CaseDialog } from '../late/case-dialog'
import styles from './month.module.css'

export type Figure = 'owed' | Timeliness | 'nil' | 'calls'

const TITLES: Readonly<Record<Figure, string>> = {
  owed: '应报的',
  onTime: '准时的',
  late: '迟报的',
  omitted: '漏报的',
  nil: '零报告',
  calls: '点名',
}

const isOf = (figure: Figure, { judgement }: JudgedDuty): boolean =>
  figure === 'owed' ? judgement.timeliness !== null : judgement.timeliness === figure

function Duties({
  row,
  figure,
  onOpen,
}: {
  readonly row: UnitMonth
  readonly figure: Figure
  readonly onOpen: (key: string) => void
}) {
  const duties = row.duties.filter((one) => isOf(figure, one))
  if (duties.length === 0) return <p>没有。</p>
  return (
    <table className={styles.figures} aria-label={TITLES[figure]}>
      <thead>
        <tr>
          {[
            '事件',
            '规定',
            '事发',
            '应报',
            '最早报来',
            '结果',
            ...row.scores.map(({ scheme }) => scheme.name),
          ].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {duties.map((one) => {
          const { duty, judgement, mark, together } = one
          return (
            <tr key={duty.key}>
              <th scope="row">
                <button type="button" onClick={() => onOpen(duty.key)}>
                  {duty.number} {duty.title}（{BODY_NAMES[duty.body]}）
                </button>
              </th>
              <td>{duty.basis}</td>
              <td>{minuteText(duty.occurredAt).slice(5)}</td>
              <td>{minuteText(duty.dueAt).slice(5)}</td>
              <td>
                {duty.got === null ? '没有' : `${minuteText(duty.got.at).slice(5)} ${duty.got.how}`}
              </td>
              <td>{judgementText(judgement)}</td>
              {row.scores.map(({ scheme }) => {
                const { points, bonus, deduction, total } = scoreOf(scheme, {
                  item: mark?.item ?? null,
                  bonuses: mark?.bonuses ?? [],
                  outcome: judgement.outcome ?? 'onTime',
                  together,
                })
                return (
                  <td
                    key={scheme.key}
                    title={`采用 ${scoreText(points)}，另加 ${scoreText(bonus)}，扣 ${scoreText(-deduction)}`}
                  >
                    {scoreText(total)}
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const NilDays = ({ row: { nil } }: { readonly row: UnitMonth }) =>
  nil.cells.length === 0 ? (
    <p>这个月没有要报的。</p>
  ) : (
    <ul className={styles.days} aria-label="零报告">
      {nil.cells.map(({ date, outcome, report }) => (
        <li key={date} data-outcome={outcome}>
          {date.slice(5)} {UNIT_NIL_NAMES[outcome]}
          {report !== null && ` ${minuteText(toMs(report.at)).slice(11)}`}
        </li>
      ))}
    </ul>
  )

const Calls = ({ row: { calls } }: { readonly row: UnitMonth }) =>
  calls.calls.length === 0 ? (
    <p>这个月没有点名。</p>
  ) : (
    <ul className={styles.days} aria-label="点名">
      {calls.calls.map(({ id, at, answered, found }) => (
        <li key={id}>
          {minuteText(toMs(at)).slice(5)} {answeredText(answered)} {found}
        </li>
      ))}
    </ul>
  )

interface Props {
  readonly row: UnitMonth
  readonly figure: Figure
  readonly month: Month
  readonly onClose: () => void
}

export function RecordsDialog({ row, figure, month, onClose }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      <DialogFrame
        open={open === null}
        width={1060}
        title={`${row.unit.name} ${monthText(month)}：${TITLES[figure]}`}
        actions={[{ label: '关上', keyName: 'Enter', act: onClose }]}
        onClose={onClose}
      >
        <div className={styles.scroll}>
          {figure === 'nil' ? (
            <NilDays row={row} />
          ) : figure === 'calls' ? (
            <Calls row={row} />
          ) : (
            <Duties row={row} figure={figure} onOpen={setOpen} />
          )}
        </div>
      </DialogFrame>
      {open !== null && <CaseDialog dutyKey={open} onClose={() => setOpen(null)} />}
    </>
  )
}
