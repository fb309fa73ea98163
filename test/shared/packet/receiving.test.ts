// An incident that another room reported: opened here by what it sent, with this room's own duties (N1, H1).
import { describe, expect, test } from 'vitest'
import { deadlinesOf, openDeadlines } from '../../../shared/deadline/derive'
import { nextObligation } from '../../../shared/incident/next-step'
import { decide } from '../../../shared/desk'
import { isMadeAhead, relatedTo } from '../../../shared/packet/merge'
import { phoneScript } from '../../../shared/phone/script'
import { startingContent } from '../../../shared/report/complete'
import { sheetItems } from '../../../shared/handover/items'
import type { DecisionContext } from '../../../shared/decision'
import { aDesk, sha256, type TestDesk } from '../../support/a-desk'
import { aCarried, DESK_BELOW, receiveCommand, received } from '../../support/a-packet'
import { keepLeaders } from '../../support/leaders'
import { at, ms } from '../../support/moments'
import { aUnit, anIncident, someFigures } from '../../support/records'

/** A fire in the room below, reported in writing at 13:40. */
function aRoomBelow(): TestDesk {
  const desk = aDesk()
  desk.open(anIncident({ level: 'III', figures: someFigures({ dead: 1 }) }))
  desk.phone()
  desk.at('13:40').send('initial', {
    content: {
      sections: { consequences: '过火约60公顷', trend: '向北蔓延', measures: '镇扑火队到场' },
    },
  })
  return desk
}

const aRoomAbove = (time = '13:50') => aDesk({ unit: aUnit({ name: '市政府总值班室' }), at: time })

const asSystem = (desk: TestDesk, command: Parameters<typeof decide>[1]) =>
  decide(desk.state, command, {
    now: desk.now,
    by: 'system',
    sha256,
    stored: () => null,
  } as unknown as DecisionContext)

