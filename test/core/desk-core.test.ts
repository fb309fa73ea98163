// The desk from the first run on: who sees what, what is written, what is told to the page.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../shared/time'
import { readJournal, walked } from '../support/journal'
import { LEADER_PIN, OFFICER_PIN, openIncidentCommand, setUpCommand } from '../support/commands'
import { aDesk, aDeskInUse, anIncident, signIn, startedAgain, viewOf } from '../support/desk'

describe('the first run', () => {
  it('asks for the unit before anything else', async () => {
    const desk = await aDesk()
    expect((await viewOf(desk)).view).toEqual({ kind: 'firstRun' })
    expect(await signIn(desk)).toMatchObject({ ok: false, error: { code: 'pinWrong' } })
  })

  it('opens the desk for its first officer', async () => {
    const desk = await aDesk()
    await desk.done(setUpCommand())
    const { view, health } = await viewOf(desk)
    expect(view).toMatchObject({
      kind: 'desk',
      state: { session: { personId: 'p1', locked: false } },
    })
    expect(health).toEqual({ readOnly: null, notices: [] })
    expect(desk.pushes.at(-1)).toMatchObject({ kind: 'view', view: { kind: 'desk' } })
  })

  it('writes down the start before the set-up, each by its own name', async () => {
    const desk = await aDeskInUse()
    const { seen } = await walked(desk.dataDir)
    expect(seen.map(({ type, by }) => `${type} ${by}`)).toEqual([
      'appStarted system',
      'personAdded p1',
      'personAdded p1',
      'rulesChanged p1',
      'noticeAccepted p1',
      'unitSetUp p1',
      'signedIn p1',
      'shiftBegan p1',
    ])
  })
})

describe('a command', () => {
  it('is on the disk when it is answered, and the page is told before', async () => {
    const desk = await aDeskInUse()
    const incidentId = await anIncident(desk)
    expect(readJournal(desk.dataDir)).toContain('面铺窑村')
    expect(desk.pushes.at(-1)).toMatchObject({
      kind: 'events',
      events: [{ seq: 9, type: 'incidentOpened', by: 'p1', data: { incidentId } }],
    })
  })

  it('carries the next number to the page, without a gap', async () => {
    const desk = await aDeskInUse()
    const { view } = await viewOf(desk)
    const { seq } = await desk.done(openIncidentCommand(desk.clock.wall()))
    expect(view).toMatchObject({ kind: 'desk', seq: seq - 1 })
  })

  it('is refused without a trace when the domain refuses it', async () => {
    const desk = await aDeskInUse()
    const before = readJournal(desk.dataDir)
    const late = openIncidentCommand(desk.clock.wall() + 60 * MINUTE)
    expect(await desk.command(late)).toMatchObject({ ok: false, error: { code: 'inFuture' } })
    expect(readJournal(desk.dataDir)).toBe(before)
  })

  it('of the program itself is not taken from the page', async () => {
    const desk = await aDeskInUse()
    const forged = { type: 'lockIdle' }
    expect(await desk.core.call('command', { command: forged })).toMatchObject({
      ok: false,
      error: { code: 'malformed' },
    })
  })

  it('finds nobody any more once the desk has stopped', async () => {
    const desk = await aDeskInUse()
    await desk.core.stop()
    expect(await desk.command({ type: 'signOut' })).toMatchObject({
      ok: false,
      error: { code: 'stopped' },
    })
  })
})

