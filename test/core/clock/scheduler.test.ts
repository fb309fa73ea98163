// The beat of the desk: nothing that fails in it may keep the alarms behind it from being raised.
import { expect, it } from 'vitest'
import { createScheduler } from '../../../electron/core/clock/scheduler'
import { MINUTE } from '../../../shared/time'
import { testClock } from '../../support/clock'

const thrower = () => {
  throw new Error('as the test wants it')
}

it('comes to every step in turn, whatever befell those before it, and beats again', async () => {
  const clock = testClock()
  const heard: string[] = []
  const faults: unknown[] = []
  const scheduler = createScheduler({
    clock,
    untilNext: () => Number.POSITIVE_INFINITY,
    onFault: (thrown) => void faults.push(thrown),
    steps: [
      thrower,
      () => heard.push('first'),
      async () => thrower(),
      async () => heard.push('second'),
    ],
  })
  await scheduler.beat()
  await clock.advance(1 * MINUTE)
  expect(heard).toEqual(['first', 'second', 'first', 'second'])
  expect(faults).toHaveLength(4)
  scheduler.stop()
})