describe('an incident that came in a packet', () => {
  test('has the leaders of this room told of it where it is grave (N5)', () => {
    const below = aDesk()
    below.open(anIncident({ level: 'II' }))
    below.phone()
    below.at('13:40').send('initial')
    const above = aRoomAbove()
    keepLeaders(above, [{ name: '王芳', post: '副主任', phone: '' }])
    const incident = above.incident(received(above, aCarried(below)))
    expect(incident.toTell?.leaders).toMatchObject([{ name: '王芳' }])
  })

  test('was learned now, from the room that sent it, and invents no call', () => {
    const above = aRoomAbove()
    const incident = above.incident(received(above, aCarried(aRoomBelow())))
    expect(incident.facts).toMatchObject({
      occurredAt: at('13:02'),
      learnedAt: at('13:50'),
      source: { unit: '赛罕区人民政府办公室', name: '张磊' },
      figures: { dead: 1 },
    })
    expect(incident.classifications.at(-1)).toMatchObject({ level: 'III', from: at('13:50') })
    expect(incident.phones).toEqual([])
    expect(incident.received?.latest.facts.learnedAt).toBe(at('13:10'))
  })

  test('owes upwards what any incident owes: a call from now, a written report from the occurrence', () => {
    const above = aRoomAbove()
    const id = received(above, aCarried(aRoomBelow()))
    const clocks = openDeadlines(above.incident(id), above.state.ruleBooks)
    expect(clocks.map(({ key, originAt, dueAt }) => [key, originAt, dueAt])).toEqual([
      ['phone', ms('13:50'), ms('14:05')],
      ['initial', ms('13:02'), ms('15:02')],
    ])
  })

  test('that comes two hours late has missed the written report already, and says so', () => {
    const above = aRoomAbove('15:30')
    const id = received(above, aCarried(aRoomBelow()))
    const initial = deadlinesOf(above.incident(id), above.state.ruleBooks).find(
      ({ key }) => key === 'initial',
    )!
    expect(initial.state).toBe('open')
    expect(initial.dueAt).toBeLessThan(above.now)
  })

  test('leads to the telephone, then to a report of this room, and is closed by its own 终报', () => {
    const above = aRoomAbove()
    const id = received(above, aCarried(aRoomBelow()))
    const step = () =>
      nextObligation(above.incident(id), above.state.unit!, above.state.ruleBooks, above.now).step
    expect(step()).toEqual({ kind: 'phone', name: '电话转报' })
    above.tell({
      type: 'reportByPhone',
      incidentId: id,
      lateReason: '',
      call: {
        at: at('13:50'),
        to: { unit: '自治区总值班室', name: '', post: '', phone: '' },
        said: '转报草原火情',
        answer: '',
        instruction: null,
      },
    })
    above.at('14:10')
    expect(step()).toMatchObject({ kind: 'write', name: '写首报', reportKind: 'initial' })
    expect(above.refused({ type: 'closeIncident', incidentId: id })).toBe('finalFirst')
  })

  test('is told into the telephone and handed over with what the room below wrote', () => {
    const above = aRoomAbove()
    const id = received(above, aCarried(aRoomBelow()))
    const said = phoneScript(above.incident(id), above.state.unit!, '张磊')
    expect(said).toContain('死亡1人；过火约60公顷')
    expect(said).toContain('发展趋势：向北蔓延；已采取的措施：镇扑火队到场')
    expect(said).toContain('接赛罕区人民政府办公室张磊报告')
    const item = () => sheetItems(above.state).find(({ key }) => key === `incident:${id}`)!.text
    expect(item()).toContain('赛罕区人民政府办公室报来的首报尚未出具回执')
    above.tellAsSystem({
      type: 'recordReceiptIssued',
      personId: 'p1',
      via: 'packet',
      digest: 'a'.repeat(64),
      incidentId: id,
      reports: ['t1'],
      returned: null,
    })
    expect(item()).not.toContain('回执')
  })

  test('takes the next number of this room, whatever number it had', () => {
    const above = aRoomAbove()
    above.open(anIncident())
    expect(received(above, aCarried(aRoomBelow()))).toBe('2026-2')
    expect(above.open(anIncident())).toBe('2026-3')
  })

  test('says who signed each report there, and nobody where nobody had to', () => {
    const below = aDesk()
    below.open(anIncident({ level: 'II' }))
    below.at('13:40').send('initial')
    const above = aRoomAbove()
    expect(above.incident(received(above, aCarried(below))).received?.reports[0]?.signer).toBe(
      '王芳',
    )
    const unsigned = aRoomAbove()
    expect(
      unsigned.incident(received(unsigned, aCarried(aRoomBelow()))).received?.reports[0],
    ).not.toHaveProperty('signer')
  })

  test('its own report begins with what the room below wrote', () => {
    const above = aRoomAbove()
    const below = aRoomBelow()
    const id = received(above, aCarried(below))
    const start = () =>
      startingContent(above.incident(id), above.state.template, { kind: 'initial', number: 0 })
    expect(start()).toMatchObject({
      sections: { consequences: '过火约60公顷', trend: '向北蔓延', measures: '镇扑火队到场' },
      figures: { dead: 1 },
    })
    below.at('14:20').send('followUp', {
      content: {
        figures: someFigures({ dead: 2 }),
        sections: { harm: '过火约90公顷', measures: '增援120人' },
      },
    })
    above.at('14:25')
    received(above, aCarried(below))
    expect(start()).toMatchObject({
      sections: { consequences: '过火约90公顷', measures: '增援120人' },
      figures: { dead: 2 },
    })
  })

  test('figures follow the room below, and more dead are owed upwards from that moment', () => {
    const above = aRoomAbove()
    const below = aRoomBelow()
    const id = received(above, aCarried(below))
    above.tell({
      type: 'saveReport',
      incidentId: id,
      reportId: null,
      kind: 'initial',
      content: startingContent(above.incident(id), above.state.template, {
        kind: 'initial',
        number: 0,
      }),
    })
    const { id: reportId, revision } = above.incident(id).reports[0]!
    above.tell({
      type: 'deliverReport',
      incidentId: id,
      reportId,
      revision,
      lateReason: '',
      deliveries: above.state.unit!.recipients.map((one) => ({
        recipientId: one.id,
        channel: 'fax',
        at: at('13:50'),
        receivedBy: '',
      })),
    })
    above.at('14:10').tell({
      type: 'correctRecord',
      incidentId: id,
      target: { kind: 'facts' },
      reason: '现场核实',
      patch: { figures: someFigures({ dead: 1, evacuated: 30 }) },
    })
    below
      .at('14:20')
      .send('followUp', { content: { figures: someFigures({ dead: 2, evacuated: 12 }) } })
    above.at('14:25')
    received(above, aCarried(below))
    const incident = above.incident(id)
    expect(incident.facts.figures).toMatchObject({ dead: 2, evacuated: 30 })
    expect(incident.casualtyChanges).toEqual([{ at: at('14:25'), reportId: null }])
  })

  test('keeps its own facts when the room below tells more, and shows theirs beside', () => {
    const above = aRoomAbove()
    const below = aRoomBelow()
    const id = received(above, aCarried(below))
    below.at('14:00').correct({ kind: 'facts' }, { place: '保合少镇北山' })
    received(above.at('14:05'), aCarried(below))
    const incident = above.incident(id)
    expect(incident.facts.place).toBe('保合少镇面铺窑村')
    expect(incident.received?.latest.facts.place).toBe('保合少镇北山')
  })

  test('a first packet that was made by a clock a year ahead does not hold up the next', () => {
    const above = aRoomAbove()
    const below = aRoomBelow()
    const wrong = { ...aCarried(below), madeAt: at('2027-11-23 13:50') }
    const id = received(above, wrong)
    below.at('14:00').setLevel('I')
    received(above.at('14:05'), aCarried(below))
    expect(above.incident(id).received?.latest.level).toBe('I')
    expect(isMadeAhead(wrong, above.now)).toBe(true)
    expect(isMadeAhead(aCarried(below), above.now)).toBe(false)
  })

  test('an older packet that arrives late changes nothing of what is known', () => {
    const above = aRoomAbove()
    const below = aRoomBelow()
    const old = aCarried(below)
    below.at('14:00').correct({ kind: 'facts' }, { place: '保合少镇北山' })
    const id = received(above.at('14:05'), aCarried(below))
    const before = above.incident(id)
    received(above.at('14:10'), old)
    expect(above.incident(id)).toBe(before)
  })

  test('read from a code first, it learns when the report left from the packet that follows', () => {
    const above = aRoomAbove()
    const carried = aCarried(aRoomBelow())
    const [report] = carried.reports
    const id = above.tellAsSystem(
      receiveCommand(
        { ...carried, madeAt: null, steps: [], reports: [{ ...report!, sentAt: null }] },
        { via: 'code' },
      ),
    )['incidentId']!
    received(above, carried)
    const now = above.incident(id).received!
    expect(now.reports).toMatchObject([{ sentAt: at('13:40') }])
    expect(now.arrivals).toMatchObject([
      { via: 'code', reports: ['t1'] },
      { via: 'packet', reports: [] },
    ])
  })

  test.each([
    [
      'a sent report in other words',
      'packetReportDiffers',
      (carried: ReturnType<typeof aCarried>) => ({
        ...carried,
        reports: carried.reports.map((report) => ({ ...report, digest: 'd'.repeat(64) })),
      }),
    ],
    [
      'a journal line with another hash',
      'packetLineDiffers',
      (carried: ReturnType<typeof aCarried>) => ({
        ...carried,
        steps: carried.steps.map((step) => ({ ...step, hash: 'd'.repeat(64) })),
      }),
    ],
    [
      'a journal line less',
      'packetLineDiffers',
      (carried: ReturnType<typeof aCarried>) => ({
        ...carried,
        steps: carried.steps.filter((_step, index) => index !== 1),
      }),
    ],
  ])('with %s it is not the same record any more', (_what, code, change) => {
    const above = aRoomAbove()
    const carried = aCarried(aRoomBelow())
    received(above, carried)
    expect(asSystem(above, receiveCommand(change(carried)))).toMatchObject({
      ok: false,
      error: { code },
    })
  })

  test("on its way back from the room above is turned away: it is this room's own", () => {
    const above = aRoomAbove()
    const below = aRoomBelow()
    received(above, aCarried(below))
    const back = aCarried(above, 'd'.repeat(64))
    expect(back.origins).toMatchObject([{ desk: DESK_BELOW, unit: '赛罕区人民政府办公室' }])
    expect(asSystem(below, { ...receiveCommand(back), desk: DESK_BELOW })).toMatchObject({
      error: { code: 'packetOurs', details: { number: '值班〔2026〕1号' } },
    })
  })

  test('that another room passes on as well is known for the same', () => {
    const below = aRoomBelow()
    const city = aRoomAbove()
    received(city, aCarried(below))
    const region = aDesk({ unit: aUnit({ name: '自治区政府总值班室' }), at: '14:30' })
    const direct = received(region, aCarried(below))
    expect(relatedTo(region.state, aCarried(city, 'd'.repeat(64)))?.id).toBe(direct)
    expect(relatedTo(region.state, aCarried(below))).toBeUndefined()
  })

  test('of this very room, or of tomorrow, or without anybody at the desk, is refused', () => {
    const above = aRoomAbove()
    const carried = aCarried(aRoomBelow())
    expect(asSystem(above, { ...receiveCommand(carried), desk: DESK_BELOW })).toMatchObject({
      error: { code: 'packetOwn' },
    })
    expect(
      asSystem(
        above,
        receiveCommand({ ...carried, facts: { ...carried.facts, occurredAt: at('18:00') } }),
      ),
    ).toMatchObject({ error: { code: 'packetAhead' } })
    expect(asSystem(above, receiveCommand(carried, { personId: 'p2' }))).toMatchObject({
      error: { code: 'notSignedIn' },
    })
    above.tell({ type: 'lock' })
    expect(asSystem(above, receiveCommand(carried))).toMatchObject({ error: { code: 'locked' } })
  })

  test('cannot be asked for by a page', () => {
    const above = aRoomAbove()
    const result = decide(above.state, receiveCommand(aCarried(aRoomBelow())), {
      now: above.now,
      by: 'p1',
    } as DecisionContext)
    expect(result).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
  })
})
