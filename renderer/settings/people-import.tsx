// 导入人员 by sight: each gets a code on a slip, and chooses a PIN of their own at the first sign-in.
import { useState, type ReactNode } from 'react'
import type { PersonDetails } from '../../shared/person/record'
import { FIELDS, HEADS, readPeople, type PeopleReading } from '../../shared/person/sheet'
import { err, ok } from '../../shared/result'
import type { DeskState } from '../../shared/state'
import { ROLE_NAMES } from '../../shared/vocabulary'
import { send } from '../form/send'
import { useAction } from '../form/use-action'
import { DeskLayout } from '../layout/desk-layout'
import { SightPage, type Shown, type SightKind, type SightReading } from '../spreadsheet/sight'
import { useDesk } from '../use-desk'
import { CodeSlips, type Slip } from './code-slips'
import { freshCode } from './fresh-code'

type Reading = SightReading & Pick<PeopleReading, 'people'>

const SHAPE: ReactNode =
  '一行一人。表头写：姓名、职务、岗位（值班员、带班领导、主要负责人、管理员）、电话，顺序不限，没有的列可以不写。已在名单上的不改动。每人得一个一次性口令，打成条交给本人，第一次签到时自己设口令。'

const shownOf = ({ people }: PeopleReading): Shown[] =>
  people.map(({ name, post, role, phone }) => ({
    what: name,
    isNew: true,
    field: '',
    from: '',
    to: [post, ROLE_NAMES[role], phone].filter((part) => part !== '').join('，'),
  }))

const kindFor = (state: Pick<DeskState, 'people'>): SightKind<Reading> => ({
  id: 'people',
  title: '导入人员',
  what: '人员名单',
  shape: SHAPE,
  keys: FIELDS.map((key) => ({ key, name: HEADS[key] })),
  single: FIELDS,
  essential: ['name'],
  read: (book, tab, told) => {
    const reading = readPeople(state, book, tab, told)
    return {
      ...reading,
      questions: [],
      emptied: [],
      odd: [],
      months: [],
      said: `读到 ${reading.people.length} 人，都是新增`,
      shown: shownOf(reading),
      button: `添加 ${reading.people.length} 人`,
    }
  },
})

export function PeopleImport({ onClose }: { readonly onClose: () => void }) {
  const { people } = useDesk()
  const [slips, setSlips] = useState<readonly Slip[]>([])
  const [done, setDone] = useState(false)
  const action = useAction()
  /** One after the other: what was taken in before a refusal stays, with its slips. */
  const take = (all: readonly PersonDetails[]) => {
    const made: Slip[] = []
    action.run(
      async () => {
        for (const details of all) {
          const code = freshCode()
          const sent = await send({ type: 'addPerson', details, newPin: code, once: true })
          if (!sent.ok) {
            setSlips([...made])
            return err(sent.error)
          }
          made.push({ name: details.name, post: details.post, code })
        }
        return ok(made)
      },
      (taken) => {
        setSlips(taken)
        setDone(true)
      },
    )
  }
  if (done || slips.length > 0)
    return (
      <DeskLayout>
        <CodeSlips slips={slips} fault={action.errorElsewhere()} onClose={onClose} />
      </DeskLayout>
    )
  return (
    <DeskLayout>
      <SightPage
        kind={kindFor({ people })}
        depends={[people]}
        busy={action.busy}
        error={action.errorElsewhere}
        take={({ people: all }) => take(all)}
        onClose={onClose}
      />
    </DeskLayout>
  )
}
