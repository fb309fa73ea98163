// What has left the live state is still there for whoever needs it: a late receipt, a second packet, a paper, a copy.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recalledFrom } from '../../shared/brought-back'
import { evolve, emptyDesk, type DeskState } from '../../shared/desk'
import { attachmentsOfIncident } from '../../shared/attachment/find'
import { AT_HAND } from '../../shared/calendar/at-hand'
import { entryText } from '../../shared/handover/log-words'
import { shiftOf } from '../../shared/shift/find'
import { withLeft } from '../../shared/retire/with-left'
import { DAY, toInstant } from '../../shared/time'
import { addRelief, RELIEF_PIN } from '../support/desk-shift'
import { LEADER_PIN } from '../support/commands'
import { aDesk, signIn, type TestDesk } from '../support/desk'
import { aCall } from '../support/records'
import { OLDER, olderLines, type OlderDesk } from '../support/older'
import {
  accepted,
  aFire,
  aRoomAbove,
  aRoomBelow,
  exported,
  incidentOf,
  later,
  opened,
  send,
  stateOf,
} from '../support/rooms'

/** So many days later every month that is listed is another. */
const MONTHS = 100

/** Long after, the shift is ended by somebody else who takes the desk over; 张磊 takes it back the day after. */
async function longAfter(desk: TestDesk, days = AT_HAND / DAY + 2): Promise<void> {
  for (const [personId, pin] of [
    ['p3', RELIEF_PIN],
    ['p1', undefined],
  ] as const) {
    await desk.sleep(days * DAY)
    await signIn(desk, personId, pin)
    await desk.done({ type: 'takeOver', approverId: 'p2', pin: LEADER_PIN, reason: '人员调整' })
  }
}

async function confirmAndClose(desk: TestDesk, incidentId: string): Promise<void> {
  const receipt = { at: toInstant(desk.clock.wall()), receivedBy: '赵敏' }
  for (const { id: reportId, addressedTo } of (await incidentOf(desk, incidentId)).reports) {
    for (const { id: recipientId } of addressedTo)
      await desk.done({ type: 'recordReceipt', incidentId, reportId, recipientId, receipt })
  }
  await desk.done({ type: 'closeIncident', incidentId })
}

/** A fire from its first word to its end, three reports long; its id. */
async function aFireThatEnded(desk: TestDesk): Promise<string> {
  const id = await aFire(desk)
  for (const kind of ['initial', 'followUp', 'final'] as const) {
    await later(desk, 20)
    await send(desk, id, kind)
  }
  await confirmAndClose(desk, id)
  return id
}

const types = ({ dataDir }: TestDesk): string[] => {
  const folder = join(dataDir, 'journal')
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((line) => (JSON.parse(line) as { type: string }).type)
}

test.each(Object.keys(OLDER) as OlderDesk[])(
  'the lines of each incident of the older journal %s add up to what it is',
  (which) => {
    const lines = olderLines(which)
    const state = lines.reduce<DeskState>((before, line) => evolve(before, line), emptyDesk)
    for (const [id, incident] of Object.entries(state.incidents)) {
      const back = recalledFrom({ kind: 'incident', id }, lines)!
      const told = evolve(emptyDesk, {
        seq: 1,
        at: lines[0]!.at,
        type: 'recordRecalled',
        v: 1,
        by: 'system',
        data: back,
      })
      expect(told.incidents[id]).toEqual(incident)
      expect(Object.values(told.attachments)).toEqual(attachmentsOfIncident(state, id))
    }
  },
)

