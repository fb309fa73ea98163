// 人员: who may sit at the desk, as what, and their PINs. Nobody is deleted: who left is 停用.
import { useState } from 'react'
import type { Person } from '../../shared/person/record'
import { ROLE_NAMES } from '../../shared/vocabulary'
import { Empty, Heading, KeyButton, Table, Tag, type Column } from '../ui'
import { useDesk, useMe } from '../use-desk'
import { OwnPinDialog, ResetPinDialog } from './pin-dialogs'
import { AddPersonDialog, ChangePersonDialog } from './person-dialogs'
import { RestoreDialog, RetireDialog } from './retire-dialogs'
import { RightsNote, useRights } from './rights'
import styles from './settings.module.css'

type Open =
  | { readonly kind: 'add' | 'ownPin' }
  | { readonly kind: 'change' | 'reset' | 'retire' | 'restore'; readonly person: Person }
  | null

/** Those who may sit down first, each group in the order in which they came. */
const inOrder = (people: readonly Person[]): Person[] =>
  [...people].sort((a, b) => Number(b.active) - Number(a.active))

const COLUMNS: readonly Column<Person>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => <b>{name}</b>, width: '20%' },
  { key: 'post', title: '职务', cell: ({ post }) => post || '—' },
  { key: 'role', title: '岗位', cell: ({ role }) => ROLE_NAMES[role], width: 104 },
  { key: 'phone', title: '电话', cell: ({ phone }) => phone || '—', width: 150 },
  {
    key: 'active',
    title: '状态',
    cell: ({ active, codeOnly }) => {
      if (!active) return <Tag kind="plain">已停用</Tag>
      return codeOnly ? <Tag kind="soon">未设口令</Tag> : '启用'
    },
    width: 92,
  },
]

export function PeopleTab({ onImport }: { readonly onImport: () => void }) {
  const { people } = useDesk()
  const me = useMe()
  const rights = useRights()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)

  const actions: Column<Person> = {
    key: 'actions',
    title: '办理',
    width: 236,
    cell: (person) => (
      // A press on a button is not a press on its row.
      <span className={styles.actions} onClick={(event) => event.stopPropagation()}>
        {person.active ? (
          <>
            <Action
              label="修改"
              person={person}
              onPress={() => setOpen({ kind: 'change', person })}
            />
            <Action
              label="重置口令"
              person={person}
              onPress={() => setOpen({ kind: 'reset', person })}
            />
            {person.id !== me?.id && (
              <Action
                label="停用"
                person={person}
                onPress={() => setOpen({ kind: 'retire', person })}
              />
            )}
          </>
        ) : (
          <Action
            label="恢复"
            person={person}
            onPress={() => setOpen({ kind: 'restore', person })}
          />
        )}
      </span>
    ),
  }

  return (
    <>
      <RightsNote rights={rights} />
      <Heading
        note={`启用 ${Object.values(people).filter(({ active }) => active).length} 人`}
        actions={
          <>
            <KeyButton kind="quiet" onPress={() => setOpen({ kind: 'ownPin' })}>
              修改我的口令
            </KeyButton>
            {rights.mayChange && (
              <>
                <KeyButton keyName="Alt+I" onPress={onImport}>
                  导入名单
                </KeyButton>
                <KeyButton kind="primary" onPress={() => setOpen({ kind: 'add' })}>
                  添加人员
                </KeyButton>
              </>
            )}
          </>
        }
      >
        人员
      </Heading>
      <Table
        label="人员"
        columns={rights.mayChange ? [...COLUMNS, actions] : COLUMNS}
        rows={inOrder(Object.values(people))}
        rowKey={({ id }) => id}
        rowTone={({ active }) => (active ? undefined : 'quiet')}
        {...(rights.mayChange
          ? {
              onOpen: (person: Person) =>
                setOpen({ kind: person.active ? 'change' : 'restore', person }),
            }
          : {})}
        empty={<Empty title="还没有人员。" />}
      />
      <p className={styles.quiet}>
        带班领导、主要负责人可以审定报告、说明时限；他们和管理员可以改设置。停用的人不能签到，名下的记录都在。
      </p>
      {open?.kind === 'add' && <AddPersonDialog onClose={close} />}
      {open?.kind === 'ownPin' && me !== null && <OwnPinDialog me={me} onClose={close} />}
      {open?.kind === 'change' && <ChangePersonDialog person={open.person} onClose={close} />}
      {open?.kind === 'reset' && <ResetPinDialog person={open.person} onClose={close} />}
      {open?.kind === 'retire' && <RetireDialog person={open.person} onClose={close} />}
      {open?.kind === 'restore' && <RestoreDialog person={open.person} onClose={close} />}
    </>
  )
}

interface ActionProps {
  readonly label: string
  readonly person: Person
  readonly onPress: () => void
}

const Action = ({ label, person, onPress }: ActionProps) => (
  <KeyButton kind="quiet" size="small" title={`${label}：${person.name}`} onPress={onPress}>
    {label}
  </KeyButton>
)
