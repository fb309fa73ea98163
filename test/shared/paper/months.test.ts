// The papers of a month: the roster on the wall, and the list of surprise calls.
import { describe, expect, test } from 'vitest'
import { emptyDesk } from '../../../shared/desk'
import { PATTERN_PRESETS } from '../../../shared/shift/pattern'
import { aRollCallMonth, aRosterMonth } from '../../support/paper-months'
import { made } from '../../support/papers'

const OCTOBER = { kind: 'roster', month: '2026-10' } as const

describe('the roster of a month', () => {
  const { html, landscape, title } = made(aRosterMonth(), OCTOBER)

  test('is one landscape sheet with a row for each day', () => {
    expect({ landscape, title }).toEqual({ landscape: true, title: '值班表 2026-10' })
    expect(html).toContain('size: 297mm 210mm')
    expect(html.match(/<td class="fixed">\d+<\/td>/g)).toHaveLength(31)
  })

  test('names weekday, holiday and 调休 of each day', () => {
    expect(html).toContain(
      '<tr class="off"><td class="fixed">1</td><td class="fixed">四</td><td class="fixed">国庆节</td>',
    )
    expect(html).toContain(
      '<tr><td class="fixed">10</td><td class="fixed">六</td><td class="fixed">调休班</td>',
    )
  })

  test('has leader, main and second officer of each shift with their phones', () => {
    expect(html).toMatch(/李建国<span class="phone">13804711000<\/span>/)
    expect(html.match(/>带班领导</g)).toHaveLength(2)
  })

  test('lists the phones below before the names become too small to read', () => {
    const three = made(aRosterMonth(PATTERN_PRESETS[1]), OCTOBER)
    expect(three.html).not.toContain('class="phone"')
    expect(three.html).toContain('电话：<span class="date">李建国 13804711000</span>')
    expect(html).not.toContain('电话：')
    const long = aRosterMonth()
    const crowded = made(
      {
        ...long,
        roster: {
          ...long.roster,
          days: { '2026-10-01': { day: { leader: '名'.repeat(200), main: '', second: '' } } },
        },
        phoneBook: { contacts: {} },
      },
      OCTOBER,
    )
    expect(three.html).toContain('阿拉坦其其格')
    expect(crowded.html).toContain(`${'名'.repeat(13)}…`)
  })

  test('strikes out the shifts that a day does not have', () => {
    expect(
      made({ ...aRosterMonth(PATTERN_PRESETS[3]), roster: emptyDesk.roster }, OCTOBER).html,
    ).toContain('none">／</td>')
  })

  test('says who exchanged turns, and how many more did', () => {
    const duty = (date: string, name: string) => ({
      date,
      slotId: 'day',
      post: 'main' as const,
      name,
    })
    const swap = {
      id: 'w1',
      a: duty('2026-10-08', '张磊'),
      b: duty('2026-10-09', '陈静'),
      reason: '家事',
      at: '',
      by: 'p1',
    }
    const state = aRosterMonth()
    const swapped = made(
      { ...state, roster: { ...state.roster, swaps: Array.from({ length: 9 }, () => swap) } },
      OCTOBER,
    )
    expect(swapped.html).toContain('8日主班 张磊 与 9日主班 陈静')
    expect(swapped.html).toContain('等 9 次')
    expect(html).not.toContain('换班')
  })

  test('says when the holidays of its year are not known yet', () => {
    const far = made(aRosterMonth(undefined, '2039-05'), { kind: 'roster', month: '2039-05' })
    expect(far.html).toContain('2039年节假日安排尚未公布')
    expect(html).not.toContain('尚未公布')
  })

  test('February of a leap year has 29 rows', () => {
    const leap = made(aRosterMonth(undefined, '2028-02'), { kind: 'roster', month: '2028-02' })
    expect(leap.html.match(/<td class="fixed">\d+<\/td>/g)).toHaveLength(29)
  })
})

describe('the roll calls of a month', () => {
  test('stand in the order in which they were made, with what was found', () => {
    const { html } = made(aRollCallMonth(5), { kind: 'rollCalls', month: '2026-11' })
    expect(html).toContain('无人接听')
    expect(html).toContain('我方抽查 3 次：及时接听 2 次，迟缓 0 次，无人接听 1 次。')
    expect(html).toContain('上级抽查 2 次：及时接听 1 次，迟缓 1 次，无人接听 0 次。')
  })

  test('a month without any is a sheet that says so', () => {
    const { html } = made(aRollCallMonth(5), { kind: 'rollCalls', month: '2026-12' })
    expect(html).toContain('本月没有点名抽查')
  })
})
