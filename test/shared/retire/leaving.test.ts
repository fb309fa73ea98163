// Whatever a room does: what left and what is at hand add up to what would be there if nothing ever left.
import { describe, expect, it } from 'vitest'
import { answered, leftInMemory } from '../../../electron/core/archive/left-store'
import { emptyDesk, evolve, evolveTelling, type DeskState } from '../../../shared/desk'
import { LISTED_KINDS } from '../../../shared/retire/left-record'
import { leftBetween } from '../../../shared/retire/leaving'
import { withLeft } from '../../../shared/retire/with-left'
import { monthsAfter } from '../../../shared/calendar/month'
import { DAY, minuteText } from '../../../shared/time'
import { aShiftDesk, pinOf } from '../../support/a-shift'
import { aDice } from '../../support/dice'
import { at } from '../../support/moments'
import { anIncident, LEADER_PIN } from '../../support/records'

type Shifts = ReturnType<typeof aShiftDesk>
const on = (day: number, clock: string): string => minuteText(Date.parse(at(clock)) + day * DAY)

/** An incident from its first word to its end, within one day. */
function anEnded({ desk }: Shifts, day: number): string {
  const when = { occurredAt: at(on(day, '12:00')), learnedAt: at(on(day, '12:10')) }
  desk.at(on(day, '12:10'))
  const id = desk.open(anIncident({ level: 'IV', ...when }))
  desk.at(on(day, '12:20')).phone()
  desk.at(on(day, '12:40')).send('initial')
  desk.at(on(day, '13:10')).send('followUp')
  desk.at(on(day, '14:00')).send('final')
  desk.at(on(day, '14:10')).confirm()
  desk.close()
  return id
}

function rollCall({ desk }: Shifts, day: number): void {
  desk.at(on(day, '15:00'))
  const call = { unit: '和林格尔县政府办', who: '', phone: '', ours: '', found: '' }
  desk.tell({
    type: 'recordRollCall',
    call: { direction: 'out', at: at(on(day, '15:00')), answered: null, ...call },
  })
}

function roster({ desk }: Shifts, day: number): void {
  desk.at(on(day, '15:10')).tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  const change = { date: on(day, '00:00').slice(0, 10), slotId: 'day', post: 'main' as const }
  const before = desk.state.roster.days[change.date]?.['day']?.main ?? ''
  const to = before === '张磊' ? '陈静' : '张磊'
  const changes = [{ ...change, from: before, to }]
  desk.tell({ type: 'changeRoster', changes, why: 'typed', source: '', plan: null })
}

/** Some of what happens in a room, by the dice, and a shift that ends every few days. */
function aRoom(seed: number) {
  const shifts = aShiftDesk()
  const { desk } = shifts
  const { below } = aDice(seed)
  const incidents: string[] = []
  let day = 0
  for (let turn = 0; turn < 14; turn += 1) {
    const officer = desk.state.shift.current!.crew[0]!.personId
    if (below(2) === 0) incidents.push(anEnded(shifts, day))
    if (below(2) === 0) rollCall(shifts, day)
    if (below(3) === 0) shifts.matter('修打印机')
    if (below(3) === 0) {
      roster(shifts, day)
      desk.tell({ type: 'signIn', personId: officer, pin: pinOf(officer) })
    }
    const again = incidents[below(incidents.length + 3)]
    if (again !== undefined)
      desk.tell({
        type: 'correctRecord',
        incidentId: again,
        target: { kind: 'facts' },
        patch: { place: `三道沟以北 ${turn}` },
        reason: '原登记有误',
      })
    desk.at(on(day, '20:20'))
    shifts.handOver(officer === 'p3' ? 'p1' : 'p3')
    day += 1 + below(20)
  }
  return { journal: desk.journal, state: desk.state }
}

/** Everything that left, asked month by month. */
function readBack(journal: readonly Parameters<typeof evolve>[1][]): DeskState {
  const store = leftInMemory()
  const state = journal.reduce<DeskState>(
    (before, event) =>
      evolveTelling(before, event, (all, rest) =>
        leftBetween(all, rest).forEach((one) => store.put(one)),
      ),
    emptyDesk,
  )
  const months = Array.from({ length: 18 }, (_, age) => monthsAfter('2026-10', age))
  return withLeft(state, answered(store, { kinds: LISTED_KINDS, months, ids: [] }))
}

/** As it would be if nothing ever left: what is recalled is there already. */
function neverRetired(journal: readonly Parameters<typeof evolve>[1][]): DeskState {
  return journal.reduce<DeskState>((before, event) => {
    let whole: DeskState | null = null
    const after = evolveTelling(before, event, (all) => {
      whole = all
    })
    return whole ?? after
  }, emptyDesk)
}

describe.each([1, 2, 3, 4, 5, 6])('a room that went on for months, by the dice %i', (seed) => {
  const { journal, state } = aRoom(seed)
  const back = readBack(journal)
  const whole = neverRetired(journal)

  it('holds little of it at hand', () => {
    expect(state.shift.past.length).toBeLessThan(whole.shift.past.length)
    expect(Object.keys(state.incidents).length).toBeLessThan(Object.keys(whole.incidents).length)
  })

  it.each(['incidents', 'rollCalls', 'attachments', 'roster', 'nilReports'] as const)(
    'has all its %s in what left and what is at hand',
    (part) => expect(back[part]).toEqual(whole[part]),
  )

  it('has all its shifts with their logs, and what became of their matters', () => {
    expect(back.shift.past).toEqual(whole.shift.past)
    expect(back.shift.matters).toEqual(whole.shift.matters)
  })
})
