// 更正报告: what was sent stays as it left; a numbered report says what of it was wrong, and cites its number.
import { describe, expect, it } from 'vitest'
import { startingContent } from '../../../shared/report/complete'
import { aDesk, anIncident, someFigures, type TestDesk } from '../../support/builders'

const sent = (): TestDesk => {
  const desk = aDesk()
  desk.open(anIncident())
  desk.at('13:20').phone()
  desk.send('initial')
  return desk
}

describe('更正报告', () => {
  it('has a number of its own and cites that of what it corrects', () => {
    const desk = sent()
    const { number } = desk.report().sent!.document
    const left = desk.report().sent
    desk.at('13:40').send('correction', { content: { corrects: 't1' } })
    const { document } = desk.report().sent!
    expect(document.number).not.toBe(number)
    expect(document.paragraphs[0]!.text).toBe(
      `我单位${number}《关于草原火情的报告》（2026年11月23日13时20分报送）中有误，现更正如下。`,
    )
    expect(desk.incident().reports[0]!.sent).toEqual(left)
  })

  it('needs something that was sent, and says which', () => {
    const desk = aDesk()
    desk.open(anIncident())
    expect(() => desk.save('correction')).toThrow('initialFirst')
    desk.send('initial')
    expect(() => desk.save('correction', { corrects: null })).toThrow('correctsNothing')
    expect(() => desk.save('correction', { corrects: 't9' })).toThrow('correctsNothing')
  })

  it('starts with the last report that was sent, named in its title', () => {
    const desk = sent()
    expect(
      startingContent(desk.incident(), desk.state.template, { kind: 'correction', number: 1 }),
    ).toMatchObject({ title: '关于更正草原火情首报的报告', corrects: 't1' })
  })

  it('is no 续报: the clock of the next runs on, and is not begun anew', () => {
    const desk = sent()
    const before = desk.deadline('followUp:1')
    desk.at('13:40').send('correction', { content: { corrects: 't1' } })
    expect(desk.deadline('followUp:1')).toEqual(before)
    desk.at('14:00').send('followUp')
    expect(desk.report().number).toBe(1)
    desk.send('final')
    desk.send('correction', { content: { corrects: 't1' } })
    expect(desk.report().number).toBe(2)
    desk.confirm().close()
  })

  it('tells casualties that had been reported wrong, and settles what was owed of them', () => {
    const desk = sent()
    desk.correct({ kind: 'facts' }, { figures: someFigures({ seriouslyInjured: 2 }) })
    expect(desk.incident().casualtyChanges).toMatchObject([{ reportId: null }])
    desk.at('13:40').send('correction', { content: { corrects: 't1' } })
    expect(desk.incident().casualtyChanges).toMatchObject([{ reportId: 't2' }])
    expect(desk.report().sent!.document.paragraphs[0]!.text).toContain('重伤2人')
  })
})
