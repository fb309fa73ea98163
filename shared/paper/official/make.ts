// The official papers of an incident by their kind: state and request -> what stands on them, or why
// there is none. A page and a Word document are drawn from the same.
import { incidentNumber } from '../../incident/number'
import type { Incident } from '../../incident/record'
import { knownIncident } from '../../incident/find'
import { leadersOf } from '../../leaders/find'
import type { Report } from '../../report/record'
import { findReport, nameOf } from '../../report/state'
import { ok, refuse, type Result } from '../../result'
import type { DeskState } from '../../state'
import { lookUp } from '../../lookup'
import type { Day } from '../../time'
import type { Unit } from '../../unit/record'
import type { PaperContext } from '../proof'
import { BLANK_NAMES, type MadePaper, type Paper, type PaperOf } from '../record'
import { approvalSheetBody } from './approval-sheet'
import { blankBody } from './blank'
import { callScriptBody, reportScriptBody } from './call-script'
import { formPaper } from './draw-form'
import { circularSheetOf } from './circular-sheet'
import { digestSheetOf } from './digest-sheet'
import { faxCoverBody } from './fax-cover'
import type { FormSheet } from './form'
import { nilSheet } from './nil-sheet'
import { leaderSheetBody } from './leader-sheet'
import { opinionEvidence, opinionSheet } from './make-opinion'
import { noticeSheet, orderLedger, orderSheet, resultSheet } from './orders'
import { phoneRecordBody } from './phone-record'
import { proofOf } from './printed-proof'
import { reportPaper, type ReportSheet } from './report'
import { reportSheet } from './report-sheet'
import { inquiryNotice, pieceNotice } from './unit-notices'

interface Found {
  readonly unit: Unit
  readonly incident: Incident
}

function found(state: DeskState, incidentId: string): Result<Found> {
  const incident = knownIncident(state, incidentId)
  if (!incident.ok) return incident
  return state.unit === null
    ? refuse('notSetUp')
    : ok({ unit: state.unit, incident: incident.value })
}

function foundReport(
  state: DeskState,
  incidentId: string,
  reportId: string,
): Result<Found & { readonly report: Report }> {
  const about = found(state, incidentId)
  if (!about.ok) return about
  const report = findReport(about.value.incident, reportId)
  return report === undefined ? refuse('unknownRecord', 'reportId') : ok({ ...about.value, report })
}

/** What stands on the page of a report, whatever it is printed by. */
export function sheetOf(
  state: DeskState,
  incidentId: string,
  reportId: string,
): Result<ReportSheet> {
  const about = foundReport(state, incidentId, reportId)
  if (!about.ok) return about
  const { unit, incident, report: of } = about.value
  return ok(reportSheet(state, unit, incident, of))
}

export function report(
  state: DeskState,
  { incidentId, reportId }: PaperOf<'report'>,
  shown: PaperContext,
): Result<MadePaper> {
  const sheet = sheetOf(state, incidentId, reportId)
  return sheet.ok ? ok(reportPaper(sheet.value, shown)) : sheet
}

/** What stands on the page of a 零报告, whatever it is printed by. */
export function nilSheetOf(
  { unit, nilReports, ...state }: DeskState,
  date: Day,
): Result<ReportSheet> {
  const written = lookUp(nilReports.reports, date)
  if (written === undefined) return refuse('unknownRecord', 'date')
  return unit === null ? refuse('notSetUp') : ok(nilSheet(state, unit, written))
}

export function nilReport(state: DeskState, { date }: PaperOf<'nilReport'>): Result<MadePaper> {
  const sheet = nilSheetOf(state, date)
  return sheet.ok ? ok(reportPaper(sheet.value)) : sheet
}

export function circular(state: DeskState, { circularId }: PaperOf<'circular'>): Result<MadePaper> {
  const sheet = circularSheetOf(state, circularId)
  return sheet.ok ? ok(reportPaper(sheet.value)) : sheet
}

export function digest(state: DeskState, { digestId }: PaperOf<'digest'>): Result<MadePaper> {
  const sheet = digestSheetOf(state, digestId)
  return sheet.ok ? ok(reportPaper(sheet.value)) : sheet
}

function phoneRecord(
  state: DeskState,
  paper: PaperOf<'phoneRecord'>,
  context: PaperContext,
): Result<FormSheet> {
  const about = found(state, paper.incidentId)
  if (!about.ok) return about
  const { unit, incident } = about.value
  const phone = incident.phones.find(({ id }) => id === paper.phoneId)
  if (phone === undefined) return refuse('unknownRecord', 'phoneId')
  return ok({
    title: '值班电话记录',
    which: `${incidentNumber(incident)} 第${incident.phones.indexOf(phone) + 1}次`,
    unitName: unit.name,
    proof: proofOf(context),
    blocks: phoneRecordBody(state, incident, phone),
  })
}

