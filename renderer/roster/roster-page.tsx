// 值班表: who is on duty, a month on one page. Filled by rotation, by hand or from a sheet.
import { useEffect, useState } from 'react'
import { monthOfDay, monthsAfter, monthText, type Month } from '../../shared/calendar/month'
import type { Place } from '../../shared/roster/record'
import { dayOf } from '../../shared/time'
import { Check, Heading, KeyButton, useKey } from '../ui'
import { PaperButton } from '../paper/paper-button'
import { DeskLayout } from '../layout/desk-layout'
import { LeftNote } from '../left/left-note'
import { copiedCells } from '../spreadsheet/read'
import { useWhyReadOnly } from '../use-desk'
import { goBack } from '../route'
import { deskNow } from '../store'
import { Grid } from './grid'
import { ImportPage } from './import-page'
import { RosterExport } from './export-button'
import styles from './roster.module.css'
import { laid } from './pasted'
import { RotationDialog } from './rotation-dialog'
import { Side } from './side'
import { SwapDialog } from './swap-dialog'
import { useFindings } from './use-findings'
import { useMayChange } from './use-may-change'
import { phoneOf, useFilling, useRosterMonth } from './use-roster'

type Open =
  | { readonly kind: 'rotation' }
  | { readonly kind: 'swap'; readonly a: Place | null; readonly b: Place | null }
  | null

/** Arrows go into the sheet from anywhere on the page. */
function useEntry(active: Place | null, enter: () => void): void {
  const enabled = active === null
  useKey('ArrowDown', enter, { enabled })
  useKey('ArrowUp', enter, { enabled })
}

export function RosterPage() {
  const [month, setMonth] = useState<Month>(() => monthOfDay(dayOf(deskNow())))
  const [importing, setImporting] = useState(false)
  return importing ? (
    <ImportPage month={month} onClose={() => setImporting(false)} />
  ) : (
    <MonthPage month={month} setMonth={setMonth} onImport={() => setImporting(true)} />
  )
}

interface MonthPageProps {
  readonly month: Month
  readonly setMonth: (month: Month) => void
  readonly onImport: () => void
}

function MonthPage({ month, setMonth, onImport }: MonthPageProps) {
  const [active, setActive] = useState<Place | null>(null)
  const [phones, setPhones] = useState(false)
  const [open, setOpen] = useState<Open>(null)
  const roster = useRosterMonth(month)
  const { fault, note, fill, lay, move, say } = useFilling()
  const { findings, toneAt } = useFindings(roster)
  const why = useMayChange()
  const whyNoSwap = useWhyReadOnly()
  const { rows, columns, nameAt } = roster
  const first = rows.find(({ today }) => today) ?? rows[0]
  useEffect(() => setActive(null), [month])
  useEntry(active, () => {
    const column = columns.find(({ slotId }) => first?.slots.includes(slotId))
    if (first !== undefined && column !== undefined)
      setActive({ date: first.date, slotId: column.slotId, post: column.post })
  })
  useKey('Esc', goBack)

  const drop = (from: Place, to: Place) => {
    setActive(to)
    if (nameAt(to) === '') move(from, to)
    else if (whyNoSwap !== undefined) say(`那一格有人，要换班。${whyNoSwap}。`)
    else setOpen({ kind: 'swap', a: from, b: to })
  }
  const paste = (from: Place, copied: DataTransfer) =>
    void copiedCells(copied).then((cells) => {
      const block = cells.ok ? laid(cells.value, from, columns, rows) : cells
      if (block.ok) lay(block.value)
      else say(block.error)
    })
  const turn = (by: 1 | -1) => setMonth(monthsAfter(month, by))
  const shared = { disabled: why !== undefined, title: why }
  const close = () => setOpen(null)
  return (
    <DeskLayout
      aside={
        <Side
          roster={roster}
          active={active}
          findings={findings}
          onGo={setActive}
          onSwap={() =>
            setOpen({
              kind: 'swap',
              a: active !== null && nameAt(active) !== '' ? active : null,
              b: null,
            })
          }
          mayFill={why === undefined}
          whyNoSwap={whyNoSwap}
        />
      }
    >
      <div className={styles.page}>
        <Heading
          actions={
            <>
              <KeyButton kind="quiet" keyName="Alt+ArrowLeft" onPress={() => turn(-1)}>
                上月
              </KeyButton>
              <KeyButton kind="quiet" keyName="Alt+ArrowRight" onPress={() => turn(1)}>
                下月
              </KeyButton>
              <KeyButton keyName="Alt+L" {...shared} onPress={() => setOpen({ kind: 'rotation' })}>
                轮换
              </KeyButton>
              <KeyButton keyName="Alt+I" {...shared} onPress={onImport}>
                导入
              </KeyButton>
              <RosterExport month={month} />
              <PaperButton paper={{ kind: 'roster', month }} />
            </>
          }
        >
          {monthText(month)}值班表
        </Heading>
        <p className={fault === null ? styles.hint : styles.fault} role="status">
          {fault ??
            note ??
            why ??
            '方向键走格，打字即改（可输拼音首字母），回车到下一天，Delete 清空，Ctrl+C / Ctrl+V 复制；可拖到别的格。'}
          <span className={styles.phones}>
            <Check checked={phones} onChange={setPhones}>
              显示电话
            </Check>
          </span>
        </p>
        <LeftNote state={roster.state} />
        <Grid
          label={`${monthText(month)}值班表`}
          columns={columns}
          rows={rows}
          nameAt={nameAt}
          phoneAt={(place) => (phones ? phoneOf(roster, nameAt(place)) : '')}
          toneAt={toneAt}
          active={active}
          onActive={setActive}
          onEnter={fill}
          onPaste={paste}
          onMove={drop}
          editable={why === undefined}
        />
      </div>
      {open?.kind === 'rotation' && <RotationDialog roster={roster} onClose={close} />}
      {open?.kind === 'swap' && (
        <SwapDialog roster={roster} a={open.a} b={open.b} onClose={close} />
      )}
    </DeskLayout>
  )
}
