// The series of numbers of a room: what each is called, how far it has come, and whether it may still begin elsewhere.
import { circularSeries } from '../circular/compose'
import { lastSerial, withSerial } from '../incident/number'
import { lookUp } from '../lookup'
import { lastDocSerial, withDocNumber } from '../report/number'
import type { DeskState } from '../state'
import { yearOf, type Ms } from '../time'
import type { SeriesKey } from './record'

interface Kind {
  readonly name: string
  readonly word: (state: DeskState) => string
  /** Before the year: `值班`, `呼值报`. */
  readonly head: (state: DeskState) => string
  readonly last: (state: DeskState, word: string, year: number) => number
  readonly with: (state: DeskState, word: string, year: number, serial: number) => DeskState
}

const counted = (name: string, head: string, last: Kind['last'], write: Kind['with']): Kind => ({
  name,
  word: () => '',
  head: () => head,
  last,
  with: write,
})

const documents = (name: string, word: Kind['word']): Kind => ({
  name,
  word,
  head: word,
  last: (state, of, year) => lastDocSerial(state, of, year),
  with: (state, of, year, serial) => withDocNumber(state, { word: of, year, serial, text: '' }),
})

export const SERIES: Readonly<Record<SeriesKey, Kind>> = {
  incident: counted(
    '事件',
    '值班',
    (state, _word, year) => lastSerial(state, { series: 'real', year }),
    (state, _word, year, serial) => withSerial(state, { series: 'real', year, serial }),
  ),
  report: documents('报告、零报告', ({ template }) => template.series.word),
  circular: documents('通报', (state) => circularSeries(state).template.series.word),
  opinion: counted(
    '舆情',
    '舆情',
    ({ opinion }, _word, year) => opinion.serials[year] ?? 0,
    (state, _word, year, serial) => ({
      ...state,
      opinion: { ...state.opinion, serials: { ...state.opinion.serials, [year]: serial } },
    }),
  ),
  instruction: counted(
    '批示',
    '批示',
    ({ instruction }, _word, year) => instruction.serials[year] ?? 0,
    (state, _word, year, serial) => ({
      ...state,
      instruction: {
        ...state.instruction,
        serials: { ...state.instruction.serials, [year]: serial },
      },
    }),
  ),
}

export const begunKey = (series: SeriesKey, word: string, year: number): string =>
  [series, word, year].filter((part) => part !== '').join(':')

export interface SeriesNow {
  readonly key: SeriesKey
  readonly name: string
  readonly word: string
  readonly year: number
  /** The last that was given, here or in the book before; 0: none yet. */
  readonly last: number
  /** Whether a number of this year was given here: from then on it goes on as it is, without a gap. */
  readonly used: boolean
  /** `值班〔2026〕118号`: the next. */
  readonly next: string
}

/** @param now the year is that of Asia/Shanghai */
export function seriesNow(state: DeskState, key: SeriesKey, now: Ms): SeriesNow {
  const kind = SERIES[key]
  const year = yearOf(now)
  const word = kind.word(state)
  const last = kind.last(state, word, year)
  const begun = lookUp(state.numbering.begun, begunKey(key, word, year)) ?? 0
  const next = `${kind.head(state)}〔${year}〕${last + 1}号`
  return { key, name: kind.name, word, year, last, used: last > begun, next }
}
