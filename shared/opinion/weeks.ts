// 舆情 over the weeks: how many were found, by topic, platform or place. What was merged is counted once, where it went on.
import { regionText } from '../region'
import { mondayOf } from '../calendar/month'
import { dayOf, daysAfter, toMs, type Day, type Ms } from '../time'
import type { Opinion } from './record'
import { PLATFORMS, TOPIC_NAMES } from './words'

export const GROUPINGS = { topic: '按类别', platform: '按平台', place: '按地点' } as const
export type Grouping = keyof typeof GROUPINGS

export interface WeekRow {
  readonly name: string
  /** One list for each week, oldest first. */
  readonly weeks: readonly (readonly Opinion[])[]
}

/** The Mondays of this week and of those before it, oldest first. */
export const weeksUntil = (now: Ms, count: number): Day[] => {
  const last = mondayOf(dayOf(now))
  return Array.from({ length: count }, (_, index) => daysAfter(last, (index - count + 1) * 7))
}

const NOWHERE = '未写明'

function namesOf({ facts }: Opinion, by: Grouping): readonly string[] {
  switch (by) {
    case 'topic':
      return facts.topics.length === 0 ? [NOWHERE] : facts.topics.map((one) => TOPIC_NAMES[one])
    case 'platform':
      return [PLATFORMS[facts.platform].name]
    case 'place':
      return [facts.place === '' ? regionText(facts.region) || NOWHERE : facts.place]
  }
}

/** Of several topics one opinion stands in each; the sum counts it once. */
export function weekRows(
  opinions: readonly Opinion[],
  mondays: readonly Day[],
  by: Grouping,
): { readonly rows: readonly WeekRow[]; readonly all: WeekRow } {
  const found = opinions.filter(({ merged }) => merged === null)
  const inWeek = mondays.map((monday) =>
    found.filter(({ facts }) => mondayOf(dayOf(toMs(facts.foundAt))) === monday),
  )
  const names = new Set(inWeek.flat().flatMap((one) => namesOf(one, by)))
  const rows = [...names].map((name) => ({
    name,
    weeks: inWeek.map((week) => week.filter((one) => namesOf(one, by).includes(name))),
  }))
  const sum = ({ weeks }: WeekRow) => weeks.reduce((count, week) => count + week.length, 0)
  return {
    rows: rows.sort((a, b) => sum(b) - sum(a) || a.name.localeCompare(b.name, 'zh-CN')),
    all: { name: '合计', weeks: inWeek },
  }
}
