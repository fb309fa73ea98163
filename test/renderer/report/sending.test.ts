import { describe, expect, it } from 'vitest'
import { button, check, field, key, text, type } from '../support/page'
import { ms } from '../../support/moments'
import { openOn } from './pages'
import { aRoom, deliver, incidentOf, lastReport, save } from './room'

describe('sending a report', () => {
  it('saves and registers in one go: everyone is ticked at the same time', async () => {
    const desk = aRoom()
    await openOn(desk)
    await type('发展趋势', '向东蔓延')
    await key('F8')
    await key('Ctrl+Enter')
    const { deliveries, content } = lastReport(desk)
    expect(content.sections.trend).toBe('向东蔓延')
    expect(Object.values(deliveries).map(({ channel, at }) => [channel, at])).toEqual(
      Array.from({ length: 3 }, () => ['fax', '2026-11-23T05:20:00.000Z']),
    )
    expect(text()).toContain('已报送 3/3 · 回执 0/3 · 内容不能再改')
  })

  it('says that nothing was printed yet, and has 打印 as the filled button until it was', async () => {
    const unprinted = '这份还没有打印，也没有存为 PDF'
    const filled = () =>
      ['打开 PDF 打印Ctrl+P', '登记报送F8'].filter((label) =>
        button(label).className.includes('primary'),
      )
    const desk = aRoom()
    await openOn(desk)
    await type('发展趋势', '向东蔓延')
    expect(filled()).toEqual(['打开 PDF 打印Ctrl+P'])
    await key('F8')
    expect(text()).toContain(unprinted)
    await key('Esc')
    await key('Ctrl+P')
    expect(desk.printed).toHaveLength(1)
    expect(filled()).toEqual(['登记报送F8'])
    await key('F8')
    expect(text()).not.toContain(unprinted)
    await key('Esc')
    // Another text is another paper.
    await type('发展趋势', '向东蔓延，风力减弱')
    await key('Ctrl+S')
    expect(filled()).toEqual(['打开 PDF 打印Ctrl+P'])
    await key('F8')
    expect(text()).toContain(unprinted)
  })

  it('asks for the reason when it is late, and keeps everything until it is given', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    desk.setNow(ms('15:20'))
    await openOn(desk)
    await key('F8')
    expect(text()).toContain('比时限晚 18分钟')
    await key('Ctrl+Enter')
    expect(text()).toContain('请填写迟报原因')
    expect(lastReport(desk).sent).toBeNull()
    await type('迟报原因', '事发地无信号')
    await key('Ctrl+Enter')
    expect(lastReport(desk).lateReason).toBe('事发地无信号')
    expect(text()).toContain('迟报 18分钟')
  })

  it('names whoever is left out before it is registered, and begins with the reason where it is late already', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    desk.setNow(ms('15:20'))
    await openOn(desk)
    await key('F8')
    expect(document.activeElement).toBe(field('迟报原因'))
    expect(text()).not.toContain('没有勾选')
    await check('市委办公室')
    expect(text()).toContain('没有勾选市委办公室')
  })

  it('stops at the first refusal: what could not be saved does not leave', async () => {
    const desk = aRoom()
    await openOn(desk)
    await type('发展趋势', '向东蔓延')
    await key('F8')
    desk.refuseNext({ code: 'diskFull' })
    await key('Ctrl+Enter')
    expect(text()).toContain('磁盘已满')
    expect(incidentOf(desk).reports).toEqual([])
    await key('Ctrl+Enter')
    expect(lastReport(desk).sent).not.toBeNull()
  })

  it('puts an impossible time beside the recipient that it was given for', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    await openOn(desk)
    await key('F8')
    await type('市委办公室 报送时间', '12:30')
    await key('Ctrl+Enter')
    const row = field('市委办公室 报送时间').closest('tr')
    expect(row?.textContent).toContain('时间早于接报时间')
    expect(lastReport(desk).sent).toBeNull()
  })

  it('waits for the approval that the level demands', async () => {
    const desk = aRoom({ level: 'I' })
    save(desk, 'initial')
    await openOn(desk)
    expect(button('登记报送').title).toContain('要先经领导审定')
    await key('F7')
    await key('Ctrl+Enter')
    expect(lastReport(desk).submitted).not.toBeNull()
    expect(text()).toContain('已送审，时限照走 · 尚未报送')
  })
})

describe('a sent report', () => {
  it('cannot be changed, and shows who got it and how far apart', async () => {
    const desk = aRoom()
    desk.setNow(ms('13:40'))
    save(desk, 'initial')
    deliver(desk, '13:25', '13:27', '13:37')
    await openOn(desk, 'initial', 't1')
    expect(document.querySelectorAll('textarea')).toHaveLength(0)
    expect(text()).toContain('没有同时先后相差 12分钟，10分钟内算同时')
    expect(text()).toContain('内容不能再改')
  })

  it('shows what a 续报 changed against the report before it', async () => {
    const desk = aRoom()
    const { figures } = incidentOf(desk).facts
    save(desk, 'initial', { figures: { ...figures, dead: 0 } })
    deliver(desk, '13:20', '13:20', '13:20')
    desk.setNow(ms('14:00'))
    save(desk, 'followUp', {
      figures: { ...figures, dead: 2 },
      sections: { measures: '增派120人' },
    })
    deliver(desk, '14:00', '14:00', '14:00')
    await openOn(desk, 'followUp', 't2')
    expect(text()).toContain('与上一份相比改了什么')
    expect(text()).toContain('死亡0人 → 2人')
    expect(text()).toContain('增派120人上次怎么说 · 首报 13:20初步处置措施如实填写')
  })

  it('takes the receipts one by one, and keeps the rest after a refusal', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    deliver(desk, '13:20', '13:20', '13:20')
    await openOn(desk, 'initial', 't1', 'receipt')
    await type('市政府总值班室 接收人', '赵敏')
    await type('市委办公室 接收人', '孙丽')
    await type('市委办公室 回执时间', '13:05')
    await key('Ctrl+Enter')
    expect(lastReport(desk).deliveries.r1?.receipt?.receivedBy).toBe('赵敏')
    expect(field('市委办公室 回执时间').closest('tr')?.textContent).toContain(
      '回执时间早于报送时间',
    )
    await type('市委办公室 回执时间', '13:20')
    await key('Ctrl+Enter')
    expect(lastReport(desk).deliveries.r3?.receipt?.receivedBy).toBe('孙丽')
    expect(text()).toContain('回执 2/3')
  })

  it('offers those who were left out, and asks why when that is late', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    deliver(desk, '13:20', '13:20')
    desk.setNow(ms('13:40'))
    await openOn(desk, 'initial', 't1', 'deliver')
    expect(text()).toContain('登记报送 1 家')
    await type('迟报原因', '传真占线')
    await key('Ctrl+Enter')
    expect(lastReport(desk).deliveries.r3?.at).toBe('2026-11-23T05:40:00.000Z')
  })
})
