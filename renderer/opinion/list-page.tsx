// 舆情: what was seen on the network, the newest first, each with both axes and with whoever has it now.
import { useMemo, useState } from 'react'
import { create } from 'zustand'
import { allOpinions } from '../../shared/opinion/find'
import { opinionNumber, type Opinion } from '../../shared/opinion/record'
import { isOpen } from '../../shared/opinion/standing'
import { PLATFORMS, TOPIC_NAMES, topicSchema, type Topic } from '../../shared/opinion/words'
import { hasEveryWord, plainText, searchWords } from '../../shared/search'
import { DeskLayout } from '../layout/desk-layout'
import { leaveBehind } from '../left-behind'
import { LeftNote } from '../left/left-note'
import { isWithin, LATELY, monthsIn, periodOptions, type Period } from '../left/period'
import { useLeft } from '../left/use-left'
import { toMs } from '../../shared/time'
import { go, goBack } from '../route'
import { Choice, Empty, Heading, KeyButton, Pick, SearchBox, Table, useKey } from '../ui'
import { useDesk, useMinute, useWhyReadOnly } from '../use-desk'
import { listTone } from './list-columns'
import styles from './opinion.module.css'
import { RoundsPart } from './rounds-part'
import { RegisterDialog } from './register-dialog'
import { useListColumns } from './use-list-columns'

interface Filter {
  readonly words: string
  readonly state: 'all' | 'open' | 'closed'
  readonly topic: Topic | 'all'
  /** When it was registered. */
  readonly period: Period
}
const ALL: Filter = { words: '', state: 'all', topic: 'all', period: LATELY }

/** Outlives a look at one opinion. */
const useFilter = create<{ readonly filter: Filter }>(() => ({ filter: ALL }))
const setFilter = (filter: Filter): void => useFilter.setState({ filter })
leaveBehind(() => setFilter(ALL))

const STATES = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '办理中' },
  { value: 'closed', label: '已办结' },
] as const
const TOPICS = [
  { value: 'all', label: '全部类别' },
  ...topicSchema.options.map((value) => ({ value, label: TOPIC_NAMES[value] })),
] as const

const textOf = (opinion: Opinion): string => {
  const { title, account, link, excerpt, place, unitConcerned, platform } = opinion.facts
  return plainText(
    [
      opinionNumber(opinion),
      title,
      PLATFORMS[platform].name,
      account,
      link,
      excerpt,
      place,
      unitConcerned,
    ].join(' '),
  )
}

function found(all: readonly Opinion[], { words, state, topic }: Filter): readonly Opinion[] {
  const asked = searchWords(words)
  return all.filter(
    (opinion) =>
      (state === 'all' || (state === 'open') === isOpen(opinion)) &&
      (topic === 'all' || opinion.facts.topics.includes(topic)) &&
      hasEveryWord(asked, () => textOf(opinion)),
  )
}

export function OpinionListPage() {
  const live = useDesk()
  const minute = useMinute()
  const why = useWhyReadOnly()
  const { filter } = useFilter()
  const [registering, setRegistering] = useState(false)
  useKey('Esc', goBack)
  const { period } = filter
  const past = useLeft({ kinds: ['opinion'], months: monthsIn(period, minute) })
  const all = useMemo(
    () => allOpinions(past.desk).filter(({ registeredAt }) => isWithin(period, toMs(registeredAt))),
    [past.desk, period],
  )
  const periods = useMemo(() => periodOptions(live, minute), [live.ruleBooks, minute])
  const rows = useMemo(() => found(all, filter), [all, filter])
  const columns = useListColumns()
  const register = (
    <KeyButton
      kind="primary"
      keyName="Alt+N"
      disabled={why !== undefined}
      title={why}
      onPress={() => setRegistering(true)}
    >
      登记舆情
    </KeyButton>
  )
  const open = all.filter(isOpen).length
  return (
    <DeskLayout>
      <div className={styles.listPage}>
        <Heading
          note={`办理中 ${open} 条，共 ${all.length} 条`}
          actions={
            <>
              <SearchBox
                value={filter.words}
                found={rows.length}
                label="编号、标题、账号、原文"
                onChange={(words) => setFilter({ ...filter, words })}
              />
              <KeyButton keyName="Alt+Y" onPress={() => go({ kind: 'opinionWeeks' })}>
                走势
              </KeyButton>
              {all.length > 0 && register}
            </>
          }
        >
          舆情
        </Heading>
        <LeftNote state={past.state} />
        <RoundsPart />
        <div className={styles.filters}>
          <span className={styles.topicFilter}>
            <Pick<Period>
              label="时间"
              value={period}
              options={periods}
              searchable
              onChange={(chosen) => setFilter({ ...filter, period: chosen })}
            />
          </span>
          <Choice<Filter['state']>
            label="状态"
            value={filter.state}
            options={STATES}
            onChange={(state) => setFilter({ ...filter, state })}
          />
          <span className={styles.topicFilter}>
            <Pick<Topic | 'all'>
              label="类别"
              value={filter.topic}
              options={TOPICS}
              onChange={(topic) => setFilter({ ...filter, topic })}
            />
          </span>
        </div>
        <Table
          label="舆情"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowTone={(opinion) => listTone(opinion, live.opinion, minute)}
          onOpen={({ id }) => go({ kind: 'opinion', opinionId: id })}
          empty={
            all.length > 0 || period !== LATELY ? (
              <Empty
                title="没有符合条件的舆情"
                action={<KeyButton onPress={() => setFilter(ALL)}>清除条件</KeyButton>}
              >
                换个词试试，或放宽条件。
              </Empty>
            ) : (
              <Empty title="还没有登记舆情" action={register}>
                巡查时看到的，按 Alt+N：粘贴链接、粘贴截图、写一句标题，就登记好了。
              </Empty>
            )
          }
        />
      </div>
      {registering && <RegisterDialog onClose={() => setRegistering(false)} />}
    </DeskLayout>
  )
}
