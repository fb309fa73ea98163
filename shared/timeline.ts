// The timeline of an incident: every step with its name and both times.
import { journalName } from './deadline/clocks'
import type { DeskEvent, EventOf, StepType } from './event'
import { endingText } from './incident/ending'
import { levelAboveText } from './incident/words'
import { attachedText } from './attachment/words'
import { INSTRUCTION_TEXTS } from './instruction/texts'
import { CAME_BY_NAMES } from './instruction/words'
import { answeredText, arrivedText, exportedText, receivedText } from './packet/words'
import { counterpartText } from './phone/record'
import { entryCorrectionText, entryText } from './shift/words'
import { afarText } from './report/afar'
import { REPORT_STATE_NAMES } from './report/state'
import { phrase } from './text'
import { readableChanges } from './field-words'
import { durationText } from './time'
import { CHANNEL_NAMES, levelText, reportName } from './vocabulary'
import type { DeskState } from './state'
import { withIncident } from './incident/find'
import type { Incident, Step } from './incident/record'
import { happenedAt } from './happened'

const stepOf = (event: DeskEvent): Step => ({
  seq: event.seq,
  type: event.type,
  by: event.by,
  recordedAt: event.at,
  happenedAt: happenedAt(event),
  data: event.data,
})

/** Writes the event into the timeline of the incident that it is about, if any. */
export function withStep(state: DeskState, event: DeskEvent): DeskState {
  const id = (event.data as { incidentId?: unknown }).incidentId
  if (typeof id !== 'string') return state
  return withIncident(state, id, (incident) => ({
    ...incident,
    timeline: [...incident.timeline, stepOf(event)],
  }))
}

const reportNamed = (incident: Incident, reportId: string): string => {
  const report = incident.reports.find(({ id }) => id === reportId)
  return report === undefined ? '报告' : reportName(report.kind, report.number)
}

/** With the step that gave it. */
const numberGiven = (docNumber: { readonly text: string } | null): string =>
  docNumber === null ? '' : `（${docNumber.text}）`

const recipientNamed = (incident: Incident, reportId: string, recipientId: string): string =>
  incident.reports
    .find(({ id }) => id === reportId)
    ?.addressedTo.find(({ id }) => id === recipientId)?.name ?? recipientId

/** Struck since: by whom it was registered, and to whom, stays in sight. */
const isRetracted = (
  incident: Incident,
  reportId: string,
  { recipientId, at }: { readonly recipientId: string; readonly at: string },
): boolean =>
  incident.reports
    .find(({ id }) => id === reportId)
    ?.retracted.some(
      ({ delivery }) => delivery.recipientId === recipientId && delivery.at === at,
    ) ?? false

/** By the step that added it: the timeline has its own words, whatever else is in the state. */
function attachmentNamed({ timeline }: Incident, attachmentId: string): string {
  const added = timeline.find(
    ({ type, data }) =>
      type === 'attachmentAdded' &&
      (data as { attachmentId: string }).attachmentId === attachmentId,
  )
  return added === undefined ? '附件' : (added.data as { name: string }).name
}

const stageText = (offsetMs: number): string => {
  if (offsetMs === 0) return '到期'
  return offsetMs < 0 ? `距时限${durationText(offsetMs)}` : `超时${durationText(offsetMs)}`
}

/**
 * What a clock is called, met or not: the same as on cards and in lists. Only a change of casualties
 * can be taken back, and its clock with it.
 */
export const clockName = (incident: Incident, key: string): string =>
  journalName(incident, key) ?? '伤亡变化补报'

type Describers = {
  readonly [T in StepType]: (event: EventOf<T>['data'], incident: Incident) => string
}

type InstructionTexts = typeof INSTRUCTION_TEXTS

/** Its own words, about the instruction as the incident has it. */
const INSTRUCTION_DESCRIBERS = Object.fromEntries(
  Object.entries(INSTRUCTION_TEXTS).map(([type, describe]) => [
    type,
    (data: { readonly instructionId: string }, { instructions }: Incident) =>
      describe(
        data as never,
        instructions.find(({ id }) => id === data.instructionId),
      ),
  ]),
) as unknown as { readonly [T in keyof InstructionTexts]: Describers[T] }

