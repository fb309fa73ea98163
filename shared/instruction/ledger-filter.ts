// 批示台账 as it is asked for: by leader, unit, source paper, time and how far it is. On screen, in the workbook and on
// paper alike.
import { z } from 'zod'
import { isWithin, LATELY, PERIOD } from '../calendar/period'
import { hasEveryWord, plainText, searchWords } from '../search'
import type { DeskState } from '../state'
import { optionalLine } from '../text'
import { toMs, type Ms } from '../time'
import { unitsOf, wasOverdue } from './dues'
import { allInstructions, instructionNumber, isOpen, type Hung } from './find'
import { paperText } from './texts'

/** What is empty is not asked about. */
export const ledgerFilterSchema = z.object({
  words: optionalLine,
  state: z.enum(['all', 'open', 'overdue', 'closed']),
  leader: optionalLine,
  unit: optionalLine,
  paper: z.string().max(500),
  /** When it was received. */
  period: z.string().regex(PERIOD),
})
export type LedgerFilter = z.infer<typeof ledgerFilterSchema>

export const ALL_INSTRUCTIONS: LedgerFilter = {
  words: '',
  state: 'all',
  leader: '',
  unit: '',
  paper: '',
  period: LATELY,
}

export const unitNames = ({ instruction }: Hung): string[] =>
  unitsOf(instruction).map(({ unit }) => unit.unit)
export const sourceOf = ({ instruction }: Hung): string =>
  instruction.paper === null ? '' : paperText(instruction.paper)

const textOf = (hung: Hung): string => {
  const { instruction, incident } = hung
  return plainText(
    [
      instructionNumber(hung),
      instruction.from,
      instruction.words,
      sourceOf(hung),
      incident?.facts.title ?? '',
      instruction.relayed?.to ?? '',
      ...unitsOf(instruction).map(({ unit, task }) => `${unit.unit} ${task.what}`),
    ].join(' '),
  )
}

function isInState({ instruction }: Hung, state: LedgerFilter['state'], now: Ms): boolean {
  if (state === 'all') return true
  if (state === 'overdue') return wasOverdue(instruction, now)
  return (state === 'open') === isOpen(instruction)
}

/** What was received in that time; lately also whatever is not done with yet. */
export const receivedWithin = (
  state: Pick<DeskState, 'incidents' | 'instruction'>,
  period: LedgerFilter['period'],
): Hung[] =>
  allInstructions(state).filter(({ instruction }) => isWithin(period, toMs(instruction.receivedAt)))

/** Those of them that are asked for, in the same order. */
export function askedFor(all: readonly Hung[], filter: LedgerFilter, now: Ms): Hung[] {
  const { words, state, leader, unit, paper } = filter
  const asked = searchWords(words)
  return all.filter(
    (hung) =>
      isInState(hung, state, now) &&
      (leader === '' || hung.instruction.from === leader) &&
      (unit === '' || unitNames(hung).includes(unit)) &&
      (paper === '' || sourceOf(hung) === paper) &&
      hasEveryWord(asked, () => textOf(hung)),
  )
}

/** `2026-11`, `2026年` */
const periodText = (period: string): string => {
  if (period === LATELY) return '近期'
  const [year = '', month] = period.split('-')
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`
}

const STATES = { all: '', open: '办理中', overdue: '有逾期', closed: '已办结' } as const

/** What it was asked for by, so that nobody takes a part for the whole. */
export const filterText = ({ words, state, leader, unit, paper, period }: LedgerFilter): string =>
  [periodText(period), STATES[state], leader, unit, paper, words === '' ? '' : `含“${words}”`]
    .filter((part) => part !== '')
    .join('　')
