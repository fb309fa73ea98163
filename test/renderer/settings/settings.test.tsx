import { act } from 'react'
import { describe, expect, it } from 'vitest'
import {
  check,
  click,
  draw,
  field,
  holdTime,
  key,
  press,
  settle,
  text,
  type,
} from '../support/page'
import { answering, aRoomOf, OFFICER_PIN } from '../layout/room'
import type { FakeDesk } from '../support/fake-desk'
import { SettingsPage } from '../../../renderer/settings/settings-page'
import type { Reply } from '../../../shared/contract'
import { refuse } from '../../../shared/result'

/** Opens one tab of the settings. */
async function open(desk: FakeDesk, tab: string): Promise<void> {
  await draw(desk, <SettingsPage />)
  const tabs = [...document.querySelectorAll('[role="tab"]')]
  await click(tabs.find((one) => one.textContent === tab)!)
}

const row = (words: string): Element =>
  [...document.querySelectorAll('tr')].find((one) => one.textContent.includes(words))!

const submit = async () => {
  await key('Ctrl+Enter')
  await settle()
}

describe('somebody without the right', () => {
  it.each(['单位与报送对象', '人员', '时限规则'])(
    'reads %s and is told who can change it',
    async (tab) => {
      await open(aRoomOf(), tab)
      expect(text()).toContain('要修改，请李建国（带班领导、主要负责人或管理员）签到后来办')
      expect(text()).not.toMatch(/保存单位资料|添加人员|选用方案/)
    },
  )

  it('still changes their own PIN', async () => {
    const desk = aRoomOf()
    await open(desk, '人员')
    await press('修改我的口令')
    await type('现在的口令', OFFICER_PIN)
    await type('新口令', '999000')
    await type('再输一次新口令', '999000')
    await submit()
    desk.give({ type: 'signIn', personId: 'p1', pin: '999000' })
    expect(desk.state().session?.personId).toBe('p1')
  })
})

describe('the unit', () => {
  it('keeps what is typed as a draft until it is saved', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '单位与报送对象')
    const pass = holdTime()
    await type('单位名称', '新城区政府值班室')
    await pass(800)
    expect(JSON.parse(desk.drafts.get('settings:unit')!.value)).toMatchObject({
      name: '新城区政府值班室',
    })
    expect(text()).toContain('已存草稿 · 还没有保存')
    await press('保存单位资料')
    await settle()
    expect(desk.state().unit?.name).toBe('新城区政府值班室')
    expect(desk.drafts.size).toBe(0)
  })

  it('says beside the field how long the page may stay unlocked', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '单位与报送对象')
    await type('自动锁屏', '')
    await press('保存单位资料')
    expect(field('自动锁屏').getAttribute('aria-invalid')).toBe('true')
  })

  it('knows a new recipient again when it is changed a second time', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '单位与报送对象')
    await press('添加一个对象')
    await type('第4个对象名称', '市林草局')
    await press('保存名单')
    await settle()
    await type('第4个对象电话', '0471-4600001')
    await press('保存名单')
    await settle()
    const recipients = desk.state().unit!.recipients
    expect(recipients).toHaveLength(4)
    expect(recipients[3]).toMatchObject({ name: '市林草局', phone: '0471-4600001', active: true })
  })
})

describe('people', () => {
  it('are added with a PIN of their own', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '人员')
    await press('添加人员')
    await type('姓名', '巴特尔')
    await type('口令', '112233')
    await type('再输一次口令', '112233')
    await submit()
    desk.give({ type: 'signIn', personId: 'p3', pin: '112233' })
    expect(desk.state().people.p3).toMatchObject({
      name: '巴特尔',
      role: 'dutyOfficer',
      active: true,
    })
  })

  it('get no PIN that anybody guesses, and the page says why', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '人员')
    await press('添加人员')
    await type('姓名', '巴特尔')
    await type('口令', '123456')
    await type('再输一次口令', '123456')
    await submit()
    expect(desk.state().people.p3).toBeUndefined()
    expect(text()).toContain('这个口令谁都猜得到')
    expect(field('口令').value).toBe('123456')
  })

  it('who leave are retired with a reason, stay on the list, and can come back', async () => {
    const desk = aRoomOf('leader')
    desk.give({
      type: 'addPerson',
      details: { name: '巴特尔', post: '', phone: '', role: 'dutyOfficer' },
      newPin: '112233',
    })
    await open(desk, '人员')
    await click(row('巴特尔').querySelector('button[title^="停用"]')!)
    await type('原因', '调离')
    await act(async () => document.querySelector<HTMLFormElement>('form')?.requestSubmit())
    await settle()
    expect(desk.state().people.p3?.active).toBe(false)
    expect(row('巴特尔').textContent).toContain('已停用')

    await click(row('巴特尔').querySelector('button[title^="恢复"]')!)
    await act(async () => document.querySelector<HTMLFormElement>('form')?.requestSubmit())
    await settle()
    expect(desk.state().people.p3?.active).toBe(true)
  })
})

