// 导入 of the phone book from .xlsx: read, looked at, then taken over as a whole or not at all.
import { useMemo, useState } from 'react'
import { contactTable, readContacts, type ContactReading } from '../../shared/contact/sheet'
import { useSend } from '../form/use-send'
import { Check, DialogFrame } from '../ui'
import { useDesk } from '../use-desk'
import { Faults } from '../spreadsheet/faults'
import { FileChoice, type ChosenSheet } from '../spreadsheet/file-choice'
import { Preview } from '../spreadsheet/preview'
import { Remarks, WhichTab } from '../spreadsheet/remarks'
import sheetStyles from '../spreadsheet/sheet.module.css'

function summaryOf({ contacts, added, changed, same }: ContactReading): string {
  const parts = [
    `读到 ${contacts.length} 条`,
    `新增 ${added} 条`,
    `更新 ${changed} 条`,
    same > 0 && `和原来一样 ${same} 条`,
  ]
  return `${parts.filter(Boolean).join('，')}。通讯录里别的不动。`
}

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { phoneBook } = useDesk()
  const [chosen, setChosen] = useState<ChosenSheet | null>(null)
  const [tab, setTab] = useState<string | undefined>(undefined)
  const [carryUnit, setCarryUnit] = useState(false)
  const sending = useSend()
  const reading = useMemo(
    () => (chosen === null ? null : readContacts({ phoneBook }, chosen.book, carryUnit, tab)),
    [chosen, carryUnit, phoneBook, tab],
  )
  const ready =
    reading !== null && reading.faults.length === 0 && reading.added + reading.changed > 0
  const choose = (sheet: ChosenSheet) => {
    setTab(undefined)
    setChosen(sheet)
  }
  const take = () => {
    if (chosen !== null && reading !== null) {
      sending.run(
        { type: 'importContacts', source: chosen.name, contacts: [...reading.contacts] },
        onClose,
      )
    }
  }
  return (
    <DialogFrame
      open
      width={1000}
      title="导入通讯录"
      consequence="先看再导入：有一格读不出来，就一条也不导入。涉密信息不得录入本机。"
      actions={[
        {
          label: ready ? `导入 ${reading.added + reading.changed} 条` : '导入',
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
        一行一个单位或人员。表头写：单位、姓名、职务、手机、办公电话、传真、分组、备注，顺序不限，没有的列可以不写。同单位同姓名的，更新原来那条。
      </FileChoice>
      {reading !== null && (
        <>
          <Check checked={carryUnit} onChange={setCarryUnit}>
            单位空着的，和上一行是同一个单位
          </Check>
          <WhichTab {...reading} onChange={setTab} />
          <Faults faults={reading.faults} />
          <Remarks remarks={reading.remarks} />
          {reading.faults.length === 0 && (
            <>
              <p className={sheetStyles.summary} role="status">
                {summaryOf(reading)}
              </p>
              <Preview label="要导入的内容" table={contactTable(reading.contacts)} />
            </>
          )}
        </>
      )}
    </DialogFrame>
  )
}
