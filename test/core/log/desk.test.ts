// What the running desk writes into its log, and what never gets there.
import { EventEmitter } from 'node:events'
import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createScheduler } from '../../../electron/core/clock/scheduler'
import { createSnapshotKeeper } from '../../../electron/core/journal/snapshot-keeper'
import { createHealthBook } from '../../../electron/core/health'
import { noteRefusal } from '../../../electron/core/log/note-refusal'
import { watchProcess } from '../../../electron/core/log/watch-process'
import { emptyDesk } from '../../../shared/empty-desk'
import { START } from '../../../shared/journal'
import { MINUTE, SECOND } from '../../../shared/time'
import { settle, testClock } from '../../support/clock'
import { openIncidentCommand } from '../../support/commands'
import { aDesk, aDeskInUse, anIncident, signIn, startedAgain, viewOf } from '../../support/desk'
import { faultDisk } from '../../support/fault-disk'
import { brokenPorts, callAsPage, eventsOf, logText } from '../../support/log'

describe('the log of the desk', () => {
  it('tells of every start and end, with the version and the machine', async () => {
    const desk = await aDesk()
    await desk.core.stop()
    await startedAgain(desk)
    expect(await eventsOf(desk, 'started')).toHaveLength(2)
    expect((await eventsOf(desk, 'started'))[0]).toMatchObject({
      level: 'info',
      version: '0.1.0',
      facts: {
        shell: 'browser',
        system: process.platform,
        node: process.versions.node,
        memoryMb: expect.any(Number) as number,
      },
    })
    expect(await eventsOf(desk, 'stopped')).toHaveLength(1)
  })

  it('has a call that threw under the code that the page is told', async () => {
    const { broken, ports } = brokenPorts()
    const desk = await aDeskInUse({ ports })
    broken.add('pickFolder')
    const reply = await callAsPage(desk, 'exportData')
    const [line] = await eventsOf(desk, 'callFailed')
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'failed', details: { fault: line!.code } },
    })
    expect(line).toMatchObject({ level: 'error', error: { name: 'Error' } })
    expect(line!.stack!.join('\n')).toMatch(/pickFolder log\.ts:\d+:\d+/)
  })

  it('has a notification that the system would not show, and a title that could not be set', async () => {
    const { broken, ports } = brokenPorts()
    const desk = await aDeskInUse({ ports })
    broken.add('notify').add('setBadge')
    await anIncident(desk)
    await desk.pass(16 * MINUTE)
    const lines = await eventsOf(desk, 'tellingFailed')
    expect(lines.map(({ stack }) => stack?.[0])).toEqual(
      expect.arrayContaining([
        expect.stringContaining('notify'),
        expect.stringContaining('setBadge'),
      ]),
    )
  })

  it('has a step of the beat that threw, and the desk beats on', async () => {
    const clock = testClock()
    let broken = false
    const steady = () => {
      if (!broken) return clock.steady()
      broken = false
      throw new Error('the system does not say how long it runs')
    }
    const desk = await aDeskInUse({ clock: { ...clock, steady } })
    broken = true
    await desk.pass(MINUTE)
    expect(await eventsOf(desk, 'beatFailed')).toMatchObject([{ error: { name: 'Error' } }])
    await anIncident(desk)
    await desk.pass(16 * MINUTE)
    expect(desk.notifications.length).toBeGreaterThan(0)
  })

  it('has a snapshot that could not be written, while the record goes on', async () => {
    const desk = await aDeskInUse()
    desk.disk.fail('rename', 'EACCES')
    await desk.core.stop()
    expect(await eventsOf(desk, 'snapshotFailed')).toMatchObject([
      { error: { name: 'Error', system: 'EACCES' } },
    ])
  })

  it('has what the journal was refused, by the name of the system', async () => {
    const desk = await aDeskInUse()
    desk.disk.fail('sync', 'EIO')
    expect(await desk.command(openIncidentCommand(desk.clock.wall()))).toMatchObject({ ok: false })
    expect(await eventsOf(desk, 'journalRefused')).toMatchObject([
      { level: 'warning', facts: { refusal: 'diskFailed', system: 'EIO' } },
    ])
  })

  it('has a journal that is not as this desk has left it', async () => {
    const desk = await aDeskInUse()
    appendFileSync(join(desk.dataDir, 'journal', '2026-11.jsonl'), '{"of":"somebody else"}\n')
    expect(await desk.command(openIncidentCommand(desk.clock.wall()))).toMatchObject({ ok: false })
    expect(await eventsOf(desk, 'journalRefused')).toMatchObject([
      { facts: { refusal: 'strangeJournal', system: 'foreign' } },
    ])
  })

  it('has a mistake in writing the journal under the code that is told', async () => {
    const disk = faultDisk()
    const desk = await aDeskInUse({ disk })
    disk.fail('write', undefined)
    const reply = await desk.command(openIncidentCommand(desk.clock.wall()))
    disk.heal()
    const [line] = await eventsOf(desk, 'ledgerFailed')
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'failed', details: { fault: line!.code } },
    })
    expect(await eventsOf(desk, 'journalRefused')).toEqual([])
    await anIncident(desk)
    expect((await viewOf(desk)).health.notices).toEqual([])
  })

  it('has a page that could not be told', async () => {
    const desk = await aDeskInUse()
    desk.core.subscribe(() => {
      throw new RangeError('too long')
    })
    await anIncident(desk)
    expect(await eventsOf(desk, 'pushFailed')).toMatchObject([{ error: { name: 'RangeError' } }])
  })

  it('has what else a disk refused to the page', async () => {
    const desk = await aDeskInUse()
    desk.disk.fail('rename', 'ENOSPC')
    await desk.api.saveDraft({ key: 'incident', value: '{"text":"死亡3人"}' })
    desk.disk.heal()
    expect(await eventsOf(desk, 'diskRefused')).toMatchObject([
      { facts: { call: 'saveDraft', refusal: 'diskFull', system: 'ENOSPC' } },
    ])
  })

  it('has calls of more than 200 ms, with the command and how long it took', async () => {
    const clock = testClock()
    let takes = 200
    const credentials = {
      make: async (pin: string) => ({ salt: '', hash: pin, n: 1, r: 1, p: 1 }),
      check: async () => {
        await clock.advance(takes)
        return true
      },
    }
    const desk = await aDeskInUse({ clock, credentials })
    await signIn(desk)
    expect(await eventsOf(desk, 'slowCall')).toEqual([])
    takes = 201
    await signIn(desk)
    expect(await eventsOf(desk, 'slowCall')).toMatchObject([
      { facts: { call: 'command', command: 'signIn', ms: 201 } },
    ])
  })

  it('never keeps a command waiting: a disk that hangs on the log acknowledges the record', async () => {
    const disk = faultDisk()
    let letGo = (): void => {}
    const hung = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const desk = await aDeskInUse({
      disk: { ...disk, append: (path, bytes) => hung.then(() => disk.append(path, bytes)) },
    })
    const before = (await viewOf(desk)).view
    expect(before).toMatchObject({ kind: 'desk' })
    await anIncident(desk)
    letGo()
    expect(await eventsOf(desk, 'started')).toHaveLength(1)
  })

  it('is no reason to fail when its folder goes while the desk runs', async () => {
    const { broken, ports } = brokenPorts()
    const desk = await aDeskInUse({ ports })
    await desk.log.settle()
    rmSync(join(desk.dataDir, 'logs'), { recursive: true })
    broken.add('pickFolder')
    expect(await callAsPage(desk, 'exportData')).toMatchObject({ error: { code: 'failed' } })
    await anIncident(desk)
    expect(await eventsOf(desk, 'callFailed')).toHaveLength(1)
  })
})

