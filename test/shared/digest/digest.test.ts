// 值班要情: what the record says of the time since the last issue; issued once, numbered without gaps, frozen.
import { describe, expect, it } from 'vitest'
import { allDigests, issueName, nextFrom, openDraft } from '../../../shared/digest/find'
import { makePaper } from '../../../shared/paper/make'
import { DAY, toInstant } from '../../../shared/time'
import { aDesk, type TestDesk } from '../../support/a-desk'
import { wordsOnPage } from '../../support/all-papers'
import { aRoomAbove } from '../../support/a-register'
import { at, ms } from '../../support/moments'
import { anIncident, LEADER_PIN } from '../../support/records'
import { aTrip } from '../../support/trips'

const drafted = (desk: TestDesk, from = toInstant(nextFrom(desk.state, desk.now))): string =>
  desk.tell({ type: 'draftDigest', from })['digestId']!
const issue = (digestId: string) => ({
  type: 'issueDigest' as const,
  digestId,
  approverId: 'p2',
  pin: LEADER_PIN,
})
const part = (desk: TestDesk, digestId: string, heading: string): string | undefined =>
  desk.state.digest.digests[digestId]!.words.parts.find((one) => one.heading === heading)?.text

describe('a draft', () => {
  it('says 无 of whatever there is nothing of, and nothing of units that there are not', () => {
    const desk = aDesk()
    const id = drafted(desk)
    const { words } = desk.state.digest.digests[id]!
    expect(words.title).toBe('2026年11月23日值班要情')
    expect(words.parts.map(({ heading, text }) => [heading, text])).toEqual([
      ['突发事件', '无。'],
      ['网络舆情', '无。'],
      ['领导批示办理', '无。'],
      ['领导外出', '无。'],
      ['敏感时段', '无。'],
      ['待办事项', '无。'],
    ])
  })

  it('tells of incidents with what is new since the last issue, and leaves exercises out', () => {
    const desk = aDesk()
    desk.open(anIncident({ title: '面铺窑村草原火情', level: 'III' }))
    const first = drafted(desk)
    expect(part(desk, first, '突发事件')).toMatch(
      /^较上期新增1起，办结0起，正在处置1起。\n1．2026年11月23日\d\d时\d\d分接报，面铺窑村草原火情（Ⅲ级较大），新增，正在处置。$/,
    )
    desk.tell(issue(first))
    desk.at('20:00').open(anIncident({ title: '防汛演练', exercise: true }))
    const second = drafted(desk)
    expect(part(desk, second, '突发事件')).toMatch(/^较上期新增0起，办结0起，正在处置1起。/)
    expect(part(desk, second, '突发事件')).not.toContain('演练')
  })

  it('tells of the units below, of leaders who are away and of open matters', () => {
    const desk = aRoomAbove()
    const from = at('08:00')
    desk.tell({ type: 'reportTrip', details: aTrip({ from, until: at('18:00') }) })
    const { runId } = desk.tell({ type: 'beginRollRun', unitIds: ['x1', 'x2'] })
    desk.tell({
      type: 'callInRun',
      runId: runId!,
      unitId: 'x1',
      at: toInstant(desk.now),
      answered: null,
      who: '',
      found: '',
    })
    desk.at('09:00')
    const id = drafted(desk, from)
    expect(part(desk, id, '下级零报告和点名')).toBe(
      '零报告应报3家，已报0家，未报3家（沙柳旗、石桥县、市公安局）。\n2026年11月23日08时30分点名，应点2家，接听0家，没人接1家，还没打1家。',
    )
    expect(part(desk, id, '领导外出')).toMatch(/^1．李建国外出（市会议中心，11-23 18:00 回）/)
  })

  it('is one at a time, of a past that is at hand', () => {
    const desk = aDesk()
    expect(desk.refused({ type: 'draftDigest', from: toInstant(desk.now) })).toBe('inFuture')
    const far = toInstant(desk.now - 8 * DAY)
    expect(desk.refused({ type: 'draftDigest', from: far })).toBe('digestFar')
    const id = drafted(desk)
    expect(openDraft(desk.state)!.id).toBe(id)
    expect(desk.refused({ type: 'draftDigest', from: at('08:00') })).toBe('digestOpen')
  })
})

describe('an issue', () => {
  it('is numbered without a gap, frozen, and printed with what stands in it alone', () => {
    const desk = aDesk()
    const id = drafted(desk)
    const before = desk.state.digest.digests[id]!.words
    const words = {
      title: '今日要情',
      parts: before.parts.map((one) => ({
        ...one,
        text: one.heading === '网络舆情' ? '' : one.text,
      })),
    }
    desk.tell({ type: 'saveDigest', digestId: id, words })
    expect(desk.refused({ ...issue(id), pin: '000000' })).toBe('pinWrong')
    const context = { now: desk.now, head: { seq: 1, hash: 'a'.repeat(64) } }
    const page = () => {
      const made = makePaper(desk.state, { kind: 'digest', digestId: id }, context)
      return made.ok ? wordsOnPage(made.value.html) : ''
    }
    expect(page()).toContain('草稿')
    desk.tell(issue(id))
    expect(issueName(desk.state.digest.digests[id]!)).toBe('2026年第1期')
    expect(page()).toContain('2026年第1期')
    expect(page()).toContain('今日要情')
    expect(page()).not.toContain('草稿')
    expect(page()).not.toContain('网络舆情')
    expect(desk.refused({ type: 'saveDigest', digestId: id, words: before })).toBe('digestFrozen')
    expect(desk.refused(issue(id))).toBe('digestFrozen')

    desk.at('20:00')
    expect(nextFrom(desk.state, desk.now)).toBe(ms('13:10'))
    const second = drafted(desk)
    desk.tell(issue(second))
    expect(allDigests(desk.state).map(issueName)).toEqual(['2026年第2期', '2026年第1期'])
  })

  it('needs words', () => {
    const desk = aDesk()
    const id = drafted(desk)
    const { title, parts } = desk.state.digest.digests[id]!.words
    const words = { title, parts: parts.map((one) => ({ ...one, text: '' })) }
    desk.tell({ type: 'saveDigest', digestId: id, words })
    expect(desk.refused(issue(id))).toBe('digestEmpty')
  })
})
