// What was found in the past, newest first, and how far it was looked for.
import { useEffect } from 'react'
import { monthText } from '../../shared/calendar/month'
import {
  HIT_KINDS,
  MOST_FOUND,
  type PastFound,
  type PastHit,
  type PastReach,
} from '../../shared/past/record'
import { refusalText } from '../../shared/refusals'
import { minuteText, toMs } from '../../shared/time'
import { kindText } from '../incident-kind'
import { useNow } from '../use-desk'
import { Empty, KeyButton, LevelTag, Table, Tag, Tags, type Column } from '../ui'
import styles from './past.module.css'
import { useFound } from './use-found'
import type { Params } from '../../shared/contract'

function Incident({ incident }: { readonly incident: NonNullable<PastHit['incident']> }) {
  const { title, level, kind, exercise } = incident
  return (
    <>
      <b className={styles.title}>{title}</b>
      <Tags>
        {!exercise && <LevelTag level={level} />}
        {exercise && <Tag kind="exercise" />}
        <Tag kind="category">{kindText(kind)}</Tag>
      </Tags>
    </>
  )
}

const COLUMNS: readonly Column<PastHit>[] = [
  { key: 'at', title: '时间', width: 150, cell: ({ at }) => minuteText(toMs(at)) },
  {
    key: 'kind',
    title: '记录',
    width: 150,
    cell: ({ kind, label }) =>
      label === HIT_KINDS[kind] ? label : `${HIT_KINDS[kind]} · ${label}`,
  },
  {
    key: 'text',
    title: '内容',
    cell: ({ incident, excerpt }) => (
      <>
        {incident !== null && <Incident incident={incident} />}
        {excerpt !== incident?.title && <div className={styles.excerpt}>{excerpt}</div>}
      </>
    ),
  },
  { key: 'number', title: '事件编号', width: 150, cell: ({ incident }) => incident?.number ?? '' },
]

/** How far it was looked for, where that is not everything or not as quick as it should be. */
export function reachText({ by, arranging, since }: PastReach): string | null {
  if (by === 'scan') return '索引暂时不可用，这是从日志里逐行查到的：一样全，只是慢。'
  if (arranging === null) return null
  const far = since === null ? '' : `已可查到${monthText(since)}以后`
  return `正在整理 ${monthText(arranging)}… ${far}`
}

const countText = ({ hits, next }: PastFound): string =>
  next === null ? `找到 ${hits.length} 条` : `最近的 ${hits.length} 条，还有更早的`

interface PastListProps {
  readonly question: Params<'searchPast'>
  readonly onOpen: (hit: PastHit) => void
}

export function PastList({ question, onOpen }: PastListProps) {
  const { reply, isCurrent, more, again } = useFound(question)
  const now = useNow()
  // Second by second until all is in order, for whoever has not gone on to further pages.
  const isGrowing =
    reply?.ok === true &&
    reply.value.reach.arranging !== null &&
    reply.value.hits.length <= MOST_FOUND
  useEffect(() => {
    if (isGrowing) again()
  }, [now, isGrowing, again])
  if (reply === null) return <p role="status">正在查找…</p>
  if (!reply.ok) return <p className={styles.late}>{refusalText(reply.error)}</p>
  const { hits, next, reach } = reply.value
  const reached = reachText(reach)
  return (
    <>
      <p className={styles.quiet} role="status">
        {isCurrent ? countText(reply.value) : '正在查找…'}
        {reached !== null && <span className={styles.reach}>{reached}</span>}
      </p>
      <Table
        label="往年记录"
        columns={COLUMNS}
        rows={hits}
        rowKey={({ place }) => String(place)}
        pageSize={hits.length}
        onOpen={onOpen}
        empty={<Empty title="没有找到">换个词试试，或放宽条件：一个词也可以只写拼音首字母。</Empty>}
      />
      {next !== null && (
        <KeyButton keyName="Alt+M" kind="quiet" onPress={more}>
          再找更早的
        </KeyButton>
      )}
    </>
  )
}
