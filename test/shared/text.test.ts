// What people type and paste, made safe to keep, print and send.
import { describe, expect, it } from 'vitest'
import {
  LONGEST_TEXT,
  optionalLine,
  optionalText,
  requiredLine,
  requiredText,
  timeOfDay,
} from '../../shared/text'

const ch = (...codes: number[]) => String.fromCodePoint(...codes)

describe('a line', () => {
  it.each([
    '昇镕玥喆',
    '㛃䶮',
    ch(0x20bb7) + '野',
    ch(0x1820, 0x180e, 0x1821),
    ch(0x1820, 0x202f, 0x1821),
  ])('keeps rare characters and Mongolian script as they are: %s', (name) =>
    expect(requiredLine.parse(name)).toBe(name),
  )

  it.each([
    ['a NUL', 0],
    ['a backspace', 8],
    ['an escape', 0x1b],
    ['DEL', 0x7f],
    ['a C1 control', 0x9f],
    ['a left-to-right mark', 0x200e],
    ['a right-to-left override', 0x202e],
    ['an isolate', 0x2067],
    ['an Arabic letter mark', 0x61c],
    ['a zero-width space', 0x200b],
    ['a byte order mark', 0xfeff],
    ['half a surrogate pair', 0xd842],
  ])('loses %s', (_, code) => {
    expect(requiredLine.parse(`张${ch(code)}磊`)).toBe('张磊')
  })

  it('is one line: breaks, tabs and runs of blanks become one blank', () => {
    expect(optionalLine.parse(`  张\t磊\r\n 二科${ch(0x2028)}三科${ch(0x3000)}`)).toBe(
      '张 磊 二科 三科',
    )
  })

  it('has one normal form, so that two spellings of a name are one name', () => {
    expect(requiredLine.parse(`e${ch(0x301)}`)).toBe(ch(0xe9))
  })

  it('must say something where something is asked: blanks and marks are nothing', () => {
    expect(requiredLine.safeParse(`  ${ch(0x200b, 0x202e)} `).success).toBe(false)
    expect(optionalLine.parse('  ')).toBe('')
  })

  it('takes 200 characters and not 201', () => {
    expect(requiredLine.safeParse('值'.repeat(200)).success).toBe(true)
    expect(requiredLine.safeParse('值'.repeat(201)).success).toBe(false)
  })
})

describe('paragraphs', () => {
  it('keep their line breaks, whatever the system that wrote them', () => {
    expect(optionalText.parse(`一\r\n二\r三${ch(0x2029)}四`)).toBe('一\n二\n三\n四')
  })

  it('lose blanks at the ends of lines and around the whole', () => {
    expect(requiredText.parse('\n 一  \n  二\t\n\n')).toBe('一\n  二')
  })

  it('take 100,000 characters and not one more', () => {
    expect(requiredText.parse('火'.repeat(LONGEST_TEXT))).toHaveLength(100_000)
    expect(requiredText.safeParse('火'.repeat(LONGEST_TEXT + 1)).success).toBe(false)
  })

  it('come out the same when they are cleaned twice', () => {
    const dirty = `  一${ch(0xd800)}${ch(0x202e)}${ch(0xdc00)}\r\n${ch(0xfeff)}e${ch(0x301)} \t\n`
    const once = optionalText.parse(dirty)
    expect(optionalText.parse(once)).toBe(once)
  })
})

describe('a time of day', () => {
  it.each(['00:00', '08:30', '23:59'])('is %s', (text) =>
    expect(timeOfDay.safeParse(text).success).toBe(true),
  )
  it.each(['24:00', '8:30', '08:60', '0830', '08:30 '])('is not %s', (text) =>
    expect(timeOfDay.safeParse(text).success).toBe(false),
  )
})
