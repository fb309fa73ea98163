import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { button, check, field, key, press, text, type } from '../support/page'
import { useRoute } from '../../../renderer/route'
import { LEADER_PIN } from '../../support/records'
import { open, openOn } from './pages'
import { approve, aRoom, deliver, INCIDENT, incidentOf, lastReport, save } from './room'

describe('writing a report', () => {
  it('starts with what is known, and names what is missing', async () => {
    const desk = aRoom()
    await openOn(desk)
    expect(field('初步处置措施').value).toBe('镇扑火队40人到场')
    expect(text()).toContain('还缺发展趋势')
    await type('发展趋势', '向东蔓延')
    expect(text()).toContain('要素齐全')
  })

  it('refuses an empty one before anybody fills in a dialog, at its first box', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    deliver(desk, '13:20', '13:20', '13:20')
    await openOn(desk, 'followUp')
    await key('F8')
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    expect(text()).toContain('报告还是空的，请至少写一项内容。')
    expect(document.activeElement).toBe(field('新情况'))
  })

  it('keeps what was typed when the page is left, and when somebody comes back', async () => {
    const desk = aRoom()
    await openOn(desk)
    await type('发展趋势', '向东蔓延')
    await key('Esc')
    expect(useRoute.getState().route).toEqual({ kind: 'desk' })
    expect([...desk.drafts.keys()]).toEqual([`report:${INCIDENT}:initial`])
    await open('initial')
    expect(field('发展趋势').value).toBe('向东蔓延')
    expect(text()).toContain('已自动保存草稿 · 尚未报送')
    expect(incidentOf(desk).reports).toEqual([])
  })

  it('is saved under the hands that type: the field stays the same, the draft goes by the report', async () => {
    const desk = aRoom()
    await openOn(desk)
    const typed = field('发展趋势')
    await type('发展趋势', '向东蔓延')
    await key('Ctrl+S')
    expect(lastReport(desk).content.sections.trend).toBe('向东蔓延')
    expect(desk.drafts.size).toBe(0)
    expect(field('发展趋势')).toBe(typed)
    await type('发展趋势', '向东蔓延，风力减弱')
    await key('Esc')
    expect([...desk.drafts.keys()]).toEqual([`report:${INCIDENT}:t1`])
  })

  it('says that a change voids the approval before it happens, and voids it when saved', async () => {
    const desk = aRoom({ level: 'II' })
    save(desk, 'initial')
    approve(desk)
    await openOn(desk)
    expect(text()).not.toContain('原审定作废')
    await type('初步处置措施', '又增派20人')
    expect(text()).toContain('文字已改，保存后原审定作废')
    expect(lastReport(desk).approval).not.toBeNull()
    expect(button('登记报送').disabled).toBe(true)
    await key('Ctrl+S')
    expect(lastReport(desk).approval).toBeNull()
    expect(text()).not.toContain('原审定作废')
  })

  it('is approved on exactly the words that are shown, by the PIN of a leader alone', async () => {
    const desk = aRoom({ level: 'II' })
    const reportId = save(desk, 'initial')
    desk.give({ type: 'submitReport', incidentId: INCIDENT, reportId })
    await openOn(desk, 'initial', reportId, 'approve')
    expect(text()).toContain('审定的是下面这一份文字')
    await type('口令', '999999')
    await press('审定回车')
    expect(text()).toContain('口令不对')
    expect(lastReport(desk).approval).toBeNull()
    await type('口令', LEADER_PIN)
    await press('审定回车')
    expect(lastReport(desk).approval).toMatchObject({ by: 'p2' })
    expect(text()).toContain('王芳已审定这份文字')
  })

  it('comes back with the reason of the leader who returns it', async () => {
    const desk = aRoom({ level: 'II' })
    const reportId = save(desk, 'initial')
    desk.give({ type: 'submitReport', incidentId: INCIDENT, reportId })
    await openOn(desk, 'initial', reportId, 'approve')
    await check('退回修改')
    await type('退回原因', '写明过火面积')
    await type('口令', LEADER_PIN)
    await press('退回Ctrl+Enter')
    expect(text()).toContain('王芳：写明过火面积')
    expect(lastReport(desk).submitted).toBeNull()
  })

  it('shows in a 续报 what was said last time, and the figures that have changed', async () => {
    const desk = aRoom()
    save(desk, 'initial', { sections: { measures: '40人到场' } })
    deliver(desk, '13:20', '13:20', '13:20')
    await openOn(desk, 'followUp')
    expect(text()).toContain('上次怎么说 · 首报 13:20')
    expect(text()).toContain('40人到场')
    await type('死亡', '2')
    expect(text()).toContain('上次 不详 · 有变化')
  })

  it('turns a 终报 that was begun into a 续报 when the fire flares up again', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    deliver(desk, '13:20', '13:20', '13:20')
    await openOn(desk, 'final')
    await type('目前状态', '明火已灭')
    await key('Ctrl+S')
    await press('改写续报')
    expect(lastReport(desk)).toMatchObject({ kind: 'followUp', number: 1 })
    expect(text()).toContain('续报一 · 值班〔2026〕1号')
    await type('新情况', '复燃')
    await key('Ctrl+S')
    expect(lastReport(desk).content.sections).toMatchObject({
      situation: '复燃',
      present: '明火已灭',
    })
  })

  it('says why no other report may be begun', async () => {
    const desk = aRoom()
    await openOn(desk, 'followUp')
    expect(text()).toContain('还没有报送首报')
  })

  it('cannot be touched while the journal is damaged', async () => {
    const desk = aRoom()
    save(desk, 'initial')
    await openOn(desk)
    const damage = {
      kind: 'hash' as const,
      file: '2026-11.jsonl',
      line: 3,
      seq: 2,
      knownUntil: 0,
      found: '',
    }
    await act(async () => desk.setHealth({ readOnly: damage, notices: [] }))
    expect(field('发展趋势').disabled).toBe(true)
    expect(['存草稿', '送审', '登记报送'].map((label) => button(label).disabled)).toEqual([
      true,
      true,
      true,
    ])
  })
})
