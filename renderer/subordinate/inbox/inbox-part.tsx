// 收件: what the rooms below have sent, received or returned, and how soon; and what they were asked to write.
import { useMemo, useState } from 'react'
import {
  arrivedReports,
  standingText,
  titleOf,
  toneOf,
  waitingText,
  type ArrivedReport,
} from '../../../shared/inbox/arrived'
import { nameOf, sentAt } from '../../../shared/report/state'
import { minuteText } from '../../../shared/time'
import { Empty, Heading, KeyButton, Table, Tag, type Column } from '../../ui'
import { go } from '../../route'
import { useRights } from '../../settings/rights'
import { useDesk, useMinute, useWhyReadOnly } from '../../use-desk'
import { ArrivedDialog } from './arrived-dialog'
import { AskPieceDialog } from './piece-dialogs'
import { PieceList } from './pieces'
import { ReasonsDialog } from './reasons-dialog'
import styles from '../subordinate.module.css'

const columns = (now: number): readonly Column<ArrivedReport>[] => [
  { key: 'at', title: '收到', width: 110, cell: ({ at }) => minuteText(at).slice(5) },
  { key: 'unit', title: '哪里来的', width: '20%', cell: ({ unit }) => <b>{unit}</b> },
  {
    key: 'report',
    title: '报告',
    cell: (one) => (
      <>
        {titleOf(one)} <span className={styles.aside}>{one.number}</span>
        {one.incident.facts.exercise && <Tag kind="exercise">演练</Tag>}
      </>
    ),
  },
  { key: 'state', title: '到哪一步', width: '24%', cell: (one) => standingText(one, now) },
  {
    key: 'on',
    title: '转报',
    width: 150,
    cell: ({ passedOn }) =>
      passedOn === null ? '' : `${minuteText(sentAt(passedOn) ?? 0).slice(5)} ${nameOf(passedOn)}`,
  },
]

type Open = 'ask' | 'reasons' | { readonly key: string }

export function InboxPart() {
  const desk = useDesk()
  const now = useMinute()
  const why = useWhyReadOnly()
  const rights = useRights()
  const [open, setOpen] = useState<Open | null>(null)
  const rows = useMemo(() => arrivedReports(desk), [desk])
  const close = () => setOpen(null)
  const chosen =
    open !== null && typeof open === 'object' ? rows.find(({ key }) => key === open.key) : undefined
  return (
    <>
      <Heading
        note={`${waitingText(rows, now)} · 5 分钟内为好，30 分钟以上为差`}
        actions={
          <>
            {rights.mayChange && (
              <KeyButton kind="quiet" keyName="Alt+S" onPress={() => setOpen('reasons')}>
                常用退回原因
              </KeyButton>
            )}
            <KeyButton
              keyName="Alt+H"
              disabled={why !== undefined}
              title={why}
              onPress={() => setOpen('ask')}
            >
              约稿
            </KeyButton>
            <KeyButton
              kind="primary"
              keyName="Alt+N"
              disabled={why !== undefined}
              title={why}
              onPress={() => go({ kind: 'import' })}
            >
              导入
            </KeyButton>
          </>
        }
      >
        收件
      </Heading>
      <PieceList />
      <Table
        label="收到的报告"
        columns={columns(now)}
        rows={rows}
        rowKey={({ key }) => key}
        rowTone={(one) => toneOf(one, now) ?? undefined}
        onOpen={({ key }) => setOpen({ key })}
        empty={
          <Empty title="还没有收到报告">
            下级的事件包、传真件上的二维码，按 Alt+N 读进来，就列在这里。
          </Empty>
        }
      />
      {chosen !== undefined && <ArrivedDialog one={chosen} onClose={close} />}
      {open === 'ask' && <AskPieceDialog onClose={close} />}
      {open === 'reasons' && <ReasonsDialog onClose={close} />}
    </>
  )
}
