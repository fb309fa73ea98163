// Filling by rotation: order, start, who never on what; nobody two shifts running while others are there.
import { describe, expect, it } from 'vitest'
import type { RotationPlan } from '../../../shared/roster/plan'
import { findings } from '../../../shared/roster/findings'
import { assignmentOf } from '../../../shared/roster/find'
import { rotation, startAfter } from '../../../shared/roster/rotation'
import { rosterOf, turnsOf } from '../../../shared/roster/month'
import { aManagedDesk, aPlan, aTurn, fillIn, never, rosterCommand } from '../../support/a-roster'

const FOUR = ['张磊', '陈静', '孙浩', '白雪']

function planned(
  plan: Partial<RotationPlan>,
  first = '2026-11-23',
  last = first,
  before: Readonly<Record<string, string>> = {},
  overwrite = false,
) {
  const desk = aManagedDesk()
  if (Object.keys(before).length > 0) fillIn(desk, before)
  const changes = rotation(desk.state, aPlan(plan), { first, last, overwrite })
  if (changes.length > 0) desk.tell(rosterCommand(changes, 'rotation'))
  const cell = (where: string) => {
    const [date, slotId, post] = where.split(' ') as [string, string, 'main']
    return assignmentOf(desk.state.roster.days, date, slotId)[post]
  }
  return { desk, changes, cell, names: changes.map(({ to }) => to) }
}

describe('a rotation', () => {
  it('goes round in the given order, from whoever begins', () => {
    expect(
      planned({ main: aTurn(FOUR, { start: '孙浩' }) }, '2026-11-23', '2026-11-25').names,
    ).toEqual(['孙浩', '白雪', '张磊', '陈静', '孙浩', '白雪'])
  })

  it('leaves posts alone that have no order', () => {
    const { desk } = planned(
      { main: aTurn(FOUR) },
      '2026-11-23',
      '2026-11-23',
      { '2026-11-23 day leader': '王芳' },
      true,
    )
    expect(desk.state.roster.days['2026-11-23']?.['day']).toEqual({
      leader: '王芳',
      main: '张磊',
      second: '',
    })
  })

  it('gives leaders a whole day, or a week from Monday', () => {
    expect(
      planned({ leader: aTurn(['王芳', '李建国'], { every: 'day' }) }, '2026-11-23', '2026-11-24')
        .names,
    ).toEqual(['王芳', '王芳', '李建国', '李建国'])
    const { cell } = planned(
      { leader: aTurn(['王芳', '李建国'], { every: 'week' }) },
      '2026-11-27',
      '2026-12-01',
    )
    expect(
      [
        '2026-11-27 day leader',
        '2026-11-29 night leader',
        '2026-11-30 day leader',
        '2026-12-01 night leader',
      ].map(cell),
    ).toEqual(['王芳', '王芳', '李建国', '李建国'])
  })

  it('fills main and second without putting anyone in both or two shifts running', () => {
    const { desk } = planned(
      { leader: aTurn(['王芳']), main: aTurn(FOUR), second: aTurn(FOUR, { start: '孙浩' }) },
      '2026-11-01',
      '2026-11-30',
    )
    expect(findings(desk.state, '2026-11-01', '2026-11-30')).toEqual([])
  })

  it('is fair: over a month nobody stands much more often than another', () => {
    const { desk } = planned({ main: aTurn(FOUR) }, '2026-11-01', '2026-11-30')
    expect(turnsOf(rosterOf(desk.state, '2026-11')).map(([, { main }]) => main)).toEqual([
      15, 15, 15, 15,
    ])
  })
})

describe('who never stands on something', () => {
  it.each([
    ['a weekday', never('张磊', { weekdays: [1] }), ['陈静', '孙浩']],
    ['a shift', never('陈静', { slotIds: ['night'] }), ['张磊', '孙浩']],
    [
      'days between two',
      never('张磊', { between: { first: '2026-11-20', last: '2026-11-23' } }),
      ['陈静', '孙浩'],
    ],
    [
      'another shift of this day',
      never('张磊', { weekdays: [1], slotIds: ['night'] }),
      ['张磊', '陈静'],
    ],
    [
      'weekends, which this is not',
      never('张磊', { dayKinds: ['weekend', 'holiday'] }),
      ['张磊', '陈静'],
    ],
    ['anything at all', never('张磊'), ['陈静', '孙浩']],
  ])('is passed over: %s', (_, exception, names) => {
    expect(planned({ main: aTurn(FOUR), never: [exception] }).names).toEqual(names)
  })

  it('comes next as soon as they may', () => {
    const { names } = planned(
      { main: aTurn(FOUR), never: [never('张磊', { slotIds: ['day'] })] },
      '2026-11-23',
      '2026-11-24',
    )
    expect(names).toEqual(['陈静', '张磊', '孙浩', '白雪'])
  })

  it('leaves a gap when nobody else is there', () => {
    expect(planned({ main: aTurn(['张磊']), never: [never('张磊')] }).changes).toEqual([])
  })
})

describe('what stands there already', () => {
  const before = { '2026-11-23 night main': '张磊' }

  it('stays, counts as a turn, and nobody runs into it', () => {
    const { cell } = planned({ main: aTurn(FOUR) }, '2026-11-23', '2026-11-24', before)
    expect(
      ['2026-11-23 day main', '2026-11-23 night main', '2026-11-24 day main'].map(cell),
    ).toEqual(['陈静', '张磊', '孙浩'])
  })

  it('is written over only when that is asked for, and what it was is told', () => {
    const { changes } = planned(
      { main: aTurn(['陈静', '孙浩']) },
      '2026-11-23',
      '2026-11-23',
      before,
      true,
    )
    expect(changes.at(-1)).toEqual({
      date: '2026-11-23',
      slotId: 'night',
      post: 'main',
      from: '张磊',
      to: '孙浩',
    })
  })

  it('the evening before is looked at too', () => {
    expect(
      planned({ main: aTurn(FOUR) }, '2026-11-23', '2026-11-23', {
        '2026-11-22 night main': '张磊',
      }).names,
    ).toEqual(['陈静', '张磊'])
  })

  it('one alone stands two shifts running rather than leaving the desk empty', () => {
    expect(planned({ main: aTurn(['张磊']) }).names).toEqual(['张磊', '张磊'])
  })
})

describe('the next month', () => {
  it('goes on after whoever stood last', () => {
    const { desk } = planned({ main: aTurn(FOUR) }, '2026-11-28', '2026-11-30')
    expect(startAfter(desk.state, FOUR, 'main', '2026-12-01')).toBe('孙浩')
    expect(startAfter(desk.state, FOUR, 'second', '2026-12-01')).toBe('张磊')
    expect(startAfter(desk.state, [], 'main', '2026-12-01')).toBe('')
  })
})