describe('what the page may see', () => {
  it('never includes a PIN in any form', async () => {
    const desk = await aDeskInUse()
    const { view } = await viewOf(desk)
    await desk.done({ type: 'changePin', personId: 'p1', pin: OFFICER_PIN, newPin: '999000' })
    const seen = JSON.stringify([view, desk.pushes])
    expect(seen).not.toContain('scrypt of')
    expect(seen).not.toContain(OFFICER_PIN)
    expect(seen).toContain('pinSet')
  })

  it('is only names while nobody is signed in', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    await desk.done({ type: 'signOut' })
    const { view } = await viewOf(desk)
    expect(view).toMatchObject({
      kind: 'signIn',
      unitName: '新城区人民政府办公室值班室',
      lockedBy: null,
      people: [
        { id: 'p1', name: '张磊' },
        { id: 'p2', name: '李建国' },
      ],
    })
    expect(JSON.stringify(view)).not.toContain('火情')
    expect(await desk.api.readDrafts({})).toMatchObject({
      ok: false,
      error: { code: 'notSignedIn' },
    })
  })

  it('is only how much rings while the page is locked', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    await desk.pass(16 * MINUTE)
    const { view } = await viewOf(desk)
    expect(view).toMatchObject({
      kind: 'signIn',
      lockedBy: '张磊',
      alarms: { ringing: 1, overdue: 1 },
    })
    expect(JSON.stringify(desk.pushes.at(-1))).not.toContain('火情')
  })
})

describe('signing in', () => {
  it('takes the right PIN', async () => {
    const desk = await aDeskInUse()
    await desk.done({ type: 'signOut' })
    expect(await signIn(desk, 'p2', LEADER_PIN)).toMatchObject({ ok: true })
    expect((await viewOf(desk)).view).toMatchObject({ state: { session: { personId: 'p2' } } })
  })

  it('makes wrong PINs wait longer and longer, and says how long', async () => {
    const desk = await aDeskInUse()
    await desk.done({ type: 'signOut' })
    const wrong = () => signIn(desk, 'p1', '000000')
    expect(await wrong()).toMatchObject({
      error: { code: 'pinWrong', details: { waitSeconds: 0 } },
    })
    await wrong()
    expect(await wrong()).toMatchObject({
      error: { code: 'pinWrong', details: { waitSeconds: 30 } },
    })
    expect(await signIn(desk)).toMatchObject({
      error: { code: 'pinWait', details: { waitSeconds: 30 } },
    })
    await desk.pass(31_000)
    expect(await wrong()).toMatchObject({
      error: { code: 'pinWrong', details: { waitSeconds: 60 } },
    })
    await desk.pass(61_000)
    expect(await signIn(desk)).toMatchObject({ ok: true })
  })

  it('keeps the waiting across a restart', async () => {
    const desk = await aDeskInUse()
    for (let tries = 0; tries < 3; tries += 1) await signIn(desk, 'p1', '000000')
    const again = await startedAgain(desk)
    expect(await signIn(again)).toMatchObject({ error: { code: 'pinWait' } })
    expect((await viewOf(again)).view).toMatchObject({
      people: [{ id: 'p1', mayTryAt: '2026-11-23T06:32:37.000Z' }, {}],
    })
  })

  it('gains nothing from trying many at once', async () => {
    const desk = await aDeskInUse()
    await desk.done({ type: 'signOut' })
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        signIn(desk, 'p1', i === 19 ? OFFICER_PIN : `00000${i % 10}`),
      ),
    )
    const codes = replies.map((reply) => (reply.ok ? 'in' : reply.error.code))
    expect(codes).toEqual([
      ...Array<string>(3).fill('pinWrong'),
      ...Array<string>(17).fill('pinWait'),
    ])
  })

  it('says no more of a person who does not exist than of a wrong PIN', async () => {
    const desk = await aDeskInUse()
    expect(await signIn(desk, 'p99', '000000')).toMatchObject({ error: { code: 'pinWrong' } })
  })

  it('is over after a restart', async () => {
    const desk = await aDeskInUse()
    const again = await startedAgain(desk)
    expect((await viewOf(again)).view).toMatchObject({ kind: 'signIn', lockedBy: null })
  })
})

