// 导出 of the month's roster: one row a day and shift, with phones.
import { monthText, type Month } from '../../shared/calendar/month'
import { rosterTable } from '../../shared/roster/sheet'
import { useLeft } from '../left/use-left'
import { useUnit } from '../use-desk'
import { rosterOf } from './use-roster'
import { ExportSheet } from '../spreadsheet/export-button'

const WIDTHS = [13, 9, 10, 12, 16, 12, 16, 12, 16, 16]

export function RosterExport({ month }: { readonly month: Month }) {
  const { desk } = useLeft(rosterOf(month))
  const unit = useUnit()
  return (
    <ExportSheet
      name={`值班表 ${month}.xlsx`}
      sheet={() => ({
        title: `${monthText(month)}值班表`,
        above: [`${unit.name}${monthText(month)}值班表`],
        table: rosterTable(desk, month),
        widths: WIDTHS,
        landscape: true,
      })}
    />
  )
}
