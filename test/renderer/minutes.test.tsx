// People write times to the minute, the record holds seconds: what happened within one minute is
// never called upside down, whichever page it is typed into.
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { draw, key, settle, text, type } from './support/page'
import type { FakeDesk } from './support/fake-desk'
import { App } from '../../renderer/app'
import { go } from '../../renderer/route'
import { at } from '../support/moments'
import { aCall, anIncident, anInstruction } from '../support/records'
import { aRoom, incident, reported } from './incident/room'

const ID = '2026-1'
const halfPast = (minute: string): string => at(minute).replace(':00.000', ':30.000')

/** 事发 13:02:30, 接报 13:10:30; the desk's clock stands at 13:10:40. */
let desk: FakeDesk
beforeEach(() => {
  desk = aRoom()
  desk.setNow(Date.parse(at('13:10')) + 40_000)
  const told = anIncident({ occurredAt: '13:02', learnedAt: '13:10' })
  desk.give({
    ...told,
    facts: { ...told.facts, occurredAt: halfPast('13:02'), learnedAt: halfPast('13:10') },
    call: { ...told.call, at: halfPast('13:10') },
  })
})

const page = async (route: Parameters<typeof go>[0], opening: Parameters<typeof go>[1] = null) => {
  await draw(desk, <App />)
  await act(async () => go(route, opening))
  await settle()
}

describe('a time typed to the minute', () => {
  it('is taken for a call in the minute of 接报', async () => {
    await page({ kind: 'phone', incidentId: ID })
    await type('通话时间', '1310')
    await key('Ctrl+Enter')
    expect(incident(desk, ID).phones.at(-1)).toMatchObject({ direction: 'out', at: at('13:10') })
  })

  it('is taken for a report and its receipts in the minute of 接报', async () => {
    await page({ kind: 'report', incidentId: ID, reportKind: 'initial', reportId: null })
    await type('发展趋势', '向东蔓延')
    await key('F8')
    await type('全部报送时间', '1310')
    await key('Ctrl+Enter')
    expect(text()).toContain('已报送 3/3')
    await key('F6')
    await type('市委办公室 回执时间', '1310')
    await type('市委办公室 接收人', '赵敏')
    await key('Ctrl+Enter')
    expect(text()).toContain('回执 1/3')
  })

  it('is taken for a receipt in the minute in which the report left', async () => {
    reported(desk, ID, 'initial', '13:12')
    const { deliveries } = incident(desk, ID).reports[0]!
    const [recipientId] = Object.keys(deliveries)
    desk.setNow(Date.parse(at('13:13')))
    desk.give({
      type: 'correctRecord',
      incidentId: ID,
      target: { kind: 'delivery', reportId: 't1', recipientId: recipientId! },
      patch: { at: halfPast('13:12') },
      reason: '看传真机的时间',
    })
    await page({ kind: 'report', incidentId: ID, reportKind: 'initial', reportId: 't1' }, 'receipt')
    await type('市政府总值班室 回执时间', '1312')
    await type('市政府总值班室 接收人', '赵敏')
    await key('Ctrl+Enter')
    expect(text()).toContain('回执 1/3')
  })

  it('is taken for passing an instruction on in the minute in which it came', async () => {
    desk.give({
      type: 'reportByPhone',
      incidentId: ID,
      lateReason: '',
      call: { ...aCall({ instruction: anInstruction() }), at: halfPast('13:10') },
    })
    await page({ kind: 'incident', incidentId: ID }, 'relay')
    await type('转给谁', '区林草局')
    await type('转办时间', '1310')
    await act(async () => void document.querySelector('form')?.requestSubmit())
    await settle()
    expect(incident(desk, ID).instructions[0]?.relayed).toMatchObject({
      to: '区林草局',
      at: at('13:10'),
    })
  })

  it('is taken for a media report in the minute in which it happened', async () => {
    await page({ kind: 'incident', incidentId: ID })
    await key('Alt+B')
    await type('曝光时间', '1302')
    await type('媒体', '青城播报')
    await act(async () => void document.querySelector('form')?.requestSubmit())
    await settle()
    expect(incident(desk, ID).mediaExposure).toMatchObject({ at: at('13:02') })
  })
})
