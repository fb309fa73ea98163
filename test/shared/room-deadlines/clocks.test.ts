// Clocks of the room: an unfinished matter, and relief that does not come, ring like any deadline.
import { describe, expect, it } from 'vitest'
import {
  dueRoomStages,
  findRoomClock,
  nextRoomMoment,
  roomClocks,
  roomRinging,
} from '../../../shared/room-deadlines/clocks'
import { allRunningClocks } from '../../../shared/room-deadlines/running'
import { MINUTE, toInstant } from '../../../shared/time'
import { aShiftDesk } from '../../support/a-shift'
import { anIncident, at, ms } from '../../support/builders'
import { silencing } from '../../support/records'

type Shifts = ReturnType<typeof aShiftDesk>

/** Raises what is due by now, as the core does; `relief:s1 5` is five minutes over. */
const raise = ({ desk }: Shifts): string[] =>
  dueRoomStages(desk.state, desk.now).map(({ clock, offsetMs }) => {
    desk.tellAsSystem({
      type: 'raiseRoomAlarm',
      key: clock.key,
      dueAt: toInstant(clock.dueAt),
      offsetMs,
    })
    return `${clock.key} ${offsetMs / MINUTE}`
  })

const ringing = ({ state }: Shifts): string[] => roomRinging(state).map(({ clock }) => clock.key)

describe('relief', () => {
  it('that has not come is heard from the planned end on, every five minutes, until the desk is handed over', () => {
    const shifts = aShiftDesk()
    expect(nextRoomMoment(shifts.state)).toBe(ms('20:30'))
    shifts.desk.at('20:29')
    expect(raise(shifts)).toEqual([])
    shifts.desk.at('20:30')
    expect(raise(shifts)).toEqual(['relief:s1 0'])
    shifts.desk.at('20:34')
    expect(raise(shifts)).toEqual([])
    shifts.desk.tell(silencing('relief:s1'))
    expect(ringing(shifts)).toEqual([])
    shifts.desk.at('20:35')
    expect(raise(shifts)).toEqual(['relief:s1 5'])
    expect(ringing(shifts)).toEqual(['relief:s1'])
    shifts.handOver('p3')
    expect(ringing(shifts)).toEqual([])
    expect(shifts.state.room.alarms).toEqual({})
    expect(nextRoomMoment(shifts.state)).toBe(ms('2026-11-24 08:30'))
  })

  it('that has come has half an hour for the sheet before it rings again', () => {
    const shifts = aShiftDesk()
    shifts.desk.at('20:41')
    expect(raise(shifts)).toEqual(['relief:s1 10'])
    shifts.write()
    shifts.receive('p3')
    expect(ringing(shifts)).toEqual([])
    shifts.desk.at('21:10')
    expect(raise(shifts)).toEqual([])
    shifts.receive('p3')
    shifts.desk.at('21:11')
    expect(raise(shifts)).toEqual(['relief:s1 0'])
  })

  it('is no running clock until it is late: every shift ends', () => {
    const shifts = aShiftDesk()
    expect(allRunningClocks(shifts.state, ms('20:29'))).toBe(0)
    expect(allRunningClocks(shifts.state, ms('20:30'))).toBe(1)
  })
})

