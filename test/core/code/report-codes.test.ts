// Which papers bear codes, and that a preview does not draw them anew each time.
import { describe, expect, it } from 'vitest'
import { createReportCodes } from '../../../electron/core/code/report-codes'
import type { CodedReport } from '../../../shared/packet/record'
import { ok, refuse, type Result } from '../../../shared/result'
import { aDesk, anIncident, sha256 } from '../../support/builders'

const DESK = sha256('a room')

function aRoom(
  answer: () => Promise<Result<readonly string[]>> = async () => ok(['<svg/>']),
  deskId: string | null = DESK,
) {
  const desk = aDesk()
  desk.open(anIncident({ level: 'II', verified: true }))
  const reportId = desk.save('initial')
  const drawn: CodedReport[] = []
  const codesOf = createReportCodes({
    deskId: async () => deskId,
    codes: {
      drawReport: (coded) => {
        drawn.push(coded)
        return answer()
      },
    },
  })
  return { desk, drawn, codes: () => codesOf(desk.state, { incidentId: desk.id, reportId }) }
}

describe('the codes of a report', () => {
  it("carry the very words on the paper, and nobody's telephone number", async () => {
    const { desk, drawn, codes } = aRoom()
    desk.approve()
    expect(await codes()).toEqual({ codes: ['<svg/>'] })
    expect(drawn[0]!.report.digest).toBe(desk.report().approval!.digest)
    expect(JSON.stringify(drawn[0])).not.toContain(anIncident().facts.source.phone)
  })

  it('wait for the number of the document: with it the words are others', async () => {
    const { desk, drawn, codes } = aRoom()
    expect(await codes()).toEqual({})
    expect(drawn).toEqual([])
    desk.approve()
    expect(await codes()).toEqual({ codes: ['<svg/>'] })
  })

  it('are drawn once for the same words', async () => {
    const { desk, drawn, codes } = aRoom()
    desk.approve()
    await codes()
    await codes()
    expect(drawn).toHaveLength(1)
    desk.deliver()
    await codes()
    expect(drawn).toHaveLength(2)
  })

  it('are tried again after they failed', async () => {
    let tries = 0
    const { desk, codes } = aRoom(async () => {
      tries += 1
      if (tries === 1) throw new Error('no memory')
      return ok(['<svg/>'])
    })
    desk.approve()
    await expect(codes()).rejects.toThrow('no memory')
    expect(await codes()).toEqual({ codes: ['<svg/>'] })
  })

  it('give the reason when they do not fit, and are none while the room does not know itself', async () => {
    const long = aRoom(async () => refuse('codesTooLong'))
    long.desk.approve()
    expect((await long.codes()).codesNote).toContain('容纳不下')
    const unknown = aRoom(undefined, null)
    unknown.desk.approve()
    expect(await unknown.codes()).toEqual({})
  })
})
