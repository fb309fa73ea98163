// What is noise in a timeline or a log, each kind in one line that can be opened: alarms of one clock, 回执 of one
// report, what came in one packet. Nothing leaves the record; it only stands closer (trial C6).
import type { Incident, Step } from './incident/record'
import { incidentNumber, shortNumber } from './incident/number'
import { findReport, nameOf } from './report/state'
import type { Entry, StepEntry } from './shift/entry'
import type { DeskState } from './state'
import { durationText, SECOND, toMs, type Ms } from './time'
import { clockName, stepText } from './timeline'

export interface Fold<Of> {
  readonly key: string
  /** Two characters, as of any line. */
  readonly kind: string
  readonly text: string
  /** What it stands for, the oldest first. */
  readonly of: readonly Of[]
}
export type Folded<Of> = { readonly one: Of } | { readonly fold: Fold<Of> }

type DataOf = Readonly<Record<string, unknown>>
const dataOf = ({ data }: Step): DataOf => data as DataOf

const ALARMS: readonly string[] = ['alarmRaised', 'alarmAcknowledged']
const ARRIVALS: readonly string[] = ['incidentReceived', 'packetReceived']
/** The files of a packet are written down right behind it. */
const ONE_ARRIVAL: Ms = 5 * SECOND

/** The packet with which this step came. */
function arrivalOf(step: Step, steps: readonly Step[]): Step | undefined {
  if (step.type !== 'attachmentAdded' && !ARRIVALS.includes(step.type)) return undefined
  return steps.find(({ type, by, recordedAt }) => {
    if (!ARRIVALS.includes(type) || by !== step.by) return false
    const later = toMs(step.recordedAt) - toMs(recordedAt)
    return later >= 0 && later <= ONE_ARRIVAL
  })
}

/** 退回 says why, and stands by itself. */
const isTaken = (step: Step): boolean =>
  step.type === 'receiptRecorded' && dataOf(step)['returned'] === null

function keyOf(step: Step, steps: readonly Step[]): string | null {
  if (ALARMS.includes(step.type)) return `alarm:${String(dataOf(step)['deadlineKey'])}`
  if (isTaken(step)) return `receipt:${String(dataOf(step)['reportId'])}`
  const arrival = arrivalOf(step, steps)
  return arrival === undefined ? null : `packet:${arrival.seq}`
}

/** `报警 7 次，最长超时25分，应答 3 次` */
function alarmText(steps: readonly Step[], incident: Incident): string {
  const raised = steps.filter(({ type }) => type === 'alarmRaised')
  const longest = Math.max(0, ...raised.map((step) => Number(dataOf(step)['offsetMs'])))
  const answered = steps.length - raised.length
  return [
    `${clockName(incident, String(dataOf(steps[0]!)['deadlineKey']))}：报警 ${raised.length} 次`,
    ...(longest > 0 ? [`最长超时${durationText(longest)}`] : []),
    ...(answered > 0 ? [`应答 ${answered} 次`] : []),
  ].join('，')
}

/** `首报 回执 3 家：应急办、信息处、区委办` */
function receiptText(steps: readonly Step[], incident: Incident): string {
  const report = findReport(incident, String(dataOf(steps[0]!)['reportId']))
  const names = steps.map((step) => {
    const id = String(dataOf(step)['recipientId'])
    return report?.addressedTo.find((office) => office.id === id)?.name ?? id
  })
  return `${report === undefined ? '报告' : nameOf(report)} 回执 ${steps.length} 家：${names.join('、')}`
}

function packetText(steps: readonly Step[], incident: Incident): string {
  const arrived = steps.filter(({ type }) => type !== 'attachmentAdded')
  const files = steps.length - arrived.length
  return `${arrived.map((step) => stepText(step, incident)).join('；')}${files === 0 ? '' : `；附件 ${files} 个`}`
}

function foldOf(key: string, of: readonly Step[], incident: Incident): Fold<Step> {
  if (key.startsWith('alarm:')) return { key, kind: '报警', text: alarmText(of, incident), of }
  return key.startsWith('receipt:')
    ? { key, kind: '回执', text: receiptText(of, incident), of }
    : { key, kind: '接收', text: packetText(of, incident), of }
}

