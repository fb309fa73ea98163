import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { check, draw, field, key, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { phoneScript } from '../../../shared/phone/script'
import { go, useRoute } from '../../../renderer/route'
import type { FakeDesk } from '../support/fake-desk'
import { ms } from '../../support/moments'
import { aRoom, INCIDENT, incidentOf } from '../report/room'

async function phoning(desk: FakeDesk): Promise<void> {
  await draw(desk, <App />)
  await act(async () => go({ kind: 'phone', incidentId: INCIDENT }))
}

const calls = (desk: FakeDesk) =>
  incidentOf(desk).phones.filter(({ direction }) => direction === 'out')

describe('telling the level above by telephone (N1)', () => {
  it('has its sentences ready to be read out: what is known, what the caller said, and no guess', () => {
    const desk = aRoom({ phoned: false })
    const script = phoneScript(incidentOf(desk), desk.state().unit!, '张磊').split('\n')
    expect(script).toHaveLength(6)
    expect(script[0]).toContain('尚未核实')
    expect(script[1]).toBe('2026年11月23日13时02分，呼和浩特市赛罕区保合少镇面铺窑村发生草原火情。')
    expect(script[2]).toBe('来电人称：面铺窑村北侧草场起火，正在扑救。')
    expect(script[4]).toBe('已采取的措施：镇扑火队40人到场。')
    expect(script.join('')).not.toContain('正在核实')
  })

  it('is recorded with one key after choosing whom with another', async () => {
    const desk = aRoom({ phoned: false })
    await phoning(desk)
    expect(text()).toContain('0471-4606000')
    await key('Ctrl+2')
    expect(field('对方电话').value).toBe('0471-4606010')
    await type('对方答复', '收到，续报')
    await key('Ctrl+Enter')
    const [call] = calls(desk)
    expect(call).toMatchObject({
      counterpart: { unit: '市政府办公厅信息处' },
      answer: '收到，续报',
      lateReason: '',
    })
    expect(call?.said).toContain('书面报告随后报送')
    expect(useRoute.getState().route).toEqual({ kind: 'desk' })
    expect(desk.drafts.size).toBe(0)
  })

  it('goes on to the next step when asked', async () => {
    const desk = aRoom({ phoned: false })
    await phoning(desk)
    await key('F5')
    expect(useRoute.getState().route).toMatchObject({ kind: 'report', reportKind: 'initial' })
  })

  it('offers first whoever has not been told yet', async () => {
    const desk = aRoom()
    await phoning(desk)
    expect(text()).toContain('13:20 已报')
    await key('Ctrl+Enter')
    expect(calls(desk).map(({ counterpart }) => counterpart.unit)).toEqual([
      '市政府总值班室',
      '市政府办公厅信息处',
    ])
  })

  it('asks for the reason after the quarter of an hour, and keeps everything until it is given', async () => {
    const desk = aRoom({ phoned: false })
    desk.setNow(ms('13:31'))
    await phoning(desk)
    await type('对方答复', '收到')
    await key('Ctrl+Enter')
    expect(text()).toContain('请填写迟报原因')
    expect(document.activeElement).toBe(field('迟报原因'))
    expect(field('对方答复').value).toBe('收到')
    await type('迟报原因', '线路忙')
    expect([text().includes('请填写迟报原因'), field('迟报原因').value]).toEqual([false, '线路忙'])
    await key('Ctrl+Enter')
    expect(calls(desk)[0]?.lateReason).toBe('线路忙')
  })

  it('records an instruction in its exact words, and warns while it was not read back', async () => {
    const desk = aRoom({ phoned: false })
    await phoning(desk)
    await check('对方有批示或指示')
    expect(text()).toContain('还没有复述核对')
    await type('批示原话', '全力扑救，确保人员安全')
    await type('谁的批示', '刘市长')
    await check('已复述核对')
    expect(text()).not.toContain('还没有复述核对')
    await key('Ctrl+Enter')
    expect(incidentOf(desk).instructions).toMatchObject([
      { words: '全力扑救，确保人员安全', from: '刘市长', readBack: true },
    ])
  })

  it('keeps what was typed when the page is left', async () => {
    const desk = aRoom({ phoned: false })
    await phoning(desk)
    await type('对方答复', '请示值班领导')
    await key('Esc')
    await act(async () => go({ kind: 'phone', incidentId: INCIDENT }))
    expect(field('对方答复').value).toBe('请示值班领导')
  })

  it('cannot be recorded without whom, when anyone else is called', async () => {
    const desk = aRoom({ phoned: false })
    await phoning(desk)
    await key('Ctrl+9')
    await key('Ctrl+Enter')
    expect(text()).toContain('这一项必须填写')
    await type('对方单位', '自治区政府总值班室')
    await key('Ctrl+Enter')
    expect(calls(desk)[0]?.counterpart.unit).toBe('自治区政府总值班室')
  })
})
