// The watch over the units below: the worst first, with the reason; everything follows from what is on record anyway.
import { describe, expect, it } from 'vitest'
import { watchCells, watchSum } from '../../../shared/subordinate/watch'
import { anIncident, type TestDesk } from '../../support/builders'
import { at } from '../../support/moments'
import { aRoomAbove, chased, toldNil } from '../../support/a-register'

const seen = (desk: TestDesk) =>
  watchCells(desk.state, desk.now).map(({ unit, tone }) => `${unit.name} ${tone}`)
const cell = (desk: TestDesk, name: string) =>
  watchCells(desk.state, desk.now).find(({ unit }) => unit.name === name)!

function calledBy(desk: TestDesk, unit: string): TestDesk {
  const command = anIncident({ learnedAt: at('13:10'), occurredAt: at('13:00') })
  desk.tell({
    ...command,
    facts: {
      ...command.facts,
      title: '沙柳旗化工园爆炸',
      source: { ...command.facts.source, unit },
    },
  })
  return desk
}

describe('the watch over the units below', () => {
  it('is calm in the order of the register while nothing is owed', () => {
    const desk = aRoomAbove()
    expect(seen(desk)).toEqual(['沙柳旗 calm', '石桥县 calm', '市公安局 calm'])
    expect(cell(desk, '沙柳旗')).toMatchObject({ lastWord: null, why: '', officer: '' })
  })

  it('puts first whose clock has run out, then who is silent, then whose clock runs', () => {
    const desk = calledBy(aRoomAbove().at('13:10'), '市公安局')
    desk.at('16:30').tell(toldNil(desk, ['x1', 'x3'], { officer: '巴图' }))
    desk.at('17:01')
    expect(seen(desk)).toEqual(['市公安局 late', '石桥县 bad', '沙柳旗 calm'])
    expect(cell(desk, '市公安局').why).toContain('沙柳旗化工园爆炸')
    expect(cell(desk, '沙柳旗')).toMatchObject({ officer: '巴图', lastWord: { what: '零报告' } })
  })

  it('says when somebody silent was last asked, and what they answered', () => {
    const desk = aRoomAbove().at('17:30')
    desk.tell(toldNil(desk, ['x1', 'x3']))
    desk.tell(chased(['x2'], '17:20', '10分钟内报'))
    expect(cell(desk, '石桥县').why).toBe('零报告 17:00 到期，没有收到；17:20 催过，答“10分钟内报”')
  })

  it('shows in amber within the last hour who has not reported yet', () => {
    const desk = aRoomAbove().at('16:10')
    desk.tell(toldNil(desk, ['x1', 'x3']))
    expect(seen(desk)).toEqual(['石桥县 soon', '沙柳旗 calm', '市公安局 calm'])
    expect(watchSum(watchCells(desk.state, desk.now))).toEqual({
      units: 3,
      late: 0,
      bad: 0,
      soon: 1,
      nilOwed: 3,
      nilSent: 2,
    })
  })

  it('marks who did not answer a roll call today, until they do', () => {
    const desk = aRoomAbove().at('14:00')
    const call = {
      direction: 'out',
      at: at('13:50'),
      unit: '石桥县',
      who: '',
      phone: '',
      ours: '张磊',
      answered: null,
      found: '',
    } as const
    desk.tell({ type: 'recordRollCall', call })
    expect(cell(desk, '石桥县')).toMatchObject({ tone: 'bad', why: '13:50 点名没人接' })
    desk.tell({
      type: 'recordRollCall',
      call: { ...call, at: at('13:58'), answered: { count: 4, measure: 'seconds' } },
    })
    expect(cell(desk, '石桥县')).toMatchObject({ tone: 'calm', lastWord: { what: '点名' } })
  })
})
