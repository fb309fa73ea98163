// 通讯录: whoever the room calls, found by 拼音, and how it is kept.
import { useDeferredValue, useMemo, useState } from 'react'
import { Check, Choice, Empty, Heading, KeyButton, Pick, SearchBox, Table, useKey } from '../ui'
import { DeskLayout } from '../layout/desk-layout'
import { useDesk, useWhyReadOnly } from '../use-desk'
import { goBack } from '../route'
import { createBook } from '../contact/book'
import { contactColumns } from './columns'
import styles from '../contact/contact.module.css'
import { AddContactDialog, ChangeContactDialog } from './contact-dialogs'
import { DerivedDialog } from './derived-dialog'
import { ContactExport } from './export-button'
import { ImportPage } from './import-page'
import { EVERYONE, groupsOf, rowsOf, type Row } from './rows'
import { useReadings } from '../ui/readings'

type Open = { readonly kind: 'add' } | { readonly kind: 'row'; readonly row: Row } | null

/** More groups than stand side by side are chosen from a list. */
const IN_SIGHT = 7

function GroupChoice(props: {
  readonly groups: readonly string[]
  readonly value: string
  readonly onChange: (group: string) => void
}) {
  const { groups, value, onChange } = props
  const options = [EVERYONE, ...groups].map((group) => ({ value: group, label: group }))
  return options.length <= IN_SIGHT ? (
    <Choice label="分组" value={value} options={options} onChange={onChange} />
  ) : (
    <span className={styles.groupPick}>
      <Pick label="分组" value={value} options={options} onChange={onChange} />
    </span>
  )
}

/** The rows of a group that fit what is typed. */
function useRows(
  group: string,
  query: string,
  retired: boolean,
): { readonly all: number; readonly rows: readonly Row[] } {
  const { phoneBook, people, unit } = useDesk()
  const readingsOf = useReadings()
  const rows = useMemo(
    () => rowsOf({ phoneBook, people, unit }, retired),
    [phoneBook, people, unit, retired],
  )
  const book = useMemo(
    () =>
      createBook(
        rows.filter(({ groups }) => group === EVERYONE || groups.includes(group)),
        readingsOf,
      ),
    [rows, group, readingsOf],
  )
  return { all: rows.length, rows: useMemo(() => book.find(query), [book, query]) }
}

function Nothing({
  any,
  onClear,
  onAdd,
}: {
  readonly any: boolean
  readonly onClear: () => void
  readonly onAdd: () => void
}) {
  return any ? (
    <Empty title="没有找到" action={<KeyButton onPress={onClear}>清除条件</KeyButton>}>
      换个字试试：可以输拼音首字母、全拼、汉字或号码的一段。
    </Empty>
  ) : (
    <Empty
      title="通讯录还是空的"
      action={
        <KeyButton kind="primary" keyName="Alt+N" onPress={onAdd}>
          添加
        </KeyButton>
      }
    >
      一条一条添加，或从表格导入。
    </Empty>
  )
}

export function ContactPage() {
  const [importing, setImporting] = useState(false)
  return importing ? (
    <ImportPage onClose={() => setImporting(false)} />
  ) : (
    <Book onImport={() => setImporting(true)} />
  )
}

function Book({ onImport }: { readonly onImport: () => void }) {
  const { phoneBook } = useDesk()
  const why = useWhyReadOnly()
  const [group, setGroup] = useState<string>(EVERYONE)
  const [query, setQuery] = useState('')
  const [retired, setRetired] = useState(false)
  const [open, setOpen] = useState<Open>(null)
  const late = useDeferredValue(query)
  const { all, rows } = useRows(group, late, retired)
  const groups = useMemo(() => groupsOf(phoneBook.contacts), [phoneBook.contacts])
  const close = () => setOpen(null)
  const clear = () => {
    setQuery('')
    setGroup(EVERYONE)
  }
  useKey('Esc', goBack)
  const shared = { disabled: why !== undefined, title: why }
  return (
    <DeskLayout>
      <div className={styles.page}>
        <Heading
          note={
            rows.length === all
              ? `共 ${all} 条 · 涉密信息不得录入本机`
              : `${rows.length} 条，共 ${all} 条`
          }
          actions={
            <>
              <SearchBox
                value={query}
                found={rows.length}
                label="拼音、姓名、单位、号码"
                onChange={setQuery}
                width={300}
              />
              <KeyButton
                kind="primary"
                keyName="Alt+N"
                {...shared}
                onPress={() => setOpen({ kind: 'add' })}
              >
                添加
              </KeyButton>
              <KeyButton keyName="Alt+I" {...shared} onPress={onImport}>
                导入
              </KeyButton>
              <ContactExport />
            </>
          }
        >
          通讯录
        </Heading>
        <div className={styles.filters}>
          <GroupChoice groups={groups} value={group} onChange={setGroup} />
          <Check checked={retired} onChange={setRetired}>
            含已停用
          </Check>
        </div>
        <Table
          label="通讯录"
          columns={contactColumns}
          rows={rows}
          rowKey={({ id }) => id}
          rowTone={({ active }) => (active ? undefined : 'quiet')}
          onOpen={(row) => setOpen({ kind: 'row', row })}
          pageSize={100}
          empty={<Nothing any={all > 0} onClear={clear} onAdd={() => setOpen({ kind: 'add' })} />}
        />
      </div>
      {open?.kind === 'add' && <AddContactDialog groups={groups} group={group} onClose={close} />}
      {open?.kind === 'row' &&
        (open.row.from === 'book' ? (
          <ChangeContactDialog
            contact={phoneBook.contacts[open.row.id]!}
            groups={groups}
            onClose={close}
          />
        ) : (
          <DerivedDialog entry={open.row} onClose={close} />
        ))}
    </DeskLayout>
  )
}
