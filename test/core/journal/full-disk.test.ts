// A full disk takes nothing down; the desk must be locked, left and opened again all the same.
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../shared/time'
import { openIncidentCommand } from '../../support/commands'
import {
  aDeskInUse,
  anIncident,
  signIn,
  startedAgain,
  viewOf,
  type TestDesk,
} from '../../support/desk'
import { walked } from '../../support/journal'

describe('while the disk is full', () => {
  async function onAFullDisk(): Promise<TestDesk> {
    const desk = await aDeskInUse()
    await anIncident(desk)
    desk.disk.fail('write', 'ENOSPC')
    return desk
  }
  const report = (desk: TestDesk) => desk.command(openIncidentCommand(desk.clock.wall()))
  const door = async (desk: TestDesk) => (await viewOf(desk)).view
  const tellOfPeople = async (desk: TestDesk) =>
    (await walked(desk.dataDir)).seen
      .filter(({ type }) => /^(signed|locked|pin)/.test(type))
      .map(({ type }) => type)

  it('the desk can be locked: nothing of it can be seen or done before the PIN', async () => {
    const desk = await onAFullDisk()
    expect(await desk.command({ type: 'lock' })).toMatchObject({ ok: true })
    expect(await door(desk)).toMatchObject({ kind: 'signIn', lockedBy: '张磊' })
    expect(desk.pushes.at(-1)).toMatchObject({ kind: 'view', view: { kind: 'signIn' } })
    expect(await desk.api.readDrafts({})).toMatchObject({ error: { code: 'locked' } })
    expect(await report(desk)).toMatchObject({ error: { code: 'locked' } })
  })

  it('it locks by itself, and can be left', async () => {
    const desk = await onAFullDisk()
    await desk.pass(11 * MINUTE)
    expect(await door(desk)).toMatchObject({ kind: 'signIn', lockedBy: '张磊' })
    expect(await desk.command({ type: 'signOut' })).toMatchObject({ ok: true })
    expect(await door(desk)).toMatchObject({ kind: 'signIn', lockedBy: null })
  })

  it('it can be opened again with the PIN, and wrong ones are counted', async () => {
    const desk = await onAFullDisk()
    await desk.done({ type: 'lock' })
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await signIn(desk, 'p1', '000000')).toMatchObject({ error: { code: 'pinWrong' } })
    }
    expect(await signIn(desk)).toMatchObject({ error: { code: 'pinWait' } })
    await desk.pass(31_000)
    expect(await signIn(desk)).toMatchObject({ ok: true })
    expect(await door(desk)).toMatchObject({ kind: 'desk' })
    expect(await report(desk)).toMatchObject({ error: { code: 'diskFull' } })
  })

  it('who sat there is written down as soon as there is room, before anything else', async () => {
    const desk = await onAFullDisk()
    const before = await tellOfPeople(desk)
    await desk.done({ type: 'lock' })
    await signIn(desk, 'p1', '000000')
    await signIn(desk)
    expect(await tellOfPeople(desk)).toEqual(before)
    desk.disk.heal()
    await desk.pass(1 * MINUTE)
    expect(await tellOfPeople(desk)).toEqual([...before, 'locked', 'pinRefused', 'signedIn'])
    expect((await viewOf(desk)).health.notices).toEqual([])
  })

  it('is not in the snapshot before it is in the journal', async () => {
    const desk = await onAFullDisk()
    await desk.done({ type: 'signOut' })
    await signIn(desk, 'p1', '000000')
    desk.disk.heal()
    await desk.core.stop()
    const again = await startedAgain(desk)
    expect(await tellOfPeople(again)).toEqual(['signedIn', 'signedOut', 'pinRefused'])
    expect((await viewOf(again)).health).toEqual({ readOnly: null, notices: [] })
  })
})
