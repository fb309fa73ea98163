// Folding a journal line by line or all at once gives the same.
import { expect, it } from 'vitest'
import { evolveOne, startReplay } from '../../electron/core/replay'
import { emptyDesk, evolve } from '../../shared/desk'
import { LEADER_PIN } from '../support/commands'
import { aDeskInUse, anIncident, signIn } from '../support/desk'
import { walked } from '../support/journal'

it('a journal of several incidents gives the same state as evolving event by event', async () => {
  const desk = await aDeskInUse()
  const first = await anIncident(desk, '第一起')
  await desk.pass(16 * 60_000)
  await signIn(desk, 'p2', LEADER_PIN)
  await desk.done({ type: 'joinShift', personId: 'p2', pin: LEADER_PIN, substituteFor: '', reason: '' })
  await anIncident(desk, '第二起')
  await desk.done({ type: 'setLevel', incidentId: first, level: 'III', basis: '过火面积' })
  const { seen } = await walked(desk.dataDir)
  const replay = startReplay(emptyDesk)
  seen.forEach(replay.take)
  expect(replay.state()).toEqual(seen.reduce(evolve, emptyDesk))
  expect(seen.reduce(evolveOne, emptyDesk)).toEqual(replay.state())
  expect(Object.keys(replay.state().incidents)).toEqual(['2026-1', '2026-2'])
})
