// 退回: what came is sent back with a reason, by the same ways as a 回执; the room below has it as a matter that rings.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { receivingsIn } from '../../../shared/accountability/receiving'
import { arrivedReports } from '../../../shared/inbox/arrived'
import { stepText } from '../../../shared/timeline'
import {
  accepted,
  aFire,
  aRoomAbove,
  aRoomBelow,
  exported,
  handedIn,
  incidentOf,
  later,
  opened,
  send,
  stateOf,
} from '../../support/rooms'
import type { TestDesk } from '../../support/desk'

const REASON = '没有写明处置措施'

async function arrivedReport() {
  const [below, above] = [await aRoomBelow(), await aRoomAbove()]
  const fire = await aFire(below)
  const reportId = await send(below, fire, 'initial')
  const id = await accepted(above, (await exported(below, fire)).bytes)
  return { below, above, fire, id, reportId }
}

async function returned(above: TestDesk, incidentId: string, reportId: string): Promise<Buffer> {
  const reply = await above.api.exportReceipt({
    incidentId,
    returned: { reports: [reportId], reason: REASON },
    noticeAccepted: true,
  })
  if (!reply.ok) throw new Error(reply.error.code)
  return readFileSync(reply.value.path)
}

describe('a report that is returned', () => {
  test('goes back with the reason as a file, which the room below is told of and has to answer', async () => {
    const { below, above, fire, id, reportId } = await arrivedReport()
    const slip = await returned(above, id, reportId)
    expect((await incidentOf(above, id)).received!.receipts).toMatchObject([
      { via: 'packet', returned: REASON, reports: [reportId] },
    ])
    await later(below, 40)
    expect(await opened(below, slip)).toMatchObject({ kind: 'receipt', slip: { returned: REASON } })
    await accepted(below, slip)
    const incident = await incidentOf(below, fire)
    expect(incident.reports[0]!.deliveries['r1']!.receipt).toMatchObject({ returned: REASON })
    const steps = incident.timeline.map((step) => stepText(step, incident))
    expect(steps.some((text) => text.includes('首报 退回：市政府总值班室'))).toBe(true)
    const { shift } = await stateOf(below)
    const matters = shift.openMatters.map((matter) => shift.matters[matter]!)
    expect(matters).toMatchObject([{ text: `市政府总值班室退回首报：${REASON}。改好再报。` }])
    expect(matters[0]!.due).not.toBeNull()
  })

  test('is read from its code and from its paper as well', async () => {
    const { above, id, reportId } = await arrivedReport()
    const code = await above.api.receiptCode({
      incidentId: id,
      returned: { reports: [reportId], reason: REASON },
      noticeAccepted: true,
    })
    if (!code.ok) throw new Error(code.error.code)
    expect(code.value.text).toContain('退回')
    const paper = await above.api.makePaper({ paper: code.value.paper })
    expect(paper).toMatchObject({ ok: true, value: { title: '退回通知 值班〔2026〕1号' } })
    if (paper.ok) expect(paper.value.html).toContain(REASON)
  })

  test('by telephone counts as received in time, and needs no file', async () => {
    const { above, id, reportId } = await arrivedReport()
    await later(above, 4)
    await above.done({
      type: 'answerByPhone',
      incidentId: id,
      reports: [reportId],
      returned: null,
      told: '李强',
    })
    const incident = await incidentOf(above, id)
    expect(incident.received!.receipts).toMatchObject([
      { via: 'phone', told: '李强', digest: null },
    ])
    const state = await stateOf(above)
    expect(receivingsIn(state, incident)).toEqual([])
    const steps = incident.timeline.map((step) => stepText(step, incident))
    expect(steps.at(-1)).toContain('电话告知收到（电话告知 李强）')
  })

  test('must be one that came', async () => {
    const { above, id } = await arrivedReport()
    const returned = { reports: ['t9'], reason: REASON }
    expect(
      await above.api.exportReceipt({ incidentId: id, returned, noticeAccepted: true }),
    ).toMatchObject({ ok: false })
    expect(
      await above.api.command({
        command: {
          type: 'answerByPhone',
          incidentId: id,
          reports: ['t9'],
          returned: null,
          told: '李强',
        },
      }),
    ).toMatchObject({ ok: false, error: { code: 'unknownRecord' } })
  })
})

test('a report that this room has passed on is shown with its own', async () => {
  const { above, id } = await arrivedReport()
  await later(above, 10)
  await send(above, id, 'initial')
  const [one] = arrivedReports(await stateOf(above))
  expect(one).toMatchObject({ answer: null, passedOn: { kind: 'initial' } })
})

test('a plain 回执 goes on being of the first version, which every room reads', async () => {
  const { above, id } = await arrivedReport()
  const reply = await above.api.exportReceipt({ incidentId: id, noticeAccepted: true })
  if (!reply.ok) throw new Error(reply.error.code)
  const { receipt } = JSON.parse(readFileSync(reply.value.path, 'utf8')) as {
    receipt: { version: number }
  }
  expect(receipt.version).toBe(1)
  expect(receipt).not.toHaveProperty('returned')
  expect(await handedIn(above, readFileSync(reply.value.path))).toBeTruthy()
})
