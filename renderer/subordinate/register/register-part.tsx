// 单位名册: who is below this room, how each is reached, and which of them owe a daily 零报告.
import { useDeferredValue, useMemo, useState } from 'react'
import { activeSubordinates, allSubordinates } from '../../../shared/subordinate/find'
import {
  SUBORDINATE_KIND_NAMES,
  SUBORDINATE_LEVEL_NAMES,
  type Subordinate,
} from '../../../shared/subordinate/record'
import { subordinateTable } from '../../../shared/subordinate/sheet'
import { dayOf } from '../../../shared/time'
import { Check, Empty, Heading, KeyButton, SearchBox, Table, type Column } from '../../ui'
import { useRights } from '../../settings/rights'
import { SubordinateSettingsDialog } from '../../settings/subordinate-dialog'
import { ExportSheet } from '../../spreadsheet/export-button'
import { deskNow } from '../../store'
import { useDesk, useUnit, useWhyReadOnly } from '../../use-desk'
import { useFoundUnits } from '../use-found'
import { AddSubordinateDialog, ChangeSubordinateDialog } from './unit-dialogs'
import styles from '../subordinate.module.css'

type Open =
  { readonly kind: 'add' | 'settings' } | { readonly kind: 'unit'; readonly unit: Subordinate }

const COLUMNS: readonly Column<Subordinate>[] = [
  {
    key: 'name',
    title: '单位',
    width: '26%',
    cell: ({ name, shortName, formerNames, until }) => (
      <>
        <b>{name}</b>
        {shortName !== '' && <span className={styles.aside}>{shortName}</span>}
        {formerNames.length > 0 && (
          <span className={styles.aside}>原名 {formerNames.join('、')}</span>
        )}
        {until !== null && <span className={styles.aside}>已撤下 {until}</span>}
      </>
    ),
  },
  { key: 'kind', title: '类别', width: 90, cell: ({ kind }) => SUBORDINATE_KIND_NAMES[kind] },
  { key: 'level', title: '级别', width: 80, cell: ({ level }) => SUBORDINATE_LEVEL_NAMES[level] },
  { key: 'parent', title: '上级单位', width: '16%', cell: ({ parent }) => parent || '本室' },
  {
    key: 'phones',
    title: '值班电话',
    width: 170,
    cell: ({ phones }) => (phones === '' ? <span className={styles.soon}>没有电话</span> : phones),
  },
  { key: 'fax', title: '传真', width: 130, cell: ({ fax }) => fax || '—' },
  {
    key: 'nil',
    title: '零报告',
    width: 70,
    cell: ({ owesNil }) => (owesNil ? '报' : '不报'),
  },
  { key: 'note', title: '备注', cell: ({ note }) => note },
]

const WIDTHS = [30, 14, 10, 10, 24, 24, 18, 10, 30]

function ExportRegister() {
  const desk = useDesk()
  const unit = useUnit()
  return (
    <ExportSheet
      name={`下级单位 ${dayOf(deskNow())}.xlsx`}
      sheet={() => ({
        title: '下级单位',
        above: [`${unit.name}下级单位名册`],
        table: subordinateTable(activeSubordinates(desk)),
        widths: WIDTHS,
        landscape: true,
      })}
    />
  )
}

export function RegisterPart({ onImport }: { readonly onImport: () => void }) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const rights = useRights()
  const [query, setQuery] = useState('')
  const [retired, setRetired] = useState(false)
  const [open, setOpen] = useState<Open | null>(null)
  const units = useMemo(
    () => (retired ? [...allSubordinates(desk)] : activeSubordinates(desk)),
    [desk, retired],
  )
  const rows = useFoundUnits(units, useDeferredValue(query))
  const close = () => setOpen(null)
  const shared = { disabled: why !== undefined, title: why }
  const owing = units.filter(({ owesNil, until }) => owesNil && until === null).length
  const { nil, at } = desk.subordinates.settings
  return (
    <>
      <Heading
        note={`共 ${units.length} 家${nil ? ` · ${owing} 家每天 ${at} 前报零报告` : ''}`}
        actions={
          <>
            <SearchBox
              value={query}
              found={rows.length}
              label="拼音、单位、号码"
              onChange={setQuery}
              width={240}
            />
            {rights.mayChange && (
              <KeyButton keyName="Alt+S" onPress={() => setOpen({ kind: 'settings' })}>
                设置
              </KeyButton>
            )}
            <ExportRegister />
            <KeyButton keyName="Alt+I" {...shared} onPress={onImport}>
              导入
            </KeyButton>
            <KeyButton
              kind="primary"
              keyName="Alt+N"
              {...shared}
              onPress={() => setOpen({ kind: 'add' })}
            >
              添加
            </KeyButton>
          </>
        }
      >
        单位名册
      </Heading>
      <div className={styles.filters}>
        <Check checked={retired} onChange={setRetired}>
          含已撤下的
        </Check>
      </div>
      <Table
        label="单位名册"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        rowTone={({ until }) => (until === null ? undefined : 'quiet')}
        onOpen={(unit) => setOpen({ kind: 'unit', unit })}
        empty={
          <Empty title={units.length === 0 ? '名册上还没有单位' : '没有找到'}>
            {units.length === 0
              ? '一家一家添加，或按 Alt+I 从表格一次导入：单位、值班电话、类别各一列就行。'
              : '换个字试试：可以输拼音首字母、名称或号码的一段。'}
          </Empty>
        }
      />
      {open?.kind === 'add' && <AddSubordinateDialog onClose={close} />}
      {open?.kind === 'settings' && <SubordinateSettingsDialog onClose={close} />}
      {open?.kind === 'unit' && <ChangeSubordinateDialog unit={open.unit} onClose={close} />}
    </>
  )
}
