// 接报 at a locked desk: words come in, none go out, and nothing of anybody's is written over.
import { expect, it } from 'vitest'
import { aDesk, aDeskInUse, signIn, startedAgain, type TestDesk } from '../support/desk'

const CALL = JSON.stringify({ said: '面铺窑村北山起火', place: '面铺窑村' })

const noteAt = (desk: TestDesk, value = CALL, note: string | null = null) =>
  desk.api.noteAtDoor({ note, value })

async function written(desk: TestDesk, value = CALL): Promise<string> {
  const reply = await noteAt(desk, value)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value.note
}

const draftsOf = async (desk: TestDesk) => {
  const reply = await desk.api.readDrafts({})
  return reply.ok ? reply.value : []
}

it('is kept as it is typed, under one name, and waits for whoever signs in', async () => {
  const desk = await aDeskInUse()
  await desk.done({ type: 'lock' })
  const note = await written(desk)
  expect(await noteAt(desk, JSON.stringify({ said: '已起火' }), note)).toMatchObject({ ok: true })
  expect(await desk.api.readDrafts({})).toMatchObject({ error: { code: 'locked' } })
  await signIn(desk)
  expect(await draftsOf(desk)).toMatchObject([
    { key: `intake:${note}`, value: '{"said":"已起火"}' },
  ])
})

it('survives a power cut', async () => {
  const desk = await aDeskInUse()
  await desk.done({ type: 'lock' })
  const note = await written(desk)
  const again = await startedAgain(desk)
  await signIn(again)
  expect(await draftsOf(again)).toMatchObject([{ key: `intake:${note}`, value: CALL }])
})

it('never writes over the words of somebody who signed in, nor under a name of its own choice', async () => {
  const desk = await aDeskInUse()
  await desk.api.saveDraft({ key: 'intake', value: '"张磊的"' })
  await desk.done({ type: 'lock' })
  const note = await written(desk)
  for (const name of ['', 'intake', 'door-00000000', '../x'])
    expect(await noteAt(desk, CALL, name)).toMatchObject({ error: { code: 'notAllowed' } })
  await signIn(desk)
  await desk.api.saveDraft({ key: `intake:${note}`, value: '"接着写的"' })
  await desk.done({ type: 'lock' })
  expect(await noteAt(desk, CALL, note)).toMatchObject({ error: { code: 'notAllowed' } })
  await signIn(desk)
  expect((await draftsOf(desk)).map(({ value }) => value).sort()).toEqual(
    ['"张磊的"', '"接着写的"'].sort(),
  )
})

it('is for a locked desk alone: not for an open one, nor before the first run', async () => {
  expect(await noteAt(await aDesk())).toMatchObject({ error: { code: 'notAllowed' } })
  expect(await noteAt(await aDeskInUse())).toMatchObject({ error: { code: 'notAllowed' } })
})

it('cannot fill the disk: twenty calls wait, and no more', async () => {
  const desk = await aDeskInUse()
  await desk.done({ type: 'signOut' })
  for (let count = 0; count < 20; count += 1) await written(desk)
  expect(await noteAt(desk)).toMatchObject({ error: { code: 'doorFull' } })
  expect(await noteAt(desk, 'x'.repeat(20_001))).toMatchObject({ error: { code: 'tooLong' } })
})
