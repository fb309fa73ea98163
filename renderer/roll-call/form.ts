// A roll call as it is typed, and the record that it makes.
import { isEqual } from '../../shared/equal'
import type { Answered, Direction, RollCall, RollCallInput } from '../../shared/roll-call/record'
import { MINUTE, toInstant, toMs, type Ms } from '../../shared/time'

export interface RollCallForm {
  readonly direction: Direction
  readonly at: Ms | null
  readonly unit: string
  readonly who: string
  readonly phone: string
  readonly ours: string
  /** False: nobody answered. */
  readonly answered: boolean
  readonly count: number | null
  readonly measure: Answered['measure']
  readonly found: string
}

export const emptyRollCall = (direction: Direction, now: Ms, ours: string): RollCallForm => ({
  direction,
  at: Math.floor(now / MINUTE) * MINUTE,
  unit: '',
  who: '',
  phone: '',
  ours,
  answered: true,
  count: null,
  measure: 'seconds',
  found: '',
})

export const formOf = ({
  direction,
  at,
  unit,
  who,
  phone,
  ours,
  answered,
  found,
}: RollCall): RollCallForm => ({
  direction,
  at: toMs(at),
  unit,
  who,
  phone,
  ours,
  found,
  answered: answered !== null,
  count: answered?.count ?? null,
  measure: answered?.measure ?? 'seconds',
})

/** A figure that was left out is -1, for the schema to refuse: nobody is said to have answered at once. */
export const inputOf = (form: RollCallForm): RollCallInput => {
  const { direction, at, unit, who, phone, ours, answered, count, measure, found } = form
  return {
    direction,
    at: at === null ? '' : toInstant(at),
    unit,
    who,
    phone,
    ours,
    found,
    answered: answered ? { count: count ?? -1, measure } : null,
  }
}

/** Only what is different from the record. */
export function patchOf(form: RollCallForm, record: RollCall): Partial<RollCallInput> {
  const next = inputOf(form)
  const before = inputOf(formOf(record))
  return Object.fromEntries(
    Object.entries(next).filter(
      ([field, value]) => !isEqual(value, before[field as keyof RollCallInput]),
    ),
  )
}

/** Three rings are about fifteen seconds. */
const SLOW: Readonly<Record<Answered['measure'], number>> = { rings: 3, seconds: 15 }
export const isSlow = ({ count, measure }: Answered): boolean => count > SLOW[measure]

/** `8 秒`, `第 2 声`, `没人接` */
export const answeredText = (answered: Answered | null): string =>
  answered === null
    ? '没人接'
    : answered.measure === 'seconds'
      ? `${answered.count} 秒`
      : `响 ${answered.count} 声`
