// One incident: nothing is erased, every clock names its rule, and the end asks what is unmet.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { button, click, draw, key, press, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { go, useRoute, type Opening } from '../../../renderer/route'
import type { FakeDesk } from '../support/fake-desk'
import { at, ms } from '../../support/moments'
import { LEADER_PIN } from '../../support/records'
import { aRoom, confirmed, incident, opened, phoned, reported } from './room'

async function openOn(desk: FakeDesk, incidentId: string, opening: Opening = null): Promise<void> {
  await draw(desk, <App />)
  await act(async () => go({ kind: 'incident', incidentId }, opening))
}

describe('one incident', () => {
  it('strikes out what was corrected, with who and why', async () => {
    const desk = aRoom()
    const id = opened(desk)
    desk.setNow(ms('13:20'))
    await openOn(desk, id)
    await click(document.querySelector('[aria-label^="更正来电"]')!)
    expect(document.querySelector('[role="dialog"]')!.textContent).toContain(
      '来电 保合少镇政府 李强',
    )
    await type('时间', '1312')
    await type('原因', '回听录音')
    await key('Ctrl+Enter')
    expect(incident(desk, id).corrections).toHaveLength(1)
    expect(document.querySelector('del')?.textContent).toContain('13:10')
    expect(incident(desk, id).phones[0]?.at).toBe(at('13:12'))
    expect(text()).toContain('回听录音 · 原记录保留')
  })

  it('corrects several fields at once with one reason, and records only what differs', async () => {
    const desk = aRoom()
    const id = opened(desk)
    await openOn(desk, id)
    await key('Alt+G')
    await type('标题', '面铺窑村草原火情')
    await type('地点', '面铺窑村北')
    await type('起因', '烧荒')
    await type('原因', '现场核实')
    await key('Ctrl+Enter')
    const { facts, corrections } = incident(desk, id)
    expect(facts).toMatchObject({ title: '面铺窑村草原火情', place: '面铺窑村北', cause: '烧荒' })
    expect(corrections.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
      ['title', 'place', 'cause'],
    ])
  })

  it('takes back what was registered and never sent; it stays in sight, struck', async () => {
    const desk = aRoom()
    const id = opened(desk)
    phoned(desk, id, '13:20')
    reported(desk, id, 'initial', '13:28')
    await openOn(desk, id)
    await click(document.querySelector('[aria-label^="更正首报报送市委办公室"]')!)
    await click(
      [...document.querySelectorAll('[role="dialog"] label')].find(
        (label) => label.textContent === '实际没有报出',
      )!,
    )
    await type('原因', '传真没有发通')
    await key('Ctrl+Enter')
    expect(Object.keys(incident(desk, id).reports[0]!.deliveries)).toHaveLength(2)
    expect(text()).toContain('2/3，回执 0/3')
    expect(
      [...document.querySelectorAll('del')].some((one) => one.textContent?.includes('13:28 传真')),
    ).toBe(true)
    expect(text()).toContain('实际没有报出：传真没有发通')
  })

  it('lists what stands between it and its end, each with what can be done', async () => {
    const desk = aRoom()
    const id = opened(desk)
    phoned(desk, id, '13:20', true)
    await openOn(desk, id, 'close')
    const unmet = [...document.querySelectorAll('[role="dialog"] li')].map(
      (item) => item.textContent,
    )
    expect(unmet[0]).toContain('终报　还没有写')
    expect(unmet.some((item) => item?.includes('书面首报'))).toBe(true)
    expect(unmet.some((item) => item?.includes('批示转办'))).toBe(true)
    expect(button('办结回车').disabled).toBe(true)
  })

  it('closes when the 终报 has left and every clock is met', async () => {
    const desk = aRoom()
    const id = opened(desk)
    phoned(desk, id, '13:20')
    const reports = [reported(desk, id, 'initial', '13:28'), reported(desk, id, 'final', '14:00')]
    await openOn(desk, id, 'close')
    expect(text()).toContain('回执催办（终报，3家）')
    await key('Esc')
    for (const reportId of reports) confirmed(desk, id, reportId)
    await openOn(desk, id, 'close')
    await press('办结回车')
    expect(incident(desk, id).closedAt).not.toBeNull()
    expect(text()).toContain('重新打开')
  })

  it('closes a misdial in three keys and a reason; its number stays, struck', async () => {
    const desk = aRoom()
    const id = opened(desk)
    await openOn(desk, id)
    await key('Alt+E')
    await key('2')
    await type('原因', '误拨，对方已道歉')
    await key('Ctrl+Enter')
    expect(incident(desk, id).closing).toMatchObject({
      ending: { kind: 'falseAlarm', reason: '误拨，对方已道歉' },
    })
    expect(document.querySelector('header del')?.textContent).toBe('值班〔2026〕1号')
    expect(text()).toContain('误报·不实：误拨，对方已道歉 · 张磊')
  })

  it('leads to the 首报 where none has left yet, not to a 终报 that may not be written', async () => {
    const desk = aRoom()
    const id = opened(desk)
    await openOn(desk, id, 'close')
    await press('去写首报')
    expect(text()).toContain('只需')
    expect(text()).not.toContain('没有可写的报告')
  })

  it('asks a leader where somebody was hurt, and takes back what was told', async () => {
    const desk = aRoom()
    const id = opened(desk, { level: 'II' })
    phoned(desk, id, '13:20')
    await openOn(desk, id, 'close')
    await key('2')
    expect(text()).toContain('随即要发更正报告核销')
    await type('原因', '到场核实没有起火')
    await key('Ctrl+Enter')
    expect(incident(desk, id).closing).toBeNull()
    await type('口令', LEADER_PIN)
    await key('Ctrl+Enter')
    expect(incident(desk, id).closing).toMatchObject({ approvedBy: 'p2', owed: true })
    expect(text()).toContain('待核销')
    expect(text()).toContain('写核销报告')
    await key('F5')
    expect(text()).toContain('写明原报是什么、应当是什么')
  })

  it("gives a clock up only for a reason under a leader's PIN", async () => {
    const desk = aRoom()
    const id = opened(desk)
    desk.setNow(ms('13:40'))
    await openOn(desk, id)
    await press('免报（领导说明原因）')
    await type('原因', '电话线路中断，已派专人当面报告')
    await type('口令', '000000')
    await press('记下原因')
    expect(incident(desk, id).waivers).toEqual({})
    await type('口令', LEADER_PIN)
    await press('记下原因')
    expect(incident(desk, id).waivers.phone).toMatchObject({
      by: 'p2',
      reason: '电话线路中断，已派专人当面报告',
    })
    expect(text()).toContain('已免报')
  })

  it('opens the relay of an instruction at once when the card asks for it', async () => {
    const desk = aRoom()
    const id = opened(desk)
    phoned(desk, id, '13:20', true)
    await openOn(desk, id, 'relay')
    await type('转给谁', '区林草局')
    await press('已转办')
    expect(incident(desk, id).instructions[0]?.relayed?.to).toBe('区林草局')
    expect(useRoute.getState().opening).toBeNull()
  })

  it('keeps both intervals and says which side lost the time (N11)', async () => {
    const desk = aRoom()
    const id = opened(desk, { occurredAt: '10:30', learnedAt: '13:10' })
    desk.setNow(ms('13:20'))
    await openOn(desk, id)
    expect(text()).toContain('事发→接报 2小时40分 · 接报→现在 10分钟')
    expect(text()).toContain('时间失在接报之前')
  })

  it('keeps the words of a refused change and says why it was refused', async () => {
    const desk = aRoom()
    const id = opened(desk)
    await openOn(desk, id)
    await key('Alt+H')
    await type('怎样核实', '镇政府到场核实')
    desk.refuseNext({ code: 'diskFull' })
    await press('已核实')
    expect(text()).toContain('磁盘已满')
    await press('已核实')
    expect(incident(desk, id).verified).toBe(true)
  })
})
