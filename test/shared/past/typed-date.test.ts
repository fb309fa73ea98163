// A day is a day however it is written.
import { expect, test } from 'vitest'
import { isOn, typedDate } from '../../../shared/past/typed-date'

test.each([
  '11月14日',
  '11月14号',
  '11-14',
  '11.14',
  '11/14',
  '1114',
  '2026-11-14',
  '20261114',
  '2026年11月14日',
  '2026年11月',
])('%s holds of 14 November 2026', (written) => {
  expect(isOn('2026-11-14', typedDate(written)!)).toBe(true)
  expect(isOn('2026-12-14', typedDate(written)!)).toBe(false)
})

test('without a year it is that day of any year', () => {
  expect(isOn('2017-11-14', typedDate('11-14')!)).toBe(true)
  expect(isOn('2017-11-14', typedDate('2026-11-14')!)).toBe(false)
})

test.each(['1345', '11月31日', '2026-02-30', '17', '草原', '114', '0471'])(
  '%s is no day',
  (word) => {
    expect(typedDate(word)).toBeNull()
  },
)
