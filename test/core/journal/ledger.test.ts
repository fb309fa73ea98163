// The one queue: acknowledged in order, synced together, refused together.
import { describe, expect, it } from 'vitest'
import { createLedger, type Ask, type LedgerDeps } from '../../../electron/core/journal/ledger'
import type { DiskFault } from '../../../electron/core/disk/disk-fault'
import { emptyDesk } from '../../../shared/desk'
import { START, SYSTEM, type JournalLine, type Recorded } from '../../../shared/journal'
import { err, ok, refuse, type Result } from '../../../shared/result'
import { toMs } from '../../../shared/time'
import { settle } from '../../support/clock'

const now = toMs('2026-11-23T06:00:00.000Z')
const noted =
  (name: string): Ask =>
  () => ({
    by: SYSTEM,
    now,
    decision: ok({ events: [{ type: 'noticeAccepted', data: { name } }] }),
  })
const started: Ask = () => ({
  by: SYSTEM,
  now,
  decision: ok({ events: [{ type: 'appStarted', data: { version: '1', shell: 'test' } }] }),
})
/** Only once, whatever the disk has got to. */
const startedOnce: Ask = (state, head) =>
  state.machine.startedAt === null
    ? started(state, head)
    : { by: SYSTEM, now, decision: refuse('alreadyOpen') }
const signedIn: Ask = () => ({
  by: 'p1',
  now,
  decision: ok({ events: [{ type: 'signedIn', data: { personId: 'p1' } }] }),
})
/** As the desk decides it: only who sits there can be locked out. */
const locked: Ask = ({ session }) => {
  const events = [{ type: 'locked', data: { personId: 'p1', idle: false } }] as const
  return { by: 'p1', now, decision: session === null ? refuse('notSignedIn') : ok({ events }) }
}
const nothing: Ask = () => ({ by: SYSTEM, now, decision: ok({ events: [] }) })
/** A journal whose writes end when the test says so. */
function aLedger(follow: Partial<LedgerDeps> = {}) {
  const batches: (readonly JournalLine[])[] = []
  const ends: ((result: Result<void, DiskFault>) => void)[] = []
  const recorded: Recorded[] = []
  const seen: Recorded[] = []
  const faults: (string | null)[] = []
  const ledger = createLedger({
    journal: {
      append: (lines, meanwhile) => {
        batches.push(lines)
        meanwhile?.()
        return new Promise((end) => ends.push(end))
      },
    },
    state: emptyDesk,
    head: START,
    onWriting: () => {},
    onRecorded: (events) => recorded.push(...events),
    onSeen: (events) => seen.push(...events),
    onWritten: (fault) => faults.push(fault?.code ?? null),
    onFault: () => '482107',
    ...follow,
  })
  const end = async (result: Result<void, DiskFault> = ok(undefined)) => {
    ends.shift()!(result)
    await settle()
  }
  const full = () => end(err({ code: 'diskFull', details: { folder: '', system: 'ENOSPC' } }))
  return { ledger, batches, recorded, seen, faults, end, full }
}

/** What has become of a promise by now. */
async function soFar<T>(promise: Promise<T>): Promise<T | 'waiting'> {
  await settle()
  return Promise.race([promise, Promise.resolve('waiting' as const)])
}

