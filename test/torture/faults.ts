// A fault at every call of a disk, in every mode: whatever was acknowledged is there afterwards, once; whatever was not was
// said to be.
import type { Disk, DiskFile } from '../../electron/core/ports'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { isWhole, verifyFolder } from '../../electron/core/verify/verify-folder'
import type { Reply } from '../../shared/contract'
import { openIncidentCommand, OFFICER_PIN, setUpCommand } from '../support/commands'
import { readJournal } from '../support/journal'
import { openTrial, type TrialDesk } from './desk'
import { aTally, wrong, type Tally, type TrialDeps } from './tally'

const MODES = ['EIO', 'ENOSPC', 'EACCES', 'short', 'doneThenFailed'] as const
type Mode = (typeof MODES)[number]

const fault = (code: string) => Object.assign(new Error(`${code}: as the trial wants it`), { code })

/** @param failAt the number of the call that fails, counted from when it is armed */
export function failingDisk(mode: Mode, failAt: number) {
  let calls = 0
  let armed = false
  const isDue = () => armed && (calls += 1) === failAt

  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!isDue()) return work()
    if (mode === 'doneThenFailed') await work()
    throw fault(mode === 'short' || mode === 'doneThenFailed' ? 'EIO' : mode)
  }
  const failing = (file: DiskFile): DiskFile => ({
    ...file,
    async write(bytes, position) {
      if (!isDue()) return file.write(bytes, position)
      if (mode === 'short') await file.write(bytes.subarray(0, bytes.length >> 1), position)
      if (mode === 'doneThenFailed') await file.write(bytes, position)
      throw fault(mode === 'short' || mode === 'doneThenFailed' ? 'ENOSPC' : mode)
    },
    truncate: (length) => run(() => file.truncate(length)),
    sync: () => run(file.sync),
  })
  const disk: Disk = {
    ...nodeDisk,
    makeFolder: (path) => run(() => nodeDisk.makeFolder(path)),
    list: (folder) => run(() => nodeDisk.list(folder)),
    look: (path) => run(() => nodeDisk.look(path)),
    read: (path) => run(() => nodeDisk.read(path)),
    // One that was opened and then failed would be nobody's to close.
    async open(path, how) {
      if (isDue()) throw fault(mode === 'short' || mode === 'doneThenFailed' ? 'EIO' : mode)
      return failing(await nodeDisk.open(path, how))
    },
    rename: (from, to) => run(() => nodeDisk.rename(from, to)),
    remove: (path) => run(() => nodeDisk.remove(path)),
    copy: (from, to) => run(() => nodeDisk.copy(from, to)),
    syncFolder: (folder) => run(() => nodeDisk.syncFolder(folder)),
  }
  return {
    disk,
    arm: () => void (armed = true),
    disarm: () => void (armed = false),
    calls: () => calls,
  }
}

/** Each step again until it is done, four times at most; the titles that were acknowledged. */
async function work(desk: TrialDesk, stick: string): Promise<string[]> {
  const done: string[] = []
  const often = async (ask: () => Promise<Reply>): Promise<boolean> => {
    for (let attempt = 0; attempt < 4; attempt += 1) if ((await ask()).ok) return true
    return false
  }
  for (let number = 1; number <= 4; number += 1) {
    const title = `第${number}起火情`
    if (await often(() => desk.give(openIncidentCommand(desk.clock.wall(), title))))
      done.push(title)
    await desk.core.call('saveDraft', { key: `intake${number}`, value: '"没写完"' })
    await desk.core.call('addBackupPlace', { folder: stick })
    await desk.core.call('backUpNow', {})
  }
  await often(() => desk.give({ type: 'lock' }))
  await often(() => desk.give({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN }))
  return done
}

const count = (text: string, words: string): number => text.split(words).length - 1

async function judge(tally: Tally, folder: string, done: readonly string[], words: string) {
  const text = readJournal(folder)
  for (const title of done)
    if (count(text, `"title":"${title}"`) !== 1) wrong(tally, 'lost', `${title} ${words}`)
  const verdict = await verifyFolder(folder)
  if (!isWhole(verdict)) wrong(tally, 'lost', `the chain is broken ${words}`)
}

export async function faultTrial({ dice, cases, folder }: TrialDeps): Promise<Tally> {
  const tally = aTally('fault at a call of a disk')
  for (let index = 0; index < cases; index += 1) {
    const mode = dice.one(MODES)
    const [dataDir, stick] = [folder(), folder()]
    const failing = failingDisk(mode, 1 + dice.below(220))
    const words = `${mode}, case ${index}`
    tally.cases += 1
    const desk = await openTrial(dataDir, { disk: failing.disk })
    // The room is run by its leader, who may choose where copies go.
    await desk.give({ ...setUpCommand(), firstOfficer: adminOf(setUpCommand()) })
    failing.arm()
    const done = await work(desk, stick)
    if (done.length < 4) tally.refused += 1
    failing.disarm()
    await desk.core.stop()
    await judge(tally, dataDir, done, words)
  }
  return tally
}

const adminOf = ({ firstOfficer }: ReturnType<typeof setUpCommand>) => ({
  ...firstOfficer,
  details: { ...firstOfficer.details, role: 'admin' as const },
})
