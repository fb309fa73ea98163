// The columns of the list of opinions.
import { isLateEntry } from '../../shared/checks'
import { runningOf } from '../../shared/opinion/clocks'
import type { Opinion, OpinionState } from '../../shared/opinion/record'
import { isOpen } from '../../shared/opinion/standing'
import { spreadText } from '../../shared/opinion/spread'
import { PLATFORMS } from '../../shared/opinion/words'
import { relativeText, toMs, type Ms } from '../../shared/time'
import { Tag, Tags, toneOf, type Column } from '../ui'
import type { PersonName } from '../person/person-name'
import { soonOf } from './clock-part'
import styles from './opinion.module.css'
import { HandlingTag, TruthTag, WeightTags } from './tags'

type Rules = Pick<OpinionState, 'rules'>

/** Only clocks colour a row; what is done with recedes. */
export function listTone(
  opinion: Opinion,
  rules: Rules,
  now: Ms,
): 'late' | 'soon' | 'quiet' | undefined {
  if (!isOpen(opinion)) return 'quiet'
  const [next] = runningOf(opinion, rules)
  const tone = next === undefined ? 'calm' : toneOf(next.dueAt, now, soonOf(next))
  return tone === 'calm' ? undefined : tone
}

function NextClock({
  opinion,
  rules,
  now,
}: {
  readonly opinion: Opinion
  readonly rules: Rules
  readonly now: Ms
}) {
  const [next] = runningOf(opinion, rules)
  if (next === undefined) return <span className={styles.note}>没有时限在走</span>
  const late = now >= next.dueAt
  return (
    <>
      <div>{next.name}</div>
      <span className={late ? styles.late : styles.note}>
        {late ? `已超时 · ${relativeText(next.dueAt, now)}` : `${relativeText(next.dueAt, now)} 前`}
      </span>
    </>
  )
}

export const listColumns = (
  nameOf: PersonName,
  rules: Rules,
  now: Ms,
): readonly Column<Opinion>[] => [
  {
    key: 'number',
    title: '编号',
    width: 112,
    cell: ({ year, serial }) => `〔${year}〕${serial}号`,
  },
  {
    key: 'title',
    title: '标题',
    cell: (opinion) => (
      <>
        <div className={styles.clamped}>
          <b>{opinion.facts.title}</b>
        </div>
        <Tags>
          <WeightTags opinion={opinion} />
        </Tags>
      </>
    ),
  },
  {
    key: 'where',
    title: '平台、账号',
    width: 120,
    cell: ({ facts }) => (
      <>
        <div>{PLATFORMS[facts.platform].name}</div>
        <div className={styles.note}>{facts.account}</div>
      </>
    ),
  },
  {
    key: 'found',
    title: '发现',
    width: 96,
    cell: ({ facts, registeredAt }) => (
      <>
        <div>{relativeText(toMs(facts.foundAt), now)}</div>
        {isLateEntry(facts.foundAt, registeredAt) && <Tag kind="lateEntry" />}
      </>
    ),
  },
  {
    key: 'spread',
    title: '最新传播',
    width: 170,
    cell: ({ snapshots }) => {
      const last = snapshots.at(-1)
      return last === undefined ? (
        <span className={styles.note}>没有计数</span>
      ) : (
        <>
          <div className={styles.clamped}>{spreadText(last.spread)}</div>
          <span className={styles.note}>{relativeText(toMs(last.at), now)}</span>
        </>
      )
    },
  },
  { key: 'truth', title: '真伪', width: 92, cell: (opinion) => <TruthTag opinion={opinion} /> },
  {
    key: 'handling',
    title: '办理',
    width: 92,
    cell: (opinion) => <HandlingTag opinion={opinion} />,
  },
  {
    key: 'next',
    title: '下一时限',
    width: 140,
    cell: (opinion) => <NextClock opinion={opinion} rules={rules} now={now} />,
  },
  {
    key: 'holder',
    title: '谁在办',
    width: 92,
    cell: (opinion) => (isOpen(opinion) ? nameOf(opinion.holder.personId) : '—'),
  },
]
