// A packet that was changed on its way is refused, saying where, and nothing has changed by it.
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../shared/journal'
import { refusalText } from '../../../shared/refusals'
import { sha256 } from '../../../electron/core/sha256'
import {
  flipped,
  forgedWhole,
  linesOf,
  membersOf,
  repacked,
  resealed,
  withData,
  withLines,
} from '../../support/forge'
import {
  accepted,
  aFire,
  answered,
  aRoomAbove,
  aRoomBelow,
  exported,
  handedIn,
  incidentOf,
  opened,
  refusedBoth,
  send,
} from '../../support/rooms'

async function twoRooms() {
  const [below, above] = [await aRoomBelow(), await aRoomAbove()]
  const fire = await aFire(below)
  await send(below, fire, 'initial')
  return { below, above, fire, packet: (await exported(below, fire)).bytes }
}

type Data = Parameters<Parameters<typeof withData>[1]>[0]

describe('a packet that somebody changed', () => {
  test.each([
    ['report.pdf', 'packetBroken'],
    ['packet.json', 'packetBroken'],
    ['journal.jsonl', 'packetBroken'],
    ['digests.json', 'packetBroken'],
  ])('a flipped byte in %s is found', async (name, code) => {
    const { above, packet } = await twoRooms()
    const start = packet.indexOf(name) + name.length
    const error = await refusedBoth(above, flipped(packet, start + 12))
    expect(error).toMatchObject({ code, details: { where: name } })
    expect(refusalText(error)).toContain(name)
  })

  test('wherever a byte is flipped, it is refused or says the same as before', async () => {
    const { above, packet } = await twoRooms()
    const whole = await opened(above, packet)
    for (let at = 0; at < packet.length; at += 41) {
      const fileIds = [await handedIn(above, flipped(packet, at))]
      const reply = await above.api.openImport({ fileIds, passphrase: null })
      await above.api.dropFile({ fileId: fileIds[0]! })
      if (reply.ok) expect({ ...reply.value, digest: '' }).toEqual({ ...whole, digest: '' })
    }
  }, 30_000)

  test('other contents under the old digests are found', async () => {
    const { above, packet } = await twoRooms()
    const old = membersOf(packet)['digests.json']!
    const changed = repacked(packet, (members) => ({
      ...members,
      'report.pdf': Buffer.from('%PDF of something else'),
    }))
    const forged = Buffer.from(zipSync({ ...membersOf(changed), 'digests.json': old }))
    expect(await refusedBoth(above, forged)).toMatchObject({
      code: 'packetChanged',
      details: { name: 'report.pdf' },
    })
  })

  test('another paper with digests that fit is the word of nobody: what is shown comes from the lines', async () => {
    const { above, packet } = await twoRooms()
    const forged = repacked(packet, (members) => ({
      ...members,
      'report.pdf': Buffer.from('%PDF-1.4 of something else'),
    }))
    const whole = await opened(above, packet)
    expect({ ...(await opened(above, forged)), digest: '' }).toEqual({ ...whole, digest: '' })
  })

  test('a report in other words, with all digests made to fit, is not what its journal lines prove', async () => {
    const { above, packet } = await twoRooms()
    const forged = withData(packet, ({ reports }) => {
      const [report] = reports
      report!.document.paragraphs[1]!.text = '已造成的后果：死亡0人。'
      report!.digest = sha256(canonicalJson(report!.document))
    })
    const error = await refusedBoth(above, forged)
    expect(error).toMatchObject({ code: 'packetUnproven', details: { what: '首报' } })
    expect(refusalText(error)).toContain('“首报”')
  })

  test.each([
    ['事件要素', (data: Data) => void (data.facts.figures.dead = 7)],
    ['级别', (data: Data) => void (data.level = 'I')],
    ['核实情况', (data: Data) => void (data.verified = true)],
    ['事件编号', (data: Data) => void (data.source.number = '值班〔2026〕9号')],
    ['来源单位标识', (data: Data) => void (data.source.desk = 'a'.repeat(64))],
    ['报告份数', (data: Data) => void data.reports.pop()],
    ['时间线第 1 条', (data: Data) => void (data.steps[0]!.text = '接报：无事')],
    ['时间线条数', (data: Data) => void data.steps.pop()],
  ])('%s that the lines do not bear out is named', async (what, change) => {
    const { above, packet } = await twoRooms()
    expect(await refusedBoth(above, withData(packet, change))).toMatchObject({
      code: 'packetUnproven',
      details: { what },
    })
  })

  test('a journal line with other words no longer fits its own seal', async () => {
    const { above, packet } = await twoRooms()
    const forged = withLines(packet, (lines) =>
      lines.map((line) => line.replace('镇扑火队40人到场', '镇扑火队400人到场')),
    )
    expect(await refusedBoth(above, forged)).toMatchObject({
      code: 'packetLineChanged',
      details: { number: 2 },
    })
  })

  test('a line that is sealed anew no longer fits the one behind it', async () => {
    const { above, packet } = await twoRooms()
    const lines = linesOf(packet)
    const at = lines.findIndex(({ seq }, index) => lines[index + 1]?.seq === seq + 1)
    expect(at).toBeGreaterThan(-1)
    const forged = withLines(packet, (texts) =>
      texts.with(
        at,
        resealed(texts[at]!, ({ data }) => ({ ...(data as object), forged: true })),
      ),
    )
    expect(await refusedBoth(above, forged)).toMatchObject({
      code: 'packetLineChanged',
      details: { number: at + 2 },
    })
  })

  test('lines in another order, or of another incident, are refused', async () => {
    const { below, above, packet } = await twoRooms()
    expect(
      await refusedBoth(
        above,
        withLines(packet, ([first, ...lines]) => [first!, ...lines.reverse()]),
      ),
    ).toMatchObject({ code: 'packetLineChanged' })
    const other = (await exported(below, await aFire(below))).bytes
    const [, ...foreign] = Buffer.from(membersOf(other)['journal.jsonl']!)
      .toString('utf8')
      .trimEnd()
      .split('\n')
    expect(
      await refusedBoth(
        above,
        withLines(packet, (lines) => [...lines, ...foreign]),
      ),
    ).toMatchObject({ code: 'packetLineForeign' })
  })

  test('a line of a kind that this version does not know asks for an update', async () => {
    const { above, packet } = await twoRooms()
    const forged = withLines(packet, (texts) =>
      texts.with(
        -1,
        resealed(texts.at(-1)!, ({ data }) => ({
          incidentId: (data as { incidentId: string }).incidentId,
        })),
      ),
    )
    expect(await refusedBoth(above, forged)).toMatchObject({ code: 'packetLineUnknown' })
  })

  test('lines that make no sense together bring nothing down', async () => {
    const { above, packet } = await twoRooms()
    const forged = withLines(packet, (texts) =>
      texts.with(
        -1,
        resealed(texts.at(-1)!.replace(/"type":"\w+"/, '"type":"recordCorrected"'), ({ data }) => ({
          incidentId: (data as { incidentId: string }).incidentId,
          target: { kind: 'phone', phoneId: 'nobody' },
          reason: '',
          changes: [{ field: 'said', from: '', to: 'x' }],
        })),
      ),
    )
    expect(await refusedBoth(above, forged)).toMatchObject({ code: 'packetStrange' })
    const deep = withData(
      packet,
      (data) => void Object.assign(data.reports[0]!.document, { more: 'DEEP' }),
    )
    const nested = repacked(deep, (members) => ({
      ...members,
      'packet.json': Buffer.from(
        Buffer.from(members['packet.json']!)
          .toString('utf8')
          .replace('"DEEP"', '['.repeat(200_000) + ']'.repeat(200_000)),
      ),
    }))
    expect(['packetStrange', 'packetBroken']).toContain((await refusedBoth(above, nested)).code)
  })

  test("an incident by the name of what every object has is nobody's", async () => {
    const { above, packet } = await twoRooms()
    const forged = withLines(
      withData(packet, (data) => void (data.source.incidentId = '__proto__')),
      ([first]) => [first!],
    )
    expect(await refusedBoth(above, forged)).toMatchObject({ code: 'packetNoBeginning' })
  })

  test('a text with marks that reorder what is read is not taken in', async () => {
    const { above, packet } = await twoRooms()
    expect(
      await refusedBoth(above, forgedWhole(packet, '发展趋势如实填写', '火势\u202e减弱')),
    ).toMatchObject({ code: 'packetStrange' })
  })

  test('a text that no document can hold, or one nested without end, is not taken in', async () => {
    const { above, packet } = await twoRooms()
    const refusedWith = async (words: string, instead: string) =>
      (await refusedBoth(above, forgedWhole(packet, words, instead))).code
    expect(await refusedWith('发展趋势如实填写', '火势\\u0007减弱')).toBe('packetStrange')
    const deep = `${'['.repeat(60)}${']'.repeat(60)}`
    expect(await refusedWith('"stamps":[]', `"stamps":[],"more":${deep}`)).toBe('packetStrange')
  })

  test('what a newer version writes down besides is left aside, and accuses nobody', async () => {
    const { above, packet } = await twoRooms()
    const newer = forgedWhole(packet, '"exercise":false', '"exercise":false,"weather":"晴"')
    const further = forgedWhole(newer, '"heading":', '"style":"bold","heading":')
    const { facts, received } = await incidentOf(above, await accepted(above, further))
    expect(facts).not.toHaveProperty('weather')
    expect(received!.reports[0]!.document.paragraphs[0]).toHaveProperty('style', 'bold')
  })

  test('what only a whole forgery gets past, the receipt brings to light', async () => {
    const { below, above, packet } = await twoRooms()
    const forged = forgedWhole(packet, '初步处置措施如实填写', '一切正常')
    const slip = await answered(above, await accepted(above, forged))
    const error = await refusedBoth(below, slip)
    expect(error).toMatchObject({ code: 'receiptTextDiffers', details: { name: '首报' } })
    expect(await refusedBoth(above, packet)).toMatchObject({
      code: 'packetReportDiffers',
      details: { name: '首报' },
    })
  })
})
