// Every syllable that a character may be typed with is one that the rows of initials know.
import { polyphonic } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { initialsOf } from '../../../shared/past/initials'

const COMMON = [0x4e00, 0x9fa5] as const

test('the reading of every character is a syllable: its letters are one row of one initial', () => {
  const unknown = new Set<string>()
  for (let code = COMMON[0]; code <= COMMON[1]; code += 1) {
    const [readings = []] = polyphonic(String.fromCodePoint(code), {
      toneType: 'none',
      type: 'array',
      nonZh: 'removed',
    })
    for (const reading of readings)
      if (/^[a-z]+$/.test(reading) && !initialsOf(`${reading}b`).includes(`${reading[0]}b`))
        unknown.add(reading)
  }
  expect([...unknown]).toEqual([])
})

test('letters are read as initials, in full, and as anything between', () => {
  expect(initialsOf('cy')).toEqual(['cy'])
  expect(initialsOf('caoyuan')).toContain('cy')
  expect(initialsOf('caoyuan')).toContain('cya')
  expect(initialsOf('caoy')).toContain('cy')
  expect(initialsOf('hhht')).toEqual(['hhht'])
})
