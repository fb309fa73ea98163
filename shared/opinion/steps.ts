// What was done about an opinion, step by step, in the words of the room.
import { EVIDENCE_WAY_NAMES } from '../attachment/evidence'
import type { Attachment } from '../attachment/record'
import { attachedText } from '../attachment/words'
import { counterpartText } from '../phone/record'
import { phrase } from '../text'
import { minuteText, toMs } from '../time'
import { spreadText } from './spread'
import { STAGE_NAMES } from './trend'
import { opinionNumber, type Noted, type Opinion } from './record'
import { CHANNEL_NAMES } from '../vocabulary'
import { paperName } from './papers'
import { PLATFORMS, POST_STATE_NAMES, RESPONSE_NAMES, TRUTH_NAMES } from './words'

export interface OpinionStep extends Noted {
  readonly happenedAt: string
  /** Two characters for it in a list of steps. */
  readonly kind: string
  readonly text: string
}

const step = (
  kind: string,
  { recordedAt, by }: Noted,
  happenedAt: string,
  text: string,
): OpinionStep => ({ kind, recordedAt, by, happenedAt, text })

const withMore = (text: string, more: string): string =>
  more === '' ? text : `${text}：${phrase(more)}`

function found({ facts, registeredAt, registeredBy }: Opinion): OpinionStep {
  const { platform, account, title } = facts
  const where = `${PLATFORMS[platform].name}${account === '' ? '' : `“${account}”`}`
  return step(
    '发现',
    { recordedAt: registeredAt, by: registeredBy },
    facts.foundAt,
    `${where}：${title}`,
  )
}

const verified = ({ verdicts, enquiries }: Opinion): OpinionStep[] => [
  ...enquiries.map((enquiry) =>
    step(
      '询问',
      enquiry,
      enquiry.at,
      withMore(`向${counterpartText(enquiry.of)}核实`, enquiry.question),
    ),
  ),
  ...enquiries.flatMap(({ of, answer }) =>
    answer === null
      ? []
      : [
          step(
            '答复',
            answer,
            answer.at,
            `${of.unit}${answer.who === '' ? '' : ` ${answer.who}`}答复：${phrase(answer.words)}`,
          ),
        ],
  ),
  ...verdicts.map((verdict) =>
    step(
      '结论',
      verdict,
      verdict.at,
      `${TRUTH_NAMES[verdict.truth]}（${verdict.source}）：${phrase(verdict.ground)}`,
    ),
  ),
]

const handled = (opinion: Opinion): OpinionStep[] => [
  ...opinion.calls.map((call) =>
    step(
      '去电',
      call,
      call.at,
      `${withMore(`电话报告 ${counterpartText(call.to)}`, call.said)}${call.answer === '' ? '' : `。答复：${call.answer}`}${call.lateReason === '' ? '' : `。迟报原因：${call.lateReason}`}`,
    ),
  ),
  ...opinion.assignments.map((one) =>
    step(
      '交办',
      one,
      one.at,
      `交${one.to}：${phrase(one.task)}${one.due === null ? '' : `（${minuteText(toMs(one.due))} 前）`}`,
    ),
  ),
  ...opinion.feedbacks.map((one) =>
    step('反馈', one, one.at, `${one.from}反馈：${phrase(one.words)}`),
  ),
  ...opinion.responses.map((one) =>
    step('回应', one, one.at, withMore(`${RESPONSE_NAMES[one.kind]}（${one.where}）`, one.words)),
  ),
  ...opinion.unneeded.map((one) =>
    step(
      '说明',
      one,
      one.recordedAt,
      `${one.of === 'report' ? '无需上报' : '无需回应'}：${one.reason}`,
    ),
  ),
]

const watched = ({ posts, snapshots, stages, levelAbove }: Opinion): OpinionStep[] => [
  ...posts.map((seen) =>
    step('原帖', seen, seen.at, withMore(`原帖${POST_STATE_NAMES[seen.state]}`, seen.note)),
  ),
  ...snapshots.map((snapshot) => step('传播', snapshot, snapshot.at, spreadText(snapshot.spread))),
  ...stages.map((one) => step('走势', one, one.recordedAt, `判断传播${STAGE_NAMES[one.stage]}`)),
  ...(levelAbove === null
    ? []
    : [
        step(
          '上级',
          levelAbove,
          levelAbove.at,
          `${levelAbove.who}${levelAbove.how === 'asked' ? '来电询问' : '通报'}`,
        ),
      ]),
]

const kept = (
  { gradings, corrections, closing, merged, incident }: Opinion,
  others: (id: string) => Opinion | undefined,
): OpinionStep[] => {
  const into = merged === null ? undefined : others(merged.into)
  return [
    ...gradings
      .slice(1)
      .map(({ at, by, grave, reason }) =>
        step(
          '定级',
          { recordedAt: at, by },
          at,
          `${grave ? '定为重大舆情' : '不再按重大舆情办理'}：${reason}`,
        ),
      ),
    ...corrections.map((one) => step('更正', one, one.recordedAt, `更正，原因：${one.reason}`)),
    ...(incident === null
      ? []
      : [
          step(
            '事件',
            incident,
            incident.recordedAt,
            incident.began ? '转为事件，上报在事件里接着办' : '关联到已有的事件',
          ),
        ]),
    ...(merged === null
      ? []
      : [
          step(
            '并入',
            merged,
            merged.recordedAt,
            `并入${into === undefined ? '另一条舆情' : `${opinionNumber(into)} ${into.facts.title}`}，传播数据各自保留`,
          ),
        ]),
    ...(closing === null
      ? []
      : [step('办结', closing, closing.recordedAt, withMore('办结', closing.note))]),
  ]
}

const issued = ({ papers }: Opinion): OpinionStep[] =>
  papers.flatMap(({ issuedAt, issuedBy, sent, ...paper }) => [
    step(
      '出文',
      { recordedAt: issuedAt, by: issuedBy },
      issuedAt,
      `${paperName(paper)}：${paper.document.title}`,
    ),
    ...sent.flatMap((one) => [
      step('送出', one, one.at, `${paperName(paper)} ${CHANNEL_NAMES[one.channel]}送${one.to}`),
      ...(one.receipt === null
        ? []
        : [
            step(
              '回执',
              one.receipt,
              one.receipt.at,
              `${paperName(paper)} ${one.to}${one.receipt.receivedBy === '' ? '' : ` ${one.receipt.receivedBy}`}已收到`,
            ),
          ]),
    ]),
  ])

const evidenced = (evidence: readonly Attachment[]): OpinionStep[] =>
  evidence.map((item) =>
    step(
      '取证',
      { recordedAt: item.at, by: item.by },
      item.owner.kind === 'opinion' ? item.owner.takenAt : item.at,
      `${item.owner.kind === 'opinion' ? `${EVIDENCE_WAY_NAMES[item.owner.how]} ` : ''}${attachedText(item)}`,
    ),
  )

/** The newest first, by when it happened. */
export function opinionSteps(
  opinion: Opinion,
  evidence: readonly Attachment[],
  others: (id: string) => Opinion | undefined,
): OpinionStep[] {
  const all = [
    found(opinion),
    ...evidenced(evidence),
    ...watched(opinion),
    ...verified(opinion),
    ...handled(opinion),
    ...issued(opinion),
    ...kept(opinion, others),
  ]
  return all
    .map((one, index) => ({ one, index }))
    .sort((a, b) => toMs(b.one.happenedAt) - toMs(a.one.happenedAt) || b.index - a.index)
    .map(({ one }) => one)
}
