// 导入 of a 值班表 from .xlsx: every cell that cannot be read is named, and then nothing is changed.
import { useMemo, useState } from 'react'
import { monthText } from '../../shared/calendar/month'
import { POST_NAMES } from '../../shared/roster/post'
import type { RosterChange } from '../../shared/roster/record'
import { readRoster, type RosterReading } from '../../shared/roster/sheet'
import type { Table } from '../../shared/spreadsheet/cells'
import { useSend } from '../form/use-send'
import { Check, DialogFrame } from '../ui'
import { useDesk } from '../use-desk'
import { Faults } from '../spreadsheet/faults'
import { FileChoice, type ChosenSheet } from '../spreadsheet/file-choice'
import { Preview } from '../spreadsheet/preview'
import { Remarks, WhichTab } from '../spreadsheet/remarks'
import sheetStyles from '../spreadsheet/sheet.module.css'
import type { RosterMonth } from './use-roster'

const changeTable = (roster: RosterMonth, changes: readonly RosterChange[]): Table => ({
  head: ['日期', '班次', '岗位', '原来', '改为'],
  rows: changes.map(({ date, slotId, post, from, to }) => [
    date,
    roster.columns.find((column) => column.slotId === slotId)?.slotName ?? '',
    POST_NAMES[post],
    from || '—',
    to || '—',
  ]),
})

function summaryOf({ read, changes }: RosterReading): string {
  if (changes.length === 0) return `读到 ${read} 行，和现在的值班表一样，没有要改的。`
  const over = changes.filter(({ from }) => from !== '').length
  return `读到 ${read} 行，要改 ${changes.length} 格${over === 0 ? '' : `，其中 ${over} 格原来有人`}。`
}

export function ImportDialog({
  roster,
  onClose,
}: {
  readonly roster: RosterMonth
  readonly onClose: () => void
}) {
  const desk = useDesk()
  const [chosen, setChosen] = useState<ChosenSheet | null>(null)
  const [tab, setTab] = useState<string | undefined>(undefined)
  const [takesElsewhere, setTakesElsewhere] = useState(false)
  const sending = useSend()
  const reading = useMemo(
    () => (chosen === null ? null : readRoster(desk, chosen.book, roster.month, tab)),
    [chosen, desk.roster, roster.month, tab],
  )
  const choose = (sheet: ChosenSheet) => {
    setTab(undefined)
    setTakesElsewhere(false)
    setChosen(sheet)
  }
  const chooseTab = (name: string) => {
    setTakesElsewhere(false)
    setTab(name)
  }
  const ready =
    reading !== null &&
    reading.faults.length === 0 &&
    reading.changes.length > 0 &&
    (reading.elsewhere === null || takesElsewhere)
  const take = () => {
    if (chosen !== null && reading !== null) {
      sending.run(
        {
          type: 'changeRoster',
          changes: [...reading.changes],
          why: 'import',
          source: chosen.name,
          plan: null,
        },
        onClose,
      )
    }
  }
  return (
    <DialogFrame
      open
      width={860}
      title={`导入${monthText(roster.month)}值班表`}
      consequence="先看再导入：有一格读不出来，就一格也不改。"
      actions={[
        {
          label: ready ? `改 ${reading.changes.length} 格` : '导入',
          keyName: 'Ctrl+Enter',
          act: take,
          disabled: !ready,
        },
      ]}
      onClose={onClose}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <FileChoice chosen={chosen} onChosen={choose}>
        一天一班一行。有几张表的，读写着本月的那一张。表头写：日期、班次、带班领导、主班、副班；电话、星期、备注可有可无。日期写
        2026-11-23、11月23日或 23 都行；合并的日期格照读。
      </FileChoice>
      {reading !== null && (
        <>
          <WhichTab {...reading} onChange={chooseTab} />
          <Faults faults={reading.faults} />
          <Remarks remarks={reading.remarks} />
          {reading.notes.length > 0 && (
            <p className={sheetStyles.notes}>
              表下面的说明不导入：
              {reading.notes.map(({ address, message }) => `${address} ${message}`).join('；')}
            </p>
          )}
          {reading.faults.length === 0 && (
            <>
              <p className={sheetStyles.summary} role="status">
                {summaryOf(reading)}
              </p>
              {reading.elsewhere !== null && reading.changes.length > 0 && (
                <Check
                  checked={takesElsewhere}
                  onChange={setTakesElsewhere}
                >{`${reading.elsewhere}。没有错，照样导入`}</Check>
              )}
              {reading.changes.length > 0 && (
                <Preview label="要改的格" table={changeTable(roster, reading.changes)} />
              )}
            </>
          )}
        </>
      )}
    </DialogFrame>
  )
}
