// Folding a journal line by line or all at once gives the same.
import { expect, it } from 'vitest'
import { startReplay } from '../../../electron/core/journal/replay'
import { emptyDesk, evolve, type DeskState } from '../../../shared/desk'
import { evolveAll } from '../../../shared/evolve-all'
import { aShiftDesk } from '../../support/a-shift'
import { anIncident as someIncident, aRecipient, at } from '../../support/builders'
import { LEADER_PIN } from '../../support/commands'
import { aDeskInUse, anIncident, signIn } from '../../support/desk'
import { walked } from '../../support/journal'

it('a journal of several incidents gives the same state as evolving event by event', async () => {
  const desk = await aDeskInUse()
  const first = await anIncident(desk, '第一起')
  await desk.pass(16 * 60_000)
  await signIn(desk, 'p2', LEADER_PIN)
  await desk.done({
    type: 'joinShift',
    personId: 'p2',
    pin: LEADER_PIN,
    substituteFor: '',
    reason: '',
  })
  await anIncident(desk, '第二起')
  await desk.done({ type: 'setLevel', incidentId: first, level: 'III', basis: '过火面积' })
  const { seen } = await walked(desk.dataDir)
  const replay = startReplay(emptyDesk)
  seen.forEach(replay.take)
  expect(replay.state()).toEqual(seen.reduce(evolve, emptyDesk))
  expect(evolveAll(emptyDesk, seen)).toEqual(replay.state())
  expect(Object.keys(replay.state().incidents)).toEqual(['2026-1', '2026-2'])
})

it('a journal of several shifts does too, whatever of it is held aside', () => {
  const shifts = aShiftDesk()
  const { desk } = shifts
  const fromEntry = shifts.entry({ text: '面铺窑村起火' })
  const matter = shifts.matter('回电', '15:00')
  desk.open({ ...someIncident(), fromEntry })
  desk.at('13:25').raise()
  desk.tell({
    type: 'correctEntry',
    entryId: fromEntry,
    patch: { text: '面铺窑村草场起火' },
    reason: '补充',
  })
  shifts.join('p3')
  desk.tellAsSystem({
    type: 'raiseRoomAlarm',
    key: `matter:${matter}`,
    dueAt: at('15:00'),
    offsetMs: -600_000,
  })
  desk.at('20:25')
  shifts.handOver('p4', 'p1')
  desk.tell({ type: 'settleMatter', entryId: matter, note: '已回' })
  desk.phone({ at: at('20:25'), lateReason: '线路忙' })
  desk.signIn('p2', LEADER_PIN)
  desk.tell({ type: 'setRecipients', recipients: [aRecipient()] })
  desk.tell({ type: 'addToShift', shiftId: 's1', at: at('18:00'), text: '漏记', reason: '补记' })
  shifts.sitDown('p1')
  desk.tell({ type: 'takeOver', approverId: 'p2', pin: LEADER_PIN, reason: '接班人突发疾病' })
  shifts.entry()

  const replay = startReplay(emptyDesk)
  for (const [index, event] of desk.journal.entries()) {
    replay.take(event)
    if (index % 5 === 0)
      expect(replay.state()).toEqual(desk.journal.slice(0, index + 1).reduce(evolve, emptyDesk))
  }
  expect(replay.state()).toEqual(desk.state)
  expect(evolveAll(emptyDesk, desk.journal)).toEqual(desk.state)
  const later = startReplay(
    JSON.parse(JSON.stringify(desk.journal.slice(0, 20).reduce(evolve, emptyDesk))) as DeskState,
  )
  desk.journal.slice(20).forEach(later.take)
  expect(later.state()).toEqual(desk.state)
})
