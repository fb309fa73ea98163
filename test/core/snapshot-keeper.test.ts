import { expect, it } from 'vitest'
import { createHealthBook } from '../../electron/core/health'
import { createSnapshotKeeper } from '../../electron/core/snapshot-keeper'
import { emptyDesk } from '../../shared/desk'
import { START } from '../../shared/journal'
import { testClock } from '../support/clock'

it('the desk does not end before the snapshot that bears witness has been set aside', async () => {
  const done: string[] = []
  let setAsideIsOver = (): void => {}
  const keeper = createSnapshotKeeper({
    snapshots: {
      read: async () => null,
      write: async () => void done.push('written'),
      setAside: () => new Promise((resolve) => {
        setAsideIsOver = () => {
          done.push('set aside')
          resolve()
        }
      }),
    },
    clock: testClock(), dataDir: '', health: createHealthBook(() => {}), now: () => ({ head: START, state: emptyDesk }),
  })
  const replaced = keeper.replace()
  const ended = keeper.write().then(() => done.push('ended'))
  await Promise.resolve()
  setAsideIsOver()
  await Promise.all([replaced, ended])
  expect(done).toEqual(['set aside', 'written', 'written', 'ended'])
})
