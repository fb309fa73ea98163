// 交接班: five steps, one next thing; nothing is taken over that was not accepted, nobody works who has not.
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { button, draw, key, press, settle, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { go, useRoute } from '../../../renderer/route'
import { at, ms } from '../../support/moments'
import { LEADER_PIN, OFFICER_PIN } from '../../support/records'
import { SilentAudio } from '../sign-in/silent-audio'
import type { FakeDesk } from '../support/fake-desk'
import {
  aShift,
  arrived,
  handedOver,
  LEADER,
  noted,
  OFFICER,
  RELIEF,
  RELIEF_PIN,
  relieved,
  signed,
  signIn,
} from './room'

const items = () => [...document.querySelectorAll('[role="option"][id^="item-"]')]
const chosen = () =>
  document.querySelector('[role="option"][aria-selected="true"]')?.textContent ?? ''

/** 王芳 puts a name on the day's roster. */
function onRoster(desk: FakeDesk, slotId: string, name: string): void {
  signIn(desk, LEADER, LEADER_PIN)
  const changes = [{ date: '2026-11-23', slotId, post: 'main', from: '', to: name }] as const
  desk.give({ type: 'changeRoster', why: 'typed', source: '', plan: null, changes: [...changes] })
  signIn(desk, OFFICER, OFFICER_PIN)
}

async function drawSheet(desk: FakeDesk): Promise<void> {
  await draw(desk, <App />)
  await act(async () => go({ kind: 'handover' }))
  await settle()
}

describe('the handover', () => {
  it('goes from the empty sheet to the next shift, one key after another', async () => {
    const desk = aShift('20:25')
    noted(desk, '答复信息处', { matter: { due: at('21:00') }, at: at('20:25') })
    onRoster(desk, 'night', '刘志强')
    await drawSheet(desk)
    expect(text()).toContain('交班人先在右边填好')
    await key('Alt+A')
    await type('交代的话', '信息处的回电别漏')
    await key('F5')
    expect(text()).toContain('等接班人到场')

    await key('F5')
    await type('本人口令', RELIEF_PIN)
    await press('到场接班')
    expect(text()).toContain('刘志强逐项接收')
    for (let left = items().length; left > 0; left -= 1) await key('Enter')
    expect(text()).toContain('都已接收，请交班人签字')

    await key('F5')
    await type('本人口令', OFFICER_PIN)
    await press('签字回车')
    expect(text()).toContain('请刘志强签字')
    await key('F5')
    await type('本人口令', RELIEF_PIN)
    await press('签字回车')
    await settle()
    expect(desk.state().session?.personId).toBe(RELIEF)
    expect(desk.state().shift.past).toHaveLength(1)
    expect(desk.state().shift.past[0]!.sheet).toMatchObject({ words: '信息处的回电别漏' })
    expect(useRoute.getState().route.kind).toBe('since')
    expect(text()).toContain('刘志强 上次在班以来')
  })

  it('accepts by Enter whatever rings, also when that begins in the middle of it', async () => {
    vi.stubGlobal('AudioContext', SilentAudio)
    const desk = aShift('20:25')
    noted(desk, '答复信息处', { matter: { due: at('20:31') }, at: at('20:25') })
    arrived(desk)
    await drawSheet(desk)
    const waiting = () => items().filter((one) => one.textContent?.includes('待接收')).length
    const before = waiting()
    await key('Enter')
    expect(waiting()).toBe(before - 1)
    desk.setNow(ms('20:31'))
    await act(async () =>
      desk.giveAsSystem({
        type: 'raiseRoomAlarm',
        key: 'matter:s1-e1',
        dueAt: at('20:31'),
        offsetMs: 0,
      }),
    )
    await settle()
    expect(document.querySelector('[aria-label="报警"]')!.textContent).toContain('待办 已超时')
    // What rings now is a mark on what was accepted, and nothing more to accept.
    expect(items()[0]!.textContent).toContain('报警未确认')
    expect(waiting()).toBe(before - 1)
    await key('Enter')
    expect([waiting(), useRoute.getState().route.kind]).toEqual([before - 2, 'handover'])
  })

  it('keeps question and answer on the sheet, and waits for the answer', async () => {
    const desk = aShift('20:25')
    noted(desk, '答复信息处', { matter: { due: null }, at: at('20:25') })
    desk.give({
      type: 'writeHandover',
      words: '',
      files: '',
      checks: desk.state().shift.checklist.map(({ id }) => ({ id, ok: true, note: '' })),
      timing: '',
    })
    desk.give({
      type: 'receiveDesk',
      personId: RELIEF,
      pin: RELIEF_PIN,
      substituteFor: '',
      reason: '',
    })
    await drawSheet(desk)
    expect(chosen()).toContain('答复信息处')
    await key('Alt+Q')
    await type('疑问', '找谁答复？')
    await press('提出疑问')
    // The answer may take its time: the cursor is on what comes next, and Enter accepts it.
    expect(items()[0]!.textContent).toContain('有疑问，待答复')
    expect(chosen()).toContain('电脑时钟')
    await key('Enter')
    expect(chosen()).toContain('有疑问，待答复')
    expect(() => button('接收，看下一项')).toThrow()
    await key('Alt+F')
    await type('答复', '找刘洋')
    await press('答复Ctrl+Enter')
    expect(chosen()).toContain('答复 找刘洋')
    await key('Enter')
    expect(items()[0]!.textContent).toContain('✓ 已接收')
    expect(items()[0]!.textContent).toContain('疑问 找谁答复？')
  })

  it('lets what they cannot agree on be taken over with a reservation', async () => {
    const desk = aShift('20:25')
    noted(desk, '答复信息处', { matter: { due: null }, at: at('20:25') })
    arrived(desk)
    await drawSheet(desk)
    expect(() => button('保留意见接收')).toThrow()
    await key('Alt+Q')
    await type('疑问', '找谁答复？')
    await press('提出疑问')
    await key('ArrowUp')
    await key('Alt+H')
    await type('保留的意见', '没有人说得清找谁答复')
    await press('接收Ctrl+Enter')
    expect(items()[0]!.textContent).toContain('✓ 保留意见接收')
    expect(items()[0]!.textContent).toContain('保留意见 没有人说得清找谁答复')
    expect(chosen()).toContain('电脑时钟')
  })

  it('asks why the desk goes over hours before its time, and then lets it', async () => {
    const desk = aShift('14:30')
    arrived(desk)
    await drawSheet(desk)
    await key('Enter')
    expect(text()).toContain('请交班人在右边写明提前交班的原因')
    await type('提前交班的原因', '家中急事，陈静提前接班')
    await key('F5')
    expect(text()).toContain('都已接收，请交班人签字')
  })

  it('lets one of two officers go home, and keeps the last', async () => {
    const desk = aShift('20:00')
    await drawSheet(desk)
    expect(() => button('退出本班')).toThrow()
    const join = { type: 'joinShift', substituteFor: '', reason: '' } as const
    await act(async () => void desk.give({ ...join, personId: RELIEF, pin: RELIEF_PIN }))
    await key('Alt+T')
    expect(text()).toContain('继续值守到交班')
    await type('原因', '身体不适')
    await type('本人口令', OFFICER_PIN)
    await press('退出本班Ctrl+Enter')
    const { current } = desk.state().shift
    expect(current?.crew.map(({ personId }) => personId)).toEqual([RELIEF])
    expect(current?.left).toMatchObject([{ personId: OFFICER, reason: '身体不适' }])
    // Whoever left no longer sits at the desk.
    expect(desk.state().session).toBeNull()
  })

  it('voids the signature when something changes after it', async () => {
    const desk = aShift('20:30')
    handedOver(desk)
    signed(desk, OFFICER, OFFICER_PIN)
    await drawSheet(desk)
    expect(text()).toContain('请刘志强签字')
    await act(
      async () => void noted(desk, '刚接到一件', { matter: { due: null }, at: at('20:30') }),
    )
    expect(text()).toContain('逐项接收，还剩 1 项')
    await press('看待接收的一项')
    await key('Enter')
    expect(text()).toContain('单子在签字之后有了变化')
  })

  it('says that relief is late, on every screen, and who answers until then', async () => {
    const desk = aShift('20:42')
    await draw(desk, <App />)
    expect(text()).toContain('该交班了')
    expect(text()).toContain('仍由您值守，不得离岗')
  })

  it('shows the sheet of a shift that is over as both signed it', async () => {
    const desk = relieved()
    await draw(desk, <App />)
    await act(async () => go({ kind: 'handover', shiftId: 's1' }))
    expect(text()).toContain('已封存的交接单，只能查看')
    expect(text()).toContain('张磊 2026-11-23 20:41:00')
  })
})

describe('whoever is not on duty', () => {
  it('may only look, and is told how to come on duty', async () => {
    const desk = aShift()
    signIn(desk, RELIEF, RELIEF_PIN)
    await draw(desk, <App />)
    expect(text()).toContain('您不在本班')
    expect(button('接报').disabled).toBe(true)
    await key('Alt+R')
    await type('本人口令', RELIEF_PIN)
    await press('加入本班回车')
    expect(desk.state().shift.current!.crew).toMatchObject([
      { personId: OFFICER },
      { personId: RELIEF, how: 'joined' },
    ])
    expect(button('接报').disabled).toBe(false)
    expect(text()).not.toContain('您不在本班')
  })

  it('takes over in an emergency by a leader’s PIN and a reason, which stays for ever', async () => {
    const desk = aShift()
    signIn(desk, RELIEF, RELIEF_PIN)
    await draw(desk, <App />)
    await key('Alt+K')
    expect(text()).toContain('领导不在场：先按 Alt+R 加入本班')
    await type('原因', '张磊送医')
    await type('口令', LEADER_PIN)
    await press('紧急接管Ctrl+Enter')
    expect(desk.state().shift.past[0]).toMatchObject({
      endedBy: 'takeover',
      endedByTakeover: { reason: '张磊送医' },
    })
    await act(async () => go({ kind: 'log', shiftId: null }))
    expect(text()).toContain('紧急接管的班')
  })

  it('says why they come when the roster names somebody else', async () => {
    const desk = aShift()
    onRoster(desk, 'day', '张磊')
    signIn(desk, RELIEF, RELIEF_PIN)
    desk.setNow(ms('14:31'))
    await draw(desk, <App />)
    await key('Alt+R')
    expect(text()).toContain('值班表：张磊')
    await type('本人口令', RELIEF_PIN)
    await press('加入本班回车')
    expect(text()).toContain('替班原因')
    await type('替班原因', '张磊送医')
    await type('本人口令', RELIEF_PIN)
    await press('加入本班回车')
    expect(desk.state().shift.current!.crew[1]).toMatchObject({
      substituteFor: '张磊',
      reason: '张磊送医',
    })
    await act(async () => go({ kind: 'log', shiftId: null }))
    expect(text()).toContain('刘志强 值 张磊 的班。原因：张磊送医')
  })
})
