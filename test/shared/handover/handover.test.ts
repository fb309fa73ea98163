// 交接班: item by item, face to face, both sign the same sheet; only then one shift is frozen and the
// next begins.
import { describe, expect, it } from 'vitest'
import { emptyDesk, evolve, type DeskState } from '../../../shared/desk'
import { handoverDue } from '../../../shared/shift/start'
import { signatureHolds } from '../../../shared/handover/content'
import { canonicalJson } from '../../../shared/journal'
import { anEvening, aShiftDesk, pinOf } from '../../support/a-shift'
import { PRESET_CHECKLIST } from '../../../shared/shift/sheet'
import { at, sha256 } from '../../support/builders'
import { made } from '../../support/papers'

describe('a handover', () => {
  it('is due ten minutes before the planned end', () => {
    const { desk } = aShiftDesk()
    expect(handoverDue(desk.at('20:19').state, desk.now)).toBe(false)
    expect(handoverDue(desk.state, desk.at('20:20').now)).toBe(true)
  })

  it('freezes one shift and begins the next in one record that carries the head of the chain', () => {
    const shifts = anEvening()
    shifts.prepare('p3')
    shifts.sign('p1')
    const { seq } = shifts.desk.journal.at(-1)!
    const { length } = shifts.desk.journal
    shifts.desk.at('20:31')
    shifts.sign('p3')
    expect(shifts.desk.journal).toHaveLength(length + 1)
    expect(shifts.desk.journal.at(-1)).toMatchObject({
      type: 'shiftHandedOver',
      by: 'p3',
      data: { shiftId: 's1', head: { seq }, next: { shiftId: 's2', slotId: 'night' } },
    })
    expect(shifts.last).toMatchObject({
      id: 's1',
      endedAt: at('20:31'),
      endedBy: 'handover',
      handover: null,
      endedByTakeover: null,
      sheet: {
        incoming: 'p3',
        outgoingSignature: { personId: 'p1', at: at('20:20') },
        incomingSignature: { personId: 'p3', at: at('20:31') },
      },
    })
    expect(shifts.current).toMatchObject({
      id: 's2',
      name: '夜班',
      date: '2026-11-23',
      beganAt: at('20:31'),
      plannedEnd: at('2026-11-24 08:30'),
      crew: [{ personId: 'p3', how: 'accepted', since: at('20:31') }],
      entries: [],
      begunByTakeover: null,
    })
    expect(shifts.state.session).toMatchObject({ personId: 'p3', locked: false })
  })

  it('is signed by both under exactly the same text', () => {
    const shifts = anEvening()
    shifts.handOver('p3')
    const { outgoingSignature, incomingSignature, ...content } = shifts.last.sheet!
    expect(outgoingSignature?.digest).toBe(incomingSignature?.digest)
    expect(outgoingSignature?.digest).toBe(sha256(canonicalJson(content)))
  })

  it('before both have signed, changes nothing: the outgoing shift is in force and works on', () => {
    const shifts = anEvening()
    shifts.prepare('p3')
    shifts.sign('p1')
    expect(shifts.current).toMatchObject({ id: 's1', endedAt: null })
    shifts.entry({ text: '交接中接到来电' })
    expect(shifts.current.entries.at(-1)).toMatchObject({ by: 'p1', text: '交接中接到来电' })
  })

  it('that a crash cut off between the two signatures leaves the old shift in force', () => {
    const shifts = anEvening()
    shifts.prepare('p3')
    shifts.sign('p1')
    const whole = JSON.parse(JSON.stringify(shifts.desk.journal)) as typeof shifts.desk.journal
    const again = whole.reduce<DeskState>(evolve, emptyDesk)
    expect(again.shift.current).toMatchObject({
      id: 's1',
      endedAt: null,
      crew: [{ personId: 'p1' }],
    })
    expect(again.shift.past).toEqual([])
    expect(again).toEqual(shifts.state)
  })
})