describe('what is thrown where nobody waits for it', () => {
  it('is taken from the process and written down, and the process lives on', async () => {
    const desk = await aDesk()
    const process = new EventEmitter()
    watchProcess(desk.log, process as unknown as NodeJS.Process)
    process.emit('unhandledRejection', new RangeError('死亡3人'), Promise.resolve())
    process.emit(
      'uncaughtException',
      Object.assign(new Error('spawn UNKNOWN'), { code: 'UNKNOWN' }),
    )
    expect(await eventsOf(desk, 'unhandledRejection')).toMatchObject([
      { error: { name: 'RangeError' } },
    ])
    expect(await eventsOf(desk, 'uncaughtException')).toMatchObject([
      { error: { name: 'Error', system: 'UNKNOWN' } },
    ])
  })

  it('in reckoning the next moment does not stop the beats', async () => {
    const clock = testClock()
    const onFault = vi.fn()
    let beats = 0
    const untilNext = () => {
      throw new Error('a mistake')
    }
    const scheduler = createScheduler({ clock, untilNext, steps: [() => (beats += 1)], onFault })
    scheduler.rearm()
    for (let n = 0; n < 4; n += 1) await clock.advance(5 * SECOND).then(settle)
    expect(beats).toBeGreaterThan(2)
    expect(onFault).toHaveBeenCalled()
    scheduler.stop()
  })

  it('a mistake in making the snapshot is logged, and told as a snapshot that was not written', async () => {
    const health = createHealthBook(() => {})
    const fault = vi.fn(() => '')
    const mistake = new TypeError('a mistake')
    const snapshots = {
      read: async () => null,
      write: () => Promise.reject(mistake),
      setAside: async () => {},
    }
    const now = () => ({ head: START, state: emptyDesk })
    const keeper = createSnapshotKeeper({
      snapshots,
      clock: testClock(),
      dataDir: '',
      health,
      log: { fault },
      now,
    })
    await keeper.write()
    expect(fault).toHaveBeenCalledExactlyOnceWith('snapshotFailed', mistake)
    expect(health.read().notices).toEqual([{ code: 'snapshotFailed', details: {} }])
  })

  it('a start that came to nothing says why', async () => {
    const desk = await aDesk()
    await noteRefusal(desk.log, { code: 'alreadyOpen' })
    await noteRefusal(desk.log, {
      code: 'notWritable',
      details: { folder: '/home/张磊', system: 'EROFS' },
    })
    expect(await eventsOf(desk, 'lockRefused')).toHaveLength(1)
    expect(await eventsOf(desk, 'folderRefused')).toMatchObject([
      { facts: { refusal: 'notWritable', system: 'EROFS' } },
    ])
    expect(logText(desk.dataDir)).not.toContain('张磊')
  })
})
