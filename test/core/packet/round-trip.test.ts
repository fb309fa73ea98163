// An incident on its way from one room to another on a stick, and the answer on its way back.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDeadlines } from '../../../shared/deadline/derive'
import { MINUTE } from '../../../shared/time'
import { stepText } from '../../../shared/timeline'
import { sha256OfBytes } from '../../../electron/core/sha256'
import { testClock } from '../../support/clock'
import { signIn, startedAgain } from '../../support/desk'
import {
  ABOVE,
  accepted,
  aFire,
  answered,
  aRoomAbove,
  aRoomBelow,
  BELOW,
  exported,
  incidentOf,
  later,
  opened,
  refusedBoth,
  send,
  stateOf,
} from '../../support/rooms'

describe('a packet from room to room', () => {
  test('shows first what it holds, and changes nothing by that', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    await send(below, fire, 'initial')
    const { bytes, digest } = await exported(below, fire)
    const before = await stateOf(above)
    expect(await opened(above, bytes)).toMatchObject({
      kind: 'packet',
      digest,
      sealed: false,
      known: null,
      roomKnownAs: null,
      isFresh: true,
      carried: {
        source: { unit: BELOW, incidentId: fire, number: '值班〔2026〕1号' },
        reports: [{ kind: 'initial' }],
      },
      fresh: { reports: ['t1'] },
    })
    expect(await stateOf(above)).toEqual(before)
  })

  test('becomes an incident of the room above, with 接报 now and clocks of its own', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    await send(below, fire, 'initial')
    const id = await accepted(above, (await exported(below, fire)).bytes)
    const { incidents, ruleBooks } = await stateOf(above)
    const incident = incidents[id]!
    const [there] = (await stateOf(below)).incidents[fire]!.reports
    expect(incident.facts).toMatchObject({
      title: '保合少镇面铺窑村草原火情',
      learnedAt: incident.openedAt,
      source: { unit: BELOW },
    })
    expect(incident.phones).toEqual([])
    expect(incident.received).toMatchObject({
      source: { unit: BELOW },
      reports: [{ reportId: 't1', document: there!.sent!.document, digest: there!.sent!.digest }],
    })
    expect(
      openDeadlines(incident, ruleBooks)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['initial', 'phone'])
    expect(incident.timeline.map((step) => stepText(step, incident))).toEqual([
      expect.stringContaining(`接报：${BELOW} 报来 值班〔2026〕1号`),
      expect.stringContaining(`收到 ${BELOW} 的事件包：首报`),
    ])
  })

  test('rings there when nobody passes it on, after a restart too', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    await send(below, fire, 'initial')
    const id = await accepted(above, (await exported(below, fire)).bytes)
    const before = await incidentOf(above, id)
    await above.core.stop()
    const again = await startedAgain(above)
    await again.pass(16 * MINUTE)
    expect(again.notifications).not.toEqual([])
    await signIn(again)
    const now = await incidentOf(again, id)
    expect(now.alarms['phone']).toMatchObject({ offsetMs: 0 })
    expect(now.received).toEqual(before.received)
  })

  test('the packet itself is kept as the proof', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const { bytes, digest } = await exported(below, await aFire(below))
    await accepted(above, bytes)
    expect(digest).toBe(sha256OfBytes(bytes))
    expect(readdirSync(join(above.dataDir, 'files', digest.slice(0, 2)))).toEqual([digest])
    expect(readdirSync(join(above.dataDir, 'incoming'))).toEqual([])
  })

  test('coming again it changes nothing', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    const { bytes } = await exported(below, fire)
    const id = await accepted(above, bytes)
    const before = await stateOf(above)
    expect(await opened(above, bytes)).toMatchObject({
      isFresh: false,
      known: { incidentId: id },
      fresh: { reports: [], steps: 0 },
    })
    expect(await accepted(above, bytes)).toBe(id)
    expect(await stateOf(above)).toEqual(before)
  })

  test('a later packet adds only what is new; an older one after it adds nothing', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    await send(below, fire, 'initial')
    const first = await exported(below, fire)
    await later(below, 30)
    await send(below, fire, 'followUp')
    const second = await exported(below, fire)
    const id = await accepted(above, first.bytes)
    const held = (await incidentOf(above, id)).received!.steps.length
    expect(await opened(above, second.bytes)).toMatchObject({
      known: { incidentId: id },
      fresh: { reports: ['t2'] },
      roomKnownAs: BELOW,
    })
    await accepted(above, second.bytes)
    const { received } = await incidentOf(above, id)
    expect(received!.reports.map(({ reportId }) => reportId)).toEqual(['t1', 't2'])
    expect(received!.steps.length).toBeGreaterThan(held)
    expect(new Set(received!.steps.map(({ seq }) => seq)).size).toBe(received!.steps.length)
    expect(Object.keys((await stateOf(above)).incidents)).toEqual([id])
    const before = await stateOf(above)
    await accepted(above, first.bytes)
    expect(await stateOf(above)).toEqual(before)
  })

  test('sealed, it asks for the passphrase and opens with it alone', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    const { bytes, path } = await exported(below, fire, '草原 fire 2026')
    expect(path).toMatch(/事件包 值班〔2026〕1号 20261123-1432\.zip\.age$/)
    expect(bytes.includes('packet.json')).toBe(false)
    expect(await opened(above, bytes)).toEqual({ kind: 'sealed' })
    expect(await opened(above, bytes, '草原 fire 2026')).toMatchObject({
      kind: 'packet',
      sealed: true,
    })
    expect(await accepted(above, bytes, { passphrase: '草原 fire 2026' })).toBe('2026-1')
  }, 90_000)

  test('what is still being written stays at home, and comes with the packet after it was sent', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    await send(below, fire, 'initial')
    const { made } = await below.done({
      type: 'saveReport',
      incidentId: fire,
      reportId: null,
      kind: 'followUp',
      content: {
        title: '草稿',
        sections: { situation: '未经审定的话' },
        figures: (await incidentOf(below, fire)).facts.figures,
        unverified: false,
        corrects: null,
        pressing: null,
      },
    })
    const { bytes } = await exported(below, fire)
    const preview = await opened(above, bytes)
    expect(JSON.stringify(preview)).not.toContain('未经审定的话')
    const id = await accepted(above, bytes)
    const { unit } = await stateOf(below)
    await below.done({
      type: 'deliverReport',
      incidentId: fire,
      reportId: made.reportId!,
      revision: 1,
      lateReason: '',
      deliveries: [
        {
          recipientId: unit!.recipients[0]!.id,
          channel: 'fax',
          at: new Date(below.clock.wall()).toISOString(),
          receivedBy: '',
        },
      ],
    })
    await accepted(above, (await exported(below, fire)).bytes)
    expect((await incidentOf(above, id)).received!.reports).toMatchObject([
      { reportId: 't1' },
      { reportId: 't2' },
    ])
  })

  test('the export is written down in the room that gave it', async () => {
    const below = await aRoomBelow()
    const fire = await aFire(below)
    const { digest } = await exported(below, fire)
    const incident = await incidentOf(below, fire)
    expect(stepText(incident.timeline.at(-1)!, incident)).toBe(
      `导出事件包：事件包 值班〔2026〕1号 20261123-1432.zip（摘要 ${digest.slice(0, 8)}）`,
    )
  })
})

