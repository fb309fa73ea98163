import { expect, test } from 'vitest'
import { dayHint } from '../../../renderer/ui/day-hint'

const at = (text: string) => Date.parse(`${text}+08:00`)
const AFTERNOON = at('2026-11-23T14:32:07')

test('the hint says which day that is', () => {
  expect(dayHint(at('2026-11-23T00:00:00'), AFTERNOON)).toBe('今天 星期一')
  expect(dayHint(at('2026-11-22T23:59:00'), AFTERNOON)).toBe('昨天 星期日')
  expect(dayHint(at('2026-11-18T10:00:00'), AFTERNOON)).toBe('5天前 星期三')
  expect(dayHint(at('2026-11-23T14:45:00'), AFTERNOON)).toBe('今天 星期一，晚于现在')
})
