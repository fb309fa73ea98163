// The register of the units below: one name once, a tree without rings, and a past that stays with whoever had it.
import { describe, expect, it } from 'vitest'
import { subordinateNamed } from '../../../shared/subordinate/find'
import { aDesk } from '../../support/builders'
import { aManagedDesk } from '../../support/a-roster'
import { aRoomAbove, aSubordinate, SETTINGS, toldNil } from '../../support/a-register'

const unit = (desk: ReturnType<typeof aDesk>, id: string) => desk.state.subordinates.units[id]!

describe('the register of units below', () => {
  it('is switched on by whoever answers for the unit, with a reason', () => {
    const settings = { type: 'setSubordinates', settings: SETTINGS, reason: '有下级单位' } as const
    expect(aDesk().refusal(settings).code).toBe('notAllowed')
    const desk = aManagedDesk()
    desk.tell(settings)
    expect(desk.refusal(settings)).toMatchObject({ code: 'nothingChanged' })
  })

  it('takes no name and no desk twice', () => {
    const desk = aRoomAbove()
    const again = { type: 'addSubordinate', details: aSubordinate({ name: '沙柳旗' }) } as const
    expect(desk.refusal(again)).toEqual({
      code: 'subordinateTwice',
      path: 'details.name',
      details: { name: '沙柳旗' },
    })
    desk.tell({ type: 'addSubordinate', details: aSubordinate({ name: '白音旗', desk: 'abc' }) })
    expect(
      desk.refusal({
        type: 'addSubordinate',
        details: aSubordinate({ name: '云川县', desk: 'abc' }),
      }),
    ).toMatchObject({ code: 'subordinateDeskTwice', path: 'details.desk' })
  })

  it('knows a unit by its short name and by the name that it bore before', () => {
    const desk = aRoomAbove()
    desk.tell({
      type: 'changeSubordinate',
      unitId: 'x2',
      details: aSubordinate({ name: '石桥市', shortName: '石桥' }),
    })
    for (const name of ['石桥市', '石桥', '石桥县'])
      expect(subordinateNamed(desk.state, name)?.id).toBe('x2')
    expect(unit(desk, 'x2').formerNames).toEqual(['石桥县'])
  })

  it('lets those below go along with a unit that takes another name', () => {
    const desk = aRoomAbove()
    const details = aSubordinate({ name: '沙柳镇', kind: 'township', parent: '沙柳旗' })
    desk.tell({ type: 'addSubordinate', details })
    desk.tell({
      type: 'changeSubordinate',
      unitId: 'x1',
      details: aSubordinate({ name: '沙柳市', shortName: '' }),
    })
    expect(unit(desk, 'x4').parent).toBe('沙柳市')
  })

  it('puts no unit below itself, nor below one that there is not', () => {
    const desk = aRoomAbove()
    const below = (name: string, parent: string) =>
      ({
        type: 'changeSubordinate',
        unitId: name === '沙柳旗' ? 'x1' : 'x2',
        details: aSubordinate({ name, shortName: '', parent }),
      }) as const
    expect(desk.refusal(below('沙柳旗', '沙柳旗'))).toMatchObject({ code: 'parentRing' })
    expect(desk.refusal(below('沙柳旗', '没有这家'))).toMatchObject({ code: 'unknownParent' })
    desk.tell(below('石桥县', '沙柳旗'))
    expect(desk.refusal(below('沙柳旗', '石桥县'))).toMatchObject({ code: 'parentRing' })
    expect(desk.refusal({ type: 'retireSubordinate', unitId: 'x1', reason: '撤并' })).toEqual({
      code: 'subordinateHasBelow',
      path: 'unitId',
      details: { names: '石桥县' },
    })
  })

  it('keeps what a unit reported when it is taken off, and lets it come back', () => {
    const desk = aRoomAbove()
    desk.tell(toldNil(desk, ['x1']))
    desk.tell({ type: 'retireSubordinate', unitId: 'x1', reason: '撤并' })
    expect(unit(desk, 'x1').until).toBe('2026-11-23')
    expect(desk.state.subordinates.days['2026-11-23']?.reports['x1']).toBeDefined()
    desk.tell({ type: 'restoreSubordinate', unitId: 'x1' })
    expect(unit(desk, 'x1').until).toBeNull()
  })

  it('is imported as a whole: what is the same changes nothing, what is new gets a number of its own', () => {
    const desk = aRoomAbove()
    const units = ['沙柳旗', '白音旗'].map((name) => aSubordinate({ name, shortName: '' }))
    desk.tell({ type: 'importSubordinates', source: '名单.xlsx', units })
    expect(Object.keys(desk.state.subordinates.units)).toEqual(['x1', 'x2', 'x3', 'x4'])
    expect(desk.refusal({ type: 'importSubordinates', source: '名单.xlsx', units })).toMatchObject({
      code: 'nothingChanged',
    })
    const lost = [aSubordinate({ name: '云川县', parent: '没有这家' })]
    expect(
      desk.refusal({ type: 'importSubordinates', source: '名单.xlsx', units: lost }),
    ).toMatchObject({ code: 'unknownParent', path: 'units.0.parent' })
  })
})
