// The month's roster as those who fill it work on it: by keys, by rotation, by exchange, from a sheet.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { check, click, draw, field, key, press, settle, text, type } from '../support/page'
import { aSheet, choose, paste } from '../support/sheets'
import { aWorkbook } from '../../support/workbook'
import { keyIn, typeIn } from '../layout/user-actions'
import { aRoomOf } from '../layout/room'
import type { FakeDesk } from '../support/fake-desk'
import { RosterPage } from '../../../renderer/roster/roster-page'
import { nameAt } from '../../../shared/roster/find'
import type { Post } from '../../../shared/roster/post'
import type { RosterChange } from '../../../shared/roster/record'

const at = (desk: FakeDesk, date: string, slotId: string, post: Post) =>
  nameAt(desk.state().roster, { date, slotId, post })

function put(
  desk: FakeDesk,
  ...names: readonly (readonly [date: string, slotId: string, post: Post, to: string])[]
): void {
  const changes = names.map(([date, slotId, post, to]): RosterChange => ({
    date,
    slotId,
    post,
    from: at(desk, date, slotId, post),
    to,
  }))
  desk.give({ type: 'changeRoster', changes, why: 'typed', source: '', plan: null })
}

const active = () => document.activeElement as HTMLInputElement

/** The table of readings comes a moment after the page. */
async function offered(): Promise<void> {
  const there = () => document.querySelector('[role="option"]') !== null
  for (let tries = 0; tries < 200 && !there(); tries += 1)
    await act(async () => new Promise((done) => setTimeout(done, 10)))
}

describe('the sheet of the month', () => {
  it('marks weekends, holidays and the days that are worked for them', async () => {
    const desk = aRoomOf('leader')
    desk.give({
      type: 'correctCalendar',
      days: [
        { date: '2026-11-25', kind: 'holiday', name: '校庆' },
        { date: '2026-11-28', kind: 'workday', name: '校庆' },
      ],
      reason: '通知',
    })
    await draw(desk, <RosterPage />)
    const day = (n: number) =>
      document.querySelectorAll('tbody th[scope="row"]')[n - 1]!.textContent
    expect(day(1)).toBe('1 周日休')
    expect(day(23)).toBe('23 周一')
    expect(day(25)).toBe('25 周三校庆')
    expect(day(28)).toBe('28 周六班')
  })

  it('is entered by an arrow at today, and filled by typing and Enter', async () => {
    const desk = aRoomOf('leader')
    await draw(desk, <RosterPage />)
    await key('ArrowDown')
    expect(active().getAttribute('aria-label')).toBe('11月23日 星期一 白班 带班领导')
    await keyIn(active(), 'ArrowRight')
    await typeIn(active(), '张磊')
    await keyIn(active(), 'Enter')
    expect(at(desk, '2026-11-23', 'day', 'main')).toBe('张磊')
    expect(active().getAttribute('aria-label')).toBe('11月24日 星期二 白班 主班')
  })

  describe('pasted into', () => {
    const block = async (holds: Readonly<Record<string, string>>) => {
      const desk = aRoomOf('leader')
      put(desk, ['2026-11-24', 'day', 'leader', '孙浩'])
      await draw(desk, <RosterPage />)
      await key('ArrowDown')
      const status = () => document.querySelector('p[role="status"]')!.textContent
      const before = status()
      await paste(holds, active(), () => status() !== before)
      return { desk, status, leader: (date: string) => at(desk, date, 'day', 'leader') }
    }

    it('names below each other fill as many days, and whom they replace is said', async () => {
      const { desk, status, leader } = await block({
        'text/plain': '李建国\t张磊\n\t陈静\n刘志强\t\n',
      })
      expect(['23', '24', '25'].map((day) => leader(`2026-11-${day}`))).toEqual([
        '李建国',
        '孙浩',
        '刘志强',
      ])
      expect(at(desk, '2026-11-24', 'day', 'main')).toBe('陈静')
      expect(status()).toContain('粘贴了 4 格。')
    })

    it('a name that is merged over days counts for each of them', async () => {
      const { status, leader } = await block({
        'text/html': '<table><tr><td rowspan=2>李建国<td>张磊</tr><tr><td>陈静</tr></table>',
      })
      expect(leader('2026-11-24')).toBe('李建国')
      expect(status()).toContain('粘贴了 4 格，其中 1 格原来有人（孙浩）。')
    })

    it('names beyond the month are said', async () => {
      const { status } = await block({ 'text/plain': '李建国\n'.repeat(10) })
      expect(status()).toContain('粘贴了 8 格')
      expect(status()).toContain('还有 2 个姓名没有地方放')
    })

    it('a block that is not names changes nothing', async () => {
      const { status, leader } = await block({ 'text/plain': '11月23日\t李建国\n11月24日\t张磊' })
      expect(leader('2026-11-23')).toBe('')
      expect(status()).toContain('第1行第1列“11月23日”不是一个姓名')
    })
  })

  it('takes initials, and Delete empties a cell', async () => {
    const desk = aRoomOf('leader')
    await draw(desk, <RosterPage />)
    await key('ArrowDown')
    await typeIn(active(), 'ljg')
    await offered()
    await keyIn(active(), 'Enter')
    expect(at(desk, '2026-11-23', 'day', 'leader')).toBe('李建国')
    await keyIn(active(), 'ArrowUp')
    await keyIn(active(), 'Delete')
    expect(at(desk, '2026-11-23', 'day', 'leader')).toBe('')
  })

  it('lets Esc take back what is being typed, and nothing else', async () => {
    const desk = aRoomOf('leader')
    put(desk, ['2026-11-23', 'day', 'leader', '李建国'])
    await draw(desk, <RosterPage />)
    await key('ArrowDown')
    await typeIn(active(), '写错')
    await keyIn(active(), 'Escape')
    expect(active().value).toBe('李建国')
    expect(at(desk, '2026-11-23', 'day', 'leader')).toBe('李建国')
  })

  it('can be read by everybody and filled by those who answer for it', async () => {
    const desk = aRoomOf('leader')
    put(desk, ['2026-11-23', 'day', 'main', '张磊'])
    desk.give({ type: 'signIn', personId: 'p1', pin: '135246' })
    await draw(desk, <RosterPage />)
    expect(text()).toContain('排班、改班由李建国')
    await key('ArrowDown')
    await keyIn(active(), 'ArrowRight')
    expect(active().readOnly).toBe(true)
    await keyIn(active(), 'Delete')
    expect(at(desk, '2026-11-23', 'day', 'main')).toBe('张磊')
  })

  it('turns to the next month with a key', async () => {
    await draw(aRoomOf('leader'), <RosterPage />)
    await key('Alt+ArrowRight')
    expect(text()).toContain('2026年12月值班表')
  })
})

