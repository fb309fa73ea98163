// A room with others below it: their register, and the 零报告 that they owe.
import type { SubordinateDetails } from '../../shared/subordinate/record'
import { toInstant } from '../../shared/time'
import type { TestDesk } from './a-desk'
import { aManagedDesk, backToOfficer } from './a-roster'
import { at } from './moments'
import type { CommandOf } from './records'

export const aSubordinate = (over: Partial<SubordinateDetails> = {}): SubordinateDetails => ({
  name: '沙柳旗人民政府总值班室',
  shortName: '沙柳旗',
  kind: 'county',
  level: 'county',
  parent: '',
  phones: '0471-5550001',
  fax: '',
  desk: '',
  owesNil: true,
  note: '',
  ...over,
})

export const SETTINGS = { on: true, nil: true, at: '17:00' }

/** 沙柳旗 (`x1`), 石桥县 (`x2`) and 市公安局 (`x3`), each to report by 17:00; the officer is signed in. */
export function aRoomAbove(names: readonly string[] = ['沙柳旗', '石桥县', '市公安局']): TestDesk {
  const desk = aManagedDesk({ at: '08:30' })
  desk.tell({ type: 'setSubordinates', settings: SETTINGS, reason: '本室有下级单位' })
  backToOfficer(desk)
  desk.tell({
    type: 'importSubordinates',
    source: '下级单位.xlsx',
    units: names.map((name) => aSubordinate({ name, shortName: '' })),
  })
  return desk
}

export const toldNil = (
  desk: TestDesk,
  unitIds: readonly string[],
  over: Partial<CommandOf<'recordUnitNil'>> = {},
): CommandOf<'recordUnitNil'> => ({
  type: 'recordUnitNil',
  date: '2026-11-23',
  unitIds: [...unitIds],
  at: toInstant(desk.now),
  channel: 'phone',
  officer: '',
  ...over,
})

export const chased = (
  unitIds: readonly string[],
  moment: string,
  answer = '',
): CommandOf<'recordUnitChase'> => ({
  type: 'recordUnitChase',
  date: '2026-11-23',
  unitIds: [...unitIds],
  at: at(moment),
  answer,
})
