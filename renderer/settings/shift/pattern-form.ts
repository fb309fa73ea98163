// 班次制度 as it is edited: a name and a beginning for each shift. Each lasts until the next begins, so
// that no hour of the day is ever without one.
import type { Pattern, Slot } from '../../../shared/shift/pattern'
import { timeOfDay } from '../../../shared/text'

export interface SlotForm {
  readonly id: string
  readonly name: string
  readonly from: string
}

export interface PatternForm {
  readonly name: string
  readonly workday: readonly SlotForm[]
  readonly dayOff: readonly SlotForm[]
  readonly lead: number | null
  readonly reason: string
}

const slotForms = (slots: readonly Slot[]): readonly SlotForm[] =>
  slots.map(({ id, name, from }) => ({ id, name, from }))

export const patternForm = (
  { name, workday, dayOff }: Pattern,
  lead: number | null,
): PatternForm => ({
  name,
  workday: slotForms(workday),
  dayOff: slotForms(dayOff),
  lead,
  reason: '',
})

/** `8:30`, `0830` and `830` as `08:30`; anything else as it was typed. */
export function clockTime(typed: string): string {
  const [, hours, minutes] = /^(\d{1,2})[:：]?(\d{2})$/.exec(typed.normalize('NFKC').trim()) ?? []
  return hours === undefined ? typed : `${hours.padStart(2, '0')}:${minutes}`
}

export const isClockTime = (typed: string): boolean => timeOfDay.safeParse(clockTime(typed)).success

/** When each ends: as the next begins, the last as the first begins. */
export const endOf = (slots: readonly SlotForm[], index: number): string =>
  clockTime(slots[(index + 1) % slots.length]!.from)

const slotsOf = (slots: readonly SlotForm[], first: string): Slot[] =>
  slots
    .map((slot, index) => (index === 0 ? { ...slot, from: first } : slot))
    .map((slot, index, all) => ({
      id: slot.id,
      name: slot.name,
      from: clockTime(slot.from),
      to: endOf(all, index),
    }))

/** Both lists begin with the day's first shift. */
export function patternOf({ name, workday, dayOff }: PatternForm): Pattern {
  const first = workday[0]?.from ?? ''
  return { name, workday: slotsOf(workday, first), dayOff: slotsOf(dayOff, first) }
}

/** A new shift at the end; its id is new within the list. */
export function withSlot(slots: readonly SlotForm[]): readonly SlotForm[] {
  const free = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    .map((n) => `slot${n}`)
    .find((id) => slots.every((slot) => slot.id !== id))
  return [...slots, { id: free ?? `slot${slots.length + 1}`, name: '', from: '' }]
}
