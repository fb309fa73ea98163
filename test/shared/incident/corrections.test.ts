// 更正: anything recorded can be corrected with a reason; nothing disappears by it.
import { describe, expect, it } from 'vitest'
import type { CorrectionTarget } from '../../../shared/incident/record'
import { canonicalJson } from '../../../shared/journal'
import {
  aDesk,
  anIncident,
  anInstruction,
  at,
  someFigures,
  type TestDesk,
} from '../../support/builders'

/** Called, instructed, relayed, reported to all three with one receipt; exposed in the media at 13:50. */
function fullStory(): TestDesk {
  const desk = aDesk()
  desk.open(anIncident())
  desk.at('13:20').phone({ instruction: anInstruction() })
  desk.at('13:40').tell({
    type: 'relayInstruction',
    incidentId: desk.id,
    instructionId: 'i1',
    to: '保合少镇',
    at: at('13:40'),
  })
  desk.at('14:00').send('initial')
  desk.at('14:10').receipt('r1')
  desk.tell({ type: 'recordMediaExposure', incidentId: desk.id, at: at('13:50'), outlet: '某网站' })
  return desk
}

const reported = (desk: TestDesk) => ({ reportId: desk.report().id, recipientId: 'r1' })

describe('a correction', () => {
  it('keeps the original, who, when and why; and the journal keeps both', () => {
    const desk = fullStory()
    desk.at('14:20').correct({ kind: 'facts' }, { place: '榆林镇河南村' }, '村名听错')
    expect(desk.incident().facts.place).toBe('榆林镇河南村')
    expect(desk.incident().corrections).toEqual([
      {
        target: { kind: 'facts' },
        reason: '村名听错',
        at: at('14:20'),
        by: 'p1',
        changes: [{ field: 'place', from: '保合少镇面铺窑村', to: '榆林镇河南村' }],
      },
    ])
    expect(desk.journal.find(({ type }) => type === 'incidentOpened')).toMatchObject({
      data: { facts: { place: '保合少镇面铺窑村' } },
    })
  })

  it.each([
    ['a call', () => ({ kind: 'phone', phoneId: 'c2' }), { said: '报告火情' }],
    ['the call that brought the news', () => ({ kind: 'phone', phoneId: 'c1' }), { said: '烟大' }],
    ['an instruction', () => ({ kind: 'instruction', instructionId: 'i1' }), { words: '确保安全' }],
    ['a relay', () => ({ kind: 'relay', instructionId: 'i1' }), { to: '榆林镇', at: at('13:45') }],
    [
      'a delivery',
      (desk: TestDesk) => ({ kind: 'delivery', ...reported(desk) }),
      { channel: 'govNet' },
    ],
    [
      'a receipt',
      (desk: TestDesk) => ({ kind: 'receipt', ...reported(desk) }),
      { receivedBy: '孙悦' },
    ],
    [
      'the exposure in the media',
      () => ({ kind: 'mediaExposure' }),
      { at: at('14:05'), outlet: '某公众号' },
    ],
  ] satisfies [string, (desk: TestDesk) => CorrectionTarget, object][])(
    'reaches %s',
    (_, target, patch) => {
      const desk = fullStory()
      const before = canonicalJson(desk.incident())
      desk.at('14:30').correct(target(desk), { ...patch })
      expect(canonicalJson(desk.incident())).not.toBe(before)
      expect(desk.incident().corrections).toHaveLength(1)
    },
  )

  it('that changes nothing, aims at nothing or has no reason is refused', () => {
    const desk = fullStory()
    const correct = (target: object, patch: object, reason = '听错') =>
      desk.answer({ type: 'correctRecord', incidentId: desk.id, target, patch, reason } as never)
    expect(correct({ kind: 'facts' }, { place: '保合少镇面铺窑村' })).toMatchObject({
      error: { code: 'nothingChanged' },
    })
    expect(correct({ kind: 'phone', phoneId: 'c9' }, { said: '无' })).toMatchObject({
      error: { code: 'unknownRecord' },
    })
    expect(correct({ kind: 'facts' }, { occurredAt: '昨天' })).toMatchObject({
      error: { code: 'malformed' },
    })
    expect(() => correct({ kind: 'facts' }, { place: '别处' }, ' ')).toThrow()
  })

  it('cannot touch what is not a field: the words of a sent report, numbers, authors', () => {
    const desk = fullStory()
    const report = desk.report()
    expect(
      desk.refused({
        type: 'correctRecord',
        incidentId: desk.id,
        target: { kind: 'delivery', ...reported(desk) },
        patch: { recipientId: 'r9', by: 'p2', recordedAt: at('10:00'), sent: null, content: {} },
        reason: '改',
      }),
    ).toBe('nothingChanged')
    expect(desk.report()).toEqual(report)
  })
})

