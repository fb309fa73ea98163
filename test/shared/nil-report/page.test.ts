// The page of a 零报告: numbered in the unit's own series, and kept as it left.
import { describe, expect, it } from 'vitest'
import { emptyDesk, evolve } from '../../../shared/desk'
import { composeNil, nilDocument } from '../../../shared/nil-report/compose'
import { defaultTemplate } from '../../../shared/template/record'
import { anIncident, at, sha256 } from '../../support/builders'
import { aNilDesk, aNilReport } from '../../support/a-roster'
import { canonicalJson } from '../../../shared/journal'

const DAY = '2026-11-23'

describe('the page of a zero report', () => {
  it('takes the next number of the series when it is written, and is what each recipient got', () => {
    const desk = aNilDesk().at('15:00')
    desk.open(anIncident({ occurredAt: '14:50', learnedAt: '15:00', calledAt: '15:00' }))
    desk.send('initial')
    desk.at('16:00').tell(aNilReport({ to: ['r1'] }))
    const report = desk.state.nilReports.reports[DAY]!
    expect(report.docNumber?.text).toBe('值报〔2026〕2号')
    expect(report.document).toMatchObject({
      number: '值报〔2026〕2号',
      title: '2026年11月23日零报告',
      date: '2026年11月23日',
      urgency: '',
      stamps: [],
      salutation: '市政府总值班室、市政府办公厅信息处：',
      copies: '市委办公室',
      signature: '赛罕区人民政府办公室',
      paragraphs: [
        { heading: '', text: '无突发事件。' },
        { heading: '', text: '特此报告。' },
      ],
    })
    expect(report.deliveries['r1']?.digest).toBe(sha256(canonicalJson(report.document!)))
    desk.tell({
      type: 'deliverNilReport',
      date: DAY,
      lateReason: '',
      deliveries: aNilReport({ to: ['r2'] }).deliveries,
    })
    expect(desk.state.nilReports.reports[DAY]?.deliveries['r2']?.digest).toBe(
      report.deliveries['r1']?.digest,
    )
  })

  it('of yesterday, written after midnight, is issued today: its number is of today’s year', () => {
    const desk = aNilDesk()
    const page = composeNil(desk.letterhead, {
      date: '2026-12-31',
      text: '平安',
      writtenAt: at('2027-01-01 00:20'),
      docNumber: null,
    })
    expect(page).toMatchObject({
      number: '值报〔2027〕　号',
      title: '2026年12月31日零报告',
      date: '2027年1月1日',
    })
  })

  it('of a journal from before there were pages stands on one without a number', () => {
    const desk = aNilDesk().at('16:00')
    desk.tell(aNilReport())
    const old = desk.journal.map((event) => {
      const {
        docNumber: _docNumber,
        document: _document,
        ...data
      } = event.data as Record<string, unknown>
      return { ...event, v: 1, data }
    })
    const state = old.reduce((before, event) => evolve(before, event), emptyDesk)
    const report = state.nilReports.reports[DAY]!
    expect(report).toMatchObject({ docNumber: null, document: null, text: '无突发事件。' })
    expect(
      nilDocument({ unit: desk.letterhead.unit, template: defaultTemplate }, report).number,
    ).toBe('值报〔2026〕　号')
  })
})
