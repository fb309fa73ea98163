// The desk's own time, when the computer's clock cannot be trusted.
import { describe, expect, it } from 'vitest'
import { createDeskClock } from '../../../electron/core/clock/desk-clock'
import { HOUR, MINUTE, SECOND, toInstant, toMs } from '../../../shared/time'
import { testClock } from '../../support/clock'

const START = '2026-11-23T06:00:00.000Z'
const at = (offset: number) => toInstant(toMs(START) + offset)

function aDesk(lastRecordAt: string | null = null) {
  const computer = testClock(START)
  const desk = createDeskClock(computer, lastRecordAt === null ? null : toMs(lastRecordAt))
  return { computer, desk, time: () => toInstant(desk.now()) }
}

describe('the desk clock', () => {
  it('is the computer clock as long as that runs evenly', async () => {
    const { computer, desk, time } = aDesk()
    await computer.advance(3 * HOUR)
    expect(time()).toBe(at(3 * HOUR))
    expect(desk.changes()).toEqual([])
  })

  it('goes on through sleep, which is no jump', async () => {
    const { computer, desk, time } = aDesk()
    await computer.sleep(9 * HOUR)
    expect(time()).toBe(at(9 * HOUR))
    expect(desk.changes()).toEqual([])
  })

  it('follows small corrections, as a time server makes them', () => {
    const { computer, desk, time } = aDesk()
    computer.setWall(toMs(START) + 40 * SECOND)
    expect(time()).toBe(at(40 * SECOND))
    computer.setWall(toMs(START) - 15 * SECOND)
    expect(time()).toBe(at(-15 * SECOND))
    expect(desk.changes()).toEqual([])
  })

  it.each([
    ['forward', 2 * HOUR],
    ['back', -2 * HOUR],
  ])('reckons on when the computer is set %s', async (_way, by) => {
    const { computer, desk, time } = aDesk()
    computer.setWall(toMs(START) + by)
    expect(desk.changes()).toEqual([
      { kind: 'jumped', jump: { desk: at(0), computer: at(by), atStart: false } },
    ])
    expect(desk.changes()).toEqual([])
    await computer.advance(10 * MINUTE)
    expect(time()).toBe(at(10 * MINUTE))
    expect(desk.computer()).toBe(at(by + 10 * MINUTE))
  })

  it('settles by itself when the computer comes back', async () => {
    const { computer, desk, time } = aDesk()
    computer.setWall(toMs(START) + 2 * HOUR)
    desk.changes()
    await computer.advance(10 * MINUTE)
    computer.setWall(toMs(START) + 10 * MINUTE + 20 * SECOND)
    expect(desk.changes()).toEqual([{ kind: 'agreed' }])
    expect(time()).toBe(at(10 * MINUTE + 20 * SECOND))
  })

  it('notices a second jump on top of the first', () => {
    const { computer, desk } = aDesk()
    computer.setWall(toMs(START) + 2 * HOUR)
    computer.setWall(toMs(START) + 2 * HOUR)
    desk.changes()
    computer.setWall(toMs(START) + 5 * MINUTE)
    expect(desk.changes()).toMatchObject([
      { kind: 'jumped', jump: { desk: at(0), computer: at(5 * MINUTE) } },
    ])
  })

  it('follows the computer once a person says that it is right', () => {
    const { computer, desk, time } = aDesk()
    computer.setWall(toMs(START) - 2 * HOUR)
    desk.changes()
    desk.confirm('computer')
    expect(time()).toBe(at(-2 * HOUR))
    expect(desk.changes()).toEqual([])
  })

  it('keeps its own time once a person says that this is right', async () => {
    const { computer, desk, time } = aDesk()
    computer.setWall(toMs(START) - 2 * HOUR)
    desk.changes()
    desk.confirm('desk')
    await computer.advance(MINUTE)
    expect(time()).toBe(at(MINUTE))
    computer.setWall(toMs(START) + MINUTE)
    expect(desk.changes()).toEqual([])
    expect(time()).toBe(at(MINUTE))
  })
})

describe('a start with a computer clock behind the last record', () => {
  it('goes on from the last record, which cannot be later than now', () => {
    const { desk, time } = aDesk(at(3 * HOUR))
    expect(time()).toBe(at(3 * HOUR))
    expect(desk.changes()).toEqual([
      { kind: 'jumped', jump: { desk: at(3 * HOUR), computer: at(0), atStart: true } },
    ])
  })

  it('believes a computer that is then set later than that: the desk may have been off for long', () => {
    const { computer, desk, time } = aDesk(at(3 * HOUR))
    desk.changes()
    computer.setWall(toMs(START) + 9 * HOUR)
    expect(desk.changes()).toEqual([{ kind: 'agreed' }])
    expect(time()).toBe(at(9 * HOUR))
  })

  it('lets a minute pass, which two clocks may differ by', () => {
    const { desk } = aDesk(at(50 * SECOND))
    expect(desk.changes()).toEqual([])
  })
})
