// 通报 of the small month: drafted from the record, signed, numbered by itself, sent to all in one act, frozen.
import { describe, expect, it } from 'vitest'
import { settingsNow } from '../../../shared/accountability/duties'
import { circularClocks } from '../../../shared/circular/clocks'
import { draftWords } from '../../../shared/circular/compose'
import { circularStateText } from '../../../shared/circular/find'
import { makePaper } from '../../../shared/paper/make'
import { minuteText } from '../../../shared/time'
import {
  aSmallMonth,
  checkedAs,
  decidedAs,
  happenedAt,
  owes,
  used,
} from '../../support/a-month-below'
import { wordsOnPage } from '../../support/all-papers'
import { aRoomAbove, aSubordinate } from '../../support/a-register'
import { aRollCall } from '../../support/a-roster'
import { at, ms } from '../../support/moments'
import { LEADER_PIN, type CommandOf } from '../../support/records'

const UNITS = ['x1', 'x2', 'x3']
const sign = (circularId: string): CommandOf<'signCircular'> => ({
  type: 'signCircular',
  circularId,
  approverId: 'p2',
  pin: LEADER_PIN,
})

/** B is decided, C is not; five days into December the circular of November is drafted. */
function drafted() {
  const { desk, ids } = aSmallMonth()
  const { findingId } = desk.at('14:00').tell(checkedAs(ids.b))
  desk.tell({ type: 'recordStatement', findingId: findingId!, at: at('14:00'), text: '疏忽' })
  desk.tell(decidedAs(findingId!))
  desk.at('2026-12-05 10:00')
  const draft = { type: 'draftCircular', month: '2026-11', corrects: null } as const
  const { circularId } = desk.tell(draft)
  const circular = () => desk.state.circular.circulars[circularId!]!
  return { desk, ids, draft, id: circularId!, circular }
}

function signed() {
  const all = drafted()
  all.desk.tell(sign(all.id))
  return all
}

const deliver = (circularId: string): CommandOf<'deliverCircular'> => ({
  type: 'deliverCircular',
  circularId,
  unitIds: UNITS,
  at: at('2026-12-05 10:00'),
  channel: 'govNet',
})

