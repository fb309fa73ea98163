// The columns of the phone book.
import { DERIVED_GROUPS } from '../../shared/contact/record'
import { Tag, Tags, type Column } from '../ui'
import styles from '../contact/contact.module.css'
import type { Row } from './rows'

const Dial = ({ text, missing = false }: { readonly text: string; readonly missing?: boolean }) =>
  text === '' ? (
    <span className={missing ? styles.missing : styles.where}>{missing ? '没有号码' : '—'}</span>
  ) : (
    <span className={styles.dial}>{text}</span>
  )

const Name = ({ row: { name, post, active } }: { readonly row: Row }) => (
  <>
    <b>{name}</b>
    {post !== '' && <span className={styles.post}>{post}</span>}
    {!active && (
      <>
        {' '}
        <Tag kind="plain">已停用</Tag>
      </>
    )}
  </>
)

const Groups = ({ groups }: { readonly groups: readonly string[] }) => (
  <Tags>
    {groups.map((group) => (
      <Tag key={group} kind={DERIVED_GROUPS.includes(group) ? 'plain' : 'category'}>
        {group}
      </Tag>
    ))}
  </Tags>
)

export const contactColumns: readonly Column<Row>[] = [
  { key: 'name', title: '名称', width: '24%', cell: (row) => <Name row={row} /> },
  {
    key: 'unit',
    title: '单位',
    width: '20%',
    cell: ({ kind, unit }) =>
      kind === 'unit' ? <span className={styles.where}>单位</span> : unit || '—',
  },
  {
    key: 'office',
    title: '办公电话',
    width: 138,
    cell: ({ office, mobile }) => <Dial text={office} missing={mobile === ''} />,
  },
  { key: 'mobile', title: '手机', width: 122, cell: ({ mobile }) => <Dial text={mobile} /> },
  { key: 'fax', title: '传真', width: 132, cell: ({ fax }) => <Dial text={fax} /> },
  { key: 'groups', title: '分组', width: 150, cell: ({ groups }) => <Groups groups={groups} /> },
  {
    key: 'note',
    title: '备注',
    cell: ({ note }) => (
      <div className={styles.noteText} title={note}>
        {note}
      </div>
    ),
  },
]
