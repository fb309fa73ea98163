// The register of what went where: found by what is missing, and done from where it is seen.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { check, click, draw, key, press, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { forgetWhatWasLeft } from '../../../renderer/left-behind'
import { useRoute } from '../../../renderer/route'
import type { FakeDesk } from '../support/fake-desk'
import { at, ms } from '../../support/moments'
import { nilSettings } from '../../support/a-roster'
import { someContent } from '../../support/records'
import { SilentAudio } from '../sign-in/silent-audio'
import { aRoomOf, OFFICER_PIN } from '../layout/room'
import { aRoom, confirmed, incident, opened, phoned, reported } from '../incident/room'

const rows = () => [...document.querySelectorAll('tbody tr')]
const cells = (row: Element) => [...row.querySelectorAll('li')].map((cell) => cell.textContent)
const choose = (label: string) =>
  click([...document.querySelectorAll('label')].find((one) => one.textContent === label)!)

/** A 首报 that went to the first two of three offices, eleven minutes apart. */
function halfSent(desk: FakeDesk, incidentId: string): string {
  desk.setNow(ms('13:31'))
  const reportId = desk.give({
    type: 'saveReport',
    incidentId,
    reportId: null,
    kind: 'initial',
    content: someContent('initial'),
  }).reportId!
  const deliveries = [
    ['r1', '13:20'],
    ['r2', '13:31'],
  ].map(([recipientId, when]) => ({
    recipientId: recipientId!,
    channel: 'fax' as const,
    at: at(when!),
    receivedBy: '',
  }))
  desk.give({
    type: 'deliverReport',
    incidentId,
    reportId,
    revision: 1,
    deliveries,
    lateReason: '',
  })
  return reportId
}

function room() {
  const desk = aRoom()
  const fire = opened(desk, { title: '面铺窑村草原火情' })
  phoned(desk, fire, '13:14')
  halfSent(desk, fire)
  const crash = opened(desk, {
    title: '两车追尾',
    kind: 'traffic',
    occurredAt: '13:30',
    learnedAt: '13:35',
  })
  phoned(desk, crash, '13:36')
  confirmed(desk, crash, reported(desk, crash, 'initial', '13:40'))
  return { desk, fire, crash }
}

beforeEach(() => {
  vi.stubGlobal('AudioContext', SilentAudio)
  forgetWhatWasLeft()
})