describe('the sheet', () => {
  it('cannot be signed before the outgoing side has written it, relief has come, all is checked and accepted', () => {
    const shifts = anEvening()
    const refused = (personId: string) => shifts.desk.refused(shifts.signCommand(personId))
    expect(refused('p1')).toBe('sheetUnwritten')
    shifts.desk.tell({
      type: 'writeHandover',
      words: '',
      files: '',
      checks: [{ id: 'k1', ok: true, note: '' }],
      timing: '',
    })
    expect(refused('p1')).toBe('noIncoming')
    shifts.receive('p3')
    expect(refused('p1')).toBe('checksOpen')
    shifts.write()
    expect(refused('p1')).toBe('itemsOpen')
    shifts.acceptAll()
    expect(refused('p3')).toBe('outgoingFirst')
    shifts.sign('p1')
    shifts.sign('p3')
    expect(shifts.current.id).toBe('s2')
  })

  it('is signed only by those two, with their own PINs, and as it was seen', () => {
    const shifts = anEvening()
    shifts.prepare('p3')
    expect(shifts.desk.refused(shifts.signCommand('p4'))).toBe('notASigner')
    expect(shifts.desk.refused(shifts.signCommand('p1', { pin: pinOf('p3') }))).toBe('pinWrong')
    expect(shifts.desk.refused(shifts.signCommand('p1', { mark: 'another' }))).toBe('sheetChanged')
  })

  it.each<[string, (shifts: ReturnType<typeof anEvening>) => void]>([
    ['words', (shifts) => shifts.write('另有一份传真待转')],
    [
      'an item',
      (shifts) => {
        shifts.matter('回电')
        shifts.acceptAll()
      },
    ],
    [
      'the state of an incident',
      (shifts) => {
        shifts.desk.setLevel('I')
        shifts.acceptAll()
      },
    ],
    [
      'the relief',
      (shifts) => {
        shifts.receive('p4')
        shifts.acceptAll()
      },
    ],
  ])('changed in %s voids the first signature', (_, change) => {
    const shifts = anEvening()
    shifts.prepare('p3')
    shifts.sign('p1')
    expect(signatureHolds(shifts.current, shifts.sheet())).toBe(true)
    change(shifts)
    expect(signatureHolds(shifts.current, shifts.sheet())).toBe(false)
    const incoming = shifts.sheet().incoming!
    expect(shifts.desk.refused(shifts.signCommand(incoming))).toBe('signatureVoid')
    shifts.sign('p1')
    shifts.sign(incoming)
    expect(shifts.current.crew[0]?.personId).toBe(incoming)
  })

  it('keeps its first signature through what changes nothing on it', () => {
    const shifts = anEvening()
    shifts.prepare('p3')
    shifts.sign('p1')
    shifts.entry({ text: '天气转多云' })
    shifts.sign('p3')
    expect(shifts.current.id).toBe('s2')
  })
})

