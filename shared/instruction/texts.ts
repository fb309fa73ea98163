// What each step of an instruction is called in words: in the timeline of its incident and on its own page alike.
import type { Change } from '../change'
import type { DataOf } from '../event'
import { phrase } from '../text'
import { minuteText, toMs } from '../time'
import { reachedWords } from './counterpart'
import type { instructionEvents } from './events'
import { findTask, findUnit } from './find'
import type { Instruction, SourcePaper } from './record'
import {
  CAME_BY_NAMES,
  INSTRUCTION_KIND_NAMES,
  rhythmText,
  type CameBy,
  type InstructionKind,
} from './words'

/** `《值班信息》第112期《情况（续报一）》`, as it is cited. */
export const paperText = ({ number, title }: SourcePaper): string =>
  [number, title === '' || title.startsWith('《') ? title : `《${title}》`].join('')

/** The words in quotation marks, exactly; 圈阅 without words is only said to be one. */
export const quoted = ({ kind, words }: Pick<Instruction, 'kind' | 'words'>): string =>
  words === '' ? INSTRUCTION_KIND_NAMES[kind] : `“${words}”`

const dueText = (due: string): string => `${minuteText(toMs(due))} 前`
const withMore = (text: string, more: string): string =>
  more === '' ? text : `${text}：${phrase(more)}`

type Task = DataOf<'instructionTasked'>['task']
const taskText = ({ what, due, dueWords, rhythm, lead, support }: Task): string => {
  const help = support.length === 0 ? '' : `，协办 ${support.map(({ unit }) => unit).join('、')}`
  const when =
    due === null ? '' : `，${dueText(due)}${dueWords === '' ? '' : `（原话“${dueWords}”）`}`
  return `主办 ${lead.unit}${help}：${phrase(what)}${when}，${rhythmText(rhythm)}`
}

const unitName = (instruction: Instruction | undefined, taskId: string, unitId: string): string =>
  (instruction === undefined ? undefined : findUnit(findTask(instruction, taskId), unitId)?.unit) ??
  '承办单位'

const FIELD_NAMES: Readonly<Record<string, string>> = {
  kind: '种类',
  words: '',
  from: '批示人',
  cameBy: '怎么来的',
  readBack: '复述',
  receivedAt: '收到时间',
  paper: '材料',
}

function valueText({ field, from }: Change): string {
  switch (field) {
    case 'kind':
      return INSTRUCTION_KIND_NAMES[from as InstructionKind]
    case 'cameBy':
      return CAME_BY_NAMES[from as CameBy]
    case 'readBack':
      return from === true ? '已复述核对' : '未复述核对'
    case 'receivedAt':
      return minuteText(toMs(from as string))
    case 'paper':
      return from === null ? '没有' : paperText(from as SourcePaper)
    default:
      return from as string
  }
}

/** `原记“…”` of the words, `批示人原记“…”` of anything else. */
const wasText = (change: Change): string =>
  `${FIELD_NAMES[change.field] ?? change.field}原记“${valueText(change)}”`

type Texts = {
  readonly [Type in keyof typeof instructionEvents]: (
    data: DataOf<Type>,
    instruction: Instruction | undefined,
  ) => string
}

export const INSTRUCTION_TEXTS: Texts = {
  instructionRegistered: ({ facts }) => {
    const { kind, from, cameBy, readBack, paper } = facts
    const how = `${CAME_BY_NAMES[cameBy]}${cameBy === 'phone' ? (readBack ? '，已复述核对' : '，未复述核对') : ''}`
    const on = paper === null ? '' : `，批在${paperText(paper)}上`
    return `${from}${INSTRUCTION_KIND_NAMES[kind]}${facts.words === '' ? '' : `“${facts.words}”`}（${how}${on}）`
  },
  instructionCorrected: ({ changes, reason }) =>
    `更正批示登记，${changes.map(wasText).join('，')}，原因：${reason}`,
  instructionProposed: ({ words }) => `拟办意见已审定：${phrase(words)}`,
  instructionTasked: ({ task }) => taskText(task),
  instructionRetasked: ({ task, reason }) => `任务改为 ${taskText(task)}。原因：${reason}`,
  instructionTaskEnded: ({ taskId, reason }, instruction) =>
    `中止 ${phrase(instruction === undefined ? '' : (findTask(instruction, taskId)?.what ?? ''))}：${reason}`,
  instructionSent: ({ taskId, sent }, instruction) =>
    `批示转办：${sent.map(({ unitId, way }) => `${unitName(instruction, taskId, unitId)}（${way}）`).join('、')}`,
  instructionSigned: ({ taskId, unitId, who }, instruction) =>
    `${unitName(instruction, taskId, unitId)} ${who} 签收`,
  instructionFedBack: ({ taskId, unitId, feedback }, instruction) =>
    `${unitName(instruction, taskId, unitId)}${feedback.who === '' ? '' : ` ${feedback.who}`}反馈：${phrase(feedback.words)}`,
  instructionJudged: ({ taskId, unitId, verdict, reason, lateness }, instruction) => {
    const what = verdict === 'accepted' ? '反馈审核通过' : '反馈退回重办'
    const late = lateness === 'late' ? '，逾期反馈' : lateness === 'excused' ? '，不作逾期' : ''
    return withMore(`${unitName(instruction, taskId, unitId)} ${what}${late}`, reason)
  },
  instructionChased: ({ taskId, unitId, way, who, answer }, instruction) =>
    withMore(
      `${CAME_BY_NAMES[way]}催办 ${unitName(instruction, taskId, unitId)}${reachedWords({ way, who, answer })}`,
      answer,
    ),
  instructionNoticed: ({ taskId, unitId, words }, instruction) =>
    `发督办通知给 ${unitName(instruction, taskId, unitId)}：${phrase(words)}`,
  instructionExtensionAsked: ({ taskId, unitId, reason, until }, instruction) =>
    `${unitName(instruction, taskId, unitId)} 申请延期到 ${minuteText(toMs(until))}：${reason}`,
  instructionExtensionAnswered: ({ taskId, unitId, granted }, instruction) =>
    `${unitName(instruction, taskId, unitId)} 延期${granted ? '已同意' : '未同意'}`,
  instructionExplained: ({ taskId, unitId, reason }, instruction) =>
    `${unitName(instruction, taskId, unitId)} 逾期说明：${reason}`,
  instructionShown: ({ way, to, words }) =>
    withMore(`${CAME_BY_NAMES[way]}呈报结果给 ${to}`, words),
  instructionAnswered: ({ shownId, answer, words }, instruction) => {
    const who = instruction?.shown.find(({ id }) => id === shownId)?.to ?? '领导'
    return answer === 'noted' ? `${who}阅示：${phrase(words)}` : `${who}在结果上又作批示，另行登记`
  },
  instructionClosed: ({ note, overdue }) => withMore(overdue ? '批示超期办结' : '批示办结', note),
  instructionReopened: ({ reason }) => `批示重新打开：${reason}`,
}
