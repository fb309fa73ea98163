// 零报告: switched on by those who answer for the unit, written with one key, received by each.
import { describe, expect, it } from 'vitest'
import { check, draw, field, key, press, settle, text, type } from '../support/page'
import { aRoomOf, LEADER_PIN } from '../layout/room'
import type { FakeDesk } from '../support/fake-desk'
import { nilSettings } from '../../support/a-roster'
import { at, ms } from '../../support/moments'
import { NilReportPage } from '../../../renderer/nil-report/nil-page'

/** 零报告 is on; 张磊 sits at the desk. */
function aNilRoom(over: Parameters<typeof nilSettings>[0] = {}): FakeDesk {
  const desk = aRoomOf('leader')
  desk.give({ type: 'setNilReport', settings: nilSettings(over), reason: '按通知' })
  desk.give({ type: 'signIn', personId: 'p1', pin: '135246' })
  return desk
}

const today = (desk: FakeDesk) => desk.state().nilReports.reports['2026-11-23']

describe('the zero report', () => {
  it('is switched on with a reason by whoever answers for the unit', async () => {
    const desk = aRoomOf('leader')
    await draw(desk, <NilReportPage />)
    expect(text()).toContain('本单位没有启用零报告')
    await key('Alt+S')
    await type('每天几点前', '1700')
    await type('修改原因', '按市政府办公室通知启用')
    await key('Ctrl+Enter')
    await settle()
    expect(desk.state().nilReports.settings).toMatchObject({
      on: true,
      at: '17:00',
      warnMinutes: [30],
    })
    expect(text()).toContain('每天 17:00 前报齐')
  })

  it('is written from the record and sent to everyone with one key', async () => {
    const desk = aNilRoom()
    await draw(desk, <NilReportPage />)
    expect(text()).toContain('11月23日零报告')
    await key('F5')
    expect(field('内容').value).toContain('未接报突发事件')
    await key('Ctrl+Enter')
    await settle()
    expect(Object.keys(today(desk)!.deliveries)).toHaveLength(3)
    expect(text()).toContain('按时报送')
    expect(text()).toContain('报送 3/3 · 回执 0/3')
  })

  it('asks for the leader’s PIN where the unit wants it', async () => {
    const desk = aNilRoom({ needsLeaderPin: true })
    await draw(desk, <NilReportPage />)
    await key('F5')
    await type('口令', '999999')
    await key('Ctrl+Enter')
    await settle()
    expect(text()).toContain('口令不对')
    await type('口令', LEADER_PIN)
    await key('Ctrl+Enter')
    await settle()
    expect(today(desk)?.approvedBy).toBe('p2')
  })

  it('that leaves too late needs a reason', async () => {
    const desk = aNilRoom()
    desk.setNow(ms('16:45'))
    await draw(desk, <NilReportPage />)
    await key('F5')
    expect(text()).toContain('比 16:30 晚 15分钟')
    await key('Ctrl+Enter')
    expect(field('迟报原因').getAttribute('aria-invalid')).toBe('true')
    await type('迟报原因', '传真机故障')
    expect(field('迟报原因').getAttribute('aria-invalid')).toBeNull()
    await key('Ctrl+Enter')
    await settle()
    expect(today(desk)?.lateReason).toBe('传真机故障')
    expect(text()).toContain('迟报')
  })

  it('goes to those who are left, and each receipt is recorded', async () => {
    const desk = aNilRoom()
    await draw(desk, <NilReportPage />)
    await key('F5')
    await check('市委办公室')
    await key('Ctrl+Enter')
    await settle()
    expect(text()).toContain('未报送齐')
    await press('报给其余各家')
    await key('Ctrl+Enter')
    await settle()
    expect(text()).toContain('报送 3/3')
    await key('F6')
    await type('市委办公室 接收人', '刘洋')
    await key('Ctrl+Enter')
    await settle()
    expect(text()).toContain('回执 1/3')
    expect(today(desk)?.deliveries.r3?.receipt).toMatchObject({
      receivedBy: '刘洋',
      at: at('14:32'),
    })
  })

  it('that goes by fax is written and printed first, with its number, then sent', async () => {
    const desk = aNilRoom()
    await draw(desk, <NilReportPage />)
    await key('F5')
    await key('Ctrl+P')
    await settle()
    expect(today(desk)).toMatchObject({ deliveries: {}, docNumber: { text: '值报〔2026〕1号' } })
    expect(text()).toContain('零报告 值报〔2026〕1号')
    await key('Ctrl+P')
    expect(desk.printed).toEqual([{ kind: 'nilReport', date: '2026-11-23' }])
    await key('Esc')
    await settle()
    await press('登记报送')
    await key('Ctrl+Enter')
    await settle()
    expect(text()).toContain('报送 3/3')
  })

  it('of any day is printed from its row, which does not open', async () => {
    const desk = aNilRoom()
    await draw(desk, <NilReportPage />)
    await key('F5')
    await key('Ctrl+Enter')
    await settle()
    await press('打印')
    await settle()
    expect(document.querySelectorAll('[role="dialog"]')).toHaveLength(1)
    expect(document.querySelector('iframe')?.srcdoc).toContain('2026年11月23日零报告')
  })
})