describe('times after a correction', () => {
  it.each([
    [
      'learning after the call upwards',
      { kind: 'facts' },
      { learnedAt: at('13:30') },
      'learnedAfterCall',
    ],
    [
      'learning before the occurrence',
      { kind: 'facts' },
      { learnedAt: at('13:00') },
      'learnedBeforeOccurred',
    ],
    ['an occurrence in the future', { kind: 'facts' }, { occurredAt: at('15:00') }, 'inFuture'],
    [
      'the call upwards before learning',
      { kind: 'phone', phoneId: 'c2' },
      { at: at('13:05') },
      'beforeLearned',
    ],
    [
      'the call upwards after its instruction was relayed',
      { kind: 'phone', phoneId: 'c2' },
      { at: at('13:45') },
      'beforeReceived',
    ],
    [
      'a delivery after its receipt',
      { kind: 'delivery', reportId: 't1', recipientId: 'r1' },
      { at: at('14:15') },
      'beforeDelivery',
    ],
    [
      'a delivery before learning',
      { kind: 'delivery', reportId: 't1', recipientId: 'r2' },
      { at: at('13:00') },
      'beforeLearned',
    ],
    [
      'a receipt before its delivery',
      { kind: 'receipt', reportId: 't1', recipientId: 'r1' },
      { at: at('13:59') },
      'beforeDelivery',
    ],
    [
      'a relay before the instruction',
      { kind: 'relay', instructionId: 'i1' },
      { at: at('13:19') },
      'beforeReceived',
    ],
    [
      'an exposure before the occurrence',
      { kind: 'mediaExposure' },
      { at: at('13:00') },
      'beforeOccurred',
    ],
  ] as const)('%s cannot be', (_, target, patch, code) => {
    const desk = fullStory().at('14:30')
    expect(
      desk.refused({
        type: 'correctRecord',
        incidentId: desk.id,
        target,
        patch: { ...patch },
        reason: '核对',
      }),
    ).toBe(code)
  })

  it('the level above cannot have known before the occurrence', () => {
    const desk = fullStory().at('14:30')
    desk.tell({
      type: 'recordLevelAbove',
      incidentId: desk.id,
      known: { at: at('13:15'), who: '市应急局', how: 'asked' },
    })
    expect(
      desk.refused({
        type: 'correctRecord',
        incidentId: desk.id,
        target: { kind: 'levelAbove' },
        patch: { at: at('13:00') },
        reason: '核对',
      }),
    ).toBe('beforeOccurred')
  })

  it('a report cannot be moved behind the one that follows it', () => {
    const desk = fullStory()
    desk.at('14:40').send('followUp')
    const target = (recipientId: string) =>
      ({ kind: 'delivery', reportId: 't1', recipientId }) as const
    desk.at('15:00').correct(target('r2'), { at: at('14:45') })
    desk.correct(target('r3'), { at: at('14:45') })
    expect(
      desk.refused({
        type: 'correctRecord',
        incidentId: desk.id,
        target: { kind: 'delivery', reportId: 't2', recipientId: 'r1' },
        patch: { at: at('13:55') },
        reason: '核对',
      }),
    ).toBe('beforePreviousReport')
  })

  it('to set a later 接报时间 the call comes first, then the time', () => {
    const desk = aDesk({ at: '13:30' })
    desk.open(anIncident({ learnedAt: '13:10' }))
    desk.correct({ kind: 'phone', phoneId: 'c1' }, { at: at('13:20') })
    desk.correct({ kind: 'facts' }, { learnedAt: at('13:20') })
    expect(desk.incident().facts.learnedAt).toBe(at('13:20'))
  })
})

