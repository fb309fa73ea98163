// A 时段包 from another room: every incident in it, whether its lines prove it, and what has come here of it already.
import { monthsText } from '../../shared/calendar/month'
import type { ImportPreview } from '../../shared/packet/preview'
import { MOST_MISSING, type PeriodRow } from '../../shared/packet/period'
import { refusalText } from '../../shared/refusals'
import { minuteText, toMs } from '../../shared/time'
import { Banner, Empty, LevelTag, Table, Tag, Tags, type Column } from '../ui'
import { Lines, Row } from './rows'
import styles from './packet.module.css'

type Preview = Extract<ImportPreview, { kind: 'period' }>

function Here({ row }: { readonly row: PeriodRow }) {
  const { fault, known, isFresh } = row
  if (fault !== null) return <span className={styles.late}>{refusalText(fault)}</span>
  if (known === null) return <Tag kind="soon">还没有收</Tag>
  return isFresh ? (
    <Tag kind="soon">{known.number} 有新的</Tag>
  ) : (
    <Tag kind="safe">已收，{known.number}</Tag>
  )
}

const COLUMNS: readonly Column<PeriodRow>[] = [
  { key: 'number', title: '对方编号', width: 170, cell: ({ number }) => number },
  {
    key: 'at',
    title: '事发',
    width: 150,
    cell: ({ told }) =>
      told === null ? '' : told.occurredAt === null ? '不详' : minuteText(toMs(told.occurredAt)),
  },
  {
    key: 'title',
    title: '事件',
    cell: ({ told }) =>
      told !== null && (
        <>
          {told.title}{' '}
          <Tags>{told.exercise ? <Tag kind="exercise" /> : <LevelTag level={told.level} />}</Tags>
        </>
      ),
  },
  {
    key: 'what',
    title: '带来',
    width: 250,
    cell: ({ told }) =>
      told !== null &&
      `报告 ${told.reports} 份 · 记录 ${told.steps} 条${told.closed ? '' : ' · 未办结'}`,
  },
  { key: 'here', title: '本机', width: 210, cell: (row) => <Here row={row} /> },
]

export interface PreviewPeriodProps {
  readonly preview: Preview
  readonly onOpen: (file: string) => void
}

export function PreviewPeriod({ preview, onOpen }: PreviewPeriodProps) {
  const { unit, months, madeAt, madeBy, digest, sealed, rows, missing } = preview
  const faults = rows.filter(({ fault }) => fault !== null).length
  return (
    <>
      <Lines label="来源">
        <Row name="来源单位">
          <b>{unit}</b>
        </Row>
        <Row name="时段">
          {monthsText(months)}立的事件，共 {rows.length} 起
        </Row>
        <Row name="怎样来的">
          时段包{sealed && '（加密，密码正确）'} · {minuteText(toMs(madeAt))} {madeBy} 导出 · 摘要{' '}
          <span title={digest}>{digest.slice(0, 8)}</span>
        </Row>
        <Row name="核对">
          {faults === 0 && (
            <div className={styles.safe}>每一起都按它自己的记录链查验过，材料前后一致 ✓</div>
          )}
          {missing.length === 0 ? (
            <div className={styles.safe}>编号从头到尾没有缺号 ✓</div>
          ) : (
            <div className={styles.late}>
              缺号：{missing.join('、')}
              {missing.length === MOST_MISSING && ' 等'}。编号不会跳，请电话问清为什么没有给。
            </div>
          )}
          <div className={styles.quiet}>
            这些证明材料前后一致；是不是对方所发，请电话核对摘要前 8 位
          </div>
        </Row>
      </Lines>
      {faults > 0 && (
        <Banner tone="late" title={`有 ${faults} 起没有通过查验`}>
          原因写在各行里。没有通过的不能收，其余的照常。
        </Banner>
      )}
      <div className={styles.period}>
        <Table
          label="时段包里的事件"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ file }) => file}
          pageSize={rows.length}
          onOpen={({ file, fault }) => fault === null && onOpen(file)}
          empty={<Empty title="没有事件">这个时段包是空的。</Empty>}
        />
      </div>
    </>
  )
}
