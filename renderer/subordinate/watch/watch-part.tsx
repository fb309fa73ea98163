// 总览: every unit below on one screen, the worst first, and under them why the chosen one is coloured.
import { useMemo, useState } from 'react'
import { missingOn } from '../../../shared/subordinate/clocks'
import { watchCells, watchSum, type WatchCell } from '../../../shared/subordinate/watch'
import { dayOf } from '../../../shared/time'
import { Empty, Heading, KeyButton } from '../../ui'
import { RecordRollCallDialog } from '../../roll-call/dialogs'
import { go } from '../../route'
import { useDesk, useMinute, useWhyReadOnly } from '../../use-desk'
import { AskDialog } from '../nil/ask-dialog'
import { UnitDialog } from './unit-dialog'
import { WatchGrid } from './watch-grid'
import styles from '../subordinate.module.css'

type Open = { readonly kind: 'unit'; readonly unitId: string } | { readonly kind: 'ask' | 'call' }

function Sum({ cells }: { readonly cells: readonly WatchCell[] }) {
  const { late, bad, soon, nilSent, nilOwed } = watchSum(cells)
  return (
    <span className={styles.sums}>
      <span>最急的在前</span>
      {late > 0 && <b className={styles.late}>超时 {late}</b>}
      {bad > 0 && <b className={styles.late}>要催 {bad}</b>}
      {soon > 0 && <b className={styles.soon}>留意 {soon}</b>}
      {nilOwed > 0 && (
        <span className={nilSent === nilOwed ? styles.safe : undefined}>
          零报告 {nilSent}/{nilOwed}
        </span>
      )}
    </span>
  )
}

const Nobody = () => (
  <Empty
    title="名册上还没有单位"
    action={
      <KeyButton
        kind="primary"
        keyName="Alt+U"
        keyShownOnly
        onPress={() => go({ kind: 'subordinates', tab: 'register' })}
      >
        去单位名册
      </KeyButton>
    }
  >
    在名册里一家一家添加，或从表格一次导入。
  </Empty>
)

export function WatchPart() {
  const desk = useDesk()
  const now = useMinute()
  const why = useWhyReadOnly()
  const [open, setOpen] = useState<Open | null>(null)
  const cells = useMemo(() => watchCells(desk, now), [desk, now])
  const close = () => setOpen(null)
  const shared = { disabled: why !== undefined, title: why }
  const opened =
    open?.kind === 'unit' ? cells.find(({ unit }) => unit.id === open.unitId) : undefined
  if (cells.length === 0) return <Nobody />
  return (
    <>
      <Heading
        note={<Sum cells={cells} />}
        actions={
          <>
            <KeyButton keyName="F7" {...shared} onPress={() => setOpen({ kind: 'call' })}>
              点名
            </KeyButton>
            <KeyButton
              kind="primary"
              keyName="F4"
              {...shared}
              disabled={why !== undefined || missingOn(desk, dayOf(now)).length === 0}
              onPress={() => setOpen({ kind: 'ask' })}
            >
              记零报告、催报
            </KeyButton>
          </>
        }
      >
        下级单位 {cells.length}
      </Heading>
      <WatchGrid cells={cells} onOpen={({ unit }) => setOpen({ kind: 'unit', unitId: unit.id })} />
      {opened !== undefined && (
        <UnitDialog cell={opened} onClose={close} onCall={() => setOpen({ kind: 'call' })} />
      )}
      {open?.kind === 'ask' && <AskDialog date={dayOf(now)} onClose={close} />}
      {open?.kind === 'call' && <RecordRollCallDialog direction="out" onClose={close} />}
    </>
  )
}
