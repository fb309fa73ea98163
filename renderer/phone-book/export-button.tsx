// 导出 of the phone book: what is in use, in the form that it is imported from.
import { activeContacts } from '../../shared/contact/find'
import { contactTable } from '../../shared/contact/sheet'
import { dayOf } from '../../shared/time'
import { useDesk, useUnit } from '../use-desk'
import { ExportSheet } from '../spreadsheet/export-button'
import { deskNow } from '../store'

const WIDTHS = [8, 28, 14, 16, 16, 20, 20, 20, 30]

export function ContactExport() {
  const { phoneBook } = useDesk()
  const unit = useUnit()
  return (
    <ExportSheet
      name={`通讯录 ${dayOf(deskNow())}.xlsx`}
      sheet={() => ({
        title: '通讯录',
        above: [`${unit.name}通讯录`],
        table: contactTable(activeContacts({ phoneBook })),
        widths: WIDTHS,
        landscape: true,
      })}
    />
  )
}
