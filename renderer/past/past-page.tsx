// 往年记录: incidents of all years by their words, and the papers of any day.
import { useCallback, useState } from 'react'
import { isRealDay } from '../../shared/calendar/month'
import { refusalText } from '../../shared/refusals'
import type { PastIncident } from '../../shared/retire/past'
import { minuteText, toMs } from '../../shared/time'
import { api } from '../api'
import { DeskLayout } from '../layout/desk-layout'
import { kindText } from '../incident-kind'
import { go, goBack } from '../route'
import { Empty, Heading, LevelTag, SearchBox, Table, Tag, Tags, useKey, type Column } from '../ui'
import { PastDay } from './past-day'
import styles from './past.module.css'
import { useAnswer } from './use-answer'

const COLUMNS: readonly Column<PastIncident>[] = [
  { key: 'number', title: '编号', width: 150, cell: ({ number }) => number },
  {
    key: 'title',
    title: '事件',
    cell: ({ title, kind, level, exercise }) => (
      <>
        <b className={styles.title}>{title}</b>
        <Tags>
          {!exercise && <LevelTag level={level} />}
          {exercise && <Tag kind="exercise" />}
          <Tag kind="category">{kindText(kind)}</Tag>
        </Tags>
      </>
    ),
  },
  {
    key: 'place',
    title: '地点、单位',
    width: '28%',
    cell: ({ place, unitConcerned }) => [place, unitConcerned].filter(Boolean).join('，'),
  },
  {
    key: 'occurredAt',
    title: '事发',
    width: 150,
    cell: ({ occurredAt }) => minuteText(toMs(occurredAt)),
  },
]

function Found({ words }: { readonly words: string }) {
  const reply = useAnswer(useCallback(() => api.searchPast({ words }), [words]))
  if (reply === null) return <p role="status">正在历年日志里查找…</p>
  if (!reply.ok) return <p className={styles.late}>{refusalText(reply.error)}</p>
  const { incidents, more } = reply.value
  return (
    <>
      <p className={styles.quiet} role="status">
        {more
          ? `最近的 ${incidents.length} 件，还有更早的：多写一个词再找`
          : `找到 ${incidents.length} 件`}
        。按接报时登记的标题、地点、单位查找，后来的更正在事件里看。
      </p>
      <Table
        label="历年事件"
        columns={COLUMNS}
        rows={incidents}
        rowKey={({ incidentId }) => incidentId}
        onOpen={({ incidentId }) => go({ kind: 'pastIncident', incidentId })}
        empty={<Empty title="没有找到">换个词试试：编号、标题、地点、单位都可以。</Empty>}
      />
    </>
  )
}

export function PastPage() {
  const [words, setWords] = useState('')
  const [date, setDate] = useState('')
  useKey('Esc', goBack)
  return (
    <DeskLayout>
      <div className={styles.page}>
        <Heading
          actions={<SearchBox value={words} label="编号、标题、地点、单位" onChange={setWords} />}
        >
          往年记录
        </Heading>
        <PastDay date={date} onDate={setDate} isDay={isRealDay(date)} />
        <Found words={words.trim()} />
      </div>
    </DeskLayout>
  )
}