function approvalSheet(
  state: DeskState,
  paper: PaperOf<'approvalSheet'>,
  context: PaperContext,
): Result<FormSheet> {
  const about = foundReport(state, paper.incidentId, paper.reportId)
  if (!about.ok) return about
  const { unit, incident, report: of } = about.value
  return ok({
    title: '文件呈批单',
    which: `${nameOf(of)} ${incidentNumber(incident)}`,
    unitName: unit.name,
    proof: proofOf(context),
    blocks: approvalSheetBody(state, unit, incident, of),
  })
}

function faxCover(
  state: DeskState,
  paper: PaperOf<'faxCover'>,
  context: PaperContext,
): Result<FormSheet> {
  const about = foundReport(state, paper.incidentId, paper.reportId)
  if (!about.ok) return about
  const { unit, incident, report: of } = about.value
  const recipient = unit.recipients.find(({ id }) => id === paper.recipientId)
  if (recipient === undefined) return refuse('unknownRecipient', 'recipientId')
  return ok({
    title: '传真封面',
    which: `${nameOf(of)} ${incidentNumber(incident)} ${recipient.name}`,
    unitName: unit.name,
    proof: proofOf(context),
    blocks: faxCoverBody(state, { unit, incident, report: of, recipient, context }),
  })
}

function reportCallScript(
  state: DeskState,
  { incidentId, reportId }: Omit<PaperOf<'report'>, 'kind'>,
  context: PaperContext,
): Result<FormSheet> {
  const sheet = sheetOf(state, incidentId, reportId)
  if (!sheet.ok) return sheet
  if (state.unit === null) return refuse('notSetUp')
  return ok({
    title: '电话报告提纲',
    which: `${sheet.value.name} ${sheet.value.document.number}`,
    unitName: state.unit.name,
    proof: proofOf(context),
    blocks: reportScriptBody(state, state.unit, sheet.value, context.digest ?? ''),
  })
}

function callScript(
  state: DeskState,
  paper: PaperOf<'callScript'>,
  context: PaperContext,
): Result<FormSheet> {
  const { incidentId, reportId } = paper
  if (reportId !== undefined) return reportCallScript(state, { incidentId, reportId }, context)
  const about = found(state, incidentId)
  if (!about.ok) return about
  const { unit, incident } = about.value
  return ok({
    title: '电话报告提纲',
    which: incidentNumber(incident),
    unitName: unit.name,
    proof: proofOf(context),
    blocks: callScriptBody(state, unit, incident),
  })
}

const blank = (state: DeskState, { form }: PaperOf<'blank'>): Result<FormSheet> =>
  ok({
    title: `${BLANK_NAMES[form]}空白表`,
    which: '手填用',
    unitName: state.unit?.name ?? '',
    proof: '用后补录并存档',
    blocks: blankBody(state, form),
  })

function leaderSheet(
  state: DeskState,
  paper: PaperOf<'leaderSheet'>,
  context: PaperContext,
): Result<FormSheet> {
  const about = found(state, paper.incidentId)
  if (!about.ok) return about
  const { unit, incident } = about.value
  if (leadersOf(incident).length === 0) return refuse('noLeaderList', 'incidentId')
  return ok({
    title: '领导通知单',
    which: incidentNumber(incident),
    unitName: unit.name,
    proof: proofOf(context),
    blocks: leaderSheetBody(state, unit, incident),
  })
}

const FORMS = {
  phoneRecord,
  approvalSheet,
  faxCover,
  callScript,
  leaderSheet,
  orderSheet,
  noticeSheet,
  resultSheet,
  orderLedger,
  inquiryNotice,
  pieceNotice,
  opinionSheet,
  opinionEvidence,
  blank,
}
export type FormKind = keyof typeof FORMS
export type FormPaper = PaperOf<FormKind>
export const isForm = (paper: Paper): paper is FormPaper => Object.hasOwn(FORMS, paper.kind)

/** The rows and cells of a form. */
export const formOf = (
  state: DeskState,
  paper: FormPaper,
  context: PaperContext,
): Result<FormSheet> =>
  (
    FORMS[paper.kind] as (
      state: DeskState,
      paper: FormPaper,
      context: PaperContext,
    ) => Result<FormSheet>
  )(state, paper, context)

export function form(state: DeskState, paper: FormPaper, context: PaperContext): Result<MadePaper> {
  const sheet = formOf(state, paper, context)
  return sheet.ok ? ok(formPaper(sheet.value, context.images)) : sheet
}