test('an incident that left long ago takes a correction, is on the disk with it, and opens so again', async () => {
  const desk = await aRoomBelow()
  await addRelief(desk)
  const id = await aFireThatEnded(desk)
  const before = await incidentOf(desk, id)
  await longAfter(desk)
  expect((await stateOf(desk)).incidents).toEqual({})
  await desk.done({
    type: 'correctRecord',
    incidentId: id,
    target: { kind: 'facts' },
    patch: { place: '三道沟以北' },
    reason: '原登记有误',
  })
  expect(types(desk).slice(-2)).toEqual(['recordRecalled', 'recordCorrected'])
  const now = await incidentOf(desk, id)
  expect(now.reports).toEqual(before.reports)
  expect(now.timeline.slice(0, -1)).toEqual(before.timeline)
  await desk.core.stop()
  const again = await aDesk({ dataDir: desk.dataDir, clock: desk.clock, stateShape: 'another' })
  await signIn(again)
  expect(await incidentOf(again, id)).toEqual(now)
})

test('its papers are made, and its packet leaves the room', async () => {
  const desk = await aRoomBelow()
  await addRelief(desk)
  const id = await aFireThatEnded(desk)
  const paper = { kind: 'report', incidentId: id, reportId: 't3' } as const
  const made = await desk.api.makePaper({ paper })
  await longAfter(desk)
  const again = await desk.api.makePaper({ paper })
  expect(again).toMatchObject({ ok: true })
  expect(made.ok && again.ok && again.value.fileName).toBe(made.ok && made.value.fileName)
  const packet = await exported(desk, id)
  const above = await aRoomAbove(desk.clock)
  const there = await accepted(above, packet.bytes)
  expect((await incidentOf(above, there)).received?.reports).toHaveLength(3)
})

test('a later packet finds the incident that the earlier one became', async () => {
  const below = await aRoomBelow()
  const id = await aFire(below)
  await later(below, 10)
  await send(below, id, 'initial')
  const first = (await exported(below, id)).bytes
  const above = await aRoomAbove(below.clock)
  await addRelief(above)
  const there = await accepted(above, first)
  // The room above ends its own incident at once, and a year goes by.
  await later(above, 1)
  await above.done({
    type: 'reportByPhone',
    incidentId: there,
    lateReason: '',
    call: aCall({ at: toInstant(above.clock.wall()) }),
  })
  for (const kind of ['initial', 'followUp', 'final'] as const) {
    await later(above, 5)
    await send(above, there, kind)
  }
  await confirmAndClose(above, there)
  await longAfter(above)
  expect((await stateOf(above)).incidents).toEqual({})
  await signIn(below)
  await below.done({ type: 'verifyIncident', incidentId: id, note: '到场核实' })
  const second = (await exported(below, id)).bytes
  expect(await opened(above, second)).toMatchObject({
    kind: 'packet',
    known: { incidentId: there },
  })
  expect(await accepted(above, second)).toBe(there)
  expect((await incidentOf(above, there)).received?.arrivals).toHaveLength(2)
})

test('what never was is not looked for in years of records', async () => {
  const desk = await aRoomBelow()
  // Whoever opened a month of the journal would be told.
  desk.disk.fail('list', 'EIO')
  const reply = await desk.command({ type: 'reopenIncident', incidentId: '2026-999', reason: '无' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'unknownIncident' } })
})