describe('a circular', () => {
  it('is drafted from the record, and names as a fault only what was decided', () => {
    const { words } = drafted().circular()
    expect(words.general).toContain('应报突发事件信息4件')
    expect(words.general).toContain('准时2/4 = 50.0%，迟报1/4 = 25.0%，漏报1/4 = 25.0%')
    expect(words.faults).toContain('乙县车祸。乙县（事发地政府）应于12:00前报告')
    expect(words.faults).toContain('晚31分钟，认定为迟报')
    expect(words.faults).not.toContain('丙区停水')
  })

  it('is drafted once a month, of the last two that are over', () => {
    const { desk, draft } = drafted()
    expect(desk.refused(draft)).toBe('circularTwice')
    for (const month of ['2027-01', '2026-12', '2026-09'])
      expect(desk.refused({ ...draft, month })).toBe('circularMonth')
    desk.tell({ ...draft, month: '2026-10' })
  })

  it('is not signed once the records of its month have begun to leave', () => {
    const { desk, id } = drafted()
    expect(desk.at('2027-02-01 09:00').refused(sign(id))).toBe('circularMonth')
  })

  it('praises nobody whose report was in time and false', () => {
    const desk = aRoomAbove(['甲旗', '乙县'])
    const a = happenedAt(desk, { unit: '甲旗', title: '火情', occurred: '08:00', got: '08:40' })
    const b = happenedAt(desk, { unit: '乙县', title: '水情', occurred: '08:00', got: '08:50' })
    desk.at('14:00').tell(checkedAs(a, { outcome: 'onTime', reason: '核对无误' }))
    const evidence = ['现场照片与报来的数字不符']
    const { findingId } = desk.tell(checkedAs(b, { outcome: 'false', evidence }))
    desk.tell({ type: 'recordStatement', findingId: findingId!, at: at('14:00'), text: '记错' })
    desk.tell(decidedAs(findingId!, { outcome: 'false', evidence }))
    const { subordinates } = desk.state
    const withoutNil = { ...subordinates, settings: { ...subordinates.settings, nil: false } }
    const state = { ...desk.state, subordinates: withoutNil }
    const { praise, faults } = draftWords(state, '2026-11', ms('2026-12-05 10:00'))
    expect(praise).toMatch(/^甲旗信息报送及时/)
    expect(faults).not.toContain('0秒')
    expect(faults).toContain('08时50分报告。证据：现场照片与报来的数字不符。认定为谎报。')
  })

  it('is signed under the PIN, and takes a number of its own series', () => {
    const { desk, id, circular } = drafted()
    const serials = desk.state.docSerials
    expect(desk.refused({ ...sign(id), pin: '000000' })).toBe('pinWrong')
    expect(desk.refused(deliver(id))).toBe('circularUnsigned')
    desk.tell(sign(id))
    expect(circular().signed!.number.text).toMatch(/通〔2026〕1号$/)
    expect(Object.entries(desk.state.docSerials)).toHaveLength(Object.keys(serials).length + 1)
  })

  it('is frozen with its table, whatever is decided afterwards', () => {
    const { desk, ids, id, circular } = signed()
    const before = circular().signed
    const finding = Object.values(desk.state.accountability.findings)[0]!
    desk.tell(decidedAs(finding.id, { outcome: 'onTime', reason: '查明不追究' }))
    desk.tell(used(ids.b, 'x2', 'special'))
    expect(circular().signed).toEqual(before)
    expect(
      desk.refused({ type: 'saveCircular', circularId: id, words: { ...circular().words } }),
    ).toBe('circularFrozen')
    expect(desk.refused(sign(id))).toBe('circularFrozen')
  })

  it('goes to all units in one act, each to answer', () => {
    const { desk, id, circular } = signed()
    expect(circularStateText(circular())).toBe('已审签，还没有送')
    desk.tell(deliver(id))
    expect(circularStateText(circular())).toBe('已送 3 家，回执差 3 家')
    expect(desk.refused(deliver(id))).toBe('unknownSubordinate')
    desk.at('2026-12-05 11:00').tell({
      type: 'recordCircularReceipts',
      circularId: id,
      unitIds: UNITS,
      at: at('2026-12-05 10:30'),
      receivedBy: '各值班室',
    })
    expect(circularStateText(circular())).toBe('已送 3 家，回执齐')
  })

  it('is due by the end of the 10th, until it has gone to all', () => {
    const { desk, id } = drafted()
    const due = () => circularClocks(desk.state).map(({ key, dueAt }) => [key, minuteText(dueAt)])
    expect(due()).toEqual([['circular:2026-11', '2026-12-11 00:00']])
    desk.tell(sign(id))
    expect(due()).toHaveLength(1)
    desk.tell(deliver(id))
    expect(due()).toEqual([])
    happenedAt(desk, {
      unit: '甲旗',
      title: '雪灾',
      occurred: '2026-12-06 08:00',
      got: '2026-12-06 08:30',
    })
    expect(due()).toEqual([['circular:2026-12', '2027-01-11 00:00']])
  })

  it('is no longer rung for when its month cannot be circulated any more', () => {
    const { desk } = drafted()
    const { shift } = desk.state
    const inFebruary = { ...shift.current!, beganAt: at('2027-02-01 08:30') }
    expect(circularClocks({ ...desk.state, shift: { ...shift, current: inFebruary } })).toEqual([])
  })

  it('is not rung for in a room without units below', () => {
    const { state } = drafted().desk
    const settings = { ...state.subordinates.settings, on: false }
    expect(circularClocks(state)).toHaveLength(1)
    expect(circularClocks({ ...state, subordinates: { ...state.subordinates, settings } })).toEqual(
      [],
    )
  })

  it('is reckoned without a look at what people said of the reports', () => {
    const { desk } = drafted()
    const silent = { ...desk.state.accountability }
    for (const key of ['words', 'inquiries', 'findings', 'marks'] as const)
      Object.defineProperty(silent, key, {
        get: () => {
          throw new Error(key)
        },
      })
    expect(circularClocks({ ...desk.state, accountability: silent })).toHaveLength(1)
    const before = circularClocks(desk.state)
    desk.tell({ type: 'recordRollCall', call: aRollCall() })
    expect(circularClocks(desk.state)).toBe(before)
  })

  it('of a single case says what happened, what proves it and why, and is no circular of the month', () => {
    const { desk, ids } = aSmallMonth()
    const { findingId } = desk.at('14:00').tell(checkedAs(ids.b))
    const draft = { type: 'draftCaseCircular', findingId: findingId! } as const
    expect(desk.refused(draft)).toBe('caseUndecided')
    desk.tell({ type: 'recordStatement', findingId: findingId!, at: at('14:00'), text: '疏忽' })
    desk.tell(decidedAs(findingId!))
    const { circularId } = desk.tell(draft)
    expect(desk.refused(draft)).toBe('caseTwice')
    const { words } = desk.state.circular.circulars[circularId!]!
    expect(words.title).toBe('关于乙县迟报突发事件信息的通报')
    expect(words.general).toContain('乙县车祸。乙县（事发地政府）应于12:00前报告')
    expect(words.faults).toBe('情况属实。')
    desk.tell(sign(circularId!))
    const { signed, addressees } = desk.state.circular.circulars[circularId!]!
    expect(signed!.document.paragraphs.every(({ heading }) => heading === '')).toBe(true)
    expect(JSON.stringify(signed!.document)).not.toContain('附件')
    desk.tell({ ...deliver(circularId!), at: at('14:00') })
    expect(addressees.map(({ unitId }) => unitId)).toEqual(UNITS)
    expect(circularClocks(desk.state)).toMatchObject([{ key: 'circular:2026-11' }])
    desk.at('2026-12-05 10:00').tell({ type: 'draftCircular', month: '2026-11', corrects: null })
  })

  it('is corrected by another, to those who got it', () => {
    const { desk, id } = signed()
    const correct = { type: 'draftCircular', month: '2026-11', corrects: id } as const
    expect(desk.refused(correct)).toBe('circularUnsent')
    desk.tell(deliver(id))
    const { circularId } = desk.tell(correct)
    expect(desk.refused(sign(circularId!))).toBe('circularEmpty')
    const { words } = desk.state.circular.circulars[circularId!]!
    desk.tell({
      type: 'saveCircular',
      circularId: circularId!,
      words: { ...words, general: '乙县一件改为准时。' },
    })
    desk.tell(sign(circularId!))
    const done = desk.state.circular.circulars[circularId!]!
    expect(done.signed!.number.serial).toBe(2)
    expect(done.addressees.map(({ unitId }) => unitId)).toEqual(UNITS)
  })

  it('is printed as it was signed, to the byte, whatever is called or decided otherwise since', () => {
    const { desk, id, ids } = signed()
    const context = { now: desk.now, head: { seq: 1, hash: 'a'.repeat(64) } }
    const pages = () =>
      (['circular', 'circularTable'] as const).map((kind) => {
        const made = makePaper(desk.state, { kind, circularId: id }, context)
        if (!made.ok) throw new Error(made.error.code)
        return made.value.html
      })
    const before = pages()
    desk.tell(owes(ids.c, 'x1'))
    desk.tell({ type: 'retireSubordinate', unitId: 'x3', reason: '撤销' })
    desk.tell({
      type: 'changeSubordinate',
      unitId: 'x2',
      details: aSubordinate({ name: '乙市', shortName: '' }),
    })
    desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    const { unit, template, people, accountability } = desk.state
    const settings = settingsNow(accountability)
    desk.tell({
      type: 'changeUnit',
      unit: { ...unit!, name: '别的单位', issuer: '别的文件', phone: '0471-1' },
    })
    desk.tell({
      type: 'setTemplate',
      template: { ...template, series: { ...template.series, word: '别' } },
      reason: '试',
    })
    desk.tell({
      type: 'setAccountability',
      settings: { ...settings, schemes: settings.schemes.slice(0, 1) },
      reason: '只用一套',
    })
    for (const personId of ['p1', 'p2']) {
      const { name, post, phone, role } = people[personId]!
      desk.tell({
        type: 'changePerson',
        personId,
        details: { name: `${name}甲`, post, phone, role },
      })
    }
    expect(pages()).toEqual(before)
  })

  it('shows on paper what proves a fault before it names it', () => {
    const { desk, ids } = aSmallMonth()
    const evidence = ['12:10 通话录音']
    const { findingId } = desk
      .at('14:00')
      .tell(checkedAs(ids.b, { outcome: 'concealed', evidence }))
    desk.tell({ type: 'recordStatement', findingId: findingId!, at: at('14:00'), text: '不属实' })
    desk.tell(decidedAs(findingId!, { outcome: 'concealed', evidence }))
    const draft = { type: 'draftCircular', month: '2026-11', corrects: null } as const
    const { circularId } = desk.at('2026-12-05 10:00').tell(draft)
    desk.tell(sign(circularId!))
    const context = { now: desk.now, head: { seq: 1, hash: 'a'.repeat(64) } }
    const made = makePaper(desk.state, { kind: 'circular', circularId: circularId! }, context)
    if (!made.ok) throw new Error(made.error.code)
    const printed = wordsOnPage(made.value.html)
    expect(printed).toContain('证据：12:10 通话录音。认定为瞒报。')
  })

  it('stands on paper with its number, and its table beside it', () => {
    const { desk, id, circular } = signed()
    const context = { now: desk.now, head: { seq: 1, hash: 'a'.repeat(64) } }
    const page = makePaper(desk.state, { kind: 'circular', circularId: id }, context)
    const table = makePaper(desk.state, { kind: 'circularTable', circularId: id }, context)
    if (!page.ok || !table.ok) throw new Error('no paper')
    expect(page.value.html).toContain(circular().signed!.number.text)
    expect(page.value.html).toContain('乙县车祸')
    expect(table.value.html).toContain('−8.00')
    // No figure is broken in two: 100.0% and −8.00 have room, and 0 takes none of it.
    const widths = [...table.value.html.matchAll(/<col(?: style="width:(\d+)mm")?>/g)]
    expect(widths.slice(0, 6).map(([, width]) => width)).toEqual([
      '28',
      undefined,
      '15',
      '15',
      '15',
      undefined,
    ])
    expect(widths.at(-1)![1]).toBe('15')
  })
})

describe('a draft that will not be signed', () => {
  it('is thrown away with a reason, and makes room for another of the same month', () => {
    const { desk, circular, id: circularId } = drafted()
    const discard = { type: 'discardCircular', circularId, reason: '过了时候' } as const
    desk.tell(discard)
    expect(circularStateText(circular())).toBe('已作废：过了时候')
    expect(desk.refused(sign(circularId))).toBe('circularDiscarded')
    expect(desk.refused(discard)).toBe('circularDiscarded')
    const again = { type: 'draftCircular', month: '2026-11', corrects: null } as const
    desk.tell(again)
    expect(desk.refused(again)).toBe('circularTwice')
  })

  it('is none once it was signed', () => {
    const { desk, id: circularId } = drafted()
    desk.tell(sign(circularId))
    expect(desk.refused({ type: 'discardCircular', circularId, reason: '错' })).toBe(
      'circularFrozen',
    )
  })
})
