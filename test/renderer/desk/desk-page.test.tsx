// The desk answers one question: what do I owe next, and how long have I got?
import { describe, expect, it } from 'vitest'
import { draw, key, press, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { useRoute } from '../../../renderer/route'
import { at, ms } from '../../support/moments'
import { aRoom, confirmed, opened, phoned, reported } from '../incident/room'
import { aShift, noted } from '../shift/room'

const cards = () => [...document.querySelectorAll('article')]
const card = (title: string) => cards().find((one) => one.textContent?.includes(title))!
const order = () => cards().map((one) => one.querySelector('h3 button')!.textContent)

describe('the desk', () => {
  it('says plainly that nothing is owed, and what to do when the phone rings', async () => {
    await draw(aRoom(), <App />)
    expect(text()).toContain('此刻没有欠着的事')
    expect(text()).toContain('电话响了就按 F2')
  })

  it('orders the open incidents by their next clock, those without one last', async () => {
    const desk = aRoom('11:00')
    const done = opened(desk, { title: '等办结的', occurredAt: '11:00', learnedAt: '11:05' })
    phoned(desk, done, '11:10')
    confirmed(desk, done, reported(desk, done, 'initial', '11:20'))
    confirmed(desk, done, reported(desk, done, 'final', '11:40'))
    const later = opened(desk, { title: '首报还早', occurredAt: '13:00', learnedAt: '13:05' })
    phoned(desk, later, '13:06')
    opened(desk, { title: '还没打电话', occurredAt: '13:02', learnedAt: '13:10' })
    await draw(desk, <App />)
    expect(text()).toContain('办理中 3 件')
    expect(order()).toEqual(['还没打电话', '首报还早', '等办结的'])
  })

  it('does the next thing of the chosen card by F5', async () => {
    const desk = aRoom()
    const first = opened(desk, { title: '还没打电话', occurredAt: '13:02', learnedAt: '13:10' })
    const second = opened(desk, { title: '要写首报', occurredAt: '13:03', learnedAt: '13:11' })
    phoned(desk, second, '13:12')
    await draw(desk, <App />)
    await key('F5')
    expect(useRoute.getState().route).toEqual({ kind: 'phone', incidentId: first })
    await key('Esc')
    await key('ArrowDown')
    await key('F5')
    expect(useRoute.getState().route).toMatchObject({
      kind: 'report',
      incidentId: second,
      reportKind: 'initial',
    })
  })

  it('asks for the call first (N1), by its own clock, also when the first report is already late', async () => {
    const desk = aRoom()
    const incidentId = opened(desk, { occurredAt: '10:30', learnedAt: '13:10' })
    desk.setNow(ms('13:14'))
    await draw(desk, <App />)
    expect(card('草原火情').textContent).toContain('下一步 电话报告')
    expect(card('草原火情').textContent).toContain('13:25 前')
    expect(card('草原火情').textContent).toContain('书面首报已超时')
    expect(card('草原火情').className).toContain('late')
    await key('F5')
    expect(useRoute.getState().route).toEqual({ kind: 'phone', incidentId })
  })

  it('turns red at once when the media were first and nobody above has heard from us (N6)', async () => {
    const desk = aRoom()
    const incidentId = opened(desk, { occurredAt: '13:02', learnedAt: '13:10' })
    desk.give({ type: 'recordMediaExposure', incidentId, at: at('13:08'), outlet: '青城播报' })
    await draw(desk, <App />)
    expect(card('草原火情').textContent).toContain('媒体已先曝光（青城播报）')
    expect(card('草原火情').className).toContain('late')
  })

  it('says with both intervals that an incident was learned when its first report was already missed', async () => {
    const desk = aRoom()
    opened(desk, { occurredAt: '10:30', learnedAt: '13:10' })
    desk.setNow(ms('13:14'))
    await draw(desk, <App />)
    expect(text()).toContain('接报时已过首报时限')
    expect(text()).toContain('事发→接报 2小时40分，接报→现在 4分钟')
  })

  it('names the facts and the rule behind the next step', async () => {
    const desk = aRoom()
    const id = opened(desk, { occurredAt: '13:02', learnedAt: '13:10' })
    phoned(desk, id, '13:20')
    reported(desk, id, 'initial', '13:28')
    desk.setNow(ms('14:00'))
    await draw(desk, <App />)
    expect(card('草原火情').textContent).toContain('首报 13:28 已报送 3/3，回执 0/3')
    expect(card('草原火情').textContent).toContain('14:28 前（呼政办发〔2014〕30号')
  })

  it('settles the first 待办 by its key, also while those without a time are folded', async () => {
    const desk = aShift()
    noted(desk, '催要气象资料', { matter: { due: null } })
    noted(desk, '答复信息处', { matter: { due: null } })
    await draw(desk, <App />)
    expect(text()).toContain('没有定时间的待办 2')
    await key('Alt+E')
    await type('办理结果', '已要到')
    await press('办结回车')
    expect(desk.state().shift.openMatters).toHaveLength(1)
  })
})