describe('rules', () => {
  it('are changed with a reason, and the page tells from when on and what', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '时限规则')
    await click(row('书面首报'))
    await type('小时数', '1')
    await submit()
    expect(field('修改原因').getAttribute('aria-invalid')).toBe('true')
    await type('修改原因', '按2026年新通知')
    await submit()
    const rule = desk
      .state()
      .ruleBooks.at(-1)!
      .book.presets[0]!.rules.find(({ id }) => id === 'initial')
    expect(rule?.within).toEqual({ kind: 'minutes', minutes: 60 })
    expect(text()).toContain('呼和浩特 2014 · 书面首报：事发后2小时 → 事发后1小时')
    expect(text()).toContain('2026-11-23 14:32')
  })

  it('refuse a warning that would come before the clock starts', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '时限规则')
    await click(row('电话报告'))
    await type('提前预警', '20、5')
    await type('修改原因', '试')
    await submit()
    expect(text()).toContain('提前 20 分钟不行')
    expect(desk.state().ruleBooks).toHaveLength(1)
  })

  it('let a special regulation come bind its category', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '时限规则')
    await press('选用方案')
    await check('生产安全事故报告和调查处理条例')
    await type('修改原因', '安监要求')
    await submit()
    expect(desk.state().ruleBooks.at(-1)!.book.byCategory).toMatchObject({
      accident: ['workSafety493'],
    })
    expect(text()).toContain('用于事故灾难')
  })
})

describe('the data', () => {
  it('can be quit only past the warning that clocks run', async () => {
    const quits: boolean[] = []
    const desk = answering(aRoomOf(), {
      quit: ({ confirmed }: { confirmed: boolean }) => {
        quits.push(confirmed)
        return confirmed ? { ok: true, value: {} } : refuse('clocksRunning', '', { count: 2 })
      },
    })
    await open(desk, '数据')
    await press('退出值班台')
    await settle()
    expect(text()).toContain('还有 2 个时限在走')
    await press('仍然退出')
    expect(quits).toEqual([false, true])
  })

  it('shows the log of the program, the newest first, with the code that was read out', async () => {
    const lines = [
      {
        at: '2026-11-23T06:00:00.000Z',
        level: 'info',
        event: 'started',
        version: '0.1.0',
        facts: { system: 'win32' },
      },
      {
        at: '2026-11-23T06:32:07.000Z',
        level: 'error',
        event: 'callFailed',
        version: '0.1.0',
        code: '482107',
        error: { name: 'TypeError' },
        omitted: 7,
      },
    ]
    await open(answering(aRoomOf(), { readLog: () => ({ ok: true, value: lines }) }), '数据')
    await press('看最近 100 条')
    const shown = [...document.querySelectorAll('[aria-label="运行日志"] li')].map(
      (one) => one.textContent,
    )
    expect(shown).toEqual([
      expect.stringMatching(
        /14:32故障一步操作出错，没有办成　故障码 482107.*TypeError · 0\.1\.0 · 此前同样的还有 7 次/,
      ),
      expect.stringMatching(/14:00正常值班台打开.*system win32/),
    ])
  })

  it('says where the log was exported to, or why it was not', async () => {
    const replies: Reply[] = [
      { ok: true, value: { path: '/U盘/值班台运行日志.jsonl' } },
      refuse('saveNoRoom'),
    ]
    await open(answering(aRoomOf(), { exportLog: () => replies.shift()! }), '数据')
    await press('导出日志')
    expect(text()).toContain('已导出到 /U盘/值班台运行日志.jsonl')
    await press('导出日志')
    expect(text()).toContain('所选磁盘已满，没有存成')
  })

  it('says how to prove the record, and that it was never damaged', async () => {
    await open(aRoomOf(), '数据')
    expect(text()).toContain('从第一行查到最后一行')
    expect(text()).toContain('没有损坏过')
  })
})
