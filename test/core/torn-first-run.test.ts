// The power goes while the first run is being written down. Half a set-up is none: it is asked for
// again, and nobody of the first try keeps a key to the desk.
import { describe, expect, it } from 'vitest'
import { LEADER_PIN, setUpCommand } from '../support/commands'
import { aDeskInUse, healthOf, signIn, startedAgain, viewOf, type TestDesk } from '../support/desk'
import { readJournal, removeSnapshots, walked, writeJournal } from '../support/journal'

/** Of the seven records of a first run so many reached the disk, and half of the next. */
async function tornAfter(records: number): Promise<TestDesk> {
  const desk = await aDeskInUse()
  await desk.core.stop()
  removeSnapshots(desk.dataDir)
  const begins = (await walked(desk.dataDir)).seen.findIndex(({ by }) => by === 'p1')
  const lines = readJournal(desk.dataDir).split('\n')
  const whole = lines.slice(0, begins + records)
  const half = lines[begins + records]!.slice(0, 60)
  writeJournal(desk.dataDir, [...whole, half].join('\n'))
  return startedAgain(desk)
}

async function deskOf(desk: TestDesk) {
  const { view } = await viewOf(desk)
  if (view.kind !== 'desk') throw new Error(`the page shows ${view.kind}`)
  return view.state
}

const activeNames = ({ people }: Awaited<ReturnType<typeof deskOf>>) =>
  Object.values(people)
    .filter(({ active }) => active)
    .map(({ name }) => name)

describe.each([0, 1, 2, 3, 4])('a first run of which %i records were written', (records) => {
  it('is asked for again, and then complete', async () => {
    const desk = await tornAfter(records)
    expect((await viewOf(desk)).view).toEqual({ kind: 'firstRun' })
    await desk.done(setUpCommand())
    const state = await deskOf(desk)
    expect(activeNames(state)).toEqual(['张磊', '李建国'])
    expect(state.ruleBooks).not.toEqual([])
    expect(await signIn(desk, 'p2', LEADER_PIN)).toMatchObject({ ok: true })
    expect((await healthOf(desk)).readOnly).toBeNull()
  })
})

describe.each([5, 6])('a first run of which %i records were written', (records) => {
  it('counts: whoever was named can sign in and begin', async () => {
    const desk = await tornAfter(records)
    expect(await signIn(desk)).toMatchObject({ ok: true })
    await desk.done({ type: 'beginShift' })
    const state = await deskOf(desk)
    expect(activeNames(state)).toEqual(['张磊', '李建国'])
    expect(state.ruleBooks).not.toEqual([])
  })
})

it('a person of the first try who is not named again has no key to the desk', async () => {
  const desk = await tornAfter(3)
  const command = setUpCommand()
  const details = { ...command.firstOfficer.details, role: 'head' as const }
  await desk.done({ ...command, firstOfficer: { ...command.firstOfficer, details }, leader: null })
  expect(activeNames(await deskOf(desk))).toEqual(['张磊'])
  expect(await signIn(desk, 'p2', LEADER_PIN)).toMatchObject({ error: { code: 'retired' } })
})
