// What turns out to be false, double, none of ours or somebody else's ends without a 终报: with a reason, in sight, and
// taken back where it had been told.
import { describe, expect, it } from 'vitest'
import type { UnreportedEnding } from '../../../shared/incident/ending'
import { nextObligation } from '../../../shared/incident/next-step'
import { nilText } from '../../../shared/nil-report/text'
import { sheetItems } from '../../../shared/handover/items'
import { retire } from '../../../shared/retire/rule'
import { stepText } from '../../../shared/timeline'
import {
  aDesk,
  anIncident,
  at,
  LEADER_PIN,
  someFigures,
  TODAY,
  type TestDesk,
} from '../../support/builders'

const MISDIAL: UnreportedEnding = { kind: 'falseAlarm', reason: '误拨' }
const led = { approverId: 'p2', pin: LEADER_PIN }

const end = (desk: TestDesk, ending: UnreportedEnding = MISDIAL, over = {}) =>
  ({ type: 'endUnreported', incidentId: desk.id, ending, ...over }) as const

const opened = (over: Parameters<typeof anIncident>[0] = {}): TestDesk => {
  const desk = aDesk()
  desk.open(anIncident(over))
  return desk
}

describe('an incident that nobody above has heard of', () => {
  it('ends at once with a reason: no clock runs, the number stays', () => {
    const desk = opened()
    desk.save('initial')
    desk.tell(end(desk))
    expect(desk.running()).toEqual([])
    expect(desk.incident()).toMatchObject({
      serial: 1,
      closedAt: at('13:10'),
      closing: { ending: MISDIAL, by: 'p1', approvedBy: null, owed: false },
    })
    expect(stepText(desk.incident().timeline.at(-1)!, desk.incident())).toBe(
      '了结（误报·不实：误拨）',
    )
    expect(desk.open(anIncident())).toBe('2026-2')
  })

  it('is told apart from what happened, in the 零报告 and on the handover sheet', () => {
    const desk = opened()
    desk.tell(end(desk))
    expect(nilText(desk.state, TODAY, desk.now)).toContain(
      '未接报突发事件和需要报告的紧急信息，值班秩序正常，通信联络畅通。另有1起不计入：值班〔2026〕1号（误报·不实）。',
    )
    expect(sheetItems(desk.state).map(({ text }) => text)).toContain(
      '值班〔2026〕1号 草原火情：不经终报了结，误报·不实：误拨（13:10 张磊）',
    )
  })

  it('leaves the live state though a draft was begun', () => {
    const desk = opened()
    desk.save('initial')
    desk.tell(end(desk))
    const later = { ...desk.state, shift: { ...desk.state.shift, current: null, past: [] } }
    expect(retire(later, '2028-01-01T00:00:00.000Z').incidents).toEqual({})
  })

  it('goes on when it is opened again, its clocks judged by their own origin', () => {
    const desk = opened()
    const before = desk.running()
    desk.tell(end(desk))
    desk.tell({ type: 'reopenIncident', incidentId: desk.id, reason: '又有人来电证实' })
    expect(desk.running()).toEqual(before)
    expect(desk.incident().closing).toBeNull()
    desk.save('initial')
  })
})

describe('the other ways', () => {
  it('并入: one stays and the other points to it; nothing is copied', () => {
    const desk = opened()
    desk.open(anIncident({ title: '同一起火情', figures: someFigures({ evacuated: 30 }) }))
    const first = desk.incident('2026-1')
    desk.tell(end(desk, { kind: 'duplicate', of: '2026-1', reason: '另一人来电' }))
    expect(desk.incident('2026-1')).toEqual(first)
    expect(desk.incident('2026-2').closing!.ending).toEqual({
      kind: 'duplicate',
      of: '2026-1',
      number: '值班〔2026〕1号',
      reason: '另一人来电',
    })
  })

  it('并入 neither itself, nor nothing, nor one that is struck, nor an exercise', () => {
    const desk = opened()
    const into = (of: string) => end(desk, { kind: 'duplicate', of, reason: '同一起' })
    expect(desk.refused(into('2026-1'))).toBe('unknownOther')
    expect(desk.refused(into('2026-9'))).toBe('unknownOther')
    desk.tell(end(desk))
    desk.open(anIncident({ exercise: true }))
    desk.open(anIncident())
    expect(desk.refused(into('2026-1'))).toBe('otherStruck')
    expect(desk.refused(into('2026-E1'))).toBe('otherExercise')
  })

  it('移交 says to whom, when and who took it, and not before it was known', () => {
    const desk = opened()
    const to = {
      kind: 'transferred',
      to: '土左旗值班室',
      takenBy: '赵刚',
      reason: '不在辖区',
    } as const
    expect(desk.refused(end(desk, { ...to, at: at('13:05') }))).toBe('beforeLearned')
    expect(desk.refused(end(desk, { ...to, at: at('13:30') }))).toBe('inFuture')
    desk.at('13:20').tell(end(desk, { ...to, at: at('13:18') }))
    expect(stepText(desk.incident().timeline.at(-1)!, desk.incident())).toBe(
      `了结（移交土左旗值班室（${TODAY} 13:18 赵刚接收）：不在辖区）`,
    )
  })

  it('end nothing twice, and not what its 终报 has ended', () => {
    const desk = opened()
    desk.tell(end(desk))
    expect(desk.refused(end(desk))).toBe('incidentClosed')
  })
})

