// 舆情: its clocks with their sources, and the rounds: which sites and accounts, at which hours.
import { useState } from 'react'
import { OPINION_DUTIES, SHIPPED_RULES, type OpinionRule } from '../../shared/opinion/rules'
import { durationText, MINUTE, relativeText, toMs } from '../../shared/time'
import { usePersonName } from '../person/person-name'
import { Empty, Heading, KeyButton, Table, Tag, type Column } from '../ui'
import { useDesk, useMinute } from '../use-desk'
import { OpinionRuleDialog } from './opinion-rule-dialog'
import { RightsNote, useRights } from './rights'
import styles from './settings.module.css'
import { WatchDialog } from './watch-dialog'

const COLUMNS: readonly Column<OpinionRule>[] = [
  { key: 'duty', title: '时限', width: '17%', cell: ({ duty }) => <b>{OPINION_DUTIES[duty]}</b> },
  { key: 'origin', title: '从何时算起', width: '11%', cell: () => '发现' },
  {
    key: 'within',
    title: '多久之内',
    width: 100,
    cell: ({ minutes }) => <b>{durationText(minutes * MINUTE)}</b>,
  },
  {
    key: 'applies',
    title: '适用',
    width: 120,
    cell: ({ duty }) => (duty === 'authority' || duty === 'press' ? '重大舆情' : '全部'),
  },
  {
    key: 'warn',
    title: '预警',
    width: 150,
    cell: ({ warnMinutes }) =>
      warnMinutes.map((minutes) => `前${durationText(minutes * MINUTE)}`).join('、') || '到期才响',
  },
  { key: 'source', title: '依据', cell: ({ source }) => source },
  {
    key: 'on',
    title: '状态',
    width: 70,
    cell: ({ enabled }) => (enabled ? '启用' : <Tag kind="soon">停用</Tag>),
  },
]

function History() {
  const { rules } = useDesk().opinion
  const nameOf = usePersonName()
  const minute = useMinute()
  if (rules.length === 0) return null
  return (
    <p className={styles.quiet}>
      {[...rules]
        .reverse()
        .map(
          ({ from, by, reason }) =>
            `${relativeText(toMs(from), minute)} ${nameOf(by)} 修改：${reason}`,
        )
        .join('；')}
      。改之前到期的，仍按当时的规则算。
    </p>
  )
}

export function OpinionTab() {
  const { opinion } = useDesk()
  const rights = useRights()
  const [rule, setRule] = useState<OpinionRule | null>(null)
  const [watching, setWatching] = useState(false)
  const { settings } = opinion.watch
  return (
    <>
      <RightsNote rights={rights} />
      <section className={styles.part} aria-label="舆情时限">
        <Heading note="都从发现时算起">舆情时限</Heading>
        <Table
          label="舆情时限"
          columns={COLUMNS}
          rows={opinion.rules.at(-1)?.rules ?? SHIPPED_RULES}
          rowKey={({ duty }) => duty}
          rowTone={({ enabled }) => (enabled ? undefined : 'quiet')}
          {...(rights.mayChange ? { onOpen: setRule } : {})}
          empty={<Empty size="column" title="没有规则。" />}
        />
        <History />
      </section>
      <section className={styles.part} aria-label="轮巡">
        <Heading
          note={
            settings.on
              ? `每天 ${settings.at.join('、')}，每轮 ${settings.withinMinutes} 分钟内签`
              : '没有启用'
          }
          actions={
            rights.mayChange && (
              <KeyButton onPress={() => setWatching(true)}>
                {settings.on ? '修改轮巡…' : '启用轮巡…'}
              </KeyButton>
            )
          }
        >
          轮巡
        </Heading>
        {settings.sites.length === 0 ? (
          <p className={styles.quiet}>还没有写要看哪些网站和账号。</p>
        ) : (
          <ul>
            {settings.sites.map(({ name, address }) => (
              <li key={`${name} ${address}`}>
                {name} <span className={styles.quiet}>{address}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {rule !== null && <OpinionRuleDialog rule={rule} onClose={() => setRule(null)} />}
      {watching && <WatchDialog onClose={() => setWatching(false)} />}
    </>
  )
}