describe('what is wrong with it', () => {
  it('is listed beside it, and leads to its cell', async () => {
    const desk = aRoomOf('leader')
    put(desk, ['2026-11-24', 'day', 'main', '张磊'], ['2026-11-24', 'night', 'main', '张磊'])
    await draw(desk, <RosterPage />)
    const finding = [...document.querySelectorAll('button')].find((one) =>
      one.textContent.includes('连班'),
    )!
    expect(finding.textContent).toContain('张磊连上两班：11月24日 白班、11月24日 夜班')
    await click(finding)
    expect(active().getAttribute('aria-label')).toBe('11月24日 星期二 夜班 主班')
  })

  it('shows who stands how often, with their phones', async () => {
    const desk = aRoomOf('leader')
    put(desk, ['2026-11-24', 'day', 'main', '张磊'], ['2026-11-25', 'night', 'main', '张磊'])
    await draw(desk, <RosterPage />)
    const row = [...document.querySelectorAll('section[aria-label="本月人员"] tbody tr')].map(
      (one) => one.textContent,
    )
    expect(row).toEqual(['张磊20471-4606123'])
    await check('显示电话')
    expect(document.querySelector('[role="grid"]')!.textContent).toContain('0471-4606123')
  })
})

describe('a rotation', () => {
  it('says what it would do before it does it, and goes on from the last turn', async () => {
    const desk = aRoomOf('leader')
    put(desk, ['2026-11-23', 'night', 'main', '张磊'])
    await draw(desk, <RosterPage />)
    await key('Alt+L')
    await type('主班顺序', '张磊、刘志强、赵敏')
    expect(text()).toContain('刘志强（轮到）')
    expect(text()).toMatch(/将填 14 格/)
    expect(at(desk, '2026-11-24', 'day', 'main')).toBe('')
    await key('Ctrl+Enter')
    await settle()
    expect(['day', 'night'].map((slot) => at(desk, '2026-11-24', slot, 'main'))).toEqual([
      '刘志强',
      '赵敏',
    ])
    expect(text()).toContain('轮换')
    expect(desk.drafts.size).toBe(0)
  })
})

