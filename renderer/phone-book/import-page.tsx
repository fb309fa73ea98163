// 导入 of the phone book by sight.
import type { ReactNode } from 'react'
import type { ContactDetails } from '../../shared/contact/record'
import { contactTable, readContacts, type ContactReading } from '../../shared/contact/sheet'
import type { DeskState } from '../../shared/state'
import { useSend } from '../form/use-send'
import { DeskLayout } from '../layout/desk-layout'
import { SightPage, type Shown, type SightKind, type SightReading } from '../spreadsheet/sight'
import { useDesk } from '../use-desk'

type Reading = SightReading & Pick<ContactReading, 'contacts'>

const SHAPE: ReactNode =
  '一行一个单位或人员。表头怎么写都行，认不出来的列可以当场说它是什么；没有的列可以不写。同单位同姓名的，更新原来那条；空格子不清空原来的号码。'

const FIELDS = [
  ['post', '职务'],
  ['mobile', '手机'],
  ['office', '办公电话'],
  ['fax', '传真'],
  ['groups', '分组'],
  ['note', '备注'],
] as const

/** Everything of somebody in one line, as the sheet that goes out has it. */
const wholeLine = (details: ContactDetails): string =>
  (contactTable([details]).rows[0] ?? [])
    .slice(3)
    .filter((text) => text !== '')
    .join('，')

const whoOf = ({ kind, unit, name }: ContactDetails): string =>
  kind === 'unit' || unit === '' ? name : `${unit} ${name}`

function shownOf({ contacts, before }: ContactReading): Shown[] {
  return contacts.flatMap((after, index): Shown[] => {
    const was = before[index] ?? null
    const what = whoOf(after)
    if (was === null)
      return [{ what, isNew: true, field: '', from: '', to: wholeLine(after) || '—' }]
    return FIELDS.flatMap(([key, field]) => {
      const [from, to] = [was[key], after[key]].map((value) => [value].flat().join('、'))
      return from === to || from === undefined || to === undefined
        ? []
        : [{ what, isNew: false, field, from, to }]
    })
  })
}

const kindFor = (state: Pick<DeskState, 'phoneBook'>): SightKind<Reading> => ({
  id: 'contacts',
  title: '导入通讯录',
  what: '通讯录',
  shape: SHAPE,
  keys: [
    { key: 'unit', name: '单位' },
    { key: 'name', name: '姓名' },
    { key: 'post', name: '职务' },
    { key: 'mobile', name: '手机' },
    { key: 'office', name: '办公电话' },
    { key: 'fax', name: '传真' },
    { key: 'number', name: '手机或办公电话' },
    { key: 'groups', name: '分组' },
    { key: 'note', name: '备注' },
    { key: 'kind', name: '类别' },
  ],
  single: ['unit', 'name', 'post', 'groups', 'note', 'kind'],
  essential: ['unit', 'name', 'kind'],
  read: (book, tab, told) => {
    const reading = readContacts(state, book, tab, told)
    const { contacts, added, changed, same, doubts } = reading
    return {
      ...reading,
      odd: doubts,
      months: [],
      said: `读到 ${contacts.length} 条，新增 ${added} 条，改动 ${changed} 条，没变 ${same} 条`,
      shown: shownOf(reading),
      button: `导入 ${added + changed} 条`,
    }
  },
})

export function ImportPage({ onClose }: { readonly onClose: () => void }) {
  const { phoneBook } = useDesk()
  const sending = useSend()
  const kind = kindFor({ phoneBook })
  return (
    <DeskLayout>
      <SightPage
        kind={kind}
        depends={[phoneBook]}
        busy={sending.busy}
        error={sending.errorElsewhere}
        take={({ contacts }, source) =>
          sending.run({ type: 'importContacts', source, contacts: [...contacts] }, onClose)
        }
        onClose={onClose}
      />
    </DeskLayout>
  )
}
