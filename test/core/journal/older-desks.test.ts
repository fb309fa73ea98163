// Records outlive programs: what earlier versions wrote (older/, never to be changed) opens, is proved,
// is printed and is handed on; a value that was not asked for then is unknown, and never a gap in the page.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accountabilityEvents } from '../../../shared/accountability/events'
import { circularEvents } from '../../../shared/circular/record'
import { digestEvents } from '../../../shared/digest/record'
import { isWhole, verifyFolder } from '../../../electron/core/verify/verify-folder'
import { eventData } from '../../../shared/event'
import { inboxEvents } from '../../../shared/inbox/record'
import { instructionEvents } from '../../../shared/instruction/events'
import { opinionEvents } from '../../../shared/opinion/events'
import { rollRunEvents } from '../../../shared/roll-run/record'
import { hasWord, type WordPaper } from '../../../shared/paper/record'
import { tripEvents } from '../../../shared/trip/record'
import { MINUTE, toInstant } from '../../../shared/time'
import { allPapers, MISSING, wordsOnPage } from '../../support/all-papers'
import { testClock } from '../../support/clock'
import { healthOf, signIn, startedAgain, type TestDesk } from '../../support/desk'
import { sealsIn } from '../../support/months'
import { OLDER, olderLines, olderText, type OlderDesk } from '../../support/older'
import { anOlderDesk } from '../../support/older-desk'
import { someContent, someFigures } from '../../support/records'
import { accepted, aRoomAbove, exported, incidentOf, stateOf } from '../../support/rooms'
import { readJournal, removeSnapshots } from '../../support/journal'
import { unzip } from '../docx/unzip'
import { eventually } from '../../support/eventually'

const DESKS = Object.keys(OLDER) as OlderDesk[]

async function wordsInWord(desk: TestDesk, paper: WordPaper): Promise<string> {
  const reply = await desk.api.saveDocx({ paper })
  if (!reply.ok) throw new Error(`${paper.kind}: ${reply.error.code}`)
  return unzip(readFileSync(reply.value.path))
    .get('word/document.xml')!
    .replace(/<[^>]+>/g, ' ')
}

