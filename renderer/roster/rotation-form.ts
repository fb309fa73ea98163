// 轮换 as it is typed: names in a line of text, exceptions as sentences; and the plan that it makes.
import { dayKindSchema, type DayKind } from '../../shared/calendar/record'
import { emptyPlan, type Every, type Exception, type RotationPlan } from '../../shared/roster/plan'
import { POSTS, type Post } from '../../shared/roster/post'
import type { Day } from '../../shared/time'

export interface TurnForm {
  /** `张磊、王芳、李强` */
  readonly names: string
  /** Empty: whoever comes after the last turn that was taken. */
  readonly start: string
  readonly every: Every
}

/** `slot:night`, `weekday:3`, `off`, `holiday`, `leave` */
export type Never = string

export interface NeverForm {
  readonly name: string
  readonly never: Never
  readonly first: Day
  readonly last: Day
}

export interface RotationForm {
  readonly turns: Readonly<Record<Post, TurnForm>>
  readonly never: readonly NeverForm[]
  readonly first: Day
  readonly last: Day
  readonly overwrite: boolean
}

/** Names as people write them in a line. */
export const namesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,;；\s]+/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]

const DAYS_OFF: DayKind[] = [dayKindSchema.enum.weekend, dayKindSchema.enum.holiday]

function neverOf({ weekdays, dayKinds, slotIds, between }: Exception): Never {
  if (between !== null) return 'leave'
  if (slotIds.length > 0) return `slot:${slotIds[0]}`
  if (weekdays.length > 0) return `weekday:${weekdays[0]}`
  return dayKinds.length === 1 ? 'holiday' : 'off'
}

export function formOf(plan: RotationPlan | null, first: Day, last: Day): RotationForm {
  const from = plan ?? emptyPlan
  const turn = (post: Post): TurnForm => ({
    names: from[post].order.join('、'),
    start: '',
    every: from[post].every,
  })
  return {
    turns: { leader: turn('leader'), main: turn('main'), second: turn('second') },
    never: from.never.map((one) => ({
      name: one.name,
      never: neverOf(one),
      first: one.between?.first ?? first,
      last: one.between?.last ?? last,
    })),
    first,
    last,
    overwrite: false,
  }
}

function exceptionOf({ name, never, first, last }: NeverForm): Exception {
  const [what, of] = never.split(':') as [string, string | undefined]
  return {
    name,
    weekdays: what === 'weekday' ? [Number(of)] : [],
    dayKinds: what === 'off' ? DAYS_OFF : what === 'holiday' ? ['holiday'] : [],
    slotIds: what === 'slot' && of !== undefined ? [of] : [],
    between: what === 'leave' ? { first, last } : null,
  }
}

/** `startOf` says who begins where the form leaves it open. */
export function planOf(
  form: RotationForm,
  startOf: (order: readonly string[], post: Post) => string,
): RotationPlan {
  const turns = Object.fromEntries(
    POSTS.map((post) => {
      const { names, start, every } = form.turns[post]
      const order = namesOf(names)
      return [post, { order, start: order.includes(start) ? start : startOf(order, post), every }]
    }),
  ) as Pick<RotationPlan, Post>
  return {
    ...turns,
    never: form.never.filter(({ name, never }) => name !== '' && never !== '').map(exceptionOf),
  }
}
