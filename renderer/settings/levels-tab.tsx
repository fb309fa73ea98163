// 定级标准: the numbers that suggest a level, each with its document. A person sets the level.
import { useState } from 'react'
import { isEqual } from '../../shared/equal'
import { FIGURE_NAMES } from '../../shared/incident/figures'
import { THRESHOLDS, type Threshold } from '../../shared/incident/thresholds'
import { kindName } from '../../shared/vocabulary'
import { Empty, Heading, KeyButton, Table, type Column } from '../ui'
import { useDesk } from '../use-desk'
import { RightsNote, useRights } from './rights'
import { ThresholdDialog } from './threshold-dialog'
import { ThresholdsBack } from './thresholds-back'

interface Row extends Threshold {
  readonly at: number
}

const least = (index: 0 | 1 | 2 | 3, title: string): Column<Row> => ({
  key: title,
  title,
  width: 84,
  cell: ({ atLeast }) => atLeast[index] ?? '—',
})

const COLUMNS: readonly Column<Row>[] = [
  { key: 'kinds', title: '事件', cell: ({ kinds }) => kinds.map(kindName).join('、') },
  {
    key: 'figure',
    title: '看什么数',
    width: 130,
    cell: ({ figure }) => `${FIGURE_NAMES[figure][0]}（${FIGURE_NAMES[figure][1]}）`,
  },
  least(0, 'Ⅰ级'),
  least(1, 'Ⅱ级'),
  least(2, 'Ⅲ级'),
  least(3, 'Ⅳ级'),
  { key: 'source', title: '依据', width: '30%', cell: ({ source }) => source },
]

type Open = { readonly kind: 'one'; readonly at: number | null } | { readonly kind: 'back' } | null

export function LevelsTab() {
  const { table } = useDesk().thresholds
  const rights = useRights()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const isOwn = !isEqual(table, THRESHOLDS)
  return (
    <>
      <RightsNote rights={rights} />
      <Heading
        note="达到其中一条就建议这一级；“以上”含本数。定级由人决定"
        actions={
          rights.mayChange && (
            <>
              {isOwn && (
                <KeyButton kind="quiet" onPress={() => setOpen({ kind: 'back' })}>
                  改回原来的标准…
                </KeyButton>
              )}
              <KeyButton onPress={() => setOpen({ kind: 'one', at: null })}>加一条…</KeyButton>
            </>
          )
        }
      >
        定级标准
      </Heading>
      <Table
        label="定级标准"
        columns={COLUMNS}
        rows={table.map((one, at) => ({ ...one, at }))}
        rowKey={({ at }) => String(at)}
        {...(rights.mayChange ? { onOpen: ({ at }: Row) => setOpen({ kind: 'one', at }) } : {})}
        empty={<Empty title="一条标准也没有，不再建议级别。" />}
      />
      {open?.kind === 'one' && <ThresholdDialog at={open.at} onClose={close} />}
      {open?.kind === 'back' && <ThresholdsBack onClose={close} />}
    </>
  )
}