describe('corrected figures', () => {
  const withDead = () => {
    const desk = aDesk()
    desk.open(anIncident({ figures: someFigures({ dead: 2, seriouslyInjured: 1 }) }))
    desk.at('13:20').phone()
    desk.at('14:00').send('initial')
    desk
      .at('14:10')
      .correct(
        { kind: 'facts' },
        { figures: someFigures({ dead: 3, seriouslyInjured: 1 }) },
        '核实',
      )
    return desk
  }

  it('are not undone by the next report that still repeats the old ones, and stay owed', () => {
    const desk = withDead()
    desk
      .at('14:30')
      .send('followUp', { content: { figures: someFigures({ dead: 2, seriouslyInjured: 1 }) } })
    expect(desk.incident().facts.figures.dead).toBe(3)
    expect(desk.incident().casualtyChanges).toEqual([{ at: at('14:10'), reportId: null }])
  })

  it('are met by the report that carries them', () => {
    const desk = withDead()
    desk
      .at('14:30')
      .send('followUp', { content: { figures: someFigures({ dead: 3, seriouslyInjured: 2 }) } })
    expect(desk.incident().facts.figures).toMatchObject({ dead: 3, seriouslyInjured: 2 })
    expect(desk.incident().casualtyChanges).toEqual([{ at: at('14:10'), reportId: 't2' }])
  })

  it('taken back to what was reported, nothing is owed any more', () => {
    const desk = withDead()
    desk.correct(
      { kind: 'facts' },
      { figures: someFigures({ dead: 2, seriouslyInjured: 1 }) },
      '误改',
    )
    expect(desk.incident().casualtyChanges).toEqual([])
  })

  it('go into a draft that quoted the old ones', () => {
    const desk = aDesk()
    desk.open(anIncident({ figures: someFigures({ dead: 2 }) }))
    desk.save('initial', { figures: someFigures({ dead: 2, evacuated: 30 }) })
    const { revision } = desk.report()
    desk.correct({ kind: 'facts' }, { figures: someFigures({ dead: 3 }) })
    expect(desk.report().content.figures).toEqual(someFigures({ dead: 3, evacuated: 30 }))
    expect(desk.report().revision).toBeGreaterThan(revision)
  })

  it('after the end ask for the incident to be opened again: they must be reported', () => {
    const desk = withDead()
    desk.at('14:30').send('final')
    desk.confirm().close()
    const patch = { figures: someFigures({ dead: 4, seriouslyInjured: 1 }) }
    const command = {
      type: 'correctRecord',
      incidentId: desk.id,
      target: { kind: 'facts' },
      patch,
      reason: '不治',
    } as const
    expect(desk.refused(command)).toBe('incidentClosed')
    desk.tell({ type: 'reopenIncident', incidentId: desk.id, reason: '一名伤者不治' })
    desk.tell(command)
    desk.send('followUp', { content: patch })
    expect(desk.incident().casualtyChanges.at(-1)?.reportId).toBe('t3')
  })

  it('after the 终报 but before the end, one more 续报 may be written', () => {
    const desk = withDead()
    desk.at('14:30').send('final')
    desk.correct({ kind: 'facts' }, { figures: someFigures({ dead: 5, seriouslyInjured: 1 }) })
    desk
      .at('14:40')
      .send('followUp', { content: { figures: someFigures({ dead: 5, seriouslyInjured: 1 }) } })
    expect(desk.report().kind).toBe('followUp')
  })
})
