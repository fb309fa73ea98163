// 值班记录: everything that this shift wrote down, the newest first, and the logs of past shifts.
import { useCallback, useMemo, useState } from 'react'
import type { Entry } from '../../../shared/shift/entry'
import { matterOf, shiftOf } from '../../../shared/shift/find'
import type { Shift } from '../../../shared/shift/record'
import type { DeskState } from '../../../shared/state'
import { toMs } from '../../../shared/time'
import { Empty, Heading, KeyButton } from '../../ui'
import { usePersonName } from '../../person/person-name'
import { LeftNote } from '../../left/left-note'
import { useLeft } from '../../left/use-left'
import { LogPlaces } from '../../layout/log-places'
import { DeskLayout } from '../../layout/desk-layout'
import { useDesk, useMinute } from '../../use-desk'
import { EntryAdding, EntryAttachmentsDialog, useAttachedCounts } from './entry-attachments'
import { EntryRow } from './entry-row'
import { Frozen } from './frozen'
import { ALL, foundEntries, isOpenMatter, type LogFilter } from './items'
import { LogFilters } from './log-filters'
import { LogFoot } from './log-foot'
import { ShiftChoice, spanText } from './shift-choice'
import { VirtualList } from './virtual-list'
import styles from './log.module.css'

export interface LogPageProps {
  /** null: the shift in force. */
  readonly shiftId: string | null
  /** Chosen at once, in whichever shift it stands. */
  readonly entryId?: string | undefined
}

export function LogPage({ shiftId, entryId }: LogPageProps) {
  const live = useDesk()
  const of = entryId === undefined ? shiftId : (matterOf(live, entryId)?.shiftId ?? shiftId)
  const isHere = of === null || shiftOf(live, of) !== undefined
  const { desk, state } = useLeft({
    kinds: [],
    months: [],
    one: isHere ? undefined : { kind: 'shift', id: of },
  })
  const shift = of === null ? desk.shift.current : shiftOf(desk, of)
  if (!isHere && state !== 'read')
    return (
      <DeskLayout>
        <LeftNote state={state} />
      </DeskLayout>
    )
  if (shift === null || shift === undefined) {
    return (
      <DeskLayout>
        <Empty title="还没有班次">有人开始值班之后，这里就是本班的值班记录。</Empty>
      </DeskLayout>
    )
  }
  const key = `${shift.id}/${entryId ?? ''}`
  return <ShiftLog key={key} desk={desk} shift={shift} entryId={entryId ?? null} />
}

function Nothing({
  shift,
  any,
  onClear,
}: {
  readonly shift: Shift
  readonly any: boolean
  readonly onClear: () => void
}) {
  if (any)
    return (
      <Empty title="没有符合条件的记录" action={<KeyButton onPress={onClear}>清除条件</KeyButton>}>
        换个词试试，或放宽条件。
      </Empty>
    )
  return shift.endedAt === null ? (
    <Empty title="本班还没有记录">
      按 Ctrl+L，写一句，回车就记下。来电、去电、传真、巡查都这样记；事件的每一步会自己出现在这里。
    </Empty>
  ) : (
    <Empty title="这一班没有记录" />
  )
}

interface ShiftLogProps {
  /** With the incidents and matters of which this log tells. */
  readonly desk: DeskState
  readonly shift: Shift
  readonly entryId: string | null
}

function ShiftLog({ desk, shift, entryId }: ShiftLogProps) {
  const nameOf = usePersonName()
  const minute = useMinute()
  const [filter, setFilter] = useState<LogFilter>(ALL)
  const [chosen, setChosen] = useState<string | null>(entryId)
  const [attachments, setAttachments] = useState(false)
  const attached = useAttachedCounts()
  const rows = useMemo(() => foundEntries(shift.entries, filter, desk), [shift, filter, desk])
  const open = useMemo(
    () => shift.entries.filter((entry) => isOpenMatter(entry, desk)).length,
    [shift, desk],
  )
  const entry = rows.find(({ id }) => id === chosen) ?? null
  const openAttachments = useCallback(({ id }: Entry) => {
    setChosen(id)
    setAttachments(true)
  }, [])
  const count =
    rows.length === shift.entries.length
      ? `${rows.length} 条`
      : `${rows.length} 条，共 ${shift.entries.length} 条`
  return (
    <DeskLayout
      foot={
        <LogFoot shift={shift} entry={entry} attached={attached} onAttachments={openAttachments} />
      }
    >
      <div className={styles.page}>
        <LogPlaces current="log" />
        <Heading
          note={`${spanText(shift)} · ${count}${open > 0 ? ` · 待办未结 ${open}` : ''}`}
          actions={<ShiftChoice shift={shift} />}
        >
          {shift.endedAt === null ? '本班记录' : '值班记录'}
        </Heading>
        <Frozen shift={shift} nameOf={nameOf} />
        <LogFilters shift={shift} value={filter} onChange={setFilter} found={rows.length} />
        {rows.length === 0 ? (
          <Nothing shift={shift} any={shift.entries.length > 0} onClear={() => setFilter(ALL)} />
        ) : (
          <VirtualList
            label="值班记录"
            rows={rows}
            rowKey={({ id }) => id}
            chosen={chosen}
            onChoose={setChosen}
            rowTone={(one) => {
              if (!isOpenMatter(one, desk)) return undefined
              const due = desk.shift.matters[one.id]?.due ?? null
              return due !== null && toMs(due) <= minute ? 'late' : 'soon'
            }}
            row={(one) => (
              <EntryRow
                entry={one}
                around={desk}
                nameOf={nameOf}
                now={minute}
                attached={attached.get(one.id)}
                onAttachments={openAttachments}
              />
            )}
          />
        )}
      </div>
      {attachments && entry !== null ? (
        <EntryAttachmentsDialog shift={shift} entry={entry} onClose={() => setAttachments(false)} />
      ) : (
        <EntryAdding shift={shift} entry={entry} />
      )}
    </DeskLayout>
  )
}
