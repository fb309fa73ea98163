// A journal as an earlier version wrote it, before there were numbers of documents, a clock for receipts,
// attachments and templates (older/first; never to be changed): it goes on as it was.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../electron/core/sha256'
import { openDeadlines } from '../../../shared/deadline/derive'
import { canonicalJson } from '../../../shared/journal'
import { MINUTE, toInstant } from '../../../shared/time'
import { healthOf, type TestDesk } from '../../support/desk'
import { olderLines, olderText } from '../../support/older'
import { anOlderDesk } from '../../support/older-desk'
import { incidentOf, send, stateOf } from '../../support/rooms'

const dataOf = (type: string) => olderLines('first').find((line) => line.type === type)!.data

const [FIRE, CRASH] = ['2026-1', '2026-2']

async function deliver(desk: TestDesk, incidentId: string, reportId: string) {
  const { unit } = await stateOf(desk)
  const { revision } = (await incidentOf(desk, incidentId)).reports.find(
    ({ id }) => id === reportId,
  )!
  return desk.command({
    type: 'deliverReport',
    incidentId,
    reportId,
    revision,
    lateReason: '',
    deliveries: unit!.recipients
      .filter(({ active }) => active)
      .map(({ id }) => ({
        recipientId: id,
        channel: 'fax',
        at: toInstant(desk.clock.wall()),
        receivedBy: '',
      })),
  })
}

describe('a journal of an earlier version', () => {
  test('opens without a word about damage, and was not changed', async () => {
    const desk = await anOlderDesk('first')
    expect(await healthOf(desk)).toMatchObject({ readOnly: null })
    const now = readFileSync(join(desk.dataDir, 'journal', '2026-11.jsonl'), 'utf8')
    expect(now.startsWith(olderText('first'))).toBe(true)
  })

  test('shows what was sent as it left, with its receipt', async () => {
    const [report] = (await incidentOf(await anOlderDesk('first'), FIRE)).reports
    const { sent } = dataOf('reportDelivered') as { sent: { document: object; digest: string } }
    expect(report!.docNumber).toBeNull()
    expect(report!.sent).toEqual({ document: sent.document, digest: sent.digest, contact: null })
    expect(sha256(canonicalJson(report!.sent!.document))).toBe(sent.digest)
    expect(report!.deliveries['r1']!.receipt).toMatchObject({ receivedBy: '赵敏' })
  })

  test('owes no receipt by a rule that it never had', async () => {
    const desk = await anOlderDesk('first')
    const { ruleBooks } = await stateOf(desk)
    const keys = openDeadlines(await incidentOf(desk, FIRE), ruleBooks).map(({ key }) => key)
    expect(keys.filter((key) => key.startsWith('receipt'))).toEqual([])
  })

  test('asks anew about a report that was approved in other words than it would have today', async () => {
    const desk = await anOlderDesk('first')
    const refused = await deliver(desk, CRASH, 't1')
    expect(refused).toMatchObject({ ok: false, error: { code: 'approvalVoid' } })
    expect((await incidentOf(desk, CRASH)).reports[0]!.sent).toBeNull()
  })

  test('gives the first number of its series to what is sent from now on', async () => {
    const desk = await anOlderDesk('first')
    expect(await deliver(desk, FIRE, 't2')).toMatchObject({ ok: true })
    expect((await incidentOf(desk, FIRE)).reports[1]!.docNumber).toMatchObject({ serial: 1 })
    await desk.pass(MINUTE)
    const next = await send(desk, FIRE, 'followUp')
    expect(
      (await incidentOf(desk, FIRE)).reports.find(({ id }) => id === next)!.docNumber,
    ).toMatchObject({ serial: 2 })
  })

  test('has the template that words it as before, and no attachment', async () => {
    const { template, templateChanges, attachments, docSerials } = await stateOf(
      await anOlderDesk('first'),
    )
    expect(templateChanges).toEqual([])
    expect(attachments).toEqual({})
    expect(docSerials).toEqual({})
    expect(template.issuer).not.toBe('')
  })
})
