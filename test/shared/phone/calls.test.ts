// 电话报告 (N1) and the instructions that come with it (N5).
import { describe, expect, it } from 'vitest'
import { counterpartText } from '../../../shared/phone/record'
import { aCall, aDesk, anIncident, anInstruction, at } from '../../support/builders'

const burning = () => {
  const desk = aDesk()
  desk.open(anIncident())
  return desk.at('13:20')
}

describe('a call upwards', () => {
  it('records to whom, when, what was said and answered, and who wrote it down', () => {
    const desk = burning()
    desk.phone({ said: '报告火情', answer: '请续报' })
    expect(desk.incident().phones[1]).toMatchObject({
      id: 'c2',
      direction: 'out',
      at: at('13:20'),
      said: '报告火情',
      answer: '请续报',
      recordedBy: 'p1',
      lateReason: '',
      counterpart: { unit: '市政府总值班室', name: '赵敏' },
    })
  })

  it('names the office that was called and says something', () => {
    const desk = burning()
    const to = { unit: ' ', name: '赵敏', post: '', phone: '' }
    expect(() => desk.phone({ to })).toThrow()
    expect(() => desk.phone({ said: ' ' })).toThrow()
  })

  it.each([
    ['13:05', 'beforeLearned'],
    ['13:22', 'inFuture'],
  ])('at %s: %s', (moment, code) => {
    const desk = burning()
    expect(
      desk.refused({
        type: 'reportByPhone',
        incidentId: desk.id,
        call: aCall({ at: moment }),
        lateReason: '',
      }),
    ).toBe(code)
  })

  it('a later call does not meet the clock again: the first one counts', () => {
    const desk = burning()
    desk.phone()
    desk.at('14:00').phone()
    expect(desk.deadline('phone').metAt).toBe(Date.parse(at('13:20')))
  })
})

describe('an instruction', () => {
  it('keeps the exact words, who gave them and that they were read back', () => {
    const desk = burning()
    desk.phone({ instruction: anInstruction('全力扑救，\n确保人员安全') })
    expect(desk.incident().instructions).toMatchObject([
      {
        id: 'i1',
        words: '全力扑救，\n确保人员安全',
        from: '刘市长',
        readBack: true,
        receivedAt: at('13:20'),
        recordedAt: at('13:20'),
        recordedBy: 'p1',
        relayed: null,
      },
    ])
    expect(desk.incident().phones[1]?.instructionId).toBe('i1')
  })

  it('is passed on after it came and not in the future', () => {
    const desk = burning()
    desk.phone({ instruction: anInstruction() })
    const relay = (moment: string, instructionId = 'i1') =>
      desk.refused({
        type: 'relayInstruction',
        incidentId: desk.id,
        instructionId,
        to: '保合少镇',
        at: at(moment),
      })
    expect(relay('13:19')).toBe('beforeReceived')
    expect(relay('13:30')).toBe('inFuture')
    expect(relay('13:20', 'i2')).toBe('unknownRecord')
  })
})

describe('the other end of a line', () => {
  it.each([
    [{ unit: '市应急办', name: '赵敏', post: '值班员', phone: '1' }, '市应急办 赵敏（值班员）'],
    [{ unit: '', name: '牧民', post: '', phone: '' }, '牧民'],
    [{ unit: '市应急办', name: '', post: '', phone: '' }, '市应急办'],
  ])('%j reads %s', (counterpart, text) => expect(counterpartText(counterpart)).toBe(text))

  it('without a name but with a post reads well too', () => {
    expect(counterpartText({ unit: '市应急办', name: '', post: '值班员', phone: '' })).toBe(
      '市应急办 值班员',
    )
    expect(counterpartText({ unit: '', name: '', post: '', phone: '' })).toBe('')
  })
})