describe('an exchange of duties', () => {
  it('needs both names and a reason, and stays on record', async () => {
    const desk = aRoomOf('leader')
    put(desk, ['2026-11-24', 'day', 'main', '张磊'], ['2026-11-25', 'night', 'main', '刘志强'])
    desk.give({ type: 'signIn', personId: 'p1', pin: '135246' })
    await draw(desk, <RosterPage />)
    await key('ArrowDown')
    await keyIn(active(), 'ArrowDown')
    await keyIn(active(), 'ArrowRight')
    await key('Alt+H')
    await act(
      async () =>
        void field('和谁的哪一班').dispatchEvent(new MouseEvent('mousedown', { bubbles: true })),
    )
    await settle()
    const option = [...document.querySelectorAll('.ant-select-item-option')].find((one) =>
      one.textContent.startsWith('刘志强'),
    )!
    await click(option)
    expect(text()).toContain('换班之后：刘志强 上 11月24日 主班，张磊 上 11月25日 主班')
    await key('Ctrl+Enter')
    await settle()
    expect(field('原因').getAttribute('aria-invalid')).toBe('true')
    await type('原因', '外出学习')
    await key('Ctrl+Enter')
    await settle()
    expect(at(desk, '2026-11-24', 'day', 'main')).toBe('刘志强')
    expect(text()).toContain('张磊（11月24日主班） ⇄ 刘志强（11月25日主班）')
    expect(text()).toContain('外出学习')
  })
})

describe('a roster from a sheet', () => {
  it('is looked at, then taken over as a whole', async () => {
    const desk = aRoomOf('leader')
    await draw(desk, <RosterPage />)
    await key('Alt+I')
    await choose(
      await aSheet('十一月值班表.xlsx', [
        ['日期', '班次', '带班领导', '主班'],
        ['11月24日', '白班', '李建国', '张磊'],
        [null, '夜班', '李建国', '刘志强'],
      ]),
    )
    expect(text()).toContain('读到 2 行，要改 4 格')
    expect(at(desk, '2026-11-24', 'day', 'main')).toBe('')
    await key('Ctrl+Enter')
    await key('Ctrl+Enter')
    await settle()
    expect(at(desk, '2026-11-24', 'night', 'main')).toBe('刘志强')
    expect(text()).toContain('来自 十一月值班表.xlsx')
  })

  it('of another month is taken only after that was seen and ticked', async () => {
    const desk = aRoomOf('leader')
    await draw(desk, <RosterPage />)
    await key('Alt+I')
    await choose(
      await aSheet('值班表.xlsx', [
        ['2026年10月值班表'],
        ['日期', '班次', '主班', '签字'],
        ['10月24日', '白班', '张磊', ''],
      ]),
    )
    expect(text()).toContain('表里是2026年10月，不是2026年11月')
    expect(text()).toContain('这些列没有认出来，不导入：“签字”（D列）。')
    await key('Ctrl+Enter')
    await key('Ctrl+Enter')
    expect(at(desk, '2026-10-24', 'day', 'main')).toBe('')
    await check('表里是2026年10月，不是2026年11月。没有错，照样导入')
    await key('Ctrl+Enter')
    expect(text()).toContain('2026-10-24')
    await key('Ctrl+Enter')
    await settle()
    expect(at(desk, '2026-10-24', 'day', 'main')).toBe('张磊')
  })

  it('with several tabs is read where the month is, and elsewhere by choice', async () => {
    const month = (name: string, day: string) => ({
      name,
      rows: [
        ['日期', '班次', '主班'],
        [day, '白班', '张磊'],
      ],
    })
    await draw(aRoomOf('leader'), <RosterPage />)
    await key('Alt+I')
    await choose(aWorkbook([month('10月', '10月3日'), month('11月', '11月24日')]))
    expect(text()).toContain('读的是“11月”这张表，没有读：“10月”。')
    await press('10月 还没导')
    expect(text()).toContain('读的是“10月”这张表，没有读：“11月”。')
    expect(text()).toContain('表里是2026年10月，不是2026年11月')
  })

  it('with one cell that cannot be read changes nothing', async () => {
    const desk = aRoomOf('leader')
    await draw(desk, <RosterPage />)
    await key('Alt+I')
    await choose(
      await aSheet('值班表.xlsx', [
        ['日期', '班次', '主班'],
        ['11月24日', '白班', '张磊'],
        ['11月31日', '白班', '刘志强'],
      ]),
    )
    expect(text()).toContain('A3')
    expect(text()).toContain('读不出来 1 格')
    await key('Ctrl+Enter')
    await key('Ctrl+Enter')
    expect(at(desk, '2026-11-24', 'day', 'main')).toBe('')
  })
})
