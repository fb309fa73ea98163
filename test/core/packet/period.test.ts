// 时段包: the incidents of some months in one file. The room above proves each by itself, misses the one that is left out,
// and takes in one by one.
import { unzipSync, zipSync } from 'fflate'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { INCOMING_FOLDER } from '../../../electron/core/files/staging'
import { verifyPacket } from '../../../electron/core/verify/verify-packet'
import { AT_HAND } from '../../../shared/calendar/at-hand'
import { missingNumbers } from '../../../shared/packet/period'
import { DAY, MINUTE } from '../../../shared/time'
import { sha256OfBytes } from '../../../electron/core/sha256'
import { signIn, type TestDesk } from '../../support/desk'
import { LEADER_PIN, openIncidentCommand } from '../../support/commands'
import { addRelief, RELIEF_PIN } from '../../support/desk-shift'
import { readJournal } from '../../support/journal'
import {
  aFire,
  aRoomAbove,
  aRoomBelow,
  handedIn,
  incidentOf,
  later,
  opened,
  send,
  stateOf,
} from '../../support/rooms'

const NOVEMBER = ['2026-11']
const PASSPHRASE = '草原 fire 2026'

async function exportedPeriod(
  desk: TestDesk,
  months: readonly string[] = NOVEMBER,
  passphrase: string | null = null,
) {
  const reply = await desk.api.exportPeriod({
    months: [...months],
    passphrase,
    noticeAccepted: true,
  })
  if (!reply.ok) throw new Error(reply.error.code)
  return { ...reply.value, bytes: readFileSync(reply.value.path) }
}

/** Two fires, the first of which was sent upwards. */
async function twoFires(): Promise<{ below: TestDesk; sent: string; silent: string }> {
  const below = await aRoomBelow()
  const sent = await aFire(below)
  await send(below, sent, 'initial')
  await later(below, 5)
  return { below, sent, silent: await aFire(below) }
}

type Files = Record<string, Uint8Array>
const jsonIn = <T>(files: Files, name: string): T =>
  JSON.parse(Buffer.from(files[name]!).toString()) as T

interface List {
  incidents: { file: string; digest: string; incidentId: string }[]
}

/** Packed anew by somebody who knows the format: every digest is right again. */
function packedAnew(bytes: Uint8Array, change: (files: Files, list: List) => void): Buffer {
  const files = unzipSync(bytes)
  const list = jsonIn<List>(files, 'period.json')
  change(files, list)
  for (const one of list.incidents) one.digest = sha256OfBytes(files[one.file] ?? Buffer.alloc(0))
  const { 'period.json': _list, 'digests.json': _digests, ...packets } = files
  const entries: Files = { 'period.json': Buffer.from(JSON.stringify(list)), ...packets }
  const digests = Object.fromEntries(
    Object.entries(entries).map(([name, body]) => [name, sha256OfBytes(body)]),
  )
  return Buffer.from(
    zipSync({ ...entries, 'digests.json': Buffer.from(JSON.stringify(digests)) }, { level: 0 }),
  )
}

const exportsIn = ({ dataDir }: TestDesk): string[] =>
  readJournal(dataDir).match(/(packet|period)Exported/g) ?? []

describe('a period as one file', () => {
  test('holds every incident that was opened in it, and is written down once', async () => {
    const { below, sent, silent } = await twoFires()
    const { bytes, path, count, digest } = await exportedPeriod(below)
    expect(path).toMatch(/时段包 2026年11月 20261123-\d{4}\.zip$/)
    expect(count).toBe(2)
    expect(digest).toBe(sha256OfBytes(bytes))
    expect(jsonIn<List>(unzipSync(bytes), 'period.json').incidents).toMatchObject([
      { incidentId: sent },
      { incidentId: silent },
    ])
    expect(exportsIn(below)).toEqual(['periodExported'])
  })

  test('is refused where there is nothing, and leaves no word of it', async () => {
    const { below } = await twoFires()
    const reply = await below.api.exportPeriod({
      months: ['2026-10'],
      passphrase: null,
      noticeAccepted: true,
    })
    expect(reply).toMatchObject({ ok: false, error: { code: 'periodEmpty' } })
    expect(exportsIn(below)).toEqual([])
  })

  test('holds what has left the live state years ago, and brings none of it back', async () => {
    const below = await aRoomBelow()
    await addRelief(below)
    const { made } = await below.done(openIncidentCommand(below.clock.wall() - 5 * MINUTE))
    await below.done({
      type: 'endUnreported',
      incidentId: made.incidentId!,
      ending: { kind: 'falseAlarm', reason: '误拨' },
      approverId: 'p2',
      pin: LEADER_PIN,
    })
    for (const [personId, pin] of [
      ['p3', RELIEF_PIN],
      ['p1', undefined],
    ] as const) {
      await below.sleep(AT_HAND + 2 * DAY)
      await signIn(below, personId, pin)
      await below.done({ type: 'takeOver', approverId: 'p2', pin: LEADER_PIN, reason: '人员调整' })
    }
    expect((await stateOf(below)).incidents).toEqual({})
    const { bytes, count } = await exportedPeriod(below)
    expect(count).toBe(1)
    expect(await verifyPacket(bytes, '0.1.0')).toMatchObject({
      value: { packets: [{ found: { ok: true } }] },
    })
    expect((await stateOf(below)).incidents).toEqual({})
  })
})

