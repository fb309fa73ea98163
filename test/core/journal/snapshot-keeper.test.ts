import { expect, it } from 'vitest'
import { createHealthBook } from '../../../electron/core/health'
import { createSnapshotKeeper } from '../../../electron/core/journal/snapshot-keeper'
import { emptyDesk } from '../../../shared/desk'
import { START } from '../../../shared/journal'
import { testClock } from '../../support/clock'

it('the desk does not end before the snapshot that bears witness has been set aside', async () => {
  const done: string[] = []
  let letGo = (): void => {}
  const slowDisk = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const keeper = createSnapshotKeeper({
    snapshots: {
      read: async () => null,
      write: async () => void done.push('written'),
      setAside: async () => slowDisk.then(() => void done.push('set aside')),
    },
    clock: testClock(),
    dataDir: '',
    health: createHealthBook(() => {}),
    log: { fault: () => '' },
    now: () => ({ head: START, state: emptyDesk }),
  })
  const replaced = keeper.replace()
  const ended = keeper.write().then(() => done.push('ended'))
  letGo()
  await Promise.all([replaced, ended])
  expect(done).toEqual(['set aside', 'written', 'ended'])
})
