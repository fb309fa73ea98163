// The roster is filled by managers, swapped by officers, and never written over unseen.
import { describe, expect, it } from 'vitest'
import { expectedNames } from '../../../shared/roster/find'
import { PATTERN_PRESETS } from '../../../shared/shift/pattern'
import { aDesk } from '../../support/builders'
import {
  aDuty,
  aManagedDesk,
  aPlan,
  aTurn,
  backToOfficer,
  changesFor,
  fillIn,
  rosterCommand,
} from '../../support/a-roster'

const filled = () => {
  const desk = aManagedDesk()
  fillIn(desk, {
    '2026-11-23 day leader': '王芳',
    '2026-11-23 day main': '张磊',
    '2026-11-23 day second': '陈静',
    '2026-11-23 night main': '孙浩',
    '2026-11-24 day main': '白雪',
    '2026-11-26 day main': '张磊',
  })
  return desk
}

describe('the roster', () => {
  it('says who is expected at the desk, and nothing where nobody stands', () => {
    const { roster } = filled().state
    expect(expectedNames(roster, '2026-11-23', 'day')).toEqual(['张磊', '陈静'])
    expect(expectedNames(roster, '2026-11-23', 'night')).toEqual(['孙浩'])
    expect(expectedNames(roster, '2026-11-25', 'day')).toEqual([])
    expect(expectedNames(roster, 'constructor', 'day')).toEqual([])
  })

  it('keeps who filled it, how and for which days', () => {
    expect(filled().state.roster.edits).toMatchObject([
      {
        by: 'p2',
        why: 'typed',
        source: '',
        count: 6,
        first: '2026-11-23',
        last: '2026-11-26',
      },
    ])
  })

  it('is changed by managers only', () => {
    const changes = changesFor(aDesk(), { '2026-11-23 day main': '张磊' })
    expect(aDesk().refused(rosterCommand(changes))).toBe('notAllowed')
  })

  it('journals what stood there before, and only what differs', () => {
    const desk = filled()
    fillIn(desk, { '2026-11-23 day main': '陈静', '2026-11-23 night main': '孙浩' })
    expect(desk.journal.at(-1)?.data).toMatchObject({
      changes: [{ date: '2026-11-23', slotId: 'day', post: 'main', from: '张磊', to: '陈静' }],
    })
  })

  it('is not written over by someone who saw it otherwise', () => {
    const desk = filled()
    const stale = { ...aDuty('2026-11-23 day main', ''), from: '', to: '孙浩' }
    expect(desk.refused(rosterCommand([stale]))).toBe('rosterMoved')
  })

  it.each([
    ['a shift that the pattern does not have', { '2026-11-23 whole main': '张磊' }, 'unknownSlot'],
    ['what stands there already', { '2026-11-23 day main': '张磊' }, 'nothingChanged'],
  ])('refuses %s', (_, names, code) => {
    const desk = filled()
    expect(desk.refused(rosterCommand(changesFor(desk, names)))).toBe(code)
  })

  it('refuses one place named twice', () => {
    const desk = filled()
    const [change] = changesFor(desk, { '2026-11-25 day main': '张磊' })
    expect(desk.refused(rosterCommand([change!, change!]))).toBe('placeTwice')
  })

  it('lets names be taken out of a shift that the pattern no longer has', () => {
    const desk = filled()
    desk.tell({
      type: 'setShiftPattern',
      pattern: PATTERN_PRESETS[2]!,
      handoverLeadMinutes: 10,
      reason: '改为24小时',
    })
    fillIn(desk, { '2026-11-24 day main': '' })
    expect(expectedNames(desk.state.roster, '2026-11-24', 'day')).toEqual([])
  })

  it('remembers the last rotation for the next month', () => {
    const desk = aManagedDesk()
    const plan = aPlan({ main: aTurn(['张磊', '陈静']) })
    const changes = changesFor(desk, { '2026-11-23 day main': '张磊' })
    desk.tell({ ...rosterCommand(changes, 'rotation'), plan })
    fillIn(desk, { '2026-11-24 day main': '陈静' })
    expect(desk.state.roster.plan).toEqual(plan)
  })
})

describe('a swap (换班)', () => {
  const onDuty = () => backToOfficer(filled())
  const swap = (a: string, aName: string, b: string, bName: string) => ({
    type: 'swapDuty' as const,
    a: aDuty(a, aName),
    b: aDuty(b, bName),
    reason: '家中有事',
  })

  it('is entered by whoever is on duty, exchanges both turns and stays on record', () => {
    const desk = onDuty()
    expect(desk.tell(swap('2026-11-23 night main', '孙浩', '2026-11-24 day main', '白雪'))).toEqual(
      { swapId: 'w1' },
    )
    expect(expectedNames(desk.state.roster, '2026-11-23', 'night')).toEqual(['白雪'])
    expect(expectedNames(desk.state.roster, '2026-11-24', 'day')).toEqual(['孙浩'])
    expect(desk.state.roster.swaps).toMatchObject([
      {
        id: 'w1',
        by: 'p1',
        reason: '家中有事',
        a: { name: '孙浩', date: '2026-11-23' },
        b: { name: '白雪', date: '2026-11-24' },
      },
    ])
  })

  it('is no business of somebody who is not on duty', () => {
    expect(
      filled().refused(swap('2026-11-23 night main', '孙浩', '2026-11-24 day main', '白雪')),
    ).toBe('notOnDuty')
  })

  it('leaves the other posts of both shifts as they were', () => {
    const desk = onDuty()
    desk.tell(swap('2026-11-23 day second', '陈静', '2026-11-24 day main', '白雪'))
    expect(desk.state.roster.days['2026-11-23']?.['day']).toEqual({
      leader: '王芳',
      main: '张磊',
      second: '白雪',
    })
  })

  it.each([
    [
      'of a turn that is not theirs',
      ['2026-11-23 night main', '张磊', '2026-11-24 day main', '白雪'],
      'rosterMoved',
    ],
    [
      'with somebody whose turn it is not',
      ['2026-11-23 night main', '孙浩', '2026-11-24 day main', '张磊'],
      'rosterMoved',
    ],
  ] as const)('%s is refused', (_, [a, aName, b, bName], code) => {
    expect(onDuty().refused(swap(a, aName, b, bName))).toBe(code)
  })

  it('with oneself is refused, and so is one of a turn long over', () => {
    const desk = onDuty()
    expect(desk.refused(swap('2026-11-23 day main', '张磊', '2026-11-26 day main', '张磊'))).toBe(
      'swapSelf',
    )
    desk.at('2026-11-24 10:00')
    desk.tell(swap('2026-11-23 night main', '孙浩', '2026-11-26 day main', '张磊'))
    desk.at('2026-11-25 10:00')
    expect(desk.refused(swap('2026-11-23 day main', '张磊', '2026-11-26 day main', '孙浩'))).toBe(
      'swapOver',
    )
  })
})