/** The steps of an incident, the oldest first; a fold stands where the latest of its steps does. */
export function foldSteps(incident: Incident): readonly Folded<Step>[] {
  const { timeline } = incident
  const keys = timeline.map((step) => keyOf(step, timeline))
  return timeline.flatMap((step, index): Folded<Step>[] => {
    const key = keys[index]!
    if (key === null) return [{ one: step }]
    if (keys.lastIndexOf(key) !== index) return []
    const of = timeline.filter((_step, at) => keys[at] === key)
    return [of.length === 1 ? { one: step } : { fold: foldOf(key, of, incident) }]
  })
}

type Around = Pick<DeskState, 'incidents'>

const stepOf = ({ incidentId, seq }: StepEntry, around: Around): Step | undefined =>
  around.incidents[incidentId]?.timeline.find((step) => step.seq === seq)

/** What stands side by side in a log and is one thing to whoever reads it. */
function runOf(entry: Entry, around: Around): string | null {
  if (entry.kind !== 'step') return null
  switch (entry.stepType) {
    case 'alarmRaised':
      return 'alarm'
    case 'alarmAcknowledged':
      return `answer:${entry.by}`
    case 'receiptRecorded': {
      const step = stepOf(entry, around)
      return step === undefined || !isTaken(step)
        ? null
        : `receipt:${entry.incidentId}:${String(dataOf(step)['reportId'])}`
    }
    case 'incidentReceived':
    case 'packetReceived':
    case 'attachmentAdded':
      return `packet:${entry.incidentId}`
    default:
      return null
  }
}

/** Files alone came with no packet: somebody added each. */
const isOneThing = (run: string, of: readonly Entry[]): boolean =>
  of.length > 1 &&
  (!run.startsWith('packet:') ||
    of.some((entry) => entry.kind === 'step' && ARRIVALS.includes(entry.stepType)))

const NAMED = 3

/** `报警 8 项：3号 电话报告、1号 电话报告、6号 书面首报 等` */
function alarmsText(entries: readonly StepEntry[], around: Around): string {
  const named = entries.slice(0, NAMED).flatMap((entry) => {
    const incident = around.incidents[entry.incidentId]
    const step = stepOf(entry, around)
    return incident === undefined || step === undefined
      ? []
      : [`${shortNumber(incident)} ${clockName(incident, String(dataOf(step)['deadlineKey']))}`]
  })
  return `报警 ${entries.length} 项：${named.join('、')}${entries.length > named.length ? ' 等' : ''}`
}

function runText(run: string, entries: readonly StepEntry[], around: Around): string {
  if (run === 'alarm') return alarmsText(entries, around)
  if (run.startsWith('answer:')) return `知道了 ${entries.length} 项，停止响铃`
  const incident = around.incidents[entries[0]!.incidentId]
  const steps = entries.flatMap((entry) => stepOf(entry, around) ?? [])
  if (incident === undefined || steps.length === 0) return `${entries.length} 条`
  const text = run.startsWith('receipt:')
    ? receiptText(steps, incident)
    : packetText(steps, incident)
  return `${incidentNumber(incident)} ${text}`
}

const RUN_KINDS: Readonly<Record<string, string>> = {
  alarm: '报警',
  answer: '应答',
  receipt: '回执',
  packet: '接收',
}

/** The entries of a log in their order, those side by side that are one thing in one line. */
export function foldEntries(entries: readonly Entry[], around: Around): readonly Folded<Entry>[] {
  const runs = entries.map((entry) => runOf(entry, around))
  const folded: Folded<Entry>[] = []
  for (let index = 0; index < entries.length;) {
    const run = runs[index]!
    let end = index + 1
    while (run !== null && end < entries.length && runs[end] === run) end += 1
    const of = entries.slice(index, end)
    if (run === null || !isOneThing(run, of)) folded.push(...of.map((one) => ({ one })))
    else {
      const kind = RUN_KINDS[run.split(':')[0]!] ?? '记录'
      const text = runText(run, of as readonly StepEntry[], around)
      folded.push({ fold: { key: of[0]!.id, kind, text, of } })
    }
    index = end
  }
  return folded
}