describe('报送登记', () => {
  it('says what will stand here before there is any report', async () => {
    await draw(aRoom(), <App />)
    await key('Alt+3')
    expect(text()).toContain('还没有报告')
  })

  it('shows every office of every report: not sent, silent for how long, confirmed by whom', async () => {
    const { desk } = room()
    desk.setNow(ms('13:45'))
    await draw(desk, <App />)
    await key('Alt+3')
    expect(rows()).toHaveLength(2)
    expect(cells(rows()[0]!)[0]).toContain('已回执 13:40 刘洋')
    const [first, second, third] = cells(rows()[1]!)
    expect(first).toContain('已送未回执 25分钟')
    expect(first).toContain('13:20 传真')
    expect(second).toContain('已送未回执 14分钟')
    expect(third).toContain('未送')
    expect(text()).toContain('未送全 1 份')
    expect(text()).toContain('待回执 2 家')
  })

  it('proves that all got the same text, and how far apart (N8)', async () => {
    const { desk, fire } = room()
    await draw(desk, <App />)
    await key('Alt+3')
    expect(rows()[0]!.textContent).toContain('各处收到同一文本 ✓')
    expect(rows()[0]!.textContent).toContain('同一时间报出')
    expect(rows()[1]!.textContent).toContain('先后差11分钟，没有同时')
    expect(rows()[1]!.textContent).toContain(
      incident(desk, fire).reports[0]!.sent!.digest.slice(0, 8),
    )
  })

  it('finds what is not sent to all, what is not confirmed, and what has waited too long', async () => {
    const { desk } = room()
    desk.setNow(ms('13:45'))
    await draw(desk, <App />)
    await key('Alt+3')
    await choose('未送全')
    expect(rows()).toHaveLength(1)
    await choose('超30分钟未回执')
    expect(text()).toContain('没有符合条件的报告')
    await type('超多少分钟', '20')
    expect(rows()).toHaveLength(1)
    await choose('全部')
    await type('搜索', '追尾')
    expect(rows()).toHaveLength(1)
    await type('搜索', '信息处 首报')
    expect(rows()).toHaveLength(2)
    await type('搜索', '没有的')
    await press('清除条件')
    expect(rows()).toHaveLength(2)
  })

  it('leads to the report, and records a 回执 from the row by F6', async () => {
    const { desk, fire } = room()
    await draw(desk, <App />)
    await key('Alt+3')
    await key('F6')
    expect(document.querySelector('[role="dialog"]')!.textContent).toContain('记回执 首报')
    await type('市政府总值班室 接收人', '赵敏')
    await key('Ctrl+Enter')
    expect(incident(desk, fire).reports[0]!.deliveries.r1!.receipt?.receivedBy).toBe('赵敏')
    expect(cells(rows()[1]!)[0]).toContain('赵敏')
    await click(rows()[1]!)
    expect(useRoute.getState().route).toMatchObject({
      kind: 'report',
      incidentId: fire,
      reportId: 't1',
    })
  })

  it('records what was sent back on the telephone, with the reason that was given', async () => {
    const { desk, fire } = room()
    await draw(desk, <App />)
    await key('Alt+3')
    await key('F6')
    await type('市政府总值班室 接收人', '赵敏')
    await check('对方退回')
    await key('Ctrl+Enter')
    expect(incident(desk, fire).reports[0]!.deliveries.r1!.receipt).toBeNull()
    await type('市政府总值班室 退回原因', '伤亡数字前后不一致')
    await key('Ctrl+Enter')
    expect(incident(desk, fire).reports[0]!.deliveries.r1!.receipt).toMatchObject({
      receivedBy: '赵敏',
      returned: '伤亡数字前后不一致',
    })
    expect(text()).toContain('被退回')
  })

  it('leads to those who are left by F8', async () => {
    const { desk, fire } = room()
    await draw(desk, <App />)
    await key('Alt+3')
    await key('F8')
    expect(useRoute.getState().route).toMatchObject({
      kind: 'report',
      incidentId: fire,
      reportId: 't1',
    })
    expect(document.querySelector('[role="dialog"]')!.textContent).toContain('登记报送 首报')
  })

  it('keeps a corrected delivery in sight', async () => {
    const { desk, fire } = room()
    desk.give({
      type: 'correctRecord',
      incidentId: fire,
      target: { kind: 'delivery', reportId: 't1', recipientId: 'r2' },
      patch: { at: at('13:25') },
      reason: '看错了时间',
    })
    await draw(desk, <App />)
    await key('Alt+3')
    expect(rows()[1]!.querySelector('del')?.textContent).toContain('13:31')
    expect(rows()[1]!.textContent).toContain('先后差5分钟')
  })

  it('has the 零报告 with their offices', async () => {
    const desk = aRoomOf('leader')
    desk.give({ type: 'setNilReport', settings: nilSettings(), reason: '按通知' })
    desk.give({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
    desk.setNow(ms('16:00'))
    desk.give({
      type: 'writeNilReport',
      date: '2026-11-23',
      text: '无突发事件',
      lateReason: '',
      deliveries: [{ recipientId: 'r1', channel: 'fax', at: at('16:00'), receivedBy: '' }],
    })
    await draw(desk, <App />)
    await key('Alt+3')
    expect(rows()[0]!.textContent).toContain('零报告')
    expect(cells(rows()[0]!)[0]).toContain('已送未回执')
    await key('F6')
    expect(document.querySelector('[role="dialog"]')!.textContent).toContain('零报告')
  })
})

describe('the clock of the receipts', () => {
  it('leads from its alarm to 记回执', async () => {
    const desk = aRoom()
    const fire = opened(desk)
    phoned(desk, fire, '13:14')
    reported(desk, fire, 'initial', '13:20')
    desk.setNow(ms('13:51'))
    desk.giveAsSystem({
      type: 'raiseAlarm',
      incidentId: fire,
      deadlineKey: 'receipt:t1',
      dueAt: at('13:50'),
      offsetMs: 0,
    })
    await draw(desk, <App />)
    expect(text()).toContain('回执催办（首报，3家）')
    await press('去记回执')
    expect(document.querySelector('[role="dialog"]')!.textContent).toContain('记回执 首报')
  })
})
