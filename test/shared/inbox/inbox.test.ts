// 收件 of a room above: what waits and how long, why it goes back; 约稿 with its clock.
import { describe, expect, it } from 'vitest'
import { arrivedReports, standingText, toneOf, waitingText } from '../../../shared/inbox/arrived'
import { inboxClocks, openPieces } from '../../../shared/inbox/clocks'
import { PRESET_REASONS } from '../../../shared/inbox/record'
import { makePaper } from '../../../shared/paper/make'
import { wordsOnPage } from '../../support/all-papers'
import { aDesk } from '../../support/a-desk'
import { aCarried, received } from '../../support/a-packet'
import { aRoomAbove } from '../../support/a-register'
import { aManagedDesk } from '../../support/a-roster'
import { at, ms } from '../../support/moments'
import { anIncident } from '../../support/records'

function aReportArrived() {
  const below = aDesk()
  below.open(anIncident())
  below.phone()
  below.at('13:40').send('initial')
  const above = aDesk({ at: '13:50' })
  const incidentId = received(above, aCarried(below))
  return { above, incidentId }
}

const context = { now: ms('09:00'), head: { seq: 1, hash: 'a'.repeat(64) } }

describe('a report that came', () => {
  it('waits, first calmly, then soon, then late', () => {
    const { above } = aReportArrived()
    const [one] = arrivedReports(above.state)
    expect(standingText(one!, ms('13:53'))).toBe('待收 3分钟')
    expect(toneOf(one!, ms('13:53'))).toBeNull()
    expect(toneOf(one!, ms('13:56'))).toBe('soon')
    expect(toneOf(one!, ms('14:21'))).toBe('late')
    expect(waitingText([one!], ms('14:21'))).toBe('待收 1 份，1 份已过 30 分钟')
  })

  it('is received or returned by telephone, the last word counts', () => {
    const { above, incidentId } = aReportArrived()
    const answer = (returned: string | null) => ({
      type: 'answerByPhone' as const,
      incidentId,
      reports: ['t1'],
      returned,
      told: '李强',
    })
    above.at('13:54').tell(answer('要素不全'))
    expect(standingText(arrivedReports(above.state)[0]!, ms('14:00'))).toBe('退回：要素不全')
    above.at('13:58').tell(answer(null))
    expect(standingText(arrivedReports(above.state)[0]!, ms('14:00'))).toBe('已收，用 8分钟')
  })
})

describe('the stock of reasons', () => {
  it('begins with the common ones, and is set by a manager', () => {
    const desk = aManagedDesk({ at: '08:30' })
    expect(desk.state.inbox.reasons).toEqual(PRESET_REASONS)
    desk.tell({ type: 'setReturnReasons', reasons: ['要素不全'] })
    expect(desk.state.inbox.reasons).toEqual(['要素不全'])
    expect(desk.refused({ type: 'setReturnReasons', reasons: ['甲', '甲'] })).toBe('reasonTwice')
  })
})

describe('约稿', () => {
  const asked = (dueAt: string) => ({
    type: 'askForPiece' as const,
    unitId: 'x1',
    topic: '供热保障情况',
    demands: '停供户数、抢修进度',
    dueAt: at(dueAt),
  })

  it('rings when it has not come, and no more once it has', () => {
    const desk = aRoomAbove()
    desk.tell(asked('10:30'))
    expect(inboxClocks(desk.state)).toMatchObject([
      { name: '约稿待沙柳旗：供热保障情况', dueAt: ms('10:30'), target: { tab: 'inbox' } },
    ])
    desk.at('10:20').tell({ type: 'receivePiece', pieceId: 'yg1', at: at('10:18'), note: '3 页' })
    expect(inboxClocks(desk.state)).toEqual([])
    expect(openPieces(desk.state)).toEqual([])
  })

  it('is not due before it is asked, ends once, and may be withdrawn with a reason', () => {
    const desk = aRoomAbove()
    expect(desk.refused(asked('08:00'))).toBe('duePast')
    desk.tell(asked('10:30'))
    desk.tell({ type: 'withdrawPiece', pieceId: 'yg1', reason: '已有材料' })
    expect(
      desk.refused({ type: 'receivePiece', pieceId: 'yg1', at: at('08:30'), note: '3 页' }),
    ).toBe('alreadySettled')
  })

  it('and 核报 are notices that can be printed', () => {
    const desk = aRoomAbove()
    desk.tell(asked('10:30'))
    const piece = makePaper(desk.state, { kind: 'pieceNotice', pieceId: 'yg1' }, context)
    expect(piece.ok && wordsOnPage(piece.value.html)).toMatch(/约稿通知[\s\S]*停供户数、抢修进度/)
    const { inquiryId } = desk.tell({
      type: 'askUnit',
      unitId: 'x2',
      incidentId: null,
      learnedAt: at('08:20'),
      learnedFrom: '短视频',
      about: '停电是否属实',
      at: at('08:30'),
    })
    const asking = makePaper(desk.state, { kind: 'inquiryNotice', inquiryId: inquiryId! }, context)
    expect(asking.ok && wordsOnPage(asking.value.html)).toMatch(/核报通知[\s\S]*前电话答复/)
  })
})
