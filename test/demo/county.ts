// What a county below sends up in the hard night: a grass fire that it has closed already, on a stick.
import { MINUTE, toInstant, toMs } from '../../shared/time'
import type { Command } from '../../shared/desk'
import {
  aCall,
  anIncident,
  aPerson,
  aSetUp,
  aUnit,
  LEADER_PIN,
  someContent,
} from '../support/records'
import type { Stage } from './stage'

export const COUNTY_PACKET = 'county.zip'
const TITLE = '哈素海湿地东岸草地火情'

/** What another hand does at this desk, without the page. */
export async function told(
  { api }: Pick<Stage, 'api'>,
  command: Command,
): Promise<Readonly<Record<string, string>>> {
  const reply = await api.command({ command })
  if (!reply.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(reply.error)}`)
  return (reply.value as { made: Readonly<Record<string, string>> }).made
}

/** The desk's time. */
export async function nowOf({ api }: Pick<Stage, 'api'>): Promise<string> {
  const reply = await api.clock({})
  if (!reply.ok) throw new Error('the desk does not say the time')
  return reply.value.now
}

async function closedBelow(county: Stage): Promise<void> {
  const at = await nowOf(county)
  await told(
    county,
    aSetUp({
      unit: aUnit({ name: '土默特左旗人民政府办公室' }),
      leader: {
        details: aPerson({ name: '赵刚', post: '副主任', role: 'dutyLeader' }),
        newPin: LEADER_PIN,
      },
    }),
  )
  const occurredAt = toInstant(toMs(at) - 30 * MINUTE)
  const incident = anIncident({ title: TITLE, level: 'IV', occurredAt, learnedAt: at })
  const { incidentId = '' } = await told(county, incident)
  await told(county, { type: 'reportByPhone', incidentId, call: aCall({ at }), lateReason: '' })
  for (const kind of ['initial', 'final'] as const) {
    const content = someContent(kind, { title: TITLE })
    const saved = { type: 'saveReport', incidentId, reportId: null, kind, content } as const
    const { reportId = '' } = await told(county, saved)
    const { unit } = await county.state()
    const deliveries = (unit?.recipients ?? []).map(({ id: recipientId }) => ({
      recipientId,
      channel: 'fax' as const,
      at,
      receivedBy: '',
    }))
    const sent = { incidentId, reportId, revision: 1, deliveries, lateReason: '' }
    await told(county, { type: 'deliverReport', ...sent })
  }
}

/** Ends with its packet on the stick. */
export async function aCountyReports(county: Stage): Promise<void> {
  await closedBelow(county)
  const { key, page, see } = county.hands
  await see(TITLE)
  await key('Alt+o')
  await page.getByRole('heading', { name: '电话记录' }).waitFor()
  await key('Alt+c')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').check()
  await county.keep(COUNTY_PACKET, async () => {
    await key('Control+Enter')
    await dialog.getByText('已导出').first().waitFor()
  })
}