describe('reading what has left', () => {
  async function aDeskLongAfter() {
    const desk = await aRoomBelow()
    await addRelief(desk)
    await signIn(desk, 'p2', LEADER_PIN)
    const place = { date: '2026-11-23', slotId: 'day', post: 'leader' } as const
    await desk.done({
      type: 'changeRoster',
      changes: [{ ...place, from: '', to: '李建国' }],
      why: 'typed',
      source: '',
      plan: null,
    })
    await signIn(desk)
    await desk.done({
      type: 'recordRollCall',
      call: {
        direction: 'out',
        at: toInstant(desk.clock.wall()),
        unit: '和林格尔县政府办',
        who: '',
        phone: '',
        ours: '',
        answered: null,
        found: '',
      },
    })
    const id = await aFireThatEnded(desk)
    const day = await desk.api.makePaper({ paper: { kind: 'dutyLog', date: '2026-11-23' } })
    // The shifts of these days end in time; those that follow last as long as it takes.
    await longAfter(desk, 1)
    await longAfter(desk, MONTHS)
    await longAfter(desk, MONTHS)
    return { desk, id, day }
  }

  test('an incident is found by its words, and read whole', async () => {
    const { desk, id } = await aDeskLongAfter()
    expect((await stateOf(desk)).incidents).toEqual({})
    const found = await desk.api.searchPast({ words: '草原 保合少', kind: 'incident' })
    expect(found).toMatchObject({
      ok: true,
      value: {
        hits: [{ kind: 'incident', incident: { incidentId: id } }],
        next: null,
        reach: { by: 'scan' },
      },
    })
    expect(await desk.api.searchPast({ words: '地震' })).toMatchObject({ value: { hits: [] } })
    const read = await desk.api.readPastIncident({ incidentId: id })
    expect(read).toMatchObject({
      ok: true,
      value: { incident: { id, reports: [{}, {}, { kind: 'final' }] } },
    })
    expect((await stateOf(desk)).incidents).toEqual({})
    expect(await desk.api.readPastIncident({ incidentId: '2026-7' })).toMatchObject({
      error: { code: 'unknownIncident' },
    })
  })

  test('the log of its day is made as it was then, and the sheet of the shift', async () => {
    const { desk, day } = await aDeskLongAfter()
    const shifts = await desk.api.readPastDay({ date: '2026-11-23' })
    expect(shifts).toMatchObject({
      ok: true,
      value: { shifts: [{ shiftId: 's1', crew: ['张磊'] }] },
    })
    const log = await desk.api.makePaper({ paper: { kind: 'dutyLog', date: '2026-11-23' } })
    if (!log.ok || !day.ok) throw new Error('no log')
    const rows = (html: string) => html.match(/<tr/g)?.length ?? 0
    expect(rows(log.value.html)).toBeGreaterThanOrEqual(rows(day.value.html))
    expect(log.value.html).toContain('草原火情')
    expect(log.value.html).toContain('李建国')
    expect(await desk.api.makePaper({ paper: { kind: 'handover', shiftId: 's1' } })).toMatchObject({
      ok: true,
    })
    const added = { type: 'addToShift' as const, shiftId: 's1', text: '当天曾停电', reason: '漏记' }
    await desk.done({ ...added, at: toInstant(Date.parse('2026-11-23T07:00:00Z')) })
    const afterwards = await desk.api.makePaper({ paper: { kind: 'dutyLog', date: '2026-11-23' } })
    expect(afterwards.ok && afterwards.value.html).toContain('当天曾停电')
    expect(await desk.api.readPastDay({ date: '2020-01-01' })).toMatchObject({
      value: { shifts: [] },
    })
  })
  test('the lists of its month are printed whole', async () => {
    const { desk } = await aDeskLongAfter()
    const { rollCalls, roster } = await stateOf(desk)
    expect([rollCalls, roster.days]).toEqual([[], {}])
    const html = async (kind: 'roster' | 'rollCalls') => {
      const made = await desk.api.makePaper({ paper: { kind, month: '2026-11' } })
      return made.ok ? made.value.html : made.error.code
    }
    expect(await html('roster')).toContain('李建国')
    expect(await html('rollCalls')).toContain('和林格尔县政府办')
  })

  test('a month of years ago says what there is of it', async () => {
    const { desk } = await aDeskLongAfter()
    expect(await desk.api.readPastMonth({ month: '2026-11' })).toMatchObject({
      ok: true,
      value: {
        shifts: [
          { shiftId: 's1', date: '2026-11-23', crew: ['张磊'] },
          { shiftId: 's2', crew: ['陈静'] },
          { shiftId: 's3', crew: ['张磊'] },
        ],
        nilReports: [],
        rollCalls: 1,
        isRostered: true,
      },
    })
    expect(await desk.api.readPastMonth({ month: '2020-02' })).toMatchObject({
      value: { shifts: [], rollCalls: 0, isRostered: false },
    })
  })

  test('a disk that failed meanwhile is asked again by whoever asks next', async () => {
    const { desk } = await aDeskLongAfter()
    const month = { month: '2026-11' }
    desk.disk.fail('list', 'EIO')
    await expect(desk.api.readPastMonth(month)).rejects.toThrow('EIO')
    desk.disk.heal()
    expect(await desk.api.readPastMonth(month)).toMatchObject({ value: { rollCalls: 1 } })
    const made = await desk.api.makePaper({ paper: { kind: 'roster', ...month } })
    expect(made).toMatchObject({ ok: true })
  })

  test('what comes back and leaves again is read as it left the last time', async () => {
    const { desk, id } = await aDeskLongAfter()
    expect(await desk.api.readPastIncident({ incidentId: id })).toMatchObject({ ok: true })
    await desk.done({
      type: 'correctRecord',
      incidentId: id,
      target: { kind: 'facts' },
      patch: { place: '三道沟以北' },
      reason: '原登记有误',
    })
    await longAfter(desk)
    expect((await stateOf(desk)).incidents).toEqual({})
    expect(await desk.api.readPastIncident({ incidentId: id })).toMatchObject({
      value: { incident: { facts: { place: '三道沟以北' }, corrections: [{}] } },
    })
  })

  test('the lists of its month show it beside what is at hand', async () => {
    const { desk, id } = await aDeskLongAfter()
    const kinds = ['incident', 'rollCall', 'rosterDay'] as const
    const read = await desk.api.readPastRecords({ months: ['2026-11'], kinds: [...kinds] })
    if (!read.ok) throw new Error(read.error.code)
    const { left } = read.value
    const live = await stateOf(desk)
    const { incidents, rollCalls, roster } = withLeft(live, left)
    expect(incidents[id]).toMatchObject({ reports: [{}, {}, {}], timeline: [] })
    expect([rollCalls.length, Object.keys(roster.days)]).toEqual([1, ['2026-11-23']])
    const log = await desk.api.readPastRecords({
      months: [],
      kinds: [],
      one: { kind: 'shift', id: 's1' },
    })
    if (!log.ok) throw new Error(log.error.code)
    const told = withLeft(live, log.value.left)
    const steps = shiftOf(told, 's1')!.entries.filter((entry) => entry.kind === 'step')
    expect(entryText(told, steps[0]!)).toMatch(/^接报：/)
    expect(await desk.api.readPastRecords({ months: ['2020-02'], kinds: [...kinds] })).toEqual({
      ok: true,
      value: { left: [] },
    })
  })

  test('an incident is read as it stood at any moment of its timeline', async () => {
    const { desk, id } = await aDeskLongAfter()
    const now = await desk.api.readPastIncident({ incidentId: id })
    if (!now.ok) throw new Error(now.error.code)
    const { timeline } = now.value.incident
    const sent = timeline.filter(({ type }) => type === 'reportDelivered')
    const [first] = sent
    const then = await desk.api.readPastIncident({ incidentId: id, asOf: first!.recordedAt })
    expect(then).toMatchObject({
      ok: true,
      value: { incident: { id, closedAt: null, reports: [{ kind: 'initial' }] } },
    })
    expect(then.ok && then.value.incident.timeline).toEqual(
      timeline.filter(({ recordedAt }) => recordedAt <= first!.recordedAt),
    )
    const before = await desk.api.readPastIncident({
      incidentId: id,
      asOf: '2020-01-01T00:00:00.000Z',
    })
    expect(before).toMatchObject({ error: { code: 'unknownIncident' } })
  })

  test('an incident that is at hand is read as it stood as well', async () => {
    const desk = await aRoomBelow()
    const id = await aFire(desk)
    const opened = toInstant(desk.clock.wall())
    await later(desk, 20)
    await send(desk, id, 'initial')
    expect(await desk.api.readPastIncident({ incidentId: id, asOf: opened })).toMatchObject({
      value: { incident: { reports: [] } },
    })
  })
})
