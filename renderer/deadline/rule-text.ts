// Rules in the words of the duty room.
import { withinFrom } from '../../shared/deadline/within'
import { ORIGIN_NAMES, type Preset, type Rule } from '../../shared/deadline/record'
import {
  CATEGORY_NAMES,
  categoryOf,
  kindName,
  LEVEL_NUMERALS,
  UNSET_LEVEL,
  type Category,
} from '../../shared/vocabulary'

/** `事发后2小时`, `收到批示当日` */
export const clockOf = ({ origin, within }: Pick<Rule, 'origin' | 'within'>): string =>
  `${ORIGIN_NAMES[origin]}${withinFrom(within, '后')}`

const EVERY_INCIDENT = '所有事件'

/** `Ⅰ、Ⅱ级 · 敏感`; 所有事件 where nothing narrows it. */
export function appliesText({
  categories,
  kinds,
  levels,
  sensitive,
  withinDays,
}: Rule['appliesTo']): string {
  const graded = (levels ?? []).flatMap((level) =>
    level === 'unset' ? [] : [LEVEL_NUMERALS[level]],
  )
  const parts = [
    categories?.map((category) => CATEGORY_NAMES[category]).join('、'),
    kinds?.map(kindName).join('、'),
    levels &&
      [graded.length > 0 && `${graded.join('、')}级`, levels.includes('unset') && UNSET_LEVEL]
        .filter(Boolean)
        .join('、'),
    sensitive && '敏感',
    withinDays !== undefined && `${withinDays}日内`,
  ]
  return parts.filter(Boolean).join(' · ') || EVERY_INCIDENT
}

/** `到期前 30、10 分` */
export const warningsText = ({ warnMinutes }: Rule): string =>
  warnMinutes.length === 0
    ? '只在到期时'
    : `提前 ${[...warnMinutes].sort((a, b) => b - a).join('、')} 分`

/** A set that speaks of every kind of incident can be a unit's default; special regulations cannot. */
export const mayBeDefault = ({ rules }: Preset): boolean =>
  rules.some(
    ({ duty, appliesTo: { categories, kinds } }) =>
      duty === 'initial' && categories === undefined && kinds === undefined,
  )

/** Whether some rule of a set could ever give a clock to an incident of this category. */
export const speaksOf = ({ rules }: Preset, category: Category): boolean =>
  rules.some(
    ({ appliesTo: { categories, kinds } }) =>
      (categories?.includes(category) ?? true) &&
      (kinds?.some((kind) => categoryOf(kind) === category) ?? true),
  )
