// 值班〔2026〕17号: gapless within the year. Exercises are counted by themselves, 演〔2026〕1号: what never happened
// may not leave a gap in the book of what did.
import { z } from 'zod'
import type { DeskState } from '../state'
import { yearOf, type Ms } from '../time'

export const seriesSchema = z.enum(['real', 'exercise'])
export type Series = z.infer<typeof seriesSchema>

export interface IncidentNumber {
  readonly series: Series
  readonly year: number
  readonly serial: number
}

const SERIES = {
  real: { word: '值班', short: '', id: '', kept: 'serials' },
  exercise: { word: '演', short: '演', id: 'E', kept: 'exerciseSerials' },
} as const satisfies Record<Series, unknown>

/** 值班〔2026〕17号, 演〔2026〕1号 */
export const incidentNumber = ({ series, year, serial }: IncidentNumber): string =>
  `${SERIES[series].word}〔${year}〕${serial}号`

/** 17号, 演1号: where the year goes without saying. */
export const shortNumber = ({ series, serial }: Omit<IncidentNumber, 'year'>): string =>
  `${SERIES[series].short}${serial}号`

export const incidentIdOf = ({ series, year, serial }: IncidentNumber): string =>
  `${year}-${SERIES[series].id}${serial}`

const ID = /^(\d{4})-(E?)(\d+)$/

/** What an id was made of; null for what no program gives. */
export function numberOfId(id: string): IncidentNumber | null {
  const [, year, mark, serial] = ID.exec(id) ?? []
  if (year === undefined) return null
  return {
    series: mark === '' ? 'real' : 'exercise',
    year: Number(year),
    serial: Number(serial),
  }
}

type Serials = Pick<DeskState, 'serials' | 'exerciseSerials'>

/** The last that was given; 0 before the first of the year. */
export const lastSerial = (
  state: Serials,
  { series, year }: Pick<IncidentNumber, 'series' | 'year'>,
): number => state[SERIES[series].kept][year] ?? 0

export function nextIncidentNumber(state: Serials, exercise: boolean, now: Ms): IncidentNumber {
  const series = exercise ? 'exercise' : 'real'
  const year = yearOf(now)
  return { series, year, serial: lastSerial(state, { series, year }) + 1 }
}

/** The state that remembers that the number was given. */
export function withSerial(state: DeskState, { series, year, serial }: IncidentNumber): DeskState {
  const { kept } = SERIES[series]
  return { ...state, [kept]: { ...state[kept], [year]: serial } }
}

type Opened = Pick<IncidentNumber, 'serial'> & { readonly openedAt: string }

/** As the numbers were given, whichever series they are of. */
export const newestFirst = (a: Opened, b: Opened): number =>
  a.openedAt === b.openedAt ? b.serial - a.serial : a.openedAt < b.openedAt ? 1 : -1
