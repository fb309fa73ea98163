// The facts behind the next step: why it is this one, in the words of the record.
import type { Owed } from '../../shared/incident/next-step'
import { endingText } from '../../shared/incident/ending'
import type { Incident } from '../../shared/incident/record'
import { toldText } from '../../shared/leaders/find'
import { nameOf, sentAt, sentReports, undelivered, unreceipted } from '../../shared/report/state'
import type { Report } from '../../shared/report/record'
import { relativeText, toMs, type Ms } from '../../shared/time'

/** `首报 13:28 已报送 3/3`, and 回执 2/3 while some are missing. */
function sentText(report: Report, now: Ms): string {
  const all = report.addressedTo.length
  const sent = all - undelivered(report).length
  const receipts = sent - unreceipted(report).length
  const receipt = receipts < sent ? `，回执 ${receipts}/${sent}` : ''
  return `${nameOf(report)} ${relativeText(sentAt(report)!, now)} 已报送 ${sent}/${all}${receipt}`
}

function phoneText(incident: Incident, now: Ms): string {
  const last = incident.phones.filter(({ direction }) => direction === 'out').at(-1)
  return last === undefined ? '尚未电话报告' : `已电话报告 ${relativeText(toMs(last.at), now)}`
}

const lastSent = (incident: Incident, now: Ms): string => {
  const last = sentReports(incident).at(-1)
  return last === undefined ? phoneText(incident, now) : sentText(last, now)
}

function writing(incident: Incident, reportId: string | null, now: Ms): string {
  const report = incident.reports.find(({ id }) => id === reportId)
  const returned = report?.returned
  if (returned) return `${relativeText(toMs(returned.at), now)} 退回：${returned.reason}`
  const draft = report === undefined ? '' : `草稿 ${relativeText(toMs(report.savedAt), now)} · `
  return `${draft}${lastSent(incident, now)}`
}

/** What stands behind the step that an incident owes next. */
export function behind(incident: Incident, { step }: Owed, now: Ms): string {
  switch (step.kind) {
    case 'phone':
      return `${relativeText(toMs(incident.facts.learnedAt), now)} 接报，尚未电话报告`
    case 'write':
      if (incident.closing !== null) return `${endingText(incident.closing.ending)}；此前已上报`
      return writing(incident, step.reportId, now)
    case 'approve':
    case 'deliver':
    case 'receipt': {
      const report = incident.reports.find(({ id }) => id === step.reportId)!
      if (report.sent !== null) return sentText(report, now)
      const by = report.approval ?? report.submitted
      const state = report.approval === null ? '送审，等候审定' : '审定，尚未报送'
      return by === null ? '' : `${relativeText(toMs(by.at), now)} ${state}`
    }
    case 'relay':
    case 'relayByUnit': {
      const instruction = incident.instructions.find(({ id }) => id === step.instructionId)
      return instruction === undefined ? '' : `${instruction.from}：${instruction.words}`
    }
    case 'leaders':
      return toldText(incident, now)
    case 'close':
      return `${lastSent(incident, now)}，时限都已了结`
    case 'none':
      return ''
  }
}
