// 导入 of a 值班表 by sight.
import type { ReactNode } from 'react'
import { monthText, type Month } from '../../shared/calendar/month'
import { POST_NAMES } from '../../shared/roster/post'
import { readRoster, type RosterReading } from '../../shared/roster/sheet'
import type { DeskState } from '../../shared/state'
import { useSend } from '../form/use-send'
import { DeskLayout } from '../layout/desk-layout'
import { SightPage, type SightKind, type SightReading } from '../spreadsheet/sight'
import { useDesk } from '../use-desk'
import { useRosterMonth, type RosterMonth } from './use-roster'

type Reading = SightReading & Pick<RosterReading, 'changes'>
const SHAPE: ReactNode =
  '一天一班一行；有几张表的，先读写着本月的那一张。日期怎么写都行，合并的格照读，姓名旁边的电话不记。空格子不动原来的名字，写“—”“暂缺”的当作没有人。'

function saidOf({ read, changes }: RosterReading): string {
  if (changes.length === 0) return `读到 ${read} 行，和现在的值班表一样，没有要改的`
  const over = changes.filter(({ from }) => from !== '').length
  return `读到 ${read} 行，要改 ${changes.length} 格${over === 0 ? '' : `，其中 ${over} 格原来有人`}`
}

const kindFor = (desk: DeskState, { month, columns }: RosterMonth): SightKind<Reading> => ({
  id: 'roster',
  title: `导入${monthText(month)}值班表`,
  what: '值班表',
  shape: SHAPE,
  keys: [
    { key: 'date', name: '日期' },
    { key: 'weekday', name: '星期' },
    { key: 'slot', name: '班次' },
    { key: 'leader', name: '带班领导' },
    { key: 'main', name: '主班' },
    { key: 'second', name: '副班' },
  ],
  single: ['date', 'weekday', 'slot', 'leader', 'main', 'second'],
  essential: ['date', 'weekday', 'slot'],
  read: (book, tab, told) => {
    const reading = readRoster(desk, book, month, tab, told)
    const slotName = (slotId: string): string =>
      columns.find((column) => column.slotId === slotId)?.slotName ?? ''
    return {
      ...reading,
      odd: [],
      remarks: [
        ...reading.remarks,
        ...reading.notes.map(({ address, message }) => `表下面的说明：${address}“${message}”。`),
      ],
      said: saidOf(reading),
      shown: reading.changes.map(({ date, slotId, post, from, to }) => ({
        what: `${date} ${slotName(slotId)}`,
        isNew: false,
        field: POST_NAMES[post],
        from,
        to,
      })),
      button: `改 ${reading.changes.length} 格`,
    }
  },
})

export interface ImportPageProps {
  readonly month: Month
  readonly onClose: () => void
}

export function ImportPage({ month, onClose }: ImportPageProps) {
  const desk = useDesk()
  const roster = useRosterMonth(month)
  const sending = useSend()
  return (
    <DeskLayout>
      <SightPage
        kind={kindFor(desk, roster)}
        depends={[desk.roster, month]}
        busy={sending.busy}
        error={sending.errorElsewhere}
        take={({ changes }, source) =>
          sending.run(
            { type: 'changeRoster', changes: [...changes], why: 'import', source, plan: null },
            onClose,
          )
        }
        onClose={onClose}
      />
    </DeskLayout>
  )
}