describe('the room above', () => {
  test('sees each with what it proves, and changes nothing by looking', async () => {
    const { below } = await twoFires()
    const above = await aRoomAbove()
    const { bytes, digest } = await exportedPeriod(below)
    const before = await stateOf(above)
    expect(await opened(above, bytes)).toMatchObject({
      kind: 'period',
      digest,
      sealed: false,
      months: NOVEMBER,
      missing: [],
      rows: [
        { number: '值班〔2026〕1号', fault: null, told: { reports: 1 }, known: null },
        { number: '值班〔2026〕2号', fault: null, told: { reports: 0 }, known: null },
      ],
    })
    expect(await stateOf(above)).toEqual(before)
  })

  test('takes in the one that it chooses, and goes on with the next from the same file', async () => {
    const { below, sent, silent } = await twoFires()
    const above = await aRoomAbove()
    const { bytes } = await exportedPeriod(below)
    const fileIds = [await handedIn(above, bytes, '时段包.zip')]
    const asked = { fileIds, passphrase: null }
    expect(await above.api.acceptImport({ ...asked, noticeAccepted: true })).toMatchObject({
      error: { code: 'periodOneByOne' },
    })
    for (const id of [sent, silent]) {
      const inside = `packets/${id}.zip`
      expect(await above.api.openImport({ ...asked, inside })).toMatchObject({
        value: { kind: 'packet', carried: { source: { incidentId: id } }, isFresh: true },
      })
      const reply = await above.api.acceptImport({ ...asked, inside, noticeAccepted: true })
      if (!reply.ok) throw new Error(reply.error.code)
      expect((await incidentOf(above, reply.value.incidentId)).received?.source.incidentId).toBe(id)
    }
    expect(await above.api.openImport(asked)).toMatchObject({
      value: { rows: [{ isFresh: false }, { isFresh: false }] },
    })
  })

  test('misses the number that was left out', async () => {
    const { below } = await twoFires()
    await below.done(openIncidentCommand(below.clock.wall() - 5 * MINUTE))
    const above = await aRoomAbove()
    const { bytes } = await exportedPeriod(below)
    const less = packedAnew(bytes, (files, list) => {
      const [one] = list.incidents.splice(1, 1)
      delete files[one!.file]
    })
    expect(await opened(above, less)).toMatchObject({
      rows: [{ fault: null }, { fault: null }],
      missing: ['值班〔2026〕2号'],
    })
  })

  test('believes none whose lines say something else, and takes in the others', async () => {
    const { below, sent, silent } = await twoFires()
    const above = await aRoomAbove()
    const { bytes } = await exportedPeriod(below)
    const forged = packedAnew(bytes, (files) => {
      const name = `packets/${sent}.zip`
      const inner = unzipSync(files[name]!)
      const lines = Buffer.from(inner['journal.jsonl']!).toString()
      inner['journal.jsonl'] = Buffer.from(lines.replace('面铺窑村', '面铺窑屯'))
      const { 'digests.json': _digests, ...rest } = inner
      const digests = Object.fromEntries(
        Object.entries(rest).map(([entry, body]) => [entry, sha256OfBytes(body)]),
      )
      files[name] = zipSync({ ...rest, 'digests.json': Buffer.from(JSON.stringify(digests)) })
    })
    expect(await opened(above, forged)).toMatchObject({
      rows: [{ fault: { code: 'packetLineChanged' }, told: null }, { fault: null }],
    })
    const asked = { fileIds: [await handedIn(above, forged)], passphrase: null }
    expect(
      await above.api.acceptImport({
        ...asked,
        inside: `packets/${sent}.zip`,
        noticeAccepted: true,
      }),
    ).toMatchObject({ error: { code: 'packetLineChanged' } })
    expect(
      await above.api.acceptImport({
        ...asked,
        inside: `packets/${silent}.zip`,
        noticeAccepted: true,
      }),
    ).toMatchObject({ ok: true })
  })

  test.each<[string, (files: Files, list: List) => void, string]>([
    ['one packet under the name of another', swapped, 'packetUnproven'],
  ])('believes neither %s', async (_name, change, code) => {
    const { below } = await twoFires()
    const above = await aRoomAbove()
    const changed = packedAnew((await exportedPeriod(below)).bytes, change)
    expect(await opened(above, changed)).toMatchObject({
      rows: [{ fault: { code } }, { fault: { code } }],
    })
  })

  test.each<[string, (files: Files, list: List) => void, string]>([
    [
      'one that the list does not name',
      (files) => (files['packets/2026-9.zip'] = zipSync({})),
      'packetStrange',
    ],
    [
      'a file that belongs nowhere',
      (files) => (files['run.exe'] = Buffer.from('MZ')),
      'packetStrange',
    ],
    [
      'one that is listed twice',
      (_files, list) => list.incidents.push(list.incidents[0]!),
      'packetBroken',
    ],
  ])('takes nothing of a file with %s', async (_name, change, code) => {
    const { below } = await twoFires()
    const above = await aRoomAbove()
    const changed = packedAnew((await exportedPeriod(below)).bytes, change)
    const asked = { fileIds: [await handedIn(above, changed)], passphrase: null }
    expect(await above.api.openImport(asked)).toMatchObject({ ok: false, error: { code } })
  })

  test('proves each once: who comes back to the list waits for nothing, until the file is gone', async () => {
    const { below, sent } = await twoFires()
    const above = await aRoomAbove()
    const { bytes } = await exportedPeriod(below)
    const asked = { fileIds: [await handedIn(above, bytes)], passphrase: null }
    expect(await above.api.openImport(asked)).toMatchObject({
      value: { rows: [{ isFresh: true }, { isFresh: true }] },
    })
    const inside = `packets/${sent}.zip`
    const taken = await above.api.acceptImport({ ...asked, inside, noticeAccepted: true })
    expect(taken.ok).toBe(true)
    // Nothing can be proved from it any more.
    for (const name of readdirSync(join(above.dataDir, INCOMING_FOLDER)))
      rmSync(join(above.dataDir, INCOMING_FOLDER, name))
    expect(await above.api.openImport(asked)).toMatchObject({
      value: { rows: [{ isFresh: false }, { isFresh: true }] },
    })
    await above.api.dropFile({ fileId: asked.fileIds[0]! })
    expect(await above.api.openImport(asked)).toMatchObject({ error: { code: 'fileBroken' } })
  })

  test('asks for the passphrase when it is sealed', async () => {
    const { below } = await twoFires()
    const above = await aRoomAbove()
    const { bytes, path } = await exportedPeriod(below, NOVEMBER, PASSPHRASE)
    expect(path).toMatch(/\.zip\.age$/)
    expect(await opened(above, bytes)).toEqual({ kind: 'sealed' })
    expect(await opened(above, bytes, PASSPHRASE)).toMatchObject({ kind: 'period', sealed: true })
  }, 60_000)
})