describe('the receipt that comes back', () => {
  test('sets 回执 for every report that it covers, with what proves it', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    await send(below, fire, 'initial')
    await later(below, 30)
    await send(below, fire, 'followUp')
    const id = await accepted(above, (await exported(below, fire)).bytes)
    await later(above, 30)
    const slip = await answered(above, id)
    await later(below, 31)
    expect(await opened(below, slip)).toMatchObject({
      kind: 'receipt',
      incident: { incidentId: fire },
      recipientId: 'r1',
      reports: [{ name: '首报' }, { name: '续报一' }],
    })
    expect(await accepted(below, slip)).toBe(fire)
    const { reports } = await incidentOf(below, fire)
    for (const { deliveries } of reports) {
      expect(deliveries['r1']!.receipt).toMatchObject({
        receivedBy: '张磊',
        proof: { unit: ABOVE },
      })
      expect(deliveries['r2']!.receipt).toBeNull()
    }
    expect((await incidentOf(above, id)).received!.receipts).toMatchObject([
      { via: 'packet', reports: ['t1', 't2'] },
    ])
  })
})

describe('a third room', () => {
  test('gets the packet of the second, and the first knows its own when it comes back', async () => {
    // A room is known by its first line, and that by its moment.
    const top = await aRoomAbove(testClock('2026-11-23T06:40:00.250Z'))
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const fire = await aFire(below)
    await send(below, fire, 'initial')
    const id = await accepted(above, (await exported(below, fire)).bytes)
    const passedOn = (await exported(above, id)).bytes
    expect(await opened(top, passedOn)).toMatchObject({
      carried: { source: { unit: ABOVE }, origins: [{ unit: BELOW }], reports: [] },
    })
    await accepted(top, passedOn)
    expect(await refusedBoth(below, passedOn)).toMatchObject({
      code: 'packetOurs',
      details: { number: '值班〔2026〕1号' },
    })
  })

  test('and two hands that take in the same file at once make one incident of it', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const { bytes } = await exported(below, await aFire(below))
    const ids = await Promise.all([accepted(above, bytes), accepted(above, bytes)])
    expect(new Set(ids).size).toBe(1)
    expect(Object.keys((await stateOf(above)).incidents)).toEqual([ids[0]])
  })
})
