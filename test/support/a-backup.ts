// A desk with a stick beside it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { LEADER_PIN } from './commands'
import { aDeskInUse, anIncident, signIn, viewOf, type TestDesk } from './desk'
import { tempFolder } from './temp-folder'

/** 李建国, who may choose where the record goes, sits down at the desk that 张磊 keeps. */
export async function leaderSitsDown(desk: TestDesk): Promise<void> {
  await desk.done({ type: 'signOut' })
  expect(await signIn(desk, 'p2', LEADER_PIN)).toMatchObject({ ok: true })
}

/** 张磊 sits down again, and another fire is reported. */
export async function anotherFire(desk: TestDesk, title: string): Promise<void> {
  await desk.command({ type: 'signOut' })
  await signIn(desk)
  await anIncident(desk, title)
}

export async function addPlace(desk: TestDesk, folder = tempFolder()): Promise<string> {
  expect(await desk.api.addBackupPlace({ folder })).toMatchObject({ ok: true })
  return folder
}

/** One fire, copied to a stick; the leader sits at the desk. */
export async function aBackedUpDesk(): Promise<{ desk: TestDesk; stick: string }> {
  const desk = await aDeskInUse()
  await anIncident(desk, '备份之前的火情')
  await leaderSitsDown(desk)
  return { desk, stick: await addPlace(desk) }
}

export const rootIn = (stick: string): string =>
  join(
    stick,
    readdirSync(stick).find((name) => !name.includes('另存'))!,
  )
export const dataIn = (stick: string): string => join(rootIn(stick), 'data')

export async function stateOf(desk: TestDesk) {
  const { view } = await viewOf(desk)
  if (view.kind !== 'desk') throw new Error(view.kind)
  return view.state
}