describe('a matter', () => {
  it('with a time is called ten minutes before, at its time, and until it is settled', () => {
    const shifts = aShiftDesk()
    const entryId = shifts.matter('回电市气象局', '14:00')
    const key = `matter:${entryId}`
    expect(findRoomClock(shifts.state, key)).toMatchObject({
      name: '回电市气象局',
      target: { kind: 'matter', entryId },
    })
    expect(allRunningClocks(shifts.state, shifts.desk.now)).toBe(1)
    const heard = ['13:50', '14:00', '14:14', '14:15'].flatMap((time) => {
      shifts.desk.at(time)
      return raise(shifts)
    })
    expect(heard).toEqual([`${key} -10`, `${key} 0`, `${key} 15`])
    shifts.desk.tell({ type: 'settleMatter', entryId, note: '' })
    expect([ringing(shifts), shifts.state.room.alarms]).toEqual([[], {}])
  })

  it('that is due in five minutes is not warned of before it was written down', () => {
    const shifts = aShiftDesk()
    const id = shifts.matter('马上回电', '13:15')
    expect(raise(shifts)).toEqual([])
    shifts.desk.at('13:15')
    expect(raise(shifts)).toEqual([`matter:${id} 0`])
  })

  it('that is put off falls silent, and is called at its new time', () => {
    const shifts = aShiftDesk()
    const entryId = shifts.matter('回电', '13:30')
    shifts.desk.at('13:30')
    raise(shifts)
    shifts.desk.tell({ type: 'postponeMatter', entryId, due: at('15:00'), reason: '对方在开会' })
    expect(ringing(shifts)).toEqual([])
    shifts.desk.at('14:50')
    expect(raise(shifts)).toEqual([`matter:${entryId} -10`])
  })

  it('is named in its alarm, not repeated in full', () => {
    const shifts = aShiftDesk()
    shifts.matter(`${'昇'.repeat(80)}\n第二行`, '14:00')
    shifts.matter('回电\n第二行', '15:00')
    expect(
      roomClocks(shifts.state)
        .map(({ name }) => name)
        .slice(0, 2),
    ).toEqual([`${'昇'.repeat(60)}…`, '回电'])
  })

  it('without a time has no clock', () => {
    const shifts = aShiftDesk()
    shifts.matter('留意天气')
    expect(roomClocks(shifts.state).map(({ key }) => key)).toEqual(['relief:s1', 'backup:none'])
  })

  it('rings on through a handover: the next shift owes it', () => {
    const shifts = aShiftDesk()
    const id = shifts.matter('回电', '20:20')
    shifts.desk.at('20:25')
    raise(shifts)
    shifts.handOver('p3')
    expect(ringing(shifts)).toEqual([`matter:${id}`])
  })
})

describe('an alarm of the room', () => {
  it('that was met or moved meanwhile is not written down', () => {
    const shifts = aShiftDesk()
    const { length } = shifts.desk.journal
    shifts.desk.tellAsSystem({
      type: 'raiseRoomAlarm',
      key: 'relief:s0',
      dueAt: at('20:30'),
      offsetMs: 0,
    })
    shifts.desk.tellAsSystem({
      type: 'raiseRoomAlarm',
      key: 'relief:s1',
      dueAt: at('20:31'),
      offsetMs: 0,
    })
    expect(shifts.desk.journal).toHaveLength(length)
  })

  it('says 停机期间到期 when the program was down', () => {
    const shifts = aShiftDesk()
    shifts.matter('回电', '14:00')
    shifts.desk.at('15:03').tellAsSystem({ type: 'start', version: '0.2.0', shell: 'browser' })
    raise(shifts)
    expect(shifts.state.room.alarms['matter:s1-e1']).toMatchObject({
      duringDowntime: true,
      offsetMs: 60 * MINUTE,
    })
  })

  it('is acknowledged by name, once; what never rang cannot be', () => {
    const shifts = aShiftDesk()
    for (const key of ['relief:s1', 'constructor']) {
      expect(shifts.desk.refused(silencing(key))).toBe('unknownAlarm')
    }
    shifts.desk.at('20:30')
    raise(shifts)
    shifts.sitDown('p3')
    expect(shifts.desk.refused(silencing('relief:s1')), 'it is not theirs').toBe('notOnDuty')
    shifts.sitDown('p1')
    shifts.desk.tell(silencing('relief:s1'))
    const { length } = shifts.desk.journal
    shifts.desk.tell(silencing('relief:s1'))
    expect(shifts.desk.journal).toHaveLength(length)
    expect(shifts.state.room.alarms['relief:s1']?.acknowledged?.by).toBe('p1')
  })

  it('is no step of an incident', () => {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident())
    shifts.desk.at('20:30')
    raise(shifts)
    expect(shifts.current.entries).toHaveLength(1)
  })
})