const DESCRIBERS: Describers = {
  ...INSTRUCTION_DESCRIBERS,
  incidentOpened: ({ call, level, facts }) =>
    `接报：${(call === null ? [counterpartText(facts.source)] : [counterpartText(call.from), phrase(call.said)]).filter((part) => part !== '').join('。')}（${levelText(level)}）`,
  phoneReported: ({ call }) =>
    `电话报告 ${counterpartText(call.to)}：${phrase(call.said)}${call.answer === '' ? '' : `。答复：${call.answer}`}`,
  callReceived: ({ call }) =>
    `续来电：${[counterpartText(call.from), phrase(call.said)].filter((part) => part !== '').join('。')}${call.alreadyTold === '' ? '' : `。对方已通知：${call.alreadyTold}`}`,
  instructionRelayed: ({ to }) => `批示转办：${to}`,
  leadersListed: ({ leaders }) => `须通知领导：${leaders.map(({ name }) => name).join('、')}`,
  leaderCalled: ({ name, reached, way, proposal, answer, instructionId }) =>
    [
      `领导通知 ${name}：${reached ? '已通知' : '未接通'}${way === 'phone' ? '' : `（${CAME_BY_NAMES[way]}）`}`,
      proposal === '' ? '' : `处理意见：${phrase(proposal)}`,
      answer === '' ? '' : `答复：${phrase(answer)}`,
      instructionId === null ? '' : '所作指示另记',
    ]
      .filter((part) => part !== '')
      .join('。'),
  levelSet: ({ before, level, basis }) =>
    `级别 ${levelText(before)} → ${levelText(level)}：${basis}`,
  incidentVerified: ({ note }) => `已核实：${note}`,
  sensitiveSet: ({ sensitive, reason }) => `${sensitive ? '标为敏感' : '取消敏感'}：${reason}`,
  mediaExposed: ({ outlet }) => `媒体曝光：${outlet}`,
  levelAboveKnew: ({ known }) => levelAboveText(known),
  opinionLinked: ({ number, title, began, calls }) =>
    `${began ? '由' : '关联'}${number}“${title}”${began ? '转来' : ''}${calls.map(({ call }) => `；转来前已电话报告 ${counterpartText(call.to)}：${phrase(call.said)}`).join('')}`,
  dailySet: ({ dailyAt, reason }) =>
    `${dailyAt === null ? '取消日报' : `改为每日 ${dailyAt} 一报`}：${reason}`,
  entryAdded: ({ entry }) => entryText(entry),
  entryCorrected: ({ entryId, changes, reason }) =>
    `更正${entryCorrectionText(entryId, changes)}。原因：${reason}`,
  recordCorrected: ({ changes, reason }) =>
    `更正 ${changes
      .flatMap(readableChanges)
      .map(({ label, from, to }) => `${label}“${from}”→“${to}”`)
      .join('；')}。原因：${reason}`,
  incidentClosed: ({ ending }) =>
    ending.kind === 'final' ? '办结' : `了结（${endingText(ending)}）`,
  incidentReopened: ({ reason }) => `重新打开：${reason}`,
  alarmRaised: ({ deadlineKey, offsetMs, duringDowntime }, incident) =>
    `报警：${clockName(incident, deadlineKey)} ${stageText(offsetMs)}${duringDowntime ? '（停机期间到期）' : ''}`,
  alarmAcknowledged: ({ deadlineKey }, incident) =>
    `知道了：${clockName(incident, deadlineKey)}，停止响铃`,
  deadlineWaived: ({ name, reason }) => `时限说明（${name}）：${reason}`,
  reportSaved: ({ kind, number }) => `${reportName(kind, number)} 存${REPORT_STATE_NAMES.draft}`,
  reportSubmitted: ({ reportId, docNumber }, incident) =>
    `${reportNamed(incident, reportId)} 送审${numberGiven(docNumber)}`,
  reportNumbered: ({ reportId, docNumber }, incident) =>
    `${reportNamed(incident, reportId)} 编号 ${docNumber.text}`,
  reportApproved: ({ reportId, digest, docNumber }, incident) =>
    `${reportNamed(incident, reportId)} 审定（文本摘要 ${digest.slice(0, 8)}）${numberGiven(docNumber)}`,
  reportAgreedAfar: ({ reportId, digest, docNumber, afar }, incident) =>
    `${reportNamed(incident, reportId)} ${afarText(afar)}，领导待补口令确认（文本摘要 ${digest.slice(0, 8)}）${numberGiven(docNumber)}`,
  agreementConfirmed: ({ reportId }, incident) =>
    `${reportNamed(incident, reportId)} 领导补口令，确认审定`,
  agreementDenied: ({ reportId, reason }, incident) =>
    `${reportNamed(incident, reportId)} 领导否认审定：${reason}`,
  reportReturned: ({ reportId, reason }, incident) =>
    `${reportNamed(incident, reportId)} 退回：${reason}`,
  reportDelivered: ({ reportId, deliveries, lateReason, docNumber }, incident) => {
    const to = deliveries.map(
      (made) =>
        `${recipientNamed(incident, reportId, made.recipientId)}（${CHANNEL_NAMES[made.channel]}${isRetracted(incident, reportId, made) ? '，已撤销' : ''}）`,
    )
    return `${reportNamed(incident, reportId)} 报送${numberGiven(docNumber)}：${to.join('、')}${lateReason === '' ? '' : `。迟报原因：${lateReason}`}`
  },
  deliveryRetracted: ({ reportId, recipientId, reason }, incident) =>
    `${reportNamed(incident, reportId)} 撤销报送登记：${recipientNamed(incident, reportId, recipientId)}实际没有报出。原因：${reason}`,
  receiptRecorded: ({ reportId, recipientId, receipt, proof, returned }, incident) =>
    `${reportNamed(incident, reportId)} ${returned === null ? '回执' : '退回'}：${recipientNamed(incident, reportId, recipientId)} ${receipt.receivedBy}${returned === null ? '' : `，${returned}`}${proof === null ? '' : `（回执摘要 ${proof.digest.slice(0, 8)}）`}`,
  incidentReceived: receivedText,
  packetReceived: arrivedText,
  packetExported: exportedText,
  receiptIssued: answeredText,
  attachmentAdded: (added, incident) =>
    `${added.owner.kind === 'report' ? `${reportNamed(incident, added.owner.reportId)} ` : ''}${attachedText(added)}`,
  attachmentCaptioned: ({ attachmentId, caption, before }, incident) =>
    `附件说明（${attachmentNamed(incident, attachmentId)}）：“${before === '' ? '（空）' : before}”→“${caption === '' ? '（空）' : caption}”`,
  attachmentWithdrawn: ({ attachmentId, reason }, incident) =>
    `撤下附件（${attachmentNamed(incident, attachmentId)}）：${reason}`,
}

/** A step in the words of the room. */
export function stepText(step: Step, incident: Incident): string {
  const describe = DESCRIBERS[step.type as StepType] as
    ((data: unknown, incident: Incident) => string) | undefined
  return describe?.(step.data, incident) ?? step.type
}
