// Every call and every command, by everybody who may sit in front of the desk, through the real channel. What comes
// out stands in access.matrix.txt: a right that changes shows there, and in the review of whoever changed it.
import { expect, it } from 'vitest'
import { callSchemas, type CallName, type Reply } from '../../shared/contract'
import { commandSchema, type Command } from '../../shared/desk'
import { aPerson } from '../support/records'
import { LEADER_PIN } from '../support/commands'
import { aDesk, aDeskInUse, signIn, type TestDesk } from '../support/desk'
import { smallest } from '../support/samples'

const PIN = '246801'

/** Somebody of this role signed in; 张磊 keeps the desk meanwhile. */
const asOne =
  (role: 'dutyOfficer' | 'dutyLeader' | 'head' | 'admin') => async (): Promise<TestDesk> => {
    const desk = await aDeskInUse()
    await desk.done({ type: 'signOut' })
    await signIn(desk, 'p2', LEADER_PIN)
    const { made } = await desk.done({
      type: 'addPerson',
      details: aPerson({ name: '王芳', role }),
      newPin: PIN,
    })
    await desk.done({ type: 'signOut' })
    await signIn(desk, made.personId, PIN)
    return desk
  }

const PEOPLE: Readonly<Record<string, () => Promise<TestDesk>>> = {
  首次运行: () => aDesk(),
  无人登录: async () => {
    const desk = await aDeskInUse()
    await desk.done({ type: 'signOut' })
    return desk
  },
  已锁屏: async () => {
    const desk = await aDeskInUse()
    await desk.done({ type: 'lock' })
    return desk
  },
  不当班值班员: asOne('dutyOfficer'),
  不当班带班领导: asOne('dutyLeader'),
  不当班负责人: asOne('head'),
  不当班管理员: asOne('admin'),
  当班值班员: () => aDeskInUse(),
}

/** The refusals that say who may, and not what is wrong with what was asked. */
const BY_RIGHT = new Set(['notSignedIn', 'locked', 'notAllowed', 'notOnDuty', 'noShift'])

interface Asked {
  readonly name: string
  readonly ask: (desk: TestDesk) => Promise<Reply>
}

const calls: readonly Asked[] = (Object.keys(callSchemas) as CallName[])
  .filter((name) => name !== 'command')
  .map((name) => ({ name, ask: (desk) => desk.core.call(name, smallest(callSchemas[name])) }))

const commands: readonly Asked[] = commandSchema.options.map((option) => {
  const command = smallest(option) as Command
  return { name: `command ${command.type}`, ask: (desk) => desk.core.call('command', { command }) }
})

/** Every desk is left as it was found: whatever was let through and changed something is asked of a new one. */
async function column(open: () => Promise<TestDesk>): Promise<string[]> {
  let desk = await open()
  const cells: string[] = []
  for (const { name, ask } of [...calls, ...commands]) {
    const reply = await ask(desk)
    expect(reply, name).not.toMatchObject({ error: { code: 'malformed', path: 'name' } })
    cells.push(!reply.ok && BY_RIGHT.has(reply.error.code) ? reply.error.code : '✓')
    if (reply.ok && name.startsWith('command')) desk = await open()
  }
  return cells
}

it('each call and each command is let through for those who may, and for nobody else', async () => {
  const people = Object.keys(PEOPLE)
  const columns = await Promise.all(Object.values(PEOPLE).map(column))
  const rows = [...calls, ...commands].map(({ name }, row) =>
    [name, ...columns.map((cells) => cells[row]!)].join(' | '),
  )
  await expect([['', ...people].join(' | '), ...rows, ''].join('\n')).toMatchFileSnapshot(
    'access.matrix.txt',
  )
})

it('every sample is a message that the contract takes', () => {
  for (const option of commandSchema.options)
    expect(option.safeParse(smallest(option)).error?.issues).toBeUndefined()
  for (const schema of Object.values(callSchemas).filter((one) => one !== callSchemas.command)) {
    expect(schema.safeParse(smallest(schema)).error?.issues).toBeUndefined()
  }
})
