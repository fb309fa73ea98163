// One line is enough: what an officer types is understood while it is typed.
import { describe, expect, it } from 'vitest'
import { entryCommand } from '../../../renderer/entry-line/command'
import {
  askedOther,
  EMPTY,
  takenBack,
  todoOf,
  understood,
  walkKind,
  withoutAsked,
} from '../../../renderer/entry-line/typed'
import { timeText } from '../../../shared/time'
import { at, ms } from '../../support/moments'

const NOW = ms('14:32')
const typed = (text: string) => understood({ ...EMPTY, text }, NOW)

describe('the entry line', () => {
  it('takes a kind from its initials or its word, as soon as a space ends it', () => {
    expect(typed('qd')).toMatchObject({ kind: 'callIn', text: 'qd' })
    expect(typed('qd ')).toMatchObject({ kind: 'callOut', text: '' })
    expect(typed('巡查 机房正常')).toMatchObject({ kind: 'patrol', text: '机房正常' })
    expect(typed('传真：收到明电')).toMatchObject({ kind: 'fax', text: '收到明电' })
    expect(typed('OK 收到')).toMatchObject({ kind: 'callIn', text: 'OK 收到' })
  })

  it('takes four digits at the front for the time, and never a number to call', () => {
    expect(typed('1302 来电')).toMatchObject({ at: ms('13:02') })
    expect(typed('qd 昨 2240 已通知')).toMatchObject({
      kind: 'callOut',
      at: ms('2026-11-22 22:40'),
      text: '已通知',
    })
    expect(typed('110 转来警情')).toMatchObject({ at: null, text: '110 转来警情' })
    expect(typed('2026 年预案')).toMatchObject({ at: null, text: '2026 年预案' })
  })

  it('gives a mark back as it was typed, the last first', () => {
    const understood = { ...typed('qd 1302 收到'), other: { name: '李科长', unit: '', phone: '' } }
    const once = takenBack(understood, timeText)
    expect(once).toMatchObject({ other: null, text: '@李科长 收到' })
    const twice = takenBack({ ...once, text: '收到' }, timeText)
    expect(twice).toMatchObject({ at: null, text: '1302 收到', plain: true })
    expect(takenBack({ ...twice, text: '' }, timeText).kind).toBe('callIn')
  })

  it('hears who is asked for behind an @ and takes it out again', () => {
    expect(askedOther('已通知 @szz')).toBe('szz')
    expect(askedOther('＠应急')).toBe('应急')
    expect(askedOther('写信 a@b')).toBeNull()
    expect(withoutAsked('已通知 @szz')).toBe('已通知 ')
  })

  it('reads at the end what is still to be done, and by when', () => {
    expect(todoOf('回电信息处 待办 1530', NOW)).toEqual({ due: ms('15:30'), text: '回电信息处' })
    expect(todoOf('回电信息处，待办到 09:00', NOW)).toEqual({
      due: ms('2026-11-24 09:00'),
      text: '回电信息处',
    })
    expect(todoOf('送文件 待办 明天 9:00', NOW)).toEqual({
      due: ms('2026-11-24 09:00'),
      text: '送文件',
    })
    expect(todoOf('换灯管 db', NOW)).toEqual({ due: null, text: '换灯管' })
    expect(todoOf('这件事待办着呢', NOW)).toBeNull()
    expect(todoOf('送文件 待办 2575', NOW)).toBeNull()
  })

  it('walks through the kinds in a circle', () => {
    expect(walkKind('callIn', 1)).toBe('callOut')
    expect(walkKind('callIn', -1)).toBe('other')
  })

  it('makes one command of it all', () => {
    expect(entryCommand(typed('qd 1302 询问火情 待办 1530'), NOW)).toMatchObject({
      type: 'addEntry',
      kind: 'callOut',
      at: at('13:02'),
      text: '询问火情',
      matter: { due: at('15:30') },
    })
    expect(entryCommand(typed('机房正常'), NOW)).toMatchObject({ at: at('14:32'), matter: null })
  })
})
