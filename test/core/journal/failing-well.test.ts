// What the person at the desk meets when the disk fails, or when something strange comes in.
import { renameSync, rmSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { LONGEST_MESSAGE } from '../../../shared/contract'
import { MINUTE } from '../../../shared/time'
import { openIncidentCommand, setUpCommand } from '../../support/commands'
import {
  aDesk,
  aDeskInUse,
  anIncident,
  signIn,
  startedAgain,
  viewOf,
  type TestDesk,
} from '../../support/desk'
import { readJournal, walked } from '../../support/journal'

const report = (desk: TestDesk, title?: string) =>
  desk.command(openIncidentCommand(desk.clock.wall(), title))

async function unchanged(desk: TestDesk, refused: () => Promise<unknown>): Promise<void> {
  const before = { journal: readJournal(desk.dataDir), view: (await viewOf(desk)).view }
  await refused()
  expect(readJournal(desk.dataDir)).toBe(before.journal)
  expect((await viewOf(desk)).view).toEqual(before.view)
}

describe('when the disk refuses', () => {
  it.each([
    ['is full', 'diskFull', 'write', 'ENOSPC'],
    ['is over its quota', 'diskFull', 'write', 'EDQUOT'],
    ['fails while writing', 'diskFailed', 'write', 'EIO'],
    ['fails while syncing', 'diskFailed', 'sync', 'EIO'],
    ['may only be read', 'notWritable', 'write', 'EROFS'],
    ['has gone', 'folderGone', 'write', 'ENODEV'],
  ] as const)(
    'because it %s, nothing has changed and the page is told',
    async (_what, code, on, system) => {
      const desk = await aDeskInUse()
      await unchanged(desk, async () => {
        desk.disk.fail(on, system)
        expect(await report(desk)).toMatchObject({
          ok: false,
          error: { code, details: { system } },
        })
      })
      expect((await viewOf(desk)).health.notices).toMatchObject([{ code }])
      expect(desk.pushes.at(-1)).toMatchObject({ kind: 'view', health: { notices: [{ code }] } })
    },
  )

  it('the same command goes through once there is room, and the notice goes away', async () => {
    const desk = await aDeskInUse()
    desk.disk.leaveRoomFor(100)
    expect(await report(desk)).toMatchObject({ error: { code: 'diskFull' } })
    desk.disk.heal()
    expect(await report(desk)).toMatchObject({
      ok: true,
      value: { made: { incidentId: '2026-1' } },
    })
    expect((await viewOf(desk)).health.notices).toEqual([])
    expect(await walked(desk.dataDir)).toMatchObject({ damages: [], tail: null })
  })

  it('everyone who waits for the same write is refused', async () => {
    const desk = await aDeskInUse()
    desk.disk.fail('sync', 'EIO')
    const replies = await Promise.all(['甲', '乙', '丙'].map((title) => report(desk, title)))
    expect(replies.map(({ ok }) => ok)).toEqual([false, false, false])
    desk.disk.heal()
    expect(await anIncident(desk)).toBe('2026-1')
  })

  it('notices a folder that was deleted, and does not make an empty one in its place', async () => {
    const desk = await aDeskInUse()
    rmSync(desk.dataDir, { recursive: true })
    expect(await report(desk)).toMatchObject({ error: { code: 'folderGone' } })
    expect(await desk.api.saveDraft({ key: 'incident', value: '{}' })).toMatchObject({
      error: { code: 'folderGone' },
    })
  })

  it('goes on when the drive is plugged in again', async () => {
    const desk = await aDeskInUse()
    renameSync(desk.dataDir, `${desk.dataDir}-unplugged`)
    expect(await report(desk)).toMatchObject({ error: { code: 'folderGone' } })
    renameSync(`${desk.dataDir}-unplugged`, desk.dataDir)
    expect(await report(desk)).toMatchObject({ ok: true })
  })

  it('opens in a folder that may only be read, and says so', async () => {
    const desk = await aDeskInUse()
    await desk.core.stop()
    desk.disk.fail('open', 'EACCES')
    const again = await startedAgain(desk, { disk: desk.disk })
    expect((await viewOf(again)).view).toMatchObject({ kind: 'signIn' })
    expect(await signIn(again)).toMatchObject({ error: { code: 'notWritable' } })
  })

  it('does not tell right PINs from wrong ones while not even the start can be written down', async () => {
    const desk = await aDeskInUse()
    await desk.core.stop()
    desk.disk.fail('write', 'ENOSPC')
    const again = await startedAgain(desk, { disk: desk.disk })
    expect(await signIn(again, 'p1', '000000')).toMatchObject({ error: { code: 'diskFull' } })
    expect(await signIn(again)).toMatchObject({ error: { code: 'diskFull' } })
  })

  it('keeps a draft on the screen: its refusal says why', async () => {
    const desk = await aDeskInUse()
    desk.disk.fail('rename', 'ENOSPC')
    expect(await desk.api.saveDraft({ key: 'incident', value: '{}' })).toMatchObject({
      error: { code: 'diskFull' },
    })
  })

  it('says that the export failed, and why', async () => {
    const desk = await aDeskInUse()
    desk.shell.picked = '/media/vanished'
    expect(await desk.api.exportData({})).toMatchObject({
      error: { code: 'exportFailed', details: { system: 'ENOENT' } },
    })
  })
})

describe('a call that does not keep to the contract', () => {
  const command = (change: object) => ({ command: { ...openIncidentCommand(0), ...change } })

  it.each([
    ['an unknown call', 'deleteEverything', {}, 'malformed', 'name'],
    ['no params', 'command', undefined, 'malformed', 'command'],
    ['params that are no object', 'command', 'openIncident', 'malformed', 'params'],
    ['an unknown command', 'command', { command: { type: 'eraseJournal' } }, 'malformed', 'type'],
    ['a missing field', 'command', command({ call: undefined }), 'malformed', 'call'],
    [
      'a wrong type deep inside',
      'command',
      command({ facts: { ...openIncidentCommand(0).facts, title: 7 } }),
      'malformed',
      'facts.title',
    ],
    [
      'a title of nothing but spaces',
      'command',
      command({ facts: { ...openIncidentCommand(0).facts, title: '  ' } }),
      'malformed',
      'facts.title',
    ],
    ['a name inherited from Object', 'constructor', {}, 'malformed', 'name'],
    ['a draft without a key', 'saveDraft', { key: '', value: '{}' }, 'malformed', 'key'],
  ])(
    '(%s) is refused with the path of the fault, and nothing has changed',
    async (_what, name, params, code, path) => {
      const desk = await aDeskInUse()
      await unchanged(desk, async () => {
        expect(await desk.core.call(name, params)).toEqual({ ok: false, error: { code, path } })
      })
    },
  )

  it('is refused unread when it is too big', async () => {
    const desk = await aDeskInUse()
    const big = { command: { type: 'openIncident', rubbish: 'x'.repeat(LONGEST_MESSAGE) } }
    await unchanged(desk, async () => {
      expect(await desk.core.call('command', big)).toEqual({
        ok: false,
        error: { code: 'oversized', path: 'params' },
      })
    })
  })

  it('is refused when it nests without end', async () => {
    const desk = await aDesk()
    let nest: unknown = 0
    for (let depth = 0; depth < 100_000; depth += 1) nest = { nest }
    expect(await desk.core.call('command', { command: nest })).toMatchObject({ ok: false })
  })
})

describe('what people type', () => {
  const said = (text: string) => {
    const base = openIncidentCommand(0)
    return (desk: TestDesk) => {
      const command = openIncidentCommand(desk.clock.wall())
      return desk.command({
        ...command,
        call: { ...command.call, said: text },
        facts: { ...command.facts, source: base.facts.source },
      })
    }
  }
  async function kept(desk: TestDesk): Promise<string> {
    const again = await startedAgain(desk)
    await signIn(again)
    const { view } = await viewOf(again)
    if (view.kind !== 'desk') throw new Error('not signed in')
    return view.state.incidents['2026-1']!.phones[0]!.said
  }

  it('may be 100,000 characters long', async () => {
    const desk = await aDeskInUse()
    const text = '火'.repeat(100_000)
    expect((await said(text)(desk)).ok).toBe(true)
    expect(await kept(desk)).toBe(text)
  })

  it('may not be longer, and is then refused as too long', async () => {
    const desk = await aDeskInUse()
    expect(await said('火'.repeat(100_001))(desk)).toEqual({
      ok: false,
      error: { code: 'tooLong', path: 'call.said' },
    })
  })

  it.each([
    ['rare characters', '昇镕玥喆𠮷𰻝'],
    ['quotes, backslashes and braces', '"hash":"0","\\u0000"}{'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ'],
    ['several lines', '第一行\n第二行'],
  ])('comes back as it was: %s', async (_what, text) => {
    const desk = await aDeskInUse()
    expect((await said(text)(desk)).ok).toBe(true)
    expect(await kept(desk)).toBe(text)
    expect((await walked(desk.dataDir)).damages).toEqual([])
  })

  it('loses its control characters, and nothing else', async () => {
    const desk = await aDeskInUse()
    expect((await said('起火\u0000\u001b[31m，\ud800请\u202e求')(desk)).ok).toBe(true)
    expect(await kept(desk)).toBe('起火[31m，请求')
  })

  it('keeps rare characters in the names of people', async () => {
    const desk = await aDesk()
    const command = setUpCommand()
    const details = { ...command.firstOfficer.details, name: '昇镕玥喆' }
    await desk.done({
      ...command,
      firstOfficer: { ...command.firstOfficer, details },
      noticeAcceptedBy: '昇镕玥喆',
    })
    await desk.done({ type: 'signOut' })
    expect((await viewOf(desk)).view).toMatchObject({
      people: [{ name: '昇镕玥喆' }, { name: '李建国' }],
    })
  })
})

describe('a computer in another time zone', () => {
  it.each(['America/New_York', 'UTC', 'Asia/Urumqi'])(
    '(%s) writes the files and numbers of Shanghai',
    async (zone) => {
      vi.stubEnv('TZ', zone)
      try {
        const desk = await aDesk()
        // 2027 in Shanghai, still 2026 everywhere west of it.
        desk.clock.setWall(Date.parse('2026-12-31T16:10:00.000Z'))
        await desk.api.clock({})
        await desk.done({ ...setUpCommand() })
        await desk.done({ type: 'confirmClock', trust: 'computer' })
        expect(await anIncident(desk)).toBe('2027-1')
        expect(readJournal(desk.dataDir, '2027-01.jsonl')).toContain('incidentOpened')
        await desk.pass(10 * MINUTE)
        expect(desk.notifications.map(({ body }) => body)).toContainEqual(
          expect.stringContaining('值班〔2027〕1号'),
        )
      } finally {
        vi.unstubAllEnvs()
      }
    },
  )
})
