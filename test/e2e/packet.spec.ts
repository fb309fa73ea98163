// Between two rooms without a network: an incident goes up on a stick or on a fax, becomes an incident
// there with clocks of its own, and the answer comes back.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UserActions } from '../support/user-actions'
import { stateOf, TITLE } from './support/duty'
import { begin, expect, test as base } from './support/room'
import { aSentReport } from './support/sent-report'

const BELOW = '土默特左旗人民政府办公室'
const ABOVE = '市政府总值班室'
const PASSPHRASE = '敕勒川草原2026秋'

/** What is carried from one room to the other. */
const test = base.extend<{ stick: string }>({
  stick: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duty-desk-stick-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
})

const fileOn = async (stick: string, ending: string): Promise<string> => {
  const name = (await readdir(stick)).find((one) => one.endsWith(ending))
  if (name === undefined) throw new Error(`nothing on the stick ends with ${ending}`)
  return join(stick, name)
}

async function handIn({ key, page }: UserActions, path: string): Promise<void> {
  await key('Alt+1')
  await key('Alt+i')
  await page.getByLabel('要导入的文件').setInputFiles(path)
}

/** The 涉密 notice is ticked, and then what is shown is taken over. */
async function takeOver({ key, page }: UserActions): Promise<void> {
  await page.getByRole('checkbox').check()
  await key('Control+Enter')
}

async function openIncident({ key, see }: UserActions): Promise<void> {
  await key('Alt+1')
  await see(TITLE)
  await key('Alt+o')
  await see('时间线')
}

test('an incident goes up under a passphrase, has its clocks there, and the 回执 comes back', async ({
  room,
  above,
  clock,
  stick,
}) => {
  test.setTimeout(120_000)
  const below = await begin(room, { name: BELOW })
  const { incidentId } = await aSentReport(room, clock)
  room.desk().picks(stick)
  await openIncident(below)
  await below.key('Alt+c')
  const dialog = below.page.getByRole('dialog')
  for (const input of await dialog.locator('input[type="password"]').all())
    await input.fill(PASSPHRASE)
  await dialog.getByRole('checkbox').check()
  await below.key('Control+Enter')
  await below.see('已加密')
  await below.key('Enter')

  const there = await begin(above, { name: ABOVE })
  const packet = await fileOn(stick, '.zip.age')
  await handIn(there, packet)
  await there.page.locator('input[type="password"]').fill('猜一猜看')
  await there.key('Enter')
  await there.see(/密码不对/)
  await there.page.locator('input[type="password"]').fill(PASSPHRASE)
  await there.key('Enter')
  await there.see(BELOW)
  await there.see(/记录链 \d+ 条逐条核对/)
  await expect(
    there.page.frameLocator('iframe').first().getByText('关于草原火情的首报'),
  ).toBeVisible()
  expect(Object.keys((await stateOf(above)).incidents)).toEqual([])
  await takeOver(there)
  await there.see('收到的材料')
  await there.see('来自 ' + BELOW)
  const clocks = there.page.locator('section', {
    has: there.page.getByRole('heading', { name: '时限' }),
  })
  await expect(clocks.getByText('电话报告', { exact: true })).toBeVisible()
  await expect(clocks.getByText('书面首报', { exact: true })).toBeVisible()

  await handIn(there, packet)
  await there.page.locator('input[type="password"]').fill(PASSPHRASE)
  await there.key('Enter')
  await there.see('这些都已经收过了')
  await there.key('Control+Enter')
  await there.see('收到的材料')

  above.desk().picks(stick)
  await there.key('Alt+t')
  await there.page.getByRole('dialog').getByRole('checkbox').check()
  await there.key('Control+Enter')
  await there.see(/已存为/)
  await there.key('Escape')
  await there.see('已出回执')

  await handIn(below, await fileOn(stick, '.json'))
  await below.see('对方收到的文字与本机报送的一致')
  await takeOver(below)
  await below.see('时间线')
  const { incidents } = await stateOf(room)
  expect(
    Object.values(incidents[incidentId]!.reports[0]!.deliveries).map(
      ({ receipt }) => receipt?.receivedBy ?? null,
    ),
  ).toEqual(['张磊', null, null])
  await below.key('Alt+3')
  await below.see('已回执')
})

test('a faxed report is read back from its codes, and nobody types it again', async ({
  room,
  above,
  clock,
  stick,
}) => {
  test.setTimeout(120_000)
  await begin(room, { name: BELOW })
  const { incidentId, reportId } = await aSentReport(room, clock)
  room.desk().picks(stick)
  const printed = await room
    .desk()
    .shell.core.call('savePaper', { paper: { kind: 'report', incidentId, reportId } })
  expect(printed).toMatchObject({ ok: true })
  const there = await begin(above, { name: ABOVE })
  await handIn(there, await fileOn(stick, '.pdf'))
  await there.see('报告文字与摘要一致')
  await takeOver(there)
  await there.see('收到的材料')
  await there.key('Alt+z')
  await there.see('首报 · 值班〔2026〕1号')
  const [sent] = (await stateOf(room)).incidents[incidentId]!.reports
  const [read] = Object.values((await stateOf(above)).incidents)[0]!.received!.reports
  expect(read!.digest).toBe(sent!.sent!.digest)
})
