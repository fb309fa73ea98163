// A room in memory, with what single tests of the desk's own affairs need besides.
import type { Reply } from '../../../shared/contract'
import { toMs, type Ms } from '../../../shared/time'
import { aPerson, aSetUp, LEADER_PIN, OFFICER_PIN } from '../../support/records'
import { createFakeDesk, type FakeDesk } from '../support/fake-desk'

/** 14:32 on a Monday in Shanghai. */
export const MONDAY: Ms = toMs('2026-11-23T06:32:00.000Z')

export const bareDesk = (): FakeDesk => createFakeDesk(MONDAY)

/** 张磊 (p1) keeps the desk, 李建国 (p2) leads; whoever is named sits there. */
export function aRoomOf(signedIn: 'officer' | 'leader' | 'nobody' = 'officer'): FakeDesk {
  const desk = bareDesk()
  const leader = {
    details: aPerson({ name: '李建国', post: '副主任', role: 'dutyLeader' }),
    newPin: LEADER_PIN,
  }
  desk.give(aSetUp({ leader }))
  if (signedIn === 'leader') desk.give({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  if (signedIn === 'nobody') desk.give({ type: 'signOut' })
  return desk
}

export { LEADER_PIN, OFFICER_PIN }

/** The same desk, answering some calls otherwise; tells what was asked. */
export function answering(
  desk: FakeDesk,
  answers: Readonly<Record<string, (params: never) => Reply>>,
): FakeDesk & { readonly asked: readonly { readonly name: string; readonly params: unknown }[] } {
  const asked: { name: string; params: unknown }[] = []
  return {
    ...desk,
    asked,
    bridge: {
      ...desk.bridge,
      call: async (name, params) => {
        asked.push({ name, params })
        return answers[name]?.(params as never) ?? desk.bridge.call(name, params)
      },
    },
  }
}
