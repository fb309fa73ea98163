// 通报: drafted from the record of the month, edited, signed, sent to all units in one act, frozen with its table.
import { useMemo, useState } from 'react'
import { monthFigures } from '../../../shared/accountability/month'
import { undecided } from '../../../shared/circular/compose'
import { circularMonths, circularStateText } from '../../../shared/circular/find'
import type { Circular } from '../../../shared/circular/record'
import { monthText } from '../../../shared/calendar/month'
import { dateText, toMs } from '../../../shared/time'
import { RecordDialog } from '../../form/record-dialog'
import { useChanged } from '../../form/use-changed'
import { Empty, Field, Heading, KeyButton, Pick, Table, type Column } from '../../ui'
import { useDesk, useMinute, useWhyReadOnly } from '../../use-desk'
import { CircularDialog } from './circular-dialog'

const COLUMNS: readonly Column<Circular>[] = [
  {
    key: 'number',
    title: '文号',
    width: 200,
    cell: ({ signed }) => signed?.number.text ?? '未编号',
  },
  { key: 'title', title: '标题', cell: ({ words }) => words.title },
  { key: 'month', title: '月份', width: 120, cell: ({ month }) => monthText(month) },
  {
    key: 'signed',
    title: '审签',
    width: 140,
    cell: ({ signed }) => (signed === null ? '—' : dateText(toMs(signed.at))),
  },
  { key: 'state', title: '到哪一步', width: 220, cell: circularStateText },
]

const useMonths = (): readonly { readonly value: string; readonly label: string }[] =>
  circularMonths(useMinute()).map((value) => ({ value, label: monthText(value) }))

interface DraftProps {
  readonly onClose: () => void
}

function DraftDialog({ onClose }: DraftProps) {
  const desk = useDesk()
  const now = useMinute()
  const months = useMonths()
  const [month, setMonth] = useState<string>(months[0]!.value)
  const open = useMemo(() => undecided(monthFigures(desk, month, now)), [desk, month, now])
  return (
    <RecordDialog
      title="起草通报"
      consequence="总体情况、表扬、存在问题、要求由记录写成，再由人改。只有认定了的才点名。"
      action="起草"
      dirty={useChanged(month)}
      onClose={onClose}
      command={() => ({ type: 'draftCircular', month, corrects: null })}
    >
      {(errorAt) => (
        <Field
          label="哪个月"
          required
          error={errorAt('month')}
          warning={
            open > 0 ? `这个月还有 ${open} 件迟报、漏报没有认定，不写进通报。先去认定。` : undefined
          }
        >
          <Pick label="哪个月" value={month} options={months} onChange={setMonth} />
        </Field>
      )}
    </RecordDialog>
  )
}

export function CircularPart() {
  const { circular } = useDesk()
  const why = useWhyReadOnly()
  const [open, setOpen] = useState<string | null>(null)
  const [drafting, setDrafting] = useState(false)
  const rows = Object.values(circular.circulars).toSorted((a, b) =>
    a.draftedAt < b.draftedAt ? 1 : -1,
  )
  return (
    <>
      <Heading
        note="每月 10 日前发上月的"
        actions={
          <KeyButton
            kind="primary"
            keyName="Alt+N"
            disabled={why !== undefined}
            title={why}
            onPress={() => setDrafting(true)}
          >
            起草
          </KeyButton>
        }
      >
        通报
      </Heading>
      <Table
        label="通报"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        rowTone={({ signed, discarded }) =>
          discarded !== null ? 'quiet' : signed === null ? 'soon' : undefined
        }
        onOpen={({ id }) => setOpen(id)}
        empty={<Empty title="还没有通报">按 Alt+N 起草上个月的，由那个月的记录写成。</Empty>}
      />
      {drafting && <DraftDialog onClose={() => setDrafting(false)} />}
      {open !== null && <CircularDialog circularId={open} onClose={() => setOpen(null)} />}
    </>
  )
}
