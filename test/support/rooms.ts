// Two rooms without a network between them: one below with a fire, one above to which it reports. What
// one hands out is a file; what the other takes in is its bytes.
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Reply } from '../../shared/contract'
import type { DeskState } from '../../shared/desk'
import type { Incident } from '../../shared/incident/record'
import type { ImportPreview } from '../../shared/packet/preview'
import { MINUTE, toInstant } from '../../shared/time'
import { testClock, type TestClock } from './clock'
import { openIncidentCommand } from './commands'
import { aDesk, signIn, viewOf, type TestDesk } from './desk'
import { aCall, aSetUp, aUnit, someContent } from './records'
import { tempFolder } from './temp-folder'
import type { ReportKind } from '../../shared/vocabulary'

export const ABOVE = '市政府总值班室'
export const BELOW = '赛罕区人民政府办公室'

async function aRoom(name: string, clock: TestClock): Promise<TestDesk> {
  const desk = await aDesk({ clock })
  await desk.done(aSetUp({ unit: aUnit({ name }) }))
  desk.shell.picked = tempFolder()
  return desk
}

export const aRoomBelow = (clock = testClock()): Promise<TestDesk> => aRoom(BELOW, clock)
/** Its name is that of a recipient of the room below. */
export const aRoomAbove = (clock = testClock('2026-11-23T06:40:00.000Z')): Promise<TestDesk> =>
  aRoom(ABOVE, clock)

export async function stateOf(desk: TestDesk): Promise<DeskState> {
  const { view } = await viewOf(desk)
  if (view.kind !== 'desk') throw new Error(`the desk is at ${view.kind}`)
  return view.state
}

export const incidentOf = async (desk: TestDesk, incidentId: string): Promise<Incident> =>
  (await stateOf(desk)).incidents[incidentId]!

/** A fire, told upwards by telephone; its id. */
export async function aFire(desk: TestDesk): Promise<string> {
  const now = desk.clock.wall()
  const { made } = await desk.done(openIncidentCommand(now - 5 * MINUTE))
  const incidentId = made.incidentId!
  await desk.done({
    type: 'reportByPhone',
    incidentId,
    lateReason: '',
    call: aCall({ at: toInstant(now) }),
  })
  return incidentId
}

/** Writes a report and sends it to everyone; its id. */
export async function send(
  desk: TestDesk,
  incidentId: string,
  kind: ReportKind,
  sections: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { made } = await desk.done({
    type: 'saveReport',
    incidentId,
    reportId: null,
    kind,
    content: someContent(kind, { title: '关于草原火情的报告', sections }),
  })
  const reportId = made.reportId!
  const state = await stateOf(desk)
  const report = state.incidents[incidentId]!.reports.find(({ id }) => id === reportId)!
  const at = toInstant(desk.clock.wall())
  await desk.done({
    type: 'deliverReport',
    incidentId,
    reportId,
    revision: report.revision,
    lateReason: '',
    deliveries: state.unit!.recipients.map(({ id }) => ({
      recipientId: id,
      channel: 'courier',
      at,
      receivedBy: '',
    })),
  })
  return reportId
}

/** Time passes; whoever sat there unlocks the desk again. */
export async function later(desk: TestDesk, minutes: number): Promise<void> {
  await desk.pass(minutes * MINUTE)
  expect(await signIn(desk)).toMatchObject({ ok: true })
}

function must<T>(reply: Reply<T>): T {
  expect(reply).toMatchObject({ ok: true })
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}

export interface Exported {
  readonly path: string
  readonly bytes: Buffer
  readonly digest: string
}

export async function exported(
  desk: TestDesk,
  incidentId: string,
  passphrase: string | null = null,
): Promise<Exported> {
  const { path, digest } = must(
    await desk.api.exportPacket({ incidentId, passphrase, noticeAccepted: true }),
  )
  return { path, digest, bytes: readFileSync(path) }
}

/** Brings bytes to the desk as the page does; the id of the staged file. */
export async function handedIn(
  desk: TestDesk,
  bytes: Uint8Array,
  name = '事件包.zip',
): Promise<string> {
  const { fileId } = must(await desk.api.beginFile({ name, size: bytes.length }))
  const piece = 3 * 1024 * 1024
  for (let start = 0, index = 0; start < bytes.length; start += piece, index += 1) {
    const base64 = Buffer.from(bytes.subarray(start, start + piece)).toString('base64')
    must(await desk.api.addChunk({ fileId, index, base64 }))
  }
  must(await desk.api.finishFile({ fileId }))
  return fileId
}

export async function opened(
  desk: TestDesk,
  bytes: Uint8Array,
  passphrase: string | null = null,
): Promise<ImportPreview> {
  return must(await desk.api.openImport({ fileIds: [await handedIn(desk, bytes)], passphrase }))
}

interface Accepting {
  readonly passphrase?: string | null
  readonly recipientId?: string
}

const accept = async (
  desk: TestDesk,
  bytes: Uint8Array,
  { passphrase = null, recipientId }: Accepting,
) =>
  desk.api.acceptImport({
    fileIds: [await handedIn(desk, bytes)],
    passphrase,
    noticeAccepted: true,
    ...(recipientId === undefined ? {} : { recipientId }),
  })

export const accepted = async (
  desk: TestDesk,
  bytes: Uint8Array,
  over: Accepting = {},
): Promise<string> => must(await accept(desk, bytes, over)).incidentId

/** Both looking and accepting are refused, for the same reason, and nothing has changed. */
export async function refusedBoth(desk: TestDesk, bytes: Uint8Array, over: Accepting = {}) {
  const before = await stateOf(desk)
  const looked = await desk.api.openImport({
    fileIds: [await handedIn(desk, bytes)],
    passphrase: over.passphrase ?? null,
  })
  const reply = await accept(desk, bytes, over)
  if (reply.ok) throw new Error('was accepted')
  expect(looked).toEqual(reply)
  expect(await stateOf(desk)).toEqual(before)
  return reply.error
}

/** The room above answers; the bytes of its 回执. */
export async function answered(desk: TestDesk, incidentId: string): Promise<Buffer> {
  return readFileSync(must(await desk.api.exportReceipt({ incidentId, noticeAccepted: true })).path)
}
