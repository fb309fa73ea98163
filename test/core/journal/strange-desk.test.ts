// What the person at the desk meets when somebody exchanges the journal, or writes into it.
import { copyFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../shared/time'
import { LEADER_PIN, openIncidentCommand } from '../../support/commands'
import {
  aDeskInUse,
  anIncident,
  healthOf,
  incidentsOf,
  signIn,
  startedAgain,
  viewOf,
  type TestDesk,
} from '../../support/desk'
import { MONTH, journalPath, readJournal, walked } from '../../support/journal'

const report = (desk: TestDesk, title?: string) =>
  desk.command(openIncidentCommand(desk.clock.wall(), title))

/** Somebody puts an older copy over the journal of a desk with two incidents. */
async function exchanged() {
  const desk = await aDeskInUse()
  await anIncident(desk, '第一起')
  const older = readJournal(desk.dataDir)
  await anIncident(desk, '第二起')
  const own = readJournal(desk.dataDir)
  const path = journalPath(desk.dataDir)
  writeFileSync(`${path}.older`, older)
  renameSync(`${path}.older`, path)
  return { desk, older, own, path }
}

describe('a desk whose journal was exchanged for an older one', () => {
  it('closes the record and says so; what is there stays as it is', async () => {
    const { desk, older } = await exchanged()
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await report(desk)).toMatchObject({ ok: false, error: { code: 'strangeJournal' } })
    }
    expect((await healthOf(desk)).readOnly).toMatchObject({ kind: 'replaced', file: MONTH })
    expect(desk.pushes.at(-1)).toMatchObject({
      kind: 'view',
      health: { readOnly: { kind: 'replaced' } },
    })
    expect(readJournal(desk.dataDir)).toBe(older)
  })

  it('goes on ringing, and can be locked and opened', async () => {
    const { desk } = await exchanged()
    await desk.pass(15 * MINUTE)
    expect(desk.notifications.length).toBeGreaterThan(1)
    expect(await desk.command({ type: 'signOut' })).toMatchObject({ ok: true })
    expect((await viewOf(desk)).view).toMatchObject({ kind: 'signIn', lockedBy: null })
    expect(await signIn(desk)).toMatchObject({ ok: true })
  })

  it('goes on by itself when its own is put back: it was kept', async () => {
    const { desk, path } = await exchanged()
    await report(desk)
    const { readOnly } = await healthOf(desk)
    if (readOnly === null || !('keptAs' in readOnly)) throw new Error('not kept')
    copyFileSync(join(desk.dataDir, readOnly.keptAs), path)
    await desk.pass(1 * MINUTE)
    expect(await healthOf(desk)).toEqual({ readOnly: null, notices: [] })
    await anIncident(desk, '第三起')
    expect((await walked(desk.dataDir)).damages).toEqual([])
    expect(await incidentsOf(desk)).toEqual(['第一起', '第二起', '第三起'])
  })

  it('is known at the next start to lack records; both are kept, and a leader lets it go on', async () => {
    const { desk, own } = await exchanged()
    await report(desk)
    await desk.core.stop()
    const again = await startedAgain(desk)
    expect((await healthOf(again)).readOnly).toMatchObject({
      kind: 'recordsMissing',
      seq: 9,
      knownUntil: 10,
    })
    await signIn(again)
    await again.done({
      type: 'acceptDamage',
      approverId: 'p2',
      pin: LEADER_PIN,
      reason: '备份恢复错了',
    })
    expect(await incidentsOf(again)).toEqual(['第一起'])
    await anIncident(again, '补录的一起')
    const aside = join(desk.dataDir, 'set-aside')
    const kept = readdirSync(aside).find((name) => name.endsWith('.own'))
    expect(readJournal(desk.dataDir)).toContain('备份恢复错了')
    expect(own).not.toContain('备份恢复错了')
    copyFileSync(join(aside, kept!), journalPath(desk.dataDir))
    expect(readJournal(desk.dataDir).startsWith(own)).toBe(true)
  })
})

describe('two desks that keep the same folder, past the lock', () => {
  it('lose nothing: one goes on, the other says that somebody else writes there', async () => {
    const one = await aDeskInUse()
    const other = await startedAgain(one)
    await signIn(other)
    expect(await report(one)).toMatchObject({ error: { code: 'strangeJournal' } })
    expect((await healthOf(one)).readOnly).toMatchObject({ kind: 'foreign', keptAs: '' })
    for (let i = 0; i < 5; i += 1) await Promise.all([report(one), anIncident(other, `第${i}起`)])
    await one.core.stop()
    await other.core.stop()
    expect((await walked(one.dataDir)).damages).toEqual([])
    const again = await startedAgain(one)
    expect(await healthOf(again)).toEqual({ readOnly: null, notices: [] })
    expect((await incidentsOf(again)).length).toBe(5)
  })
})