describe.each(DESKS)('the desk of an earlier version: %s', (which) => {
  test('opens undamaged and goes on behind the very lines that are there', async () => {
    const desk = await anOlderDesk(which)
    expect(await healthOf(desk)).toMatchObject({ readOnly: null })
    expect(readJournal(desk.dataDir).startsWith(olderText(which))).toBe(true)
    await desk.core.stop()
    expect(isWhole(await verifyFolder(desk.dataDir))).toBe(true)
  })

  test('knows nothing that JSON would not keep', async () => {
    const state = await stateOf(await anOlderDesk(which))
    expect(JSON.parse(JSON.stringify(state))).toEqual(state)
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state)
  })

  test('prints every paper, and nothing is missing on any', async () => {
    const desk = await anOlderDesk(which)
    for (const paper of allPapers(await stateOf(desk))) {
      const made = await desk.api.makePaper({ paper })
      expect(made, JSON.stringify(paper)).toMatchObject({ ok: true })
      if (made.ok) expect(wordsOnPage(made.value.html), JSON.stringify(paper)).not.toMatch(MISSING)
      if (hasWord(paper))
        expect(await wordsInWord(desk, paper), JSON.stringify(paper)).not.toMatch(MISSING)
    }
  })

  test('has the same papers whether its sealed month was read or only looked at', async () => {
    const first = await anOlderDesk(which)
    const pages = async (desk: TestDesk) => {
      expect(await signIn(desk)).toMatchObject({ ok: true })
      const made: string[] = []
      for (const paper of allPapers(await stateOf(desk))) {
        const reply = await desk.api.makePaper({ paper })
        if (!reply.ok) throw new Error(`${paper.kind}: ${reply.error.code}`)
        made.push(reply.value.html.replaceAll(/记录链[^"]*/g, ''))
      }
      await desk.core.stop()
      return made
    }
    await first.core.stop()
    const opened: string[] = []
    const december = () =>
      startedAgain(first, {
        clock: testClock('2026-12-02T01:00:00.000Z'),
        onMonth: (month) => void opened.push(month),
      })
    const sealing = await december()
    await eventually(() => expect(sealsIn(first.dataDir)).toHaveLength(1))
    await sealing.core.stop()
    const lookedAt = await pages(await december())
    expect(opened).toEqual([])
    removeSnapshots(first.dataDir)
    expect(await pages(await december())).toEqual(lookedAt)
    expect(opened).toEqual(['2026-11'])
    expect(isWhole(await verifyFolder(first.dataDir))).toBe(true)
  })

  test('hands each of its incidents on to a room of today', async () => {
    const desk = await anOlderDesk(which)
    for (const { id, serial } of Object.values((await stateOf(desk)).incidents)) {
      const above = await aRoomAbove(testClock(toInstant(desk.clock.wall() + serial * MINUTE)))
      const there = await accepted(above, (await exported(desk, id)).bytes)
      const { received } = await incidentOf(above, there)
      expect(received!.steps.map(({ text }) => text).join('\n')).not.toMatch(MISSING)
      expect(received!.latest.facts.figures).toHaveProperty('trapped', null)
    }
  })
})

describe('a figure that was not asked for then', () => {
  test('is unknown in what was reported before, on the page of the next report', async () => {
    const desk = await anOlderDesk('whole')
    const incidentId = '2026-2'
    const content = someContent('followUp', { figures: someFigures({ trapped: 3 }) })
    const draft = (await incidentOf(desk, incidentId)).reports.find(
      ({ kind }) => kind === 'followUp',
    )!
    await desk.done({
      type: 'saveReport',
      incidentId,
      reportId: draft.id,
      kind: 'followUp',
      content,
    })
    const page = await desk.api.makePaper({
      paper: { kind: 'report', incidentId, reportId: draft.id },
    })
    if (!page.ok) throw new Error(page.error.code)
    expect(wordsOnPage(page.value.html)).toMatch(/截至目前，被困3人。/)
    expect(wordsOnPage(page.value.html)).not.toMatch(MISSING)
  })

  test('keeps a correction of the others legible', async () => {
    const { corrections } = await incidentOf(await anOlderDesk('whole'), '2026-1')
    const { changes } = corrections.find(({ target }) => target.kind === 'facts')!
    expect(changes.find(({ field }) => field === 'figures')).toMatchObject({
      from: { dead: 0, trapped: null },
      to: { dead: 1, trapped: null },
    })
  })
})

describe('the older journals', () => {
  test('hold every event that there is, but those that came later', () => {
    const held = new Set(olderLines('whole').map(({ type }) => type))
    const later: readonly string[] = [
      'codeIssued',
      'levelAboveKnew',
      'leaderListSet',
      'leadersListed',
      'leaderCalled',
      'seriesBegun',
      'thresholdsSet',
      'callReceived',
      'reportAgreedAfar',
      'agreementConfirmed',
      'agreementDenied',
      'deliveryRetracted',
      'shiftLeft',
      'periodSet',
      'periodDropped',
      ...Object.keys(opinionEvents),
      ...Object.keys(instructionEvents),
      'periodExported',
      'recordRecalled',
      'monthSealed',
      'backupPlaceAdded',
      'backupPlaceDropped',
      'backupMade',
      'backupFailed',
      'backupRestarted',
      'recordRestored',
      'subordinateSettingsChanged',
      'subordinateAdded',
      'subordinateChanged',
      'subordinateRetired',
      'subordinateRestored',
      'subordinatesImported',
      'unitNilReceived',
      'unitNilStruck',
      'unitNilChased',
      'unitNilClosed',
      ...Object.keys(accountabilityEvents),
      ...Object.keys(inboxEvents),
      ...Object.keys(rollRunEvents),
      ...Object.keys(tripEvents),
      ...Object.keys(digestEvents),
      ...Object.keys(circularEvents),
    ]
    expect(Object.keys(eventData).filter((type) => !held.has(type))).toEqual(later)
  })
})
