// Finding in the register: by what is still missing, by words, by month.
import { hasEveryWord, plainText, searchWords } from '../../shared/search'
import { MINUTE, toMs, type Ms } from '../../shared/time'
import { isWithin, LATELY, type Period } from '../left/period'
import { missingOf, waitingOf, type Row } from './rows'

export interface RegisterFilter {
  readonly words: string
  readonly state: 'all' | 'missing' | 'waiting' | 'overdue'
  /** 超 N 分钟未回执. */
  readonly minutes: number
  /** When it left, or was last written. */
  readonly period: Period
}

export const EVERYTHING: Omit<RegisterFilter, 'minutes'> = {
  words: '',
  state: 'all',
  period: LATELY,
}

const wordsOf = ({ number, title, name, addressedTo }: Row): string =>
  plainText([number, title, name, ...addressedTo.map((to) => to.name)].join(' '))

function fits(row: Row, { state, minutes }: RegisterFilter, now: Ms): boolean {
  switch (state) {
    case 'all':
      return true
    case 'missing':
      return missingOf(row).length > 0
    case 'waiting':
      return waitingOf(row).length > 0
    case 'overdue':
      return waitingOf(row).some(({ at }) => now - toMs(at) > minutes * MINUTE)
  }
}

/** Every word must be found somewhere. */
export function foundRows(rows: readonly Row[], filter: RegisterFilter, now: Ms): readonly Row[] {
  const words = searchWords(filter.words)
  return rows.filter(
    (row) =>
      isWithin(filter.period, row.at) &&
      fits(row, filter, now) &&
      hasEveryWord(words, () => wordsOf(row)),
  )
}
