// A code on a slip lets its owner choose a PIN, and nobody do anything in their name.
import { describe, expect, it } from 'vitest'
import { aPerson } from '../support/records'
import { LEADER_PIN, openIncidentCommand } from '../support/commands'
import { aDesk, aDeskInUse, signIn, viewOf, type TestDesk } from '../support/desk'

const CODE = '183927'
const OWN = '602914'

async function withOneOnASlip(role: 'dutyOfficer' | 'dutyLeader' = 'dutyOfficer') {
  const desk = await aDeskInUse()
  await signIn(desk, 'p2', LEADER_PIN)
  await desk.done({
    type: 'addPerson',
    details: aPerson({ name: '孙丽', role }),
    newPin: CODE,
    once: true,
  })
  return desk
}

const person = async (desk: TestDesk) => {
  const { view } = await viewOf(desk)
  return view.kind === 'desk' ? view.state.people.p3 : undefined
}
const give = (desk: TestDesk, command: object) => desk.core.call('command', { command })

describe('somebody with a code on a slip', () => {
  it('signs in with it and can only choose a PIN, or leave', async () => {
    const desk = await withOneOnASlip()
    await signIn(desk, 'p3', CODE)
    expect(await give(desk, openIncidentCommand(desk.clock.wall()))).toMatchObject({
      ok: false,
      error: { code: 'pinToChoose' },
    })
    expect(
      await give(desk, { type: 'changePin', personId: 'p3', pin: CODE, newPin: '111111' }),
    ).toMatchObject({ ok: false })
    await desk.done({ type: 'changePin', personId: 'p3', pin: CODE, newPin: OWN })
    expect(await person(desk)).toMatchObject({ codeOnly: false, untold: [] })
    await desk.done({ type: 'signOut' })
    expect(await give(desk, { type: 'signIn', personId: 'p3', pin: CODE })).toMatchObject({
      ok: false,
      error: { code: 'pinWrong' },
    })
    await signIn(desk, 'p3', OWN)
  })

  it('gives no approval with it: whoever made the slip knows it too', async () => {
    const desk = await withOneOnASlip('dutyLeader')
    expect(
      await give(desk, {
        type: 'resetPin',
        personId: 'p1',
        newPin: '480215',
        approverId: 'p3',
        pin: CODE,
      }),
    ).toMatchObject({ ok: false, error: { code: 'codeSignsNothing', details: { name: '孙丽' } } })
  })

  it('is so again when somebody resets a forgotten PIN to a slip', async () => {
    const desk = await withOneOnASlip()
    const reset = {
      type: 'resetPin',
      personId: 'p1',
      newPin: '480215',
      once: true,
      approverId: 'p2',
      pin: LEADER_PIN,
    } as const
    await desk.done(reset)
    await signIn(desk, 'p1', '480215')
    expect(await give(desk, { type: 'leaveShift' })).toMatchObject({ ok: false })
    const { view } = await viewOf(desk)
    expect(view.kind === 'desk' && view.state.people.p1?.codeOnly).toBe(true)
  })

  it('is still so after a restart', async () => {
    const desk = await withOneOnASlip()
    await desk.core.stop()
    const again = await aDesk({ dataDir: desk.dataDir, clock: desk.clock })
    await signIn(again, 'p3', CODE)
    expect(await person(again)).toMatchObject({ codeOnly: true })
  })
})