describe('a desk that nobody touches', () => {
  it('locks after ten minutes', async () => {
    const desk = await aDeskInUse()
    await desk.pass(10 * MINUTE - 1)
    expect((await viewOf(desk)).view).toMatchObject({ kind: 'desk' })
    await desk.pass(1)
    expect((await viewOf(desk)).view).toMatchObject({ kind: 'signIn', lockedBy: '张磊' })
    expect(await desk.command(openIncidentCommand(desk.clock.wall()))).toMatchObject({
      error: { code: 'locked' },
    })
    expect(await signIn(desk)).toMatchObject({ ok: true })
  })

  it('stays open while somebody is at it', async () => {
    const desk = await aDeskInUse()
    await desk.pass(9 * MINUTE)
    await desk.api.activity({})
    await desk.pass(9 * MINUTE)
    expect((await viewOf(desk)).view).toMatchObject({ kind: 'desk' })
  })

  it('is locked when the machine wakes up after a night', async () => {
    const desk = await aDeskInUse()
    await desk.sleep(8 * 60 * MINUTE)
    expect((await viewOf(desk)).view).toMatchObject({ kind: 'signIn', lockedBy: '张磊' })
  })
})

describe('drafts', () => {
  it('survive a crash, with who and when', async () => {
    const desk = await aDeskInUse()
    await desk.api.saveDraft({ key: 'incident', value: '{"title":"昇镕玥喆"}' })
    const again = await startedAgain(desk)
    await signIn(again)
    expect(await again.api.readDrafts({})).toEqual({
      ok: true,
      value: [
        {
          key: 'incident',
          value: '{"title":"昇镕玥喆"}',
          savedAt: '2026-11-23T06:32:07.000Z',
          by: 'p1',
        },
      ],
    })
  })

  it('that cannot be read are set aside and named, and stop nothing', async () => {
    const desk = await aDeskInUse()
    await desk.api.saveDraft({ key: 'incident', value: '{}' })
    const torn = '{"incident":{"val'
    writeFileSync(join(desk.dataDir, 'drafts.json'), torn)
    const again = await startedAgain(desk)
    await signIn(again)
    expect(await again.api.readDrafts({})).toEqual({ ok: true, value: [] })
    const notice = (await viewOf(again)).health.notices.find(({ code }) => code === 'draftsBroken')
    await again.api.saveDraft({ key: 'incident', value: '{"title":"新写的"}' })
    expect(readFileSync(join(desk.dataDir, String(notice?.details.keptAs)), 'utf8')).toBe(torn)
  })

  it('can be dropped', async () => {
    const desk = await aDeskInUse()
    await desk.api.saveDraft({ key: 'incident', value: '{}' })
    await desk.api.dropDraft({ key: 'incident' })
    expect(await desk.api.readDrafts({})).toEqual({ ok: true, value: [] })
  })
})

describe('quitting', () => {
  it('just quits while no clock runs', async () => {
    const desk = await aDeskInUse()
    expect(await desk.api.quit({ confirmed: false })).toMatchObject({ ok: true })
    expect(desk.shell.quits).toBe(1)
  })

  it('wants somebody who could be asked: not from a locked page, nor with nobody there', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    await desk.done({ type: 'lock' })
    expect(await desk.api.quit({ confirmed: true })).toMatchObject({ error: { code: 'locked' } })
    await signIn(desk)
    await desk.done({ type: 'signOut' })
    expect(await desk.api.quit({ confirmed: true })).toMatchObject({
      error: { code: 'notSignedIn' },
    })
    expect(desk.shell.quits).toBe(0)
  })

  it('warns while clocks run, and quits when told to', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    expect(desk.core.runningClocks()).toBe(2)
    expect(await desk.api.quit({ confirmed: false })).toMatchObject({
      ok: false,
      error: { code: 'clocksRunning', details: { count: 2 } },
    })
    expect(desk.shell.quits).toBe(0)
    expect(await desk.api.quit({ confirmed: true })).toMatchObject({ ok: true })
    expect(desk.shell.quits).toBe(1)
  })
})
