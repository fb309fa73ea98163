// One line is enough: what an officer types is understood while it is typed.
import { describe, expect, it } from 'vitest'
import { entryCommand } from '../../../renderer/entry-line/command'
import {
  askedOther,
  EMPTY,
  takenBack,
  tied,
  todoOf,
  understood,
  unknownTie,
  walkKind,
  withoutAsked,
} from '../../../renderer/entry-line/typed'
import { timeText } from '../../../shared/time'
import { at, ms } from '../../support/moments'

const NOW = ms('14:32')
/** There is an incident of number 17, and a first exercise. */
const numbered = (number: string) =>
  number === '17' ? '2026-17' : number === '演1' ? '2026-E1' : null
const typed = (text: string) => understood({ ...EMPTY, text }, NOW, numbered)

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

  it('takes #17 at the front for the incident of that number, in any order with the other marks', () => {
    expect(typed('#17 明火扑灭')).toMatchObject({ incidentId: '2026-17', text: '明火扑灭' })
    expect(typed('＃17号 qd 1302 已通知')).toMatchObject({
      incidentId: '2026-17',
      kind: 'callOut',
      at: ms('13:02'),
      text: '已通知',
    })
    expect(typed('qd #17 已通知')).toMatchObject({ incidentId: '2026-17', text: '已通知' })
    expect(typed('#演1 集合完毕')).toMatchObject({ incidentId: '2026-E1', text: '集合完毕' })
    expect(typed('接到 #17 号文')).toMatchObject({ text: '接到 #17 号文' })
  })

  it('takes a number of no incident for a mistake, until it is said to be meant', () => {
    const unknown = typed('#99 明火扑灭')
    expect(unknown.text).toBe('#99 明火扑灭')
    expect(unknownTie(unknown, numbered)).toBe('99')
    expect(unknownTie(takenBack(unknown, timeText), numbered)).toBeNull()
    expect(unknownTie(typed('#17 明火扑灭'), numbered)).toBeNull()
  })

  it('is about the incident on the screen from the first letter, and stays with it', () => {
    const begun = tied({ ...EMPTY, text: '明' }, '2026-17')
    expect(begun.incidentId).toBe('2026-17')
    expect(tied({ ...begun, text: '明火' }, '2026-3').incidentId).toBe('2026-17')
    expect(tied({ ...begun, text: '' }, '2026-3').incidentId).toBeUndefined()
    expect(tied({ ...EMPTY, text: '明', incidentId: null }, '2026-17').incidentId).toBeNull()
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
    const due = (moment: number | null, text: string) => ({
      due: moment,
      unread: null,
      text,
      before: text,
    })
    expect(todoOf('回电信息处 待办 1530', NOW)).toEqual(due(ms('15:30'), '回电信息处'))
    const nine = ms('2026-11-24 09:00')
    expect(todoOf('回电信息处，待办到 09:00', NOW)).toEqual(due(nine, '回电信息处'))
    expect(todoOf('送文件 待办 明天 9:00', NOW)).toEqual(due(nine, '送文件'))
    expect(todoOf('换灯管 db', NOW)).toEqual(due(null, '换灯管'))
    expect(todoOf('这件事待办着呢', NOW)).toBeNull()
    expect(todoOf('催回执 待办事项已交', NOW)).toBeNull()
    expect(todoOf('领导过问 待办 已办结', NOW)).toBeNull()
  })

  it.each([
    ['待办 1530。', '2026-11-23 15:30'],
    ['待办：1530', '2026-11-23 15:30'],
    ['待办 15时30分', '2026-11-23 15:30'],
    ['待办 930', '2026-11-24 09:30'],
    ['待办 24:00', '2026-11-24 00:00'],
    ['待办 明早8点', '2026-11-24 08:00'],
    ['待办 11月24日 0900', '2026-11-24 09:00'],
  ])('sets the clock of a matter: %s', (todo, due) => {
    expect(todoOf(`催回执 ${todo}`, NOW)).toMatchObject({ due: ms(due), text: '催回执' })
  })

  it.each(['下班前', '2575', '昨天 0900'])(
    'keeps a matter whose time it cannot read: %s',
    (said) => {
      expect(todoOf(`催回执 待办 ${said}`, NOW)).toEqual({
        due: null,
        unread: said,
        text: `催回执 待办 ${said}`,
        before: '催回执',
      })
    },
  )

  it.each([
    ['昨晚1140 保合少镇来电', '2026-11-22 23:40', '保合少镇来电'],
    ['13时02分 镇里来电', '2026-11-23 13:02', '镇里来电'],
    ['22日 2240 来电', '2026-11-22 22:40', '来电'],
    ['下午1点 来电', '2026-11-23 13:00', '来电'],
    ['20分钟前 镇里来电', '2026-11-23 14:12', '镇里来电'],
    ['刚才 镇里来电', '2026-11-23 14:32', '镇里来电'],
    ['约13时 镇里来电', '2026-11-23 13:00', '约13时 镇里来电'],
  ])('takes a time at the front as it is said: %s', (line, at, text) => {
    expect(typed(line)).toMatchObject({ at: ms(at), text })
  })

  it.each(['12 人受伤', '12.55 万元损失', '3 12 两处', '明天8点 开会', '12 1302 号文'])(
    'takes no number, sum or plan for it: %s',
    (text) => expect(typed(text)).toMatchObject({ at: null, text }),
  )

  it('walks through the kinds in a circle', () => {
    expect(walkKind('callIn', 1)).toBe('callOut')
    expect(walkKind('callIn', -1)).toBe('other')
  })

  it('makes one command of it all', () => {
    expect(entryCommand(typed('qd 1302 询问火情 待办 1530'), NOW, null)).toMatchObject({
      type: 'addEntry',
      kind: 'callOut',
      at: at('13:02'),
      text: '询问火情',
      matter: { due: at('15:30') },
    })
    expect(entryCommand(typed('机房正常'), NOW, '2026-17')).toMatchObject({
      at: at('14:32'),
      matter: null,
      incidentId: '2026-17',
    })
  })
})
