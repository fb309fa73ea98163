// Records outlive programs: every screen shows what earlier versions wrote, and a value that was not asked
// for then is nowhere a word of the machine's.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { click, draw, settle } from './support/page'
import { createFakeDesk, type FakeDesk } from './support/fake-desk'
import { App } from '../../renderer/app'
import { go, type Route } from '../../renderer/route'
import { MINUTE, toMs } from '../../shared/time'
import type { Incident } from '../../shared/incident/record'
import { reportKindSchema } from '../../shared/vocabulary'
import { MISSING } from '../support/all-papers'
import { OLDER, olderLines, type OlderDesk } from '../support/older'
import { act } from 'react'
import { SilentAudio } from './sign-in/silent-audio'

beforeEach(() => void vi.stubGlobal('AudioContext', SilentAudio))
afterEach(() => void vi.unstubAllGlobals())

function anOlderDesk(which: OlderDesk): FakeDesk {
  const lines = olderLines(which)
  return createFakeDesk(toMs(lines.at(-1)!.at) + 8 * MINUTE, lines)
}

const ofIncident = ({ id: incidentId, reports }: Incident): Route[] => [
  { kind: 'incident', incidentId },
  { kind: 'phone', incidentId },
  ...reportKindSchema.options.map((kind): Route => ({
    kind: 'report',
    incidentId,
    reportKind: kind,
    reportId: null,
  })),
  ...reports.map(({ id: reportId, kind }): Route => ({
    kind: 'report',
    incidentId,
    reportKind: kind,
    reportId,
  })),
]

function routesOf(desk: FakeDesk): Route[] {
  const { incidents, shift } = desk.state()
  const shifts = [...shift.past, ...(shift.current === null ? [] : [shift.current])]
  return [
    { kind: 'desk' },
    { kind: 'intake' },
    { kind: 'incidents' },
    { kind: 'import' },
    { kind: 'deliveries' },
    { kind: 'since' },
    { kind: 'roster' },
    { kind: 'rollCalls' },
    { kind: 'nilReport' },
    { kind: 'contacts' },
    { kind: 'settings' },
    { kind: 'manual' },
    { kind: 'log', shiftId: null },
    { kind: 'handover' },
    ...shifts.flatMap(({ id: shiftId }): Route[] => [
      { kind: 'log', shiftId },
      { kind: 'handover', shiftId },
    ]),
    ...Object.values(incidents).flatMap(ofIncident),
  ]
}

const SAID = ['title', 'aria-label', 'placeholder', 'alt', 'aria-description']

/** Everything that a person may read or hear of the page, what stands in its fields among it. */
function words(): string {
  const all = [...document.body.querySelectorAll('*')]
  const said = all.flatMap((element) => SAID.map((name) => element.getAttribute(name) ?? ''))
  const typed = all.flatMap((element) => ('value' in element ? String(element.value) : ''))
  return [document.body.textContent, ...said, ...typed].join('\n')
}

async function come(route: Route): Promise<void> {
  await act(async () => go(route))
  await settle()
}

const tabs = () => [...document.querySelectorAll('[role="tab"]')]

/** Every screen of a desk, one after the other, on a machine that does something else at the same time. */
const PATIENCE = { timeout: 180_000 }

describe.each(Object.keys(OLDER) as OlderDesk[])('the desk of an earlier version: %s', (which) => {
  test('shows every screen, and nothing is missing on any', PATIENCE, async () => {
    const desk = anOlderDesk(which)
    const begun = olderLines(which).filter(
      ({ type }) => type === 'incidentOpened' || type === 'incidentReceived',
    )
    expect(Object.keys(desk.state().incidents)).toHaveLength(begun.length)
    await draw(desk, <App />)
    await settle()
    for (const route of routesOf(desk)) {
      await come(route)
      expect(words(), JSON.stringify(route)).not.toMatch(MISSING)
      for (const index of tabs().keys()) {
        await click(tabs()[index]!)
        expect(words(), `${JSON.stringify(route)} ${tabs()[index]!.textContent}`).not.toMatch(
          MISSING,
        )
      }
    }
  })
})
