// 收件 on the page: what waits is received, returned for a common reason, told by telephone; 约稿 with its notice.
import { describe, expect, it } from 'vitest'
import { click, draw, field, key, press, text, type } from '../support/page'
import { InboxPart } from '../../../renderer/subordinate/inbox/inbox-part'
import { ms } from '../../support/moments'
import { looking, received } from '../packet/room'
import { aRoomAboveOnPage, LEADER_PIN } from './room'

function arrivedAt(moment: string) {
  const desk = aRoomAboveOnPage()
  desk.setNow(ms(moment))
  const id = received(desk)
  return { desk, id }
}

const firstRow = () => document.querySelector('[aria-label="收到的报告"] tbody tr')!

describe('收件', () => {
  it('says with nothing in it how something comes', async () => {
    await draw(aRoomAboveOnPage(), <InboxPart />)
    expect(text()).toContain('没有待收的')
    expect(text()).toContain('还没有收到报告')
  })

  it('returns a report by telephone for a common reason, and says so in the list', async () => {
    const { desk, id } = arrivedAt('13:50')
    desk.setNow(ms('13:58'))
    await draw(desk, <InboxPart />)
    expect(text()).toContain('待收 8分')
    await click(firstRow())
    await key('F7')
    await press('没有写明处置措施')
    await type('电话告知谁', '李强')
    await key('Ctrl+2')
    expect(desk.state().incidents[id]!.received!.receipts).toMatchObject([
      { via: 'phone', returned: '没有写明处置措施', told: '李强', reports: ['t1'] },
    ])
    expect(text()).toContain('退回：没有写明处置措施')
    expect(text()).toContain('没有待收的')
  })

  it('hands the reason out in a file', async () => {
    const { desk, id } = arrivedAt('13:50')
    const asked = looking(desk, {
      exportReceipt: () => ({ ok: true, value: { path: '/优盘/退回.json' } }),
    })
    await draw(asked, <InboxPart />)
    await click(firstRow())
    await key('F7')
    await type('退回原因', '缺签发')
    await click(document.querySelectorAll('[role="dialog"] input[type="checkbox"]').item(1))
    await key('Ctrl+Enter')
    expect(asked.asked.filter(({ name }) => name === 'exportReceipt')).toMatchObject([
      { params: { incidentId: id, returned: { reports: ['t1'], reason: '缺签发' } } },
    ])
    expect(text()).toContain('已存为 /优盘/退回.json')
  })

  it('has its reasons set by a leader', async () => {
    const { desk } = arrivedAt('13:50')
    await draw(desk, <InboxPart />)
    expect(text()).not.toContain('常用退回原因')
    desk.give({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    await draw(desk, <InboxPart />)
    await key('Alt+S')
    await type('原因', '要素不全\n\n缺签发')
    await key('Ctrl+Enter')
    expect(desk.state().inbox.reasons).toEqual(['要素不全', '缺签发'])
  })
})

describe('约稿', () => {
  it('is asked, shown until it comes, and received', async () => {
    const desk = aRoomAboveOnPage()
    desk.give({
      type: 'askForPiece',
      unitId: 'x2',
      topic: '供热保障情况',
      demands: '',
      dueAt: '2026-11-23T02:30:00.000Z',
    })
    await draw(desk, <InboxPart />)
    expect(text()).toContain('约稿 乙县 供热保障情况')
    await key('F4')
    await type('来的是什么', '传真 3 页')
    expect(field('来的是什么')).toBeTruthy()
    await key('Ctrl+Enter')
    expect(desk.state().inbox.pieces['yg1']!.ended).toMatchObject({ note: '传真 3 页' })
    expect(text()).not.toContain('供热保障情况')
  })
})