describe('the queue', () => {
  it('answers only when the record is on the disk', async () => {
    const { ledger, recorded, end } = aLedger()
    const answer = ledger.submit(started)
    expect(await soFar(answer)).toBe('waiting')
    expect(recorded).toEqual([])
    expect(ledger.state().machine.startedAt).toBeNull()
    await end()
    expect(await answer).toEqual(ok({ seq: 1, made: {} }))
    expect(recorded).toMatchObject([{ seq: 1, type: 'appStarted' }])
    expect(ledger.state().machine.startedAt).not.toBeNull()
  })

  it('gives whoever reckons ahead what is on its way to the disk, and tells nobody else', async () => {
    const ahead: unknown[] = []
    const { ledger, recorded, end } = aLedger({
      onWriting: (events, state) =>
        ahead.push(
          events.map(({ seq }) => seq),
          state,
        ),
    })
    void ledger.submit(started)
    await settle()
    expect([ahead[0], recorded]).toEqual([[1], []])
    await end()
    expect(ledger.state()).toBe(ahead[1])
  })

  it('writes all the same when reckoning ahead fails', async () => {
    const faults: unknown[] = []
    const mistake = new Error('a mistake')
    const { ledger, end } = aLedger({
      onWriting: () => {
        throw mistake
      },
      onFault: (thrown) => {
        faults.push(thrown)
        return '482107'
      },
    })
    const answer = ledger.submit(started)
    await settle()
    await end()
    expect([(await answer).ok, faults]).toEqual([true, [mistake]])
  })

  it('lets whoever arrives during a write share the next one', async () => {
    const { ledger, batches, end } = aLedger()
    const first = ledger.submit(noted('一'))
    await settle()
    const others = ['二', '三', '四'].map((name) => ledger.submit(noted(name)))
    await end()
    expect((await first).ok).toBe(true)
    expect(batches.map((lines) => lines.map(({ seq }) => seq))).toEqual([[1], [2, 3, 4]])
    expect(await soFar(others[0]!)).toBe('waiting')
    await end()
    expect(await Promise.all(others)).toMatchObject([
      { value: { seq: 2 } },
      { value: { seq: 3 } },
      { value: { seq: 4 } },
    ])
  })

  it('decides with what is still on its way to the disk', async () => {
    const { ledger, end } = aLedger()
    void ledger.submit(startedOnce)
    expect(await ledger.submit(startedOnce)).toEqual(refuse('alreadyOpen'))
    await end()
  })

  it('answers a command that changes nothing only once what it relied on is on the disk', async () => {
    const { ledger, batches, end } = aLedger()
    void ledger.submit(started)
    await settle()
    const answer = ledger.submit(nothing)
    expect(await soFar(answer)).toBe('waiting')
    await end()
    expect(await answer).toEqual(ok({ seq: 1, made: {} }))
    expect(batches.length).toBe(1)
  })
})

describe('the queue, when the disk fails', () => {
  it('refuses what failed and all that was decided on top of it, and nothing has changed', async () => {
    const { ledger, recorded, faults, full } = aLedger()
    const first = ledger.submit(started)
    await settle()
    const second = ledger.submit(noted('二'))
    await full()
    expect(await first).toMatchObject({ ok: false, error: { code: 'diskFull' } })
    expect(await second).toMatchObject({ ok: false, error: { code: 'diskFull' } })
    expect(recorded).toEqual([])
    expect(faults).toEqual(['diskFull'])
    expect(ledger.state()).toBe(emptyDesk)
    expect(ledger.head()).toEqual(START)
  })

  it('takes the same command again afterwards, under the same number', async () => {
    const { ledger, faults, full, end } = aLedger()
    const first = ledger.submit(startedOnce)
    await settle()
    await full()
    await first
    const again = ledger.submit(startedOnce)
    await settle()
    await end()
    expect(await again).toEqual(ok({ seq: 1, made: {} }))
    expect(faults).toEqual(['diskFull', null])
  })

  it('keeps what was on the disk before', async () => {
    const { ledger, full, end } = aLedger()
    const first = ledger.submit(started)
    await settle()
    await end()
    await first
    const second = ledger.submit(noted('二'))
    await settle()
    await full()
    expect((await second).ok).toBe(false)
    expect(ledger.head().seq).toBe(1)
    expect(ledger.state().machine.startedAt).not.toBeNull()
  })
})

