// 回执 as a file: whose it is, what it covers, and what it is not.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../shared/journal'
import type { ReceiptSlip } from '../../../shared/packet/record'
import { refusalText } from '../../../shared/refusals'
import { sha256 } from '../../../electron/core/sha256'
import { aUnit } from '../../support/records'
import { signIn, type TestDesk } from '../../support/desk'
import { LEADER_PIN } from '../../support/commands'
import {
  accepted,
  aFire,
  answered,
  aRoomAbove,
  aRoomBelow,
  exported,
  handedIn,
  incidentOf,
  later,
  opened,
  refusedBoth,
  send,
} from '../../support/rooms'

async function anAnsweredReport() {
  const [below, above] = [await aRoomBelow(), await aRoomAbove()]
  const fire = await aFire(below)
  await send(below, fire, 'initial')
  const id = await accepted(above, (await exported(below, fire)).bytes)
  const slip = await answered(above, id)
  await later(below, 40)
  return { below, above, fire, id, slip }
}

/** The same receipt with other words, and a digest that fits them. */
function rewritten(
  file: Uint8Array,
  change: (slip: { -readonly [Key in keyof ReceiptSlip]: ReceiptSlip[Key] }) => void,
): Buffer {
  const { receipt } = JSON.parse(Buffer.from(file).toString('utf8')) as { receipt: ReceiptSlip }
  const slip = structuredClone(receipt)
  change(slip)
  return Buffer.from(JSON.stringify({ receipt: slip, digest: sha256(canonicalJson(slip)) }))
}

async function renamed(desk: TestDesk, name: string): Promise<void> {
  await signIn(desk, 'p2', LEADER_PIN)
  await desk.done({ type: 'changeUnit', unit: aUnit({ name }) })
  await signIn(desk)
}

describe('a receipt', () => {
  test('of a room by another name asks whose it is, and remembers the answer', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    await renamed(above, '市应急指挥中心')
    const fire = await aFire(below)
    await send(below, fire, 'initial')
    const id = await accepted(above, (await exported(below, fire)).bytes)
    const slip = await answered(above, id)
    await later(below, 40)
    expect(await opened(below, slip)).toMatchObject({
      recipientId: null,
      candidates: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }],
    })
    expect(
      await below.api.acceptImport({
        fileIds: [await handedIn(below, slip)],
        passphrase: null,
        noticeAccepted: true,
      }),
    ).toMatchObject({ ok: false, error: { code: 'receiptWhose', path: 'recipientId' } })
    await accepted(below, slip, { recipientId: 'r2' })
    expect((await incidentOf(below, fire)).reports[0]!.deliveries['r2']!.receipt).toMatchObject({
      proof: { unit: '市应急指挥中心' },
    })
    await send(below, fire, 'followUp')
    await later(above, 31)
    await accepted(above, (await exported(below, fire)).bytes)
    expect(await opened(below, await answered(above, id))).toMatchObject({ recipientId: 'r2' })
  })

  test('a second time says that it is recorded already', async () => {
    const { below, slip } = await anAnsweredReport()
    await accepted(below, slip)
    expect(await refusedBoth(below, slip)).toMatchObject({ code: 'receiptKnown' })
  })

  test('given again for a later report sets what is still open', async () => {
    const { below, above, fire, id, slip } = await anAnsweredReport()
    await accepted(below, slip)
    await send(below, fire, 'followUp')
    await later(above, 31)
    await accepted(above, (await exported(below, fire)).bytes)
    const again = await answered(above, id)
    expect(await opened(below, again)).toMatchObject({
      reports: [
        { name: '首报', standing: 'known' },
        { name: '续报一', standing: 'open' },
      ],
    })
    await accepted(below, again)
    const { reports } = await incidentOf(below, fire)
    const proofs = reports.map(({ deliveries }) => deliveries['r1']!.receipt?.proof?.digest)
    expect(new Set(proofs).size).toBe(2)
  })

  test.each([
    [
      'receiptTextDiffers',
      (slip: ReceiptSlip) => void ((slip.reports[0] as { digest: string }).digest = 'f'.repeat(64)),
    ],
    [
      'receiptUnknownReport',
      (slip: ReceiptSlip) => void ((slip.reports[0] as { reportId: string }).reportId = 't9'),
    ],
    [
      'receiptForeign',
      (slip: ReceiptSlip) => void ((slip.source as { desk: string }).desk = 'e'.repeat(64)),
    ],
    [
      'receiptUnknownIncident',
      (slip: ReceiptSlip) => void ((slip.source as { incidentId: string }).incidentId = '2026-99'),
    ],
    [
      'receiptUnknownIncident',
      (slip: ReceiptSlip) =>
        void ((slip.source as { incidentId: string }).incidentId = 'constructor'),
    ],
    [
      'receiptOwn',
      (slip: ReceiptSlip) => void ((slip.by as { desk: string }).desk = slip.source.desk),
    ],
    [
      'receiptAhead',
      (slip: ReceiptSlip) => void ((slip as { at: string }).at = '2026-12-01T00:00:00.000Z'),
    ],
    [
      'receiptTooEarly',
      (slip: ReceiptSlip) => void ((slip as { at: string }).at = '2026-11-01T00:00:00.000Z'),
    ],
  ])('%s is said, and nothing is recorded', async (code, change) => {
    const { below, slip } = await anAnsweredReport()
    const error = await refusedBoth(below, rewritten(slip, change))
    expect(error).toMatchObject({ code })
    expect(refusalText(error)).not.toContain(code)
  })

  test('in which a word was changed no longer fits its digest', async () => {
    const { below, slip } = await anAnsweredReport()
    const changed = Buffer.from(slip.toString('utf8').replace('张磊', '张三'))
    expect(await refusedBoth(below, changed)).toMatchObject({ code: 'receiptBroken' })
    expect(await refusedBoth(below, slip.subarray(0, slip.length - 30))).toMatchObject({
      code: 'importUnknown',
    })
  })

  test('is given only for what came from another room and holds a report', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    const own = await below.api.exportReceipt({ incidentId: fire, noticeAccepted: true })
    expect(own).toMatchObject({ ok: false, error: { code: 'notReceived' } })
    const id = await accepted(above, (await exported(below, fire)).bytes)
    const early = await above.api.exportReceipt({ incidentId: id, noticeAccepted: true })
    expect(early).toMatchObject({ ok: false, error: { code: 'nothingToAnswer' } })
    expect(readdirSync(above.shell.picked!)).toEqual([])
  })
})
