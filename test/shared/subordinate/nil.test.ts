// The 零报告 of the units below: asked for at the hour, until all have reported or asking is over; late and missing told apart.
import { describe, expect, it } from 'vitest'
import { unitNilClocks } from '../../../shared/subordinate/clocks'
import { unitNilMonth, unitNilSum, unitNilSumText } from '../../../shared/subordinate/month'
import { toInstant } from '../../../shared/time'
import { ms, type TestDesk } from '../../support/builders'
import { aRoomAbove, chased, toldNil } from '../../support/a-register'

const TODAY = '2026-11-23'
const owed = (desk: TestDesk) =>
  unitNilClocks(desk.state).map(({ target }) => (target.kind === 'unitNil' ? target.date : ''))

function comeDue(desk: TestDesk, moment: string): TestDesk {
  desk.at(moment)
  for (const { key, dueAt } of unitNilClocks(desk.state).filter(({ dueAt }) => dueAt <= desk.now))
    desk.tellAsSystem({ type: 'raiseRoomAlarm', key, dueAt: toInstant(dueAt), offsetMs: 0 })
  return desk
}

describe('the clock of what the units below owe', () => {
  it('runs to the hour and says how many are missing', () => {
    const desk = aRoomAbove()
    expect(unitNilClocks(desk.state)).toEqual([
      {
        key: `unitNil:${TODAY}`,
        name: '下级零报告还差 3 家',
        originAt: ms('2026-11-22 17:00'),
        dueAt: ms('17:00'),
        warnMinutes: [],
        target: { kind: 'unitNil', date: TODAY },
      },
    ])
    desk.tell(toldNil(desk, ['x1', 'x3']))
    expect(unitNilClocks(desk.state)[0]?.name).toBe('下级零报告还差 1 家')
  })

  it('does not run without a unit that owes it', () => {
    expect(owed(aRoomAbove(['沙柳旗']))).toEqual([TODAY])
    const desk = aRoomAbove(['沙柳旗'])
    desk.tell({ type: 'retireSubordinate', unitId: 'x1', reason: '撤并' })
    expect(owed(desk)).toEqual([])
  })

  it('is met when the last has reported, and the alarm is forgotten', () => {
    const desk = comeDue(aRoomAbove(), '17:00')
    expect(owed(desk)).toEqual([TODAY, '2026-11-24'])
    expect(desk.state.room.alarms).toHaveProperty([`unitNil:${TODAY}`])
    desk.at('17:20').tell(toldNil(desk, ['x1', 'x2', 'x3']))
    expect(owed(desk)).toEqual(['2026-11-24'])
    expect(desk.state.room.alarms).toEqual({})
  })

  it('ends with a reason when asking is over; whoever is missing stays so', () => {
    const desk = aRoomAbove()
    const close = { type: 'closeUnitNil', date: TODAY, reason: '电话不通，已报带班领导' } as const
    expect(desk.refusal(close)).toMatchObject({ code: 'unitNilNotDue' })
    comeDue(desk, '17:00')
    desk.tell(toldNil(desk, ['x1', 'x2']))
    desk.at('17:40').tell(close)
    expect(owed(desk)).toEqual(['2026-11-24'])
    expect(unitNilSum(desk.state, TODAY).missing.map(({ name }) => name)).toEqual(['市公安局'])
    // It may still come, and is late then.
    desk.tell(toldNil(desk, ['x3']))
    expect(unitNilSumText(unitNilSum(desk.state, TODAY))).toBe(
      '应报 3 家，已报 3 家，其中迟报 1 家（市公安局），未报 0 家',
    )
  })
})

describe('a 零报告 that was told', () => {
  it('is not added to a month that has been put away', () => {
    const desk = aRoomAbove().at('2027-02-02 09:00')
    expect(desk.refused(toldNil(desk, ['x1']))).toBe('unitNilLeft')
  })

  it('is taken once, not ahead of time, and only of units that there are', () => {
    const desk = aRoomAbove()
    desk.tell(toldNil(desk, ['x1']))
    expect(desk.refusal(toldNil(desk, ['x1', 'x2']))).toMatchObject({
      code: 'unitNilTwice',
      details: { name: '沙柳旗' },
    })
    expect(desk.refusal(toldNil(desk, ['x9']))).toMatchObject({ code: 'unknownSubordinate' })
    expect(desk.refusal(toldNil(desk, ['x2'], { date: '2026-11-24' }))).toMatchObject({
      code: 'inFuture',
    })
    expect(desk.refusal(toldNil(desk, ['x2'], { at: '2026-11-22T10:00:00.000Z' }))).toMatchObject({
      code: 'beforeNilDay',
    })
  })

  it('is struck with a reason when it was entered by mistake, and owed again', () => {
    const desk = aRoomAbove()
    desk.tell(toldNil(desk, ['x1']))
    desk.tell({ type: 'strikeUnitNil', date: TODAY, unitId: 'x1', reason: '记错了单位' })
    expect(unitNilSum(desk.state, TODAY).sent).toBe(0)
    expect(desk.state.subordinates.days[TODAY]?.reports['x1']?.struck?.reason).toBe('记错了单位')
    desk.tell(toldNil(desk, ['x1']))
    expect(unitNilSum(desk.state, TODAY).sent).toBe(1)
  })

  it('is judged by the hour that held when the day began to be written down', () => {
    const desk = aRoomAbove().at('16:30')
    desk.tell(toldNil(desk, ['x1']))
    desk.signIn('p2', '246135')
    desk.tell({
      type: 'setSubordinates',
      settings: { on: true, nil: true, at: '16:00' },
      reason: '提前',
    })
    expect(unitNilSum(desk.state, TODAY).late).toEqual([])
  })
})

describe('the grid of a month', () => {
  it('tells sent, late, missing, not yet due and not owed apart', () => {
    const desk = aRoomAbove()
    desk.tell(toldNil(desk, ['x1'], { officer: '巴图' }))
    desk.at('17:10').tell(toldNil(desk, ['x2']))
    desk.tell(chased(['x3'], '17:05', '马上报'))
    const rows = unitNilMonth(desk.state, '2026-11', desk.now)
    const on = (date: string) =>
      rows.map(({ cells }) => cells.find((cell) => cell.date === date)?.outcome)
    expect(on(TODAY)).toEqual(['sent', 'late', 'missing'])
    expect(on('2026-11-22')).toEqual(['notDue', 'notDue', 'notDue'])
    expect(on('2026-11-24')).toEqual(['waiting', 'waiting', 'waiting'])
    expect(unitNilSumText(unitNilSum(desk.state, TODAY))).toBe(
      '应报 3 家，已报 2 家，其中迟报 1 家（石桥县），未报 1 家（市公安局）',
    )
  })
})
