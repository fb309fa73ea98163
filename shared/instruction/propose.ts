// The parts of a leader's words that ask somebody for something, proposed as tasks; a person confirms each.
import { toMs, type Ms } from '../time'
import type { Instruction, Task } from './record'
import { saidDue, type SaidDue } from './said-due'

export interface TaskProposal {
  /** The words of the part, as they stand. */
  readonly what: string
  /** 主办; empty where the words name nobody. */
  readonly lead: string
  readonly support: readonly string[]
  readonly due: SaidDue | null
}

const PARTS = /[；;。\n]/u
const LEAD = /(?:请|由|责成|要求)?([^，,；;。、：:请由]{2,20}?)(?:牵头|主办|负责)/u
const SUPPORT = /([^，,；;。：:]{2,60}?)(?:配合|协助|协办|参加)/u
/** `白音旗政府27日24时前报…`, `请市住建局12月1日前报…`: whoever stands before the time. */
const BEFORE_TIME =
  /^(?:请|由|责成|要求)?([\p{Script=Han}]{2,20}?)(?:于|要|务必)?(?=\d|[今当明后][天日]|[今明当][早上中下晚])/u
const ASKED =
  /^(?:请|由|责成|要求)([\p{Script=Han}]{2,16}?(?:局|委|办|政府|部|队|中心|公司|院|处|科|室|镇|街道|乡))/u

const named = (text: string): string => text.replace(/^(?:请|由|和|与|、)+/u, '').trim()

function taskIn(part: string, now: Ms): TaskProposal | null {
  const due = saidDue(part, now)
  const lead = named(
    (LEAD.exec(part) ?? (due === null ? null : BEFORE_TIME.exec(part)) ?? ASKED.exec(part))?.[1] ??
      '',
  )
  // A time alone asks for something as well: of whom, a person says.
  if (lead === '' && due === null) return null
  const support = (SUPPORT.exec(part)?.[1] ?? '')
    .split(/[、和与]/u)
    .map(named)
    .filter((unit) => unit !== '' && unit !== lead)
  return { what: part, lead, support, due }
}

/** @param now when the words were said */
export const proposeTasks = (words: string, now: Ms): TaskProposal[] =>
  words
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => taskIn(part, now) ?? [])

/** How surely a task came of a part of the words: its text, or else its 主办 and its time. */
function likeness({ what, lead, due }: TaskProposal, task: Task): number {
  if (what === task.what) return 4
  if (what.includes(task.what) || task.what.includes(what)) return 3
  const sameLead = lead === task.units[0]?.unit ? 2 : 0
  return sameLead + (due !== null && due.words === task.dueWords ? 1 : 0)
}

/**
 * The parts of the words for which there is no task yet. Whoever confirms one may change all of it: a task that
 * resembles none of them took the place of the first.
 */
export function proposalsLeft(instruction: Instruction): readonly TaskProposal[] {
  const { kind, words, receivedAt, tasks } = instruction
  if (kind === 'circled') return []
  const all = proposeTasks(words, toMs(receivedAt))
  let left = all
  for (const task of tasks) {
    const alike = (proposal: TaskProposal): number => likeness(proposal, task)
    const best = Math.max(0, ...all.map(alike))
    // Another task out of a part that has one takes no other part's place.
    const taken = left.find((proposal) => alike(proposal) === best)
    left = left.filter((proposal) => proposal !== taken)
  }
  return left
}
