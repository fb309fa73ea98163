// The words of the field.
import { describe, expect, it } from 'vitest'
import {
  CATEGORY_NAMES,
  categoryOf,
  CHANNEL_NAMES,
  channelSchema,
  chineseNumber,
  kindName,
  KINDS,
  kindsOf,
  LEVELS,
  levelText,
  mayApprove,
  mayManage,
  reportName,
  ROLE_NAMES,
  roleSchema,
  type Category,
} from '../../shared/vocabulary'

describe('ordinals', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [19, '十九'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '100'],
  ])('%d is %s', (n, text) => expect(chineseNumber(n)).toBe(text))

  it('name a 续报; 首报 and 终报 have none', () => {
    expect([reportName('initial', 0), reportName('followUp', 12), reportName('final', 0)]).toEqual([
      '首报',
      '续报十二',
      '终报',
    ])
  })
})

describe('levels', () => {
  it('show numeral and word', () => {
    expect(LEVELS.map(levelText)).toEqual(['Ⅰ级 特别重大', 'Ⅱ级 重大', 'Ⅲ级 较大', 'Ⅳ级 一般'])
    expect(levelText(null)).toBe('未定级')
  })
})

describe('kinds', () => {
  it('each belong to one category and have a name', () => {
    const listed = (Object.keys(CATEGORY_NAMES) as Category[]).flatMap(kindsOf)
    expect([...listed].sort()).toEqual([...KINDS].sort())
    for (const kind of KINDS) {
      expect(kindName(kind)).toMatch(/^[\u4e00-\u9fff、]+$/)
      expect(kindsOf(categoryOf(kind))).toContain(kind)
    }
  })
})

describe('roles', () => {
  it('approve as leaders, manage as leaders and 管理员', () => {
    expect(
      roleSchema.options.map((role) => [ROLE_NAMES[role], mayApprove(role), mayManage(role)]),
    ).toEqual([
      ['值班员', false, false],
      ['带班领导', true, true],
      ['主要负责人', true, true],
      ['管理员', false, true],
    ])
  })
})

describe('channels', () => {
  it('all have a name', () => {
    for (const channel of channelSchema.options) expect(CHANNEL_NAMES[channel]).toBeTruthy()
  })
})
