// Clauses speak of hours (H3, N1) and of 当日: both are lengths of a rule.
import { describe, expect, it } from 'vitest'
import { upcast } from '../../../shared/event'
import type { Rule } from '../../../shared/deadline/record'
import {
  endsAt,
  lengthOf,
  withinFrom,
  withinText,
  type Within,
} from '../../../shared/deadline/within'
import { DAY, HOUR } from '../../../shared/time'
import { ms } from '../../support/moments'
import { olderLines } from '../../support/older'

const twoHours: Within = { kind: 'minutes', minutes: 120 }
const sameDay: Within = { kind: 'endOfDay' }

describe('how long a rule gives', () => {
  it('so many minutes from the origin, also over midnight', () => {
    expect(endsAt(twoHours, ms('2026-11-23 23:10'))).toBe(ms('2026-11-24 01:10'))
    expect([lengthOf(twoHours), withinText(twoHours)]).toEqual([2 * HOUR, '2小时'])
  })

  it('当日: until midnight in Shanghai, be it an hour or the whole day', () => {
    const midnight = ms('2026-11-24 00:00')
    expect([
      endsAt(sameDay, ms('2026-11-23 00:00')),
      endsAt(sameDay, ms('2026-11-23 23:00')),
    ]).toEqual([midnight, midnight])
    expect([lengthOf(sameDay), withinText(sameDay)]).toEqual([DAY, '当日'])
  })

  it('a word stands between the origin and a number, not before 当日', () => {
    expect([
      withinFrom(twoHours, '后'),
      withinFrom(twoHours, '起'),
      withinFrom(sameDay, '后'),
    ]).toEqual(['后2小时', '起2小时', '当日'])
  })
})

describe('a rule book of version 1', () => {
  const changed = olderLines('whole').find(({ type }) => type === 'rulesChanged')!
  const rules = (data: unknown): Rule[] =>
    (data as { book: { presets: { rules: Rule[] }[] } }).book.presets.flatMap(({ rules }) => rules)

  it('keeps every length that it gave, and names its kind', () => {
    const before = rules(changed.data).map(({ within }) => within as unknown)
    const expected = before.map((within) =>
      (within as { minutes?: number }).minutes === undefined
        ? sameDay
        : { kind: 'minutes', ...(within as object) },
    )
    expect(before).toContainEqual({ endOfDay: true })
    expect(rules(upcast(changed)!.data).map(({ within }) => within)).toEqual(expected)
  })

  it('goes on to let a special regulation stand in place of the default', () => {
    expect(upcast(changed)!.data).toMatchObject({ book: { combining: 'specialFirst' } })
  })

  it.each([null, { presets: 7 }, { presets: [{ rules: [{ within: null }] }] }])(
    'that holds %j is read by nobody, and harms nobody',
    (book) => {
      expect(upcast({ ...changed, data: { book, reason: '' } })).toBeNull()
    },
  )
})
