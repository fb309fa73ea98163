// 统计: what a month, a kind of incident, a level comes to. Exercises are outside of it.
import type { Month } from '../calendar/month'
import { classificationOf, type Incident } from '../incident/record'
import { exposedBeforeReport, knownAboveBeforeReport } from '../incident/times'
import type { DeskState } from '../state'
import { CATEGORY_NAMES, categoryOf, LEVELS, levelText } from '../vocabulary'
import { incidentsIn, isLate, reportsIn, type SentReport } from './rows'

export interface Tally {
  readonly incidents: number
  readonly reports: number
  /** Of the reports that a rule asked for. */
  readonly asked: number
  readonly late: number
  /** Incidents of which the media, or the level above, knew before our first word upwards (N6). */
  readonly mediaFirst: number
  readonly aboveFirst: number
}

export const NOTHING_COUNTED: Tally = {
  incidents: 0,
  reports: 0,
  asked: 0,
  late: 0,
  mediaFirst: 0,
  aboveFirst: 0,
}

export const added = (a: Tally, b: Tally): Tally => ({
  incidents: a.incidents + b.incidents,
  reports: a.reports + b.reports,
  asked: a.asked + b.asked,
  late: a.late + b.late,
  mediaFirst: a.mediaFirst + b.mediaFirst,
  aboveFirst: a.aboveFirst + b.aboveFirst,
})

/** `96.4%`; empty where nothing was asked for. */
export const onTimeText = ({ asked, late }: Pick<Tally, 'asked' | 'late'>): string =>
  asked === 0 ? '' : `${(((asked - late) / asked) * 100).toFixed(1)}%`

/** By what the figures are told apart, and under which names, in their order. */
export interface Split {
  readonly title: string
  readonly names: readonly string[]
  readonly of: (incident: Incident) => string
}

const UNSET = levelText(null)

export const SPLITS: readonly Split[] = [
  {
    title: '按类别',
    names: Object.values(CATEGORY_NAMES),
    of: ({ facts }) => CATEGORY_NAMES[categoryOf(facts.kind)],
  },
  {
    title: '按级别',
    names: [...LEVELS.map(levelText), UNSET],
    of: (incident) => levelText(classificationOf(incident).level),
  },
]

const tallyOf = (incidents: readonly Incident[], reports: readonly SentReport[]): Tally => ({
  incidents: incidents.length,
  reports: reports.length,
  asked: reports.filter(({ met }) => met !== null).length,
  late: reports.filter(isLate).length,
  mediaFirst: incidents.filter(exposedBeforeReport).length,
  aboveFirst: incidents.filter(knownAboveBeforeReport).length,
})

export interface MonthFigures {
  readonly month: Month
  readonly all: Tally
  /** By the title of the split and the name in it. */
  readonly split: Readonly<Record<string, Readonly<Record<string, Tally>>>>
}

export function figuresOf(desk: DeskState, month: Month): MonthFigures {
  const isReal = ({ facts }: Incident) => !facts.exercise
  const incidents = incidentsIn(desk, month).filter(isReal)
  const reports = reportsIn(desk, month).filter(({ incident }) => isReal(incident))
  const split = SPLITS.map(({ title, names, of }) => {
    const tallies = names.map((name) => {
      const own = incidents.filter((incident) => of(incident) === name)
      const sent = reports.filter(({ incident }) => of(incident) === name)
      return [name, tallyOf(own, sent)] as const
    })
    return [title, Object.fromEntries(tallies)] as const
  })
  return { month, all: tallyOf(incidents, reports), split: Object.fromEntries(split) }
}

export interface FigureLine {
  readonly name: string
  readonly tally: Tally
}

export const FIGURE_HEAD = [
  '',
  '事件（件）',
  '报告（份）',
  '有时限的',
  '迟报',
  '按时率',
  '媒体在先',
  '上级在先',
] as const

export const figureCells = ({ name, tally }: FigureLine): string[] => [
  name,
  String(tally.incidents),
  String(tally.reports),
  String(tally.asked),
  String(tally.late),
  onTimeText(tally),
  String(tally.mediaFirst),
  String(tally.aboveFirst),
]

/** More months than these are told by the year. */
const MOST_MONTHS = 24

function byTime(months: readonly MonthFigures[]): FigureLine[] {
  if (months.length <= MOST_MONTHS)
    return months.map(({ month, all: tally }) => ({ name: month, tally }))
  const years = new Set(months.map(({ month }) => month.slice(0, 4)))
  return [...years].map((year) => ({
    name: `${year}年`,
    tally: sum(months.filter(({ month }) => month.startsWith(year)).map(({ all }) => all)),
  }))
}

const sum = (tallies: readonly Tally[]): Tally => tallies.reduce(added, NOTHING_COUNTED)

/** By the month or the year, with what they come to; then by each way in which they are told apart. */
export function figureTables(
  months: readonly MonthFigures[],
): readonly { readonly title: string; readonly lines: readonly FigureLine[] }[] {
  const all = { name: '合计', tally: sum(months.map((one) => one.all)) }
  return [
    {
      title: '按时间',
      lines: [...byTime(months), all],
    },
    ...SPLITS.map(({ title, names }) => ({
      title,
      lines: names.map((name) => ({
        name,
        tally: sum(months.map(({ split }) => split[title]?.[name] ?? NOTHING_COUNTED)),
      })),
    })),
  ]
}
