// 知道了: one act silences all that a person saw ringing, and nothing that began afterwards.
import { expect, it } from 'vitest'
import { allRinging } from '../../../shared/room-deadlines/ringing'
import { aShiftDesk, SECOND_PIN } from '../../support/a-shift'
import { at } from '../../support/moments'
import { anIncident } from '../../support/records'

type Shifts = ReturnType<typeof aShiftDesk>

const ringing = ({ desk }: Shifts) =>
  allRinging(desk.state, desk.now).map(({ kind: of, ring }) =>
    of === 'incident'
      ? { incidentId: ring.incident.id, key: ring.deadline.key }
      : { incidentId: null, key: ring.clock.key },
  )

/** Two incidents and a matter that have all run out. */
function aNight(): Shifts {
  const shifts = aShiftDesk()
  const { desk } = shifts
  const first = desk.open(anIncident())
  const second = desk.open(anIncident({ title: '两车追尾' }))
  const matter = `matter:${shifts.matter('回电市应急办', '13:30')}`
  desk.at('13:31')
  desk.raise(first)
  desk.raise(second)
  desk.tellAsSystem({ type: 'raiseRoomAlarm', key: matter, dueAt: at('13:30'), offsetMs: 0 })
  return shifts
}

it('all that rings is silenced in one act, each with a record of who did it', () => {
  const shifts = aNight()
  const alarms = ringing(shifts)
  expect(alarms.length).toBeGreaterThanOrEqual(3)
  const before = shifts.desk.journal.length
  shifts.desk.tell({ type: 'acknowledgeAlarms', alarms })
  expect(ringing(shifts)).toEqual([])
  const written = shifts.desk.journal.slice(before)
  expect(written).toHaveLength(alarms.length)
  expect(new Set(written.map(({ type }) => type))).toEqual(
    new Set(['alarmAcknowledged', 'roomAlarmAcknowledged']),
  )
  expect(written.every(({ by }) => by === 'p1')).toBe(true)
})

it('what began to ring after the person looked goes on', () => {
  const shifts = aNight()
  const [seen, ...unseen] = ringing(shifts)
  shifts.desk.tell({ type: 'acknowledgeAlarms', alarms: [seen!] })
  expect(ringing(shifts)).toEqual(unseen)
})

it('what somebody else silenced meanwhile, or what is gone, hinders nothing', () => {
  const shifts = aNight()
  const alarms = ringing(shifts)
  shifts.desk.tell({ type: 'acknowledgeAlarms', alarms })
  const length = shifts.desk.journal.length
  shifts.desk.tell({
    type: 'acknowledgeAlarms',
    alarms: [...alarms, { incidentId: '2026-99', key: 'phone' }, { incidentId: null, key: 'x' }],
  })
  expect(shifts.desk.journal).toHaveLength(length)
})

it('only somebody on duty answers: the desk is theirs, and so is what rings on it', () => {
  const shifts = aNight()
  const alarms = ringing(shifts)
  shifts.desk.tell({ type: 'signIn', personId: 'p3', pin: SECOND_PIN })
  expect(shifts.desk.refused({ type: 'acknowledgeAlarms', alarms })).toBe('notOnDuty')
  expect(ringing(shifts)).toEqual(alarms)
})

it('after a restart with 200 open incidents one act silences everything', () => {
  const shifts = aShiftDesk()
  const { desk } = shifts
  for (let index = 0; index < 200; index += 1) desk.open(anIncident({ title: `第${index + 1}起` }))
  desk.at('20:00')
  for (const id of Object.keys(desk.state.incidents)) desk.raise(id)
  const alarms = ringing(shifts)
  expect(alarms.length).toBeGreaterThanOrEqual(400)
  desk.tell({ type: 'acknowledgeAlarms', alarms })
  expect(ringing(shifts)).toEqual([])
  const again = Object.keys(desk.state.incidents).flatMap((id) => desk.at('20:01').raise(id))
  expect(again, 'and stays silent until the next stage').toEqual([])
})
