// 导入 of the register of units below by sight.
import type { ReactNode } from 'react'
import type { DeskState } from '../../../shared/state'
import {
  readSubordinates,
  subordinateTable,
  type SubordinateReading,
} from '../../../shared/subordinate/sheet'
import { FIELDS, HEADS } from '../../../shared/subordinate/sheet-head'
import { useSend } from '../../form/use-send'
import { DeskLayout } from '../../layout/desk-layout'
import { SightPage, type Shown, type SightKind, type SightReading } from '../../spreadsheet/sight'
import { useDesk } from '../../use-desk'

type Reading = SightReading & Pick<SubordinateReading, 'units'>

const SHAPE: ReactNode =
  '一行一家。表头写：单位、简称、类别、级别、上级单位、值班电话、传真、零报告（报、不报）、备注，顺序不限，没有的列可以不写，认不出来的可以当场说它是什么。同名的，更新原来那家；表里空着的，原来有的都保留。'

function shownOf({ units, before }: SubordinateReading): Shown[] {
  return units.flatMap((after, index): Shown[] => {
    const was = before[index] ?? null
    const what = after.name
    const { head, rows } = subordinateTable(was === null ? [after] : [was, after])
    const [from = [], to = from] = rows
    if (was === null)
      return [
        { what, isNew: true, field: '', from: '', to: to.slice(1).filter(Boolean).join('，') },
      ]
    return head.flatMap((field, column) => {
      const change = { from: from[column] ?? '', to: to[column] ?? '' }
      return change.from === change.to ? [] : [{ what, isNew: false, field, ...change }]
    })
  })
}

const kindFor = (state: Pick<DeskState, 'subordinates'>): SightKind<Reading> => ({
  id: 'subordinates',
  title: '导入下级单位',
  what: '名册',
  shape: SHAPE,
  keys: FIELDS.map((key) => ({ key, name: HEADS[key] })),
  single: FIELDS,
  essential: ['name'],
  read: (book, tab, told) => {
    const reading = readSubordinates(state, book, tab, told)
    const { units, added, changed, same } = reading
    return {
      ...reading,
      questions: [],
      emptied: [],
      odd: [],
      months: [],
      said: `读到 ${units.length} 家，新增 ${added} 家，更新 ${changed} 家，和原来一样 ${same} 家`,
      shown: shownOf(reading),
      button: `导入 ${added + changed} 家`,
    }
  },
})

export function ImportPage({ onClose }: { readonly onClose: () => void }) {
  const { subordinates } = useDesk()
  const sending = useSend()
  return (
    <DeskLayout>
      <SightPage
        kind={kindFor({ subordinates })}
        depends={[subordinates.units]}
        busy={sending.busy}
        error={sending.errorElsewhere}
        take={({ units }, source) =>
          sending.run({ type: 'importSubordinates', source, units: [...units] }, onClose)
        }
        onClose={onClose}
      />
    </DeskLayout>
  )
}