describe('an item', () => {
  const key = 'incident:2026-1'

  it('is accepted in the form that was shown; changed since, it is to be accepted again', () => {
    const shifts = anEvening()
    shifts.receive('p3')
    const before = shifts.judgeCommand(key)
    shifts.desk.setLevel('I')
    expect(shifts.desk.refused(before)).toBe('itemChanged')
    shifts.judge(key)
    const accepted = () => shifts.sheet().items.find((item) => item.key === key)?.acceptedAt
    expect(accepted()).toBe(at('20:20'))
    shifts.desk.setLevel('II')
    expect(accepted()).toBeNull()
  })

  it('that is questioned keeps question and answer on the sheet for ever', () => {
    const shifts = anEvening()
    shifts.write()
    shifts.receive('p3')
    expect(shifts.desk.refused(shifts.judgeCommand(key, 'questioned'))).toBe('required')
    shifts.judge(key, 'questioned', '首报为何还没有报送？')
    expect(shifts.desk.refused(shifts.judgeCommand(key))).toBe('questionOpen')
    shifts.desk.at('20:24').tell({ type: 'answerItem', key, answer: '正在等领导审定' })
    shifts.acceptAll()
    shifts.sign('p1')
    shifts.sign('p3')
    expect(shifts.last.sheet?.items.find((item) => item.key === key)).toMatchObject({
      acceptedAt: at('20:24'),
      open: true,
      questions: [
        {
          question: '首报为何还没有报送？',
          askedBy: 'p3',
          askedAt: at('20:20'),
          answer: '正在等领导审定',
          answeredBy: 'p1',
          answeredAt: at('20:24'),
        },
      ],
    })
  })

  it('that is gone before the signatures stays there for its question', () => {
    const shifts = anEvening()
    const entry = shifts.matter('核实面积')
    shifts.receive('p3')
    shifts.judge(`matter:${entry}`, 'questioned', '核实到哪一步？')
    shifts.desk.tell({ type: 'answerItem', key: `matter:${entry}`, answer: '已核实' })
    shifts.desk.tell({ type: 'settleMatter', entryId: entry, note: '80亩' })
    shifts.write()
    shifts.acceptAll()
    shifts.sign('p1')
    shifts.sign('p3')
    expect(shifts.last.sheet?.items.filter(({ open }) => !open)).toMatchObject([
      { key: `matter:${entry}`, acceptedAt: null },
    ])
  })

  it('is judged by the incoming side and answered by the outgoing, whoever sits at the desk', () => {
    const shifts = anEvening()
    expect(shifts.desk.refused(shifts.judgeCommand(key))).toBe('noIncoming')
    shifts.receive('p3')
    expect(shifts.desk.refused({ type: 'answerItem', key, answer: '有' })).toBe('noQuestion')
    shifts.sitDown('p3')
    shifts.judge(key, 'questioned', '谁在现场？')
    expect(shifts.desk.journal.at(-1)).toMatchObject({ type: 'itemJudged', by: 'p3' })
    expect(shifts.desk.refused({ type: 'answerItem', key, answer: '有' })).toBe('notOnDuty')
    shifts.sitDown('p4')
    expect(shifts.desk.refused(shifts.judgeCommand(key))).toBe('notOnDuty')
  })

  it('is to be accepted anew by another relief', () => {
    const shifts = anEvening()
    shifts.prepare('p3')
    shifts.receive('p4')
    expect(shifts.sheet().items.every(({ acceptedAt }) => acceptedAt === null)).toBe(true)
  })

  it('may be taken over with a reservation when they cannot agree, also while no answer has come', () => {
    const shifts = anEvening()
    shifts.write()
    shifts.receive('p3')
    expect(shifts.desk.refused(shifts.judgeCommand(key, 'reserved'))).toBe('required')
    shifts.judge(key, 'questioned', '谁在现场？')
    shifts.judge(key, 'reserved', '没有人说得清谁在现场')
    shifts.acceptAll()
    shifts.sign('p1')
    shifts.sign('p3')
    const item = shifts.last.sheet?.items.find((one) => one.key === key)
    expect(item?.acceptedAt).toBe(item?.reservation?.at)
    expect(item?.reservation).toMatchObject({ text: '没有人说得清谁在现场', by: 'p3' })
    for (const paper of [
      { kind: 'handover', shiftId: 's1' },
      { kind: 'dutyLog', date: '2026-11-23' },
    ] as const)
      expect(made(shifts.state, paper).html).toContain('没有人说得清谁在现场')
  })
})

describe('a handover off its time', () => {
  it('says why before the outgoing side signs; within half an hour nobody is asked', () => {
    const write = (timing: string) =>
      ({
        type: 'writeHandover',
        words: '',
        files: '',
        checks: PRESET_CHECKLIST.map(({ id }) => ({ id, ok: true, note: '' })),
        timing,
      }) as const
    for (const [when, asked] of [
      ['14:30', true],
      ['19:59', true],
      ['20:00', false],
      ['21:00', false],
      ['21:01', true],
    ] as const) {
      const shifts = aShiftDesk()
      shifts.desk.at(when)
      shifts.desk.tell(write(''))
      shifts.receive()
      shifts.acceptAll()
      if (asked) expect(shifts.desk.refused(shifts.signCommand('p1'))).toBe('timingReason')
      else expect(() => shifts.sign('p1')).not.toThrow()
    }
    const early = aShiftDesk()
    early.desk.at('14:30')
    early.desk.tell(write('家中急事'))
    early.receive()
    early.acceptAll()
    early.sign('p1')
    early.sign('p3')
    expect(early.last.sheet?.timing).toBe('家中急事')
    const { html } = made(early.state, { kind: 'handover', shiftId: 's1' })
    expect(html).toContain('提前交班的原因</b>　家中急事')
  })
})
