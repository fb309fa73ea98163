// The clocks of an opinion, derived from the record and the rules. A running clock follows the rules and the grade of
// now; what was met is judged by those of its day; what had been missed stays missed, whatever is changed afterwards.
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { MINUTE, toMs, type Ms } from '../time'
import { openOpinions } from './find'
import type { Opinion, OpinionState } from './record'
import {
  isOfGrave,
  OPINION_DUTIES,
  OPINION_DUTY_KEYS,
  SHIPPED_RULES,
  type OpinionDuty,
  type OpinionRule,
  type OpinionRulesInForce,
} from './rules'
import { isOpen, released, reportedAt, verifiedAt } from './standing'

export interface OpinionClock {
  readonly duty: OpinionDuty
  readonly name: string
  readonly rule: OpinionRule
  readonly originAt: Ms
  readonly dueAt: Ms
  /** `released`: somebody said why it is owed no more. */
  readonly state: 'open' | 'met' | 'released'
  readonly metAt: Ms | null
}

type Books = readonly OpinionRulesInForce[]

const rulesAt = (books: Books, ms: Ms): readonly OpinionRule[] =>
  books.findLast(({ from }) => toMs(from) <= ms)?.rules ?? SHIPPED_RULES

const wasGrave = ({ gradings }: Opinion, ms: Ms): boolean =>
  (gradings.findLast(({ at }) => toMs(at) <= ms) ?? gradings[0])?.grave ?? false

const firstOf = (moments: readonly string[]): Ms | null =>
  moments.length === 0 ? null : Math.min(...moments.map(toMs))

/** 权威信息 is an answer as well, and a press conference is all three. */
const MEETS: Readonly<Record<'authority' | 'press' | 'response', readonly string[]>> = {
  response: ['response', 'authority', 'press'],
  authority: ['authority', 'press'],
  press: ['press'],
}

function metAtOf(opinion: Opinion, duty: OpinionDuty): Ms | null {
  if (duty === 'report') return reportedAt(opinion)
  if (duty === 'verify') return verifiedAt(opinion)
  return firstOf(
    opinion.responses.filter(({ kind }) => MEETS[duty].includes(kind)).map(({ at }) => at),
  )
}

function releasedAt(opinion: Opinion, duty: OpinionDuty): Ms | null {
  if (duty === 'verify') return null
  const reason = released(opinion, duty === 'report' ? 'report' : 'response')
  return reason === null ? null : toMs(reason.recordedAt)
}

type Judgement = Pick<OpinionClock, 'rule' | 'dueAt'>

function judgeAt(opinion: Opinion, books: Books, duty: OpinionDuty, ms: Ms): Judgement | null {
  const rule = rulesAt(books, ms).find((one) => one.duty === duty)
  if (rule?.enabled !== true || (isOfGrave(duty) && !wasGrave(opinion, ms))) return null
  return { rule, dueAt: toMs(opinion.facts.foundAt) + rule.minutes * MINUTE }
}

function judge(opinion: Opinion, books: Books, duty: OpinionDuty, until: Ms): Judgement | null {
  const began = Math.min(toMs(opinion.registeredAt), until)
  const turns = [...books.map(({ from }) => from), ...opinion.gradings.map(({ at }) => at)]
    .map(toMs)
    .filter((ms) => ms > began && ms < until)
    .sort((a, b) => a - b)
  let judgement = judgeAt(opinion, books, duty, began)
  for (const turn of turns) {
    if (judgement !== null && judgement.dueAt < turn) return judgement
    judgement = judgeAt(opinion, books, duty, turn)
  }
  return judgement
}

function derive(opinion: Opinion, books: Books, duty: OpinionDuty): OpinionClock[] {
  const metAt = metAtOf(opinion, duty)
  const over = releasedAt(opinion, duty)
  // What has become an incident is told upwards there, by the incident's own and stricter clock.
  if (duty === 'report' && metAt === null && opinion.incident !== null) return []
  const judgement = judge(opinion, books, duty, metAt ?? over ?? Number.POSITIVE_INFINITY)
  if (judgement === null) return []
  const originAt = toMs(opinion.facts.foundAt)
  const state = metAt !== null ? 'met' : over !== null ? 'released' : 'open'
  return [{ duty, name: OPINION_DUTIES[duty], ...judgement, originAt, state, metAt }]
}

const remembered = new WeakMap<Opinion, { books: Books; clocks: readonly OpinionClock[] }>()

/** Every clock of the opinion, the earliest first. */
export function clocksOfOpinion(
  opinion: Opinion,
  { rules }: Pick<OpinionState, 'rules'>,
): readonly OpinionClock[] {
  const known = remembered.get(opinion)
  if (known?.books === rules) return known.clocks
  const clocks = OPINION_DUTY_KEYS.flatMap((duty) => derive(opinion, rules, duty)).sort(
    (a, b) => a.dueAt - b.dueAt,
  )
  remembered.set(opinion, { books: rules, clocks })
  return clocks
}

/** Those that still run; none once it is closed or merged. */
export const runningOf = (
  opinion: Opinion,
  state: Pick<OpinionState, 'rules'>,
): readonly OpinionClock[] =>
  isOpen(opinion) ? clocksOfOpinion(opinion, state).filter(({ state: one }) => one === 'open') : []

export const opinionKey = (opinionId: string, duty: OpinionDuty): string =>
  `opinion:${opinionId}:${duty}`

/** An alarm is written down each time it is heard: it names the opinion and does not repeat all of it. */
const LONGEST_TITLE = 40
const brief = (title: string): string => {
  const letters = [...title]
  return letters.length <= LONGEST_TITLE ? title : `${letters.slice(0, LONGEST_TITLE).join('')}…`
}

/** As clocks of the room: they ring, and stand on the handover sheet. */
export const opinionRoomClocks = (state: Pick<DeskState, 'opinion'>): RoomClock[] =>
  openOpinions(state).flatMap((opinion) =>
    runningOf(opinion, state.opinion).map(({ duty, name, originAt, dueAt, rule }): RoomClock => ({
      key: opinionKey(opinion.id, duty),
      name: `${name}（舆情${opinion.serial}号 ${brief(opinion.facts.title)}）`,
      originAt,
      dueAt,
      warnMinutes: rule.warnMinutes,
      target: { kind: 'opinion', opinionId: opinion.id },
    })),
  )
