// 轮巡: due at the hours that were set, signed 已看，无 or by what was found; a round that nobody signed rings.
import { describe, expect, it } from 'vitest'
import { roundNow, roundsOf, signedOf, SHIPPED_WATCH } from '../../../shared/opinion/rounds'
import { roomClocks } from '../../../shared/room-deadlines/clocks'
import { aDesk, at, ms, TODAY } from '../../support/builders'
import { LEADER_PIN, OFFICER_PIN } from '../../support/records'
import { anOpinion } from '../../support/opinions'

const two = { date: TODAY, at: '14:00' }
const eight = { date: TODAY, at: '20:00' }

function watching(from = '13:10') {
  const desk = aDesk({ at: from })
  desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  desk.tell({ type: 'setWatch', settings: { ...SHIPPED_WATCH, on: true }, reason: '室务会定' })
  desk.tell({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
  const owed = () =>
    roomClocks(desk.state).flatMap(({ target }) => (target.kind === 'round' ? [target.at] : []))
  return { desk, owed }
}

describe('the rounds of a day', () => {
  it('are owed from when they were switched on, one after the other', () => {
    const { desk, owed } = watching()
    expect(roundsOf(desk.state.opinion.watch, TODAY).map(({ at: hour }) => hour)).toEqual([
      '08:30',
      '14:00',
      '20:00',
    ])
    expect(owed()).toEqual(['14:00'])
  })

  it('are called when they begin, and missed half an hour later', () => {
    const { desk } = watching()
    expect(roomClocks(desk.state).find(({ target }) => target.kind === 'round')).toMatchObject({
      originAt: ms('14:00'),
      dueAt: ms('14:30'),
      warnMinutes: [30],
    })
  })

  it('are signed 已看，无 by whoever looked, and the next is owed', () => {
    const { desk, owed } = watching()
    expect(desk.refused({ type: 'signRound', round: two, note: '' })).toBe('inFuture')
    desk.at('14:05').tell({ type: 'signRound', round: two, note: '' })
    expect(signedOf(desk.state.opinion.watch, two)).toEqual([
      { at: at('14:05'), by: 'p1', note: '', opinionId: null },
    ])
    expect(owed()).toEqual(['20:00'])
  })

  it('are done by what was found on them, in the same act', () => {
    const { desk, owed } = watching()
    desk.at('14:08').tell(anOpinion({}, { round: two }))
    expect(signedOf(desk.state.opinion.watch, two)).toMatchObject([{ opinionId: 'o2026-1' }])
    expect(owed()).toEqual(['20:00'])
  })

  it('that were missed go on ringing beside the next, until somebody looks', () => {
    const { desk, owed } = watching()
    desk.at('14:30').tellAsSystem({
      type: 'raiseRoomAlarm',
      key: `round:${TODAY}T14:00`,
      dueAt: at('14:30'),
      offsetMs: 0,
    })
    expect(owed()).toEqual(['14:00', '20:00'])
    desk.at('14:45').tell({ type: 'signRound', round: two, note: '' })
    expect(owed()).toEqual(['20:00'])
  })

  it('are those that were set, and none while they are off', () => {
    const { desk, owed } = watching()
    desk.at('21:00')
    expect(desk.refused({ type: 'signRound', round: { ...eight, at: '19:00' }, note: '' })).toBe(
      'unknownRound',
    )
    expect(roundNow(desk.state.opinion.watch, ms('14:10'))).toEqual(two)
    expect(roundNow(desk.state.opinion.watch, ms('13:30'))).toBeNull()
    desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    desk.tell({ type: 'setWatch', settings: SHIPPED_WATCH, reason: '停' })
    expect(owed()).toEqual([])
  })

  it('need an hour', () => {
    const { desk } = watching()
    desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    expect(
      desk.refused({
        type: 'setWatch',
        settings: { ...SHIPPED_WATCH, on: true, at: [] },
        reason: '改',
      }),
    ).toBe('required')
  })
})
