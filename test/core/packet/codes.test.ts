// Fax and paper carry data too: a printed report is read back in the room above, and a code answers it.
import { describe, expect, test } from 'vitest'
import type { TestDesk } from '../../support/desk'
import { wordsOf } from '../../support/coded'
import { rowOfCodes } from '../../support/code-row'
import {
  accepted,
  aFire,
  aRoomAbove,
  aRoomBelow,
  BELOW,
  exported,
  handedIn,
  incidentOf,
  later,
  opened,
  send,
  stateOf,
} from '../../support/rooms'
import { pngOf } from '../../support/scan'

const DPI = 200
/** A drawing stands on the page as an image. */
const DRAWN = /data:image\/svg\+xml,([^"]+)/g

/** The codes as a scanner at the other end of the fax line sees them. */
const scanned = (svgs: readonly string[]): Uint8Array => pngOf(rowOfCodes(svgs, DPI))

async function printedCodes(
  desk: TestDesk,
  incidentId: string,
  reportId: string,
): Promise<string[]> {
  const made = await desk.api.makePaper({ paper: { kind: 'report', incidentId, reportId } })
  if (!made.ok) throw new Error(made.error.code)
  return [...made.value.html.matchAll(DRAWN)].map(([, svg]) => decodeURIComponent(svg!))
}

describe('a report read from paper', () => {
  test('becomes an incident of the room above, and the packet that follows joins it', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    const reportId = await send(below, fire, 'initial')
    const svgs = await printedCodes(below, fire, reportId)
    const scan = scanned(svgs)
    expect(await opened(above, scan)).toMatchObject({
      kind: 'report',
      via: 'code',
      known: null,
      carried: { source: { unit: BELOW } },
    })
    const id = await accepted(above, scan)
    const [there] = (await incidentOf(below, fire)).reports
    expect((await incidentOf(above, id)).received!.reports).toMatchObject([
      { digest: there!.sent!.digest },
    ])
    expect(await accepted(above, (await exported(below, fire)).bytes)).toBe(id)
    expect((await incidentOf(above, id)).received!.arrivals).toMatchObject([
      { via: 'code' },
      { via: 'packet', reports: [] },
    ])
  })

  test('with a code missing says which, and changes nothing', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    const all = await printedCodes(
      below,
      fire,
      await send(below, fire, 'initial', { consequences: wordsOf(600).join('') }),
    )
    // A spare would stand in for the one that is missing.
    const svgs = all.filter((svg) => !svg.includes('备用'))
    expect(svgs.length).toBeGreaterThan(1)
    const before = await stateOf(above)
    const part = scanned(svgs.slice(1))
    expect(await opened(above, part)).toEqual({
      kind: 'parts',
      have: svgs.length - 1,
      missing: [1],
      of: svgs.length,
    })
    const reply = await above.api.acceptImport({
      fileIds: [await handedIn(above, part)],
      passphrase: null,
      noticeAccepted: true,
    })
    expect(reply).toMatchObject({ ok: false, error: { code: 'codePartsMissing' } })
    expect(await stateOf(above)).toEqual(before)
    const fileIds = [await handedIn(above, scanned(svgs.slice(0, 1))), await handedIn(above, part)]
    expect(
      await above.api.acceptImport({ fileIds, passphrase: null, noticeAccepted: true }),
    ).toMatchObject({ ok: true })
  })

  test('is answered by one code, which sets the receipt at home', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    const id = await accepted(
      above,
      scanned(await printedCodes(below, fire, await send(below, fire, 'initial'))),
    )
    const code = await above.api.receiptCode({ incidentId: id, noticeAccepted: true })
    if (!code.ok) throw new Error(code.error.code)
    expect(code.value.text).toContain('值班〔2026〕1号')
    await later(below, 20)
    expect(await opened(below, scanned([code.value.svg]))).toMatchObject({
      kind: 'receipt',
      recipientId: 'r1',
    })
    await accepted(below, scanned([code.value.svg]))
    expect((await incidentOf(below, fire)).reports[0]!.deliveries['r1']!.receipt).toMatchObject({
      receivedBy: '张磊',
    })
  })
})
