import { describe, expect, test } from 'vitest'
import { colours, motion, pairs, type Scheme } from '../../../renderer/theme/tokens'
import { cssVariables } from '../../../renderer/theme/variables'

const channel = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const satisfies readonly Scheme[])(
  'the %s colours',
  (scheme) => {
    test.each(pairs)('%s on %s can be read (WCAG AA)', (text, ground) => {
      expect(contrast(colours[scheme][text], colours[scheme][ground])).toBeGreaterThanOrEqual(4.5)
    })
  },
)

test('every token reaches the styles as a variable', () => {
  expect(cssVariables('light')).toMatchObject({
    '--late-soft': '#fdecec',
    '--on-level-ii': '#241200',
    '--space-4': '16px',
    '--type-body': '14px',
    '--layer-head': '1200',
  })
})

test('nothing moves for longer than 200 ms', () => {
  expect(Math.max(...Object.values(motion))).toBeLessThanOrEqual(200)
})
