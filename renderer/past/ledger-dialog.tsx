// 台账与统计: the records of a month, a year or all years as a workbook, and what they come to.
import { useEffect, useRef, useState } from 'react'
import { monthsText, monthText, type Month } from '../../shared/calendar/month'
import { figuresOf, type MonthFigures } from '../../shared/ledger/figures'
import { refusalText } from '../../shared/refusals'
import type { Reply } from '../../shared/contract'
import { monthOf } from '../../shared/time'
import { LATELY, periodOptions, type Period } from '../left/period'
import { saveBook } from '../spreadsheet/write'
import { DialogFrame, Pick } from '../ui'
import { useDesk, useMinute, useUnit } from '../use-desk'
import { FigureTables } from './figure-tables'
import { gather } from './gather'
import { aLedger, figureSheets, LEDGER_KINDS } from './ledger'
import styles from './past.module.css'
import { PeriodDialog } from './period-dialog'

const ALL_YEARS: Period = 'all'

type Said =
  | { readonly kind: 'working'; readonly text: string }
  | { readonly kind: 'done' | 'failed'; readonly text: string }
  | null

/** One thing at a time; whatever is asked for next takes its place. */
function useWork() {
  const [said, setSaid] = useState<Said>(null)
  const turn = useRef(0)
  useEffect(() => () => void (turn.current += 1), [])
  const begin = () => {
    const own = (turn.current += 1)
    return {
      isCurrent: () => own === turn.current,
      say: (next: Said) => {
        if (own === turn.current) setSaid(next)
      },
    }
  }
  return { said, begin }
}
type Work = ReturnType<ReturnType<typeof useWork>['begin']>

async function saved(work: Work, reply: Promise<Reply<{ path: string }>>): Promise<void> {
  const came = await reply
  work.say(
    came.ok
      ? { kind: 'done', text: `已存为 ${came.value.path}` }
      : { kind: 'failed', text: refusalText(came.error) },
  )
}

export function LedgerDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const unit = useUnit()
  const now = useMinute()
  const latest = useRef(desk)
  latest.current = desk
  const [period, setPeriod] = useState<Period>(() => monthOf(now).slice(0, 4))
  const [figures, setFigures] = useState<readonly MonthFigures[]>([])
  const [isPacking, setPacking] = useState(false)
  const { said, begin } = useWork()
  const known = periodOptions(desk, now).filter(({ value }) => value !== LATELY)
  const months: readonly Month[] = known
    .map(({ value }) => value)
    .filter((value) => value.length > 4 && (period === ALL_YEARS || value.startsWith(period)))
    .reverse()

  async function count(): Promise<void> {
    const work = begin()
    const counted: MonthFigures[] = []
    const refused = await gather({
      months,
      kinds: ['incident'],
      live: () => latest.current,
      visit: (whole, month) => counted.push(figuresOf(whole, month)),
      goOn: (month) => {
        work.say({ kind: 'working', text: `正在汇总 ${monthText(month)}…` })
        return work.isCurrent()
      },
    })
    if (!work.isCurrent()) return
    setFigures(counted)
    work.say(refused === null ? null : { kind: 'failed', text: refusalText(refused) })
  }
  useEffect(() => void count(), [period])

  async function exportLedger(): Promise<void> {
    const work = begin()
    const ledger = aLedger(unit.name, months, now, desk.sealed)
    const refused = await gather({
      months,
      kinds: LEDGER_KINDS,
      live: () => latest.current,
      visit: ledger.take,
      goOn: (month) => {
        work.say({ kind: 'working', text: `正在取出 ${monthText(month)}…` })
        return work.isCurrent()
      },
    })
    if (!work.isCurrent()) return
    if (refused !== null) return work.say({ kind: 'failed', text: refusalText(refused) })
    await saved(work, saveBook(`值班台账 ${monthsText(months)}.xlsx`, ledger.sheets()))
  }

  const exportFigures = () =>
    saved(
      begin(),
      saveBook(`值班统计 ${monthsText(months)}.xlsx`, figureSheets(unit.name, figures)),
    )

  const busy = said?.kind === 'working'
  if (isPacking) return <PeriodDialog months={months} onClose={() => setPacking(false)} />
  return (
    <DialogFrame
      open
      width={900}
      title="台账与统计"
      consequence="事件、报告、报送回执、值班记录、点名、零报告各一张表，存成一个 .xlsx；或每起事件各一个能查验的事件包，装成一个时段包。里面有姓名和电话，只交给该收的人，用完收好。"
      actions={[
        {
          label: '导出台账',
          keyName: 'Ctrl+Enter',
          act: () => void exportLedger(),
          disabled: busy || period === ALL_YEARS,
        },
        {
          label: '导出时段包',
          keyName: 'Alt+P',
          act: () => setPacking(true),
          disabled: period === ALL_YEARS,
        },
        { label: '导出统计表', keyName: 'Alt+G', act: () => void exportFigures(), disabled: busy },
      ]}
      onClose={onClose}
      error={said?.kind === 'failed' ? said.text : undefined}
    >
      <div className={styles.day}>
        <span className={styles.period}>
          <Pick<Period>
            label="时间"
            value={period}
            options={[...known, { value: ALL_YEARS, label: '历年（只看统计）' }]}
            searchable
            onChange={setPeriod}
          />
        </span>
        <span className={styles.quiet} role="status">
          {said === null || said.kind === 'failed' ? monthsText(months) : said.text}
        </span>
      </div>
      <FigureTables months={figures} />
    </DialogFrame>
  )
}
