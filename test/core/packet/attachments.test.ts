// What is attached travels with the incident: kept in the room above under its hash before anything names it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Owner } from '../../../shared/attachment/record'
import { sha256OfBytes } from '../../../electron/core/sha256'
import type { TestDesk } from '../../support/desk'
import { toInstant } from '../../../shared/time'
import { someContent } from '../../support/records'
import { repacked } from '../../support/forge'
import {
  accepted,
  aFire,
  aRoomAbove,
  aRoomBelow,
  BELOW,
  exported,
  handedIn,
  opened,
  refusedBoth,
  send,
  stateOf,
} from '../../support/rooms'

/** Enough of a JPEG to be known for one. */
const photo = (words: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from(`JFIF\u0000${words}`)])

async function keep(desk: TestDesk, bytes: Buffer, name: string): Promise<string> {
  const kept = await desk.api.keepFile({ fileId: await handedIn(desk, bytes, name) })
  if (!kept.ok) throw new Error(kept.error.code)
  return kept.value.sha256
}

async function attach(
  desk: TestDesk,
  owner: Owner,
  bytes: Buffer,
  name: string,
  printed?: Buffer,
): Promise<string> {
  const sha256 = await keep(desk, bytes, name)
  const print =
    printed === undefined
      ? null
      : { sha256: await keep(desk, printed, 'print.jpg'), width: 800, height: 600 }
  const { made } = await desk.done({
    type: 'addAttachment',
    owner,
    sha256,
    name,
    caption: '火场北侧',
    print,
  })
  return made.attachmentId!
}

const isKept = ({ dataDir }: TestDesk, bytes: Uint8Array): boolean => {
  const hash = sha256OfBytes(bytes)
  return existsSync(join(dataDir, 'files', hash.slice(0, 2), hash))
}

async function aFireWithPhotos() {
  const [below, above] = [await aRoomBelow(), await aRoomAbove()]
  const fire = await aFire(below)
  await attach(below, { kind: 'incident', incidentId: fire }, photo('north'), '火场.jpg')
  await send(below, fire, 'initial')
  return { below, above, fire }
}

describe('attachments in a packet', () => {
  test('stand in the room above under the name of the room that sent them', async () => {
    const { below, above, fire } = await aFireWithPhotos()
    const { bytes } = await exported(below, fire)
    expect(await opened(above, bytes)).toMatchObject({
      carried: { attachments: [{ name: '火场.jpg', caption: '火场北侧' }] },
      fresh: { attachments: 1 },
    })
    expect(isKept(above, photo('north'))).toBe(false)
    const id = await accepted(above, bytes)
    expect(isKept(above, photo('north'))).toBe(true)
    expect(Object.values((await stateOf(above)).attachments)).toMatchObject([
      {
        owner: { kind: 'incident', incidentId: id },
        name: '火场.jpg',
        caption: '火场北侧',
        type: 'jpg',
        from: BELOW,
      },
    ])
  })

  test('on the page of a report come with it, and with the copy that is printed', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    const { made } = await below.done({
      type: 'saveReport',
      incidentId: fire,
      reportId: null,
      kind: 'initial',
      content: someContent('initial'),
    })
    const reportId = made.reportId!
    await attach(
      below,
      { kind: 'report', incidentId: fire, reportId },
      photo('large'),
      '火场.jpg',
      photo('printed'),
    )
    const { unit, incidents } = await stateOf(below)
    await below.done({
      type: 'deliverReport',
      incidentId: fire,
      reportId,
      revision: incidents[fire]!.reports[0]!.revision,
      lateReason: '',
      deliveries: [
        {
          recipientId: unit!.recipients[0]!.id,
          channel: 'courier',
          at: toInstant(below.clock.wall()),
          receivedBy: '',
        },
      ],
    })
    const { bytes } = await exported(below, fire)
    expect(below.shell.printed.at(-1)).toContain(photo('printed').toString('base64'))
    const id = await accepted(above, bytes)
    expect(
      (await stateOf(above)).incidents[id]!.received!.reports[0]!.document.attachments,
    ).toMatchObject([{ sha256: sha256OfBytes(photo('printed')) }])
    expect([photo('large'), photo('printed')].map((bytes) => isKept(above, bytes))).toEqual([
      true,
      true,
    ])
  })

  test('are not doubled by a later packet, and what was withdrawn stays at home', async () => {
    const { below, above, fire } = await aFireWithPhotos()
    await accepted(above, (await exported(below, fire)).bytes)
    const wrong = await attach(
      below,
      { kind: 'incident', incidentId: fire },
      photo('wrong'),
      '发错的.jpg',
    )
    await below.done({ type: 'withdrawAttachment', attachmentId: wrong, reason: '不是本次火情' })
    await attach(below, { kind: 'incident', incidentId: fire }, photo('south'), '南侧.jpg')
    await accepted(above, (await exported(below, fire)).bytes)
    expect(Object.values((await stateOf(above)).attachments).map(({ name }) => name)).toEqual([
      '火场.jpg',
      '南侧.jpg',
    ])
    expect(isKept(above, photo('wrong'))).toBe(false)
  })

  test('of a report that has not left stay at home with it', async () => {
    const { below, above, fire } = await aFireWithPhotos()
    const { made } = await below.done({
      type: 'saveReport',
      incidentId: fire,
      reportId: null,
      kind: 'followUp',
      content: {
        title: '续报',
        sections: { situation: '火势减弱' },
        figures: (await stateOf(below)).incidents[fire]!.facts.figures,
        unverified: false,
        corrects: null,
        pressing: null,
      },
    })
    await attach(
      below,
      { kind: 'report', incidentId: fire, reportId: made.reportId! },
      photo('draft'),
      '未报.jpg',
    )
    const { bytes } = await exported(below, fire)
    expect(bytes.includes('JFIF\u0000draft')).toBe(false)
    await accepted(above, bytes)
    expect(Object.values((await stateOf(above)).attachments).map(({ name }) => name)).toEqual([
      '火场.jpg',
    ])
  })

  test('a file that is another than its digest says, or is gone, is found', async () => {
    const { below, above, fire } = await aFireWithPhotos()
    const { bytes } = await exported(below, fire)
    const name = `attachments/${sha256OfBytes(photo('north'))}.jpg`
    const other = repacked(bytes, (members) => ({ ...members, [name]: photo('other') }))
    expect(await refusedBoth(above, other)).toMatchObject({
      code: 'packetChanged',
      details: { name },
    })
    const gone = repacked(bytes, ({ [name]: _gone, ...members }) => members)
    expect(await refusedBoth(above, gone)).toMatchObject({
      code: 'packetChanged',
      details: { name },
    })
    expect(isKept(above, photo('other'))).toBe(false)
  })

  test('a disk that is full takes nothing in and says so; afterwards it can be done again', async () => {
    const { below, above, fire } = await aFireWithPhotos()
    const { bytes } = await exported(below, fire)
    const before = await stateOf(above)
    const fileIds = [await handedIn(above, bytes)]
    above.disk.fail('write', 'ENOSPC')
    expect(
      await above.api.acceptImport({ fileIds, passphrase: null, noticeAccepted: true }),
    ).toMatchObject({ ok: false })
    above.disk.heal()
    expect(await stateOf(above)).toEqual(before)
    expect(
      await above.api.acceptImport({ fileIds, passphrase: null, noticeAccepted: true }),
    ).toMatchObject({ ok: true })
  })
})