describe('the queue, and who sits at the desk while the disk fails', () => {
  /** 张磊 has signed in, and that is on the disk. */
  async function inUse() {
    const parts = aLedger()
    void parts.ledger.submit(signedIn)
    await settle()
    await parts.end()
    return parts
  }

  it('is known at once, and written down before whatever comes next', async () => {
    const { ledger, batches, seen, full, end } = await inUse()
    const answer = ledger.submit(locked)
    await settle()
    await full()
    expect(await answer).toEqual(ok({ seq: 1, made: {} }))
    expect(seen).toMatchObject([{ type: 'locked', seq: 1 }])
    expect(ledger.state().session).toMatchObject({ locked: true })
    expect(ledger.onDisk().state.session).toMatchObject({ locked: false })
    const next = ledger.submit(noted('后'))
    await settle()
    await end()
    expect((await next).ok).toBe(true)
    expect(batches.at(-1)!.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
      '2 locked',
      '3 noticeAccepted',
    ])
    expect(ledger.onDisk().state.session).toMatchObject({ locked: true })
  })

  it('stays known when the disk refuses again, once for each time that it happened', async () => {
    const { ledger, batches, full, end } = await inUse()
    for (const ask of [locked, signedIn, locked]) {
      void ledger.submit(ask)
      await settle()
      await full()
    }
    const late = ledger.submit(noted('后'))
    await settle()
    await full()
    expect(await late).toMatchObject({ ok: false, error: { code: 'diskFull' } })
    expect(ledger.state().session).toMatchObject({ locked: true })
    const caughtUp = ledger.catchUp()
    await settle()
    await end()
    await caughtUp
    expect(batches.at(-1)!.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
      '2 locked',
      '3 signedIn',
      '4 locked',
    ])
    expect(await soFar(ledger.catchUp())).toBeNull()
  })

  it('is decided anew when what it was decided upon is lost', async () => {
    const { ledger, full } = aLedger()
    const notice = { type: 'noticeAccepted', data: { name: '张磊' } } as const
    const session = { type: 'signedIn', data: { personId: 'p1' } } as const
    const signing = ledger.submit(() => ({
      by: 'p1',
      now,
      decision: ok({ events: [notice, session] }),
    }))
    const locking = ledger.submit(locked)
    await settle()
    await full()
    expect(await signing).toMatchObject({ ok: false, error: { code: 'diskFull' } })
    expect(await locking).toMatchObject({ ok: false, error: { code: 'diskFull' } })
    expect(ledger.state().session).toBeNull()
  })
})

describe('the queue, when something that hangs on it throws', () => {
  const thrower = () => {
    throw new Error('as the test wants it')
  }

  it.each([
    ['what follows the record', 'onRecorded'],
    ['what hears of the disk', 'onWritten'],
  ] as const)('(%s) still answers, and goes on', async (_what, name) => {
    const { ledger, end } = aLedger({ [name]: thrower })
    for (const seq of [1, 2]) {
      const answer = ledger.submit(noted('一'))
      await settle()
      await end()
      expect(await soFar(answer)).toEqual(ok({ seq, made: {} }))
    }
  })

  it('(the writing itself) refuses, and goes on', async () => {
    const { ledger } = aLedger({
      journal: { append: () => Promise.reject(new Error('a mistake')) },
    })
    expect(await soFar(ledger.submit(noted('一')))).toEqual(
      refuse('failed', '', { fault: '482107' }),
    )
    expect(await soFar(ledger.submit(noted('二')))).toEqual(
      refuse('failed', '', { fault: '482107' }),
    )
  })
})

it('a task that wants quiet waits for the write, and what comes meanwhile waits for the task', async () => {
  const { ledger, batches, end } = aLedger()
  void ledger.submit(started)
  await settle()
  let finish = () => {}
  const task = ledger.whileStill(() => new Promise<void>((done) => (finish = done)))
  await end()
  const later = ledger.submit(noted('后'))
  await settle()
  expect(batches.length).toBe(1)
  finish()
  await task
  await settle()
  expect(batches.length).toBe(2)
  await end()
  expect((await later).ok).toBe(true)
})