function swapped(files: Files, { incidents: [a, b] }: List): void {
  ;[files[a!.file], files[b!.file]] = [files[b!.file]!, files[a!.file]!]
}

describe('verify', () => {
  test('proves each packet of a period, and one packet alone', async () => {
    const { below, sent } = await twoFires()
    const { bytes } = await exportedPeriod(below)
    const verdict = await verifyPacket(bytes, '0.1.0')
    expect(verdict).toMatchObject({
      ok: true,
      value: { period: { months: NOVEMBER }, packets: [{ found: { ok: true } }, { found: {} }] },
    })
    const inner = unzipSync(bytes)[`packets/${sent}.zip`]!
    expect(await verifyPacket(inner, '0.1.0')).toMatchObject({
      value: { period: null, packets: [{ name: '值班〔2026〕1号', found: { ok: true } }] },
    })
  })

  test('finds any byte that was changed', async () => {
    const { below } = await twoFires()
    const { bytes } = await exportedPeriod(below)
    for (let at = 40; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      const verdict = await verifyPacket(changed, '0.1.0')
      const isSame = verdict.ok && verdict.value.packets.every(({ found }) => found.ok)
      // Of the archive's own headers times and versions may differ; what it holds may not.
      if (isSame) expect(unzipSync(changed)).toEqual(unzipSync(bytes))
    }
  })
})

test('numbers that were given and are not there are named, in each series and year', () => {
  expect(missingNumbers(['2026-3', '2026-1', '2026-5', '2025-9', '2026-E2', '2026-E4'])).toEqual([
    '值班〔2026〕2号',
    '值班〔2026〕4号',
    '演〔2026〕3号',
  ])
  expect(missingNumbers(['2026-1', '2026-999999']).length).toBe(100)
})