describe('what could be concealed that way', () => {
  const grave = [
    ['casualties', opened({ figures: someFigures({ dead: 1 }) })],
    ['Ⅱ级', opened({ level: 'II' })],
    ['敏感', opened({ sensitive: true })],
  ] as const

  it.each(grave)('wants a leader: %s', (_name, desk) => {
    expect(desk.refused(end(desk))).toBe('leaderToEnd')
    expect(desk.refused(end(desk, MISDIAL, { ...led, pin: '000000' }))).toBe('pinWrong')
    expect(desk.refused(end(desk, MISDIAL, { approverId: 'p1', pin: '135246' }))).toBe('notAllowed')
    desk.tell(end(desk, MISDIAL, led))
    expect(desk.incident().closing).toMatchObject({ by: 'p1', approvedBy: 'p2' })
  })

  it('also after somebody lowered the level, or took the dead back', () => {
    const lowered = opened({ level: 'I' })
    lowered.setLevel('IV')
    expect(lowered.refused(end(lowered))).toBe('leaderToEnd')
    const corrected = opened({ figures: someFigures({ dead: 2 }) })
    corrected.correct({ kind: 'facts' }, { figures: someFigures({ dead: 0 }) })
    expect(corrected.refused(end(corrected))).toBe('leaderToEnd')
  })
})

describe('what had been told upwards', () => {
  const told = (): TestDesk => {
    const desk = opened()
    desk.at('13:20').phone()
    desk.send('initial', { to: ['r1', 'r2'] })
    desk.at('13:30').tell(end(desk))
    return desk
  }
  const owed = (desk: TestDesk) =>
    nextObligation(desk.incident(), desk.state.unit!, desk.state.ruleBooks, desk.now).step.name

  it('is taken back within half an hour, and rings until then; no other clock runs', () => {
    const desk = told()
    expect(desk.incident().closedAt).toBeNull()
    expect(desk.running().map((key) => key.split(':')[0])).toEqual(['withdrawal'])
    expect(owed(desk)).toBe('写核销报告')
    expect(
      desk
        .at('14:05')
        .raise()
        .map((rung) => rung.split(':')[0]),
    ).toContain('withdrawal')
    expect(desk.refused(desk.deliverCommand())).toBe('endedUnreported')
    expect(desk.refused(end(desk))).toBe('incidentClosed')
  })

  it('ends with the 更正报告 once everybody has it', () => {
    const desk = told()
    desk.save('correction', { corrects: null })
    expect(owed(desk)).toBe('写更正报告一')
    desk.deliver({ to: ['r1'] })
    expect(desk.incident().closedAt).toBeNull()
    expect(owed(desk)).toBe('报送更正报告一：市政府办公厅信息处、市委办公室')
    desk.at('13:35').deliver()
    expect(desk.incident().closedAt).toBe(at('13:35'))
    expect(desk.running()).toEqual([])
    expect(desk.deadline(`withdrawal:${at('13:30')}`)).toMatchObject({ state: 'met' })
  })

  it('stands when a leader says why it may', () => {
    const desk = told()
    desk.waive(desk.running()[0]!, '已当面向秘书长说明')
    expect(desk.incident().closedAt).toBe(at('13:30'))
    expect(desk.running()).toEqual([])
  })

  it('cites what its readers have, and why it ended', () => {
    const desk = told()
    const { number } = desk.incident().reports[0]!.sent!.document
    desk.save('correction', { corrects: null })
    desk.deliver()
    const { paragraphs } = desk.report().sent!.document
    expect(paragraphs[0]!.text).toBe(
      `我单位${number}《关于草原火情的报告》（2026年11月23日13时20分报送）报告的“草原火情”，现予核销。`,
    )
  })

  it('by telephone alone: cites the call', () => {
    const desk = opened()
    desk.at('13:20').phone()
    desk.tell(end(desk))
    desk.save('correction', { corrects: null })
    desk.deliver()
    expect(desk.report().sent!.document.paragraphs[0]!.text).toBe(
      '我单位2026年11月23日13时20分向市政府总值班室电话报告的“草原火情”，现予核销。',
    )
  })
})
