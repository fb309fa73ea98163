// 传播: what was counted when, and by whom; and how the post itself stood each time it was looked at.
import type { Opinion, Snapshot } from '../../shared/opinion/record'
import { SPREAD_KEYS, SPREAD_NAMES } from '../../shared/opinion/spread'
import { POST_STATE_NAMES } from '../../shared/opinion/words'
import {
  legsOf,
  stageOf,
  stageSchema,
  STAGE_NAMES,
  type Leg,
  type Stage,
} from '../../shared/opinion/trend'
import { isOpen } from '../../shared/opinion/standing'
import { lookUp } from '../../shared/lookup'
import { minuteText, relativeText, toMs, type Ms } from '../../shared/time'
import { usePersonName } from '../person/person-name'
import { send } from '../form/send'
import { Choice, Heading, Table, type Column } from '../ui'
import { useDesk, useMinute, useWhyReadOnly } from '../use-desk'
import { SpreadCurve } from './spread-curve'
import styles from './opinion.module.css'

const figure = (count: number | null): string =>
  count === null ? '—' : count.toLocaleString('zh-CN')

/** `+9382 阅读`: since the count before. */
function rateText(legs: readonly Leg[], at: Ms): string {
  const leg = legs.find(({ to }) => to === at)
  if (leg === undefined) return '—'
  const rate = Math.round(leg.rate)
  return `${rate < 0 ? '' : '+'}${rate.toLocaleString('zh-CN')} ${SPREAD_NAMES[leg.of]}`
}

const STAGES = stageSchema.options.map((value) => ({ value, label: STAGE_NAMES[value] }))

/** Proposed by the rate; whoever reads the comments may know better, and says so with one press. */
function StageChoice({ opinion }: { readonly opinion: Opinion }) {
  const why = useWhyReadOnly()
  const now = stageOf(opinion)
  if (now === null || !isOpen(opinion)) return null
  return (
    <Choice<Stage>
      label="走势"
      value={now.stage}
      options={STAGES}
      disabled={why !== undefined}
      onChange={(stage) => void send({ type: 'setOpinionStage', opinionId: opinion.id, stage })}
    />
  )
}

export function SpreadPart({ opinion }: { readonly opinion: Opinion }) {
  const nameOf = usePersonName()
  const minute = useMinute()
  const { posts, snapshots } = opinion
  const last = posts.at(-1)
  const legs = legsOf(snapshots)
  const stage = stageOf(opinion)
  const { incidents } = useDesk()
  const incident =
    opinion.incident === null ? undefined : lookUp(incidents, opinion.incident.incidentId)
  const columns: readonly Column<Snapshot>[] = [
    { key: 'at', title: '时间', width: 148, cell: ({ at }) => minuteText(toMs(at)) },
    // What nobody ever counted takes no room from what was.
    ...SPREAD_KEYS.filter((key) => snapshots.some(({ spread }) => spread[key] !== null)).map(
      (key): Column<Snapshot> => ({
        key,
        title: SPREAD_NAMES[key],
        align: 'right',
        cell: ({ spread }) => figure(spread[key]),
      }),
    ),
    {
      key: 'rate',
      title: '每小时',
      width: 132,
      align: 'right',
      cell: ({ at }) => rateText(legs, toMs(at)),
    },
    { key: 'by', title: '谁计的', width: 96, cell: ({ by }) => nameOf(by) },
  ]
  return (
    <section className={styles.section} aria-label="传播">
      <Heading
        level={3}
        note={[
          ...(stage === null
            ? []
            : [`${stage.said ? '由人判断' : '按每小时增量看'}：${STAGE_NAMES[stage.stage]}`]),
          ...(last === undefined
            ? []
            : [`原帖${POST_STATE_NAMES[last.state]}（${relativeText(toMs(last.at), minute)} 看）`]),
        ].join(' · ')}
        actions={<StageChoice opinion={opinion} />}
      >
        传播
      </Heading>
      <SpreadCurve opinion={opinion} incident={incident} />
      <Table
        label="传播计数"
        columns={columns}
        rows={snapshots}
        rowKey={({ at, recordedAt }) => `${at} ${recordedAt}`}
        empty={<p className={styles.note}>还没有计数。按 Alt+C 记一次阅读、评论、转发。</p>}
      />
    </section>
  )
}
