// Opening the page of a report in the whole app, as a next-step button does.
import { act } from 'react'
import { draw } from '../support/page'
import { App } from '../../../renderer/app'
import { go, type Opening } from '../../../renderer/route'
import type { ReportKind } from '../../../shared/vocabulary'
import type { FakeDesk } from '../support/fake-desk'
import { INCIDENT } from './room'

export const open = (
  kind: ReportKind,
  reportId: string | null = null,
  opening: Opening = null,
): Promise<void> =>
  act(async () => go({ kind: 'report', incidentId: INCIDENT, reportKind: kind, reportId }, opening))

export async function openOn(
  desk: FakeDesk,
  kind: ReportKind = 'initial',
  reportId: string | null = null,
  opening: Opening = null,
): Promise<void> {
  await draw(desk, <App />)
  await open(kind, reportId, opening)
}
