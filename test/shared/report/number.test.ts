// 发文字号: given once, gapless within word and year, and never to be had again.
import { describe, expect, it } from 'vitest'
import { compose } from '../../../shared/report/compose'
import { isNumbered } from '../../../shared/report/number'
import { evolve, emptyDesk } from '../../../shared/desk'
import { aDesk, anIncident, LEADER_PIN, someContent, type TestDesk } from '../../support/builders'

const burning = (level: 'II' | null = null, at = '13:10'): TestDesk => {
  const desk = aDesk({ at })
  desk.open(anIncident({ level, occurredAt: at, learnedAt: at, calledAt: at }))
  return desk
}
const step = (desk: TestDesk, type: 'submitReport' | 'numberReport') =>
  ({ type, incidentId: desk.id, reportId: desk.report().id }) as const
const number = (desk: TestDesk): string => desk.report().docNumber?.text ?? ''
const onPaper = (desk: TestDesk): string =>
  compose(desk.incident(), desk.letterhead, desk.report()).number

describe('a draft', () => {
  it('has none: its page leaves the place free', () => {
    const desk = burning()
    desk.save('initial')
    expect(number(desk)).toBe('')
    expect(onPaper(desk)).toBe('值报〔2026〕　号')
    expect(isNumbered(onPaper(desk))).toBe(false)
  })
})

describe('the first step that fixes the text gives it', () => {
  it.each([
    ['送审', (desk: TestDesk) => desk.tell(step(desk, 'submitReport'))],
    ['审定', (desk: TestDesk) => desk.approve()],
    ['报送', (desk: TestDesk) => desk.deliver()],
    [
      'the print of a text that needs no leader',
      (desk: TestDesk) => desk.tell(step(desk, 'numberReport')),
    ],
  ])('%s', (_, act) => {
    const desk = burning()
    desk.save('initial')
    act(desk)
    expect(desk.journal.at(-1)?.data).toMatchObject({
      docNumber: { word: '值报', year: 2026, serial: 1, text: '值报〔2026〕1号' },
    })
    expect(number(desk)).toBe('值报〔2026〕1号')
    expect(desk.state.docSerials).toEqual({ '值报〔2026〕': 1 })
  })

  it('and no later one gives another: what was approved is what leaves', () => {
    const desk = burning('II')
    desk.save('initial')
    desk.tell(step(desk, 'submitReport'))
    desk.approve()
    desk.deliver()
    expect(desk.report().sent?.document.number).toBe('值报〔2026〕1号')
    expect(desk.report().approval?.digest).toBe(desk.report().sent?.digest)
    expect(
      desk.journal.filter(({ data }) => 'docNumber' in data && data.docNumber !== null),
    ).toHaveLength(1)
  })

  it('is kept when the report is returned, rewritten, and becomes one of another kind', () => {
    const desk = burning('II')
    desk.send('initial')
    desk.save('final')
    desk.tell(step(desk, 'submitReport'))
    desk.tell({
      type: 'returnReport',
      incidentId: desk.id,
      reportId: desk.report().id,
      reason: '再核',
      approverId: 'p2',
      pin: LEADER_PIN,
    })
    desk.tell({
      type: 'saveReport',
      incidentId: desk.id,
      reportId: 't2',
      kind: 'followUp',
      content: someContent('followUp'),
    })
    expect(number(desk)).toBe('值报〔2026〕2号')
    desk.approve()
    expect(number(desk)).toBe('值报〔2026〕2号')
    expect(onPaper(desk)).toBe('值报〔2026〕2号')
  })

  it('printing gives none to what is not fit to leave, or what a leader must see first; twice gives one', () => {
    const desk = burning('II')
    desk.save('initial')
    expect(desk.refused(step(desk, 'numberReport'))).toBe('needsApproval')
    desk.setLevel('III')
    desk.tell(step(desk, 'numberReport'))
    const { length } = desk.journal
    desk.tell(step(desk, 'numberReport'))
    expect(desk.journal).toHaveLength(length)
    const empty = aDesk()
    empty.open(anIncident({ unitConcerned: '' }))
    empty.save('initial')
    expect(empty.refused(step(empty, 'numberReport'))).toBe('incomplete')
    expect(empty.state.docSerials).toEqual({})
  })
})

describe('the series', () => {
  it('goes on from report to report and from incident to incident, without a gap', () => {
    const desk = burning()
    desk.send('initial')
    desk.open(anIncident({ title: '第二起' }))
    desk.save('initial')
    desk.save('initial', { title: '改过' }, 't1')
    desk.deliver()
    expect(number(desk)).toBe('值报〔2026〕2号')
    expect(desk.incident('2026-1').reports[0]?.docNumber?.serial).toBe(1)
  })

  it('of exercises is another: what is really reported goes on without a gap', () => {
    const desk = burning()
    desk.open(anIncident({ title: '桌面推演', exercise: true }))
    desk.save('initial')
    expect(onPaper(desk)).toBe('演值报〔2026〕　号')
    desk.deliver()
    expect(number(desk)).toBe('演值报〔2026〕1号')
    desk.open(anIncident({ title: '第二起' }))
    desk.send('initial')
    expect(number(desk)).toBe('值报〔2026〕1号')
    expect(desk.state.docSerials).toEqual({ '演值报〔2026〕': 1, '值报〔2026〕': 1 })
  })

  it('begins anew with the year of the date on the page, by the clocks of Shanghai', () => {
    const desk = burning(null, '2026-12-31 23:50')
    desk.save('initial')
    desk.at('2027-01-01 00:05')
    desk.tell(step(desk, 'submitReport'))
    expect(number(desk)).toBe('值报〔2026〕1号')
    expect(compose(desk.incident(), desk.letterhead, desk.report()).date).toBe('2026年12月31日')
    desk.deliver()
    desk.save('followUp')
    expect(onPaper(desk)).toBe('值报〔2027〕　号')
    desk.deliver()
    expect(number(desk)).toBe('值报〔2027〕1号')
  })

  it('is replayed from the journal as it was given', () => {
    const desk = burning('II')
    desk.send('initial')
    const replayed = desk.journal.reduce((state, event) => evolve(state, event), emptyDesk)
    expect(replayed.docSerials).toEqual(desk.state.docSerials)
    expect(replayed.incidents[desk.id]?.reports[0]?.docNumber).toEqual(desk.report().docNumber)
  })
})

describe('a journal from before there were numbers', () => {
  const withoutNumbers = (desk: TestDesk) =>
    desk.journal.map((event) => {
      const { docNumber: _docNumber, ...data } = event.data as { docNumber?: unknown }
      return { ...event, data }
    })

  it('is read as it stands, and what was sent stays as it left', () => {
    const desk = burning()
    desk.send('initial')
    const state = withoutNumbers(desk).reduce((before, event) => evolve(before, event), emptyDesk)
    const report = state.incidents[desk.id]!.reports[0]!
    expect(report.docNumber).toBeNull()
    expect(report.sent).toEqual(desk.report().sent)
    expect(state.docSerials).toEqual({})
  })

  it('lets what was approved under the number of the incident leave as it was approved', () => {
    const desk = burning('II')
    desk.save('initial')
    desk.approve()
    const old = withoutNumbers(desk).reduce((before, event) => evolve(before, event), emptyDesk)
    const report = old.incidents[desk.id]!.reports[0]!
    expect(compose(old.incidents[desk.id]!, desk.letterhead, report).number).toBe('值班〔2026〕1号')
  })
})
