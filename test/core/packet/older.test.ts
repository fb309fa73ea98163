// What a room with an earlier version hands over (older/, never to be changed) is taken in by this one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rowOfCodes } from '../../support/code-row'
import { anOlderDesk } from '../../support/older-desk'
import { MISSING } from '../../support/all-papers'
import { accepted, aRoomAbove, incidentOf, refusedBoth } from '../../support/rooms'
import { pngOf } from '../../support/scan'

const older = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'older', name))
const codes = (): Uint8Array =>
  pngOf(rowOfCodes(JSON.parse(older('codes.json').toString('utf8')) as string[], 200))

describe('from a room with an earlier version', () => {
  test('a packet is proved, and a figure that it did not know is unknown', async () => {
    const above = await aRoomAbove()
    const incident = await incidentOf(above, await accepted(above, older('packet.zip')))
    expect(incident.facts.figures).toMatchObject({ dead: 1, trapped: null })
    expect(incident.received!.reports[0]!.figures).toMatchObject({ dead: 1, trapped: null })
    expect(incident.received!.steps.map(({ text }) => text).join('\n')).not.toMatch(MISSING)
  })

  test('a packet in which a word was changed is refused as ever', async () => {
    const changed = older('packet.zip')
    changed[changed.length >> 1]! ^= 1
    expect((await refusedBoth(await aRoomAbove(), changed)).code).toMatch(/^packet/)
  })

  test('the codes of a printed report are read, and the packet joins what they began', async () => {
    const above = await aRoomAbove()
    const id = await accepted(above, codes())
    expect((await incidentOf(above, id)).received!.reports).toMatchObject([
      { figures: { dead: 1, trapped: null } },
    ])
    expect(await accepted(above, older('packet.zip'))).toBe(id)
    expect((await incidentOf(above, id)).received!.arrivals).toMatchObject([
      { via: 'code' },
      { via: 'packet', reports: [] },
    ])
  })

  test('a receipt is known by the report of ours that it answers', async () => {
    expect(await refusedBoth(await anOlderDesk('whole'), older('receipt.json'))).toMatchObject({
      code: 'receiptKnown',
    })
  })
})
