// 回执 for what was received: as a file for the way back, or as one code on the screen or on paper.
import type { Answers, Params } from '../../../shared/contract'
import { knownIncident } from '../../../shared/incident/find'
import type { ReceiptSlip, Received, Via } from '../../../shared/packet/record'
import { slipOf, toAnswer } from '../../../shared/packet/slip'
import { nameOf } from '../../../shared/report/state'
import { ok, refuse, type Result } from '../../../shared/result'
import { diskFault } from '../disk/disk-fault'
import { fileNameOf } from '../../../shared/paper/frame'
import { writeNew } from '../disk/new-file'
import { SAVE_FAULTS } from '../disk/save-fault'
import { requireSession, type PacketDeps, type SessionInfo, withIncidentAtHand } from './deps'
import { stampOf } from './hand-out'
import { digestOfSlip, receiptFile } from './receipt-file'

/** As many as one code carries and a webcam still reads; a file takes all. */
const MOST_IN_CODE = 12

interface Answer {
  readonly who: SessionInfo
  readonly received: Received
  readonly slip: ReceiptSlip
}

type Asked = Pick<Params<'exportReceipt'>, 'incidentId' | 'returned'>

async function answerTo(
  deps: PacketDeps,
  { incidentId, returned }: Asked,
  most: number,
): Promise<Result<Answer>> {
  const who = await requireSession(deps)
  if (!who.ok) return who
  const state = await withIncidentAtHand(deps, deps.state(), incidentId)
  const found = knownIncident(state, incidentId)
  if (!found.ok) return found
  const received = toAnswer(found.value)
  if (!received.ok) return received
  const meant = received.value.reports.filter(
    ({ reportId }) => returned === undefined || returned.reports.includes(reportId),
  )
  const reports = meant.slice(-most)
  if (reports.length === 0) return refuse('unknownRecord', 'returned.reports')
  const slip = slipOf(state, received.value, reports, {
    ...who.value,
    now: deps.now(),
    returned: returned?.reason ?? null,
  })
  return ok({ who: who.value, received: received.value, slip })
}

const note = (deps: PacketDeps, incidentId: string, via: Via, { who, slip }: Answer) =>
  deps.submit({
    type: 'recordReceiptIssued',
    personId: who.personId,
    incidentId,
    via,
    digest: digestOfSlip(slip),
    reports: slip.reports.map(({ reportId }) => reportId),
    returned: slip.returned ?? null,
  })

const nameOfSlip = ({ returned }: ReceiptSlip): string => (returned === undefined ? '回执' : '退回')

export async function exportReceipt(
  deps: PacketDeps,
  asked: Params<'exportReceipt'>,
): Promise<Result<Answers['exportReceipt']>> {
  const answer = await answerTo(deps, asked, Number.POSITIVE_INFINITY)
  if (!answer.ok) return answer
  const folder = await deps.ports.pickFolder()
  if (folder === null) return refuse('noFolder')
  const { slip } = answer.value
  const name = `${fileNameOf(`${nameOfSlip(slip)} ${slip.source.number} ${slip.by.unit}`)} ${stampOf(deps.now())}.json`
  let path: string
  try {
    path = await writeNew(deps.disk, folder, name, receiptFile(slip))
  } catch (error) {
    const { code, details } = diskFault(error, folder)
    return refuse(SAVE_FAULTS[code], '', details)
  }
  const noted = await note(deps, asked.incidentId, 'packet', answer.value)
  if (noted.ok) return ok({ path })
  // It may stay when the stick was pulled out meanwhile: what could not be noted is what the person is told.
  await deps.disk.remove(path).catch(() => {})
  return noted
}

export async function receiptCode(
  deps: PacketDeps,
  asked: Params<'receiptCode'>,
): Promise<Result<Answers['receiptCode']>> {
  const answer = await answerTo(deps, asked, MOST_IN_CODE)
  if (!answer.ok) return answer
  const { slip, received } = answer.value
  const svg = await deps.codes.drawReceipt(slip)
  if (!svg.ok) return svg
  const noted = await note(deps, asked.incidentId, 'code', answer.value)
  if (!noted.ok) return noted
  const reportIds = slip.reports.map(({ reportId }) => reportId)
  const names = received.reports
    .filter(({ reportId }) => reportIds.includes(reportId))
    .map(nameOf)
    .join('、')
  const paper = {
    kind: 'receiptSlip',
    incidentId: asked.incidentId,
    personId: answer.value.who.personId,
    at: slip.at,
    reportIds,
    returned: slip.returned ?? null,
  } as const
  return ok({
    paper,
    svg: svg.value,
    text: `${nameOfSlip(slip)}　${slip.source.number}　${names}　${slip.by.unit} ${slip.by.name}`,
  })
}
