// 更正报告: what was sent cannot be changed, so another, numbered report says what of it was wrong. It cites the number
// that its readers have. Of an incident that ended without a report it takes back all that had been told.
import { owesWithdrawal, type Ending } from '../incident/ending'
import type { Incident } from '../incident/record'
import { ok, refuse, type Result } from '../result'
import { phrase } from '../text'
import { documentTimeText, toMs } from '../time'
import type { Content, Report } from './record'
import { findReport, isSent, nameOf, sentAt, sentProgress } from './state'

/** By its name: the number of the incident is this room's own, and nobody else has it. */
const called = (incident: Incident): string => `“${phrase(incident.facts.title)}”`

/** `呼值报〔2026〕2号《关于…的首报》（2026年11月23日13时28分报送）` */
function cited(report: Report): string {
  const { number, title } = report.sent!.document
  return `${number}《${title}》（${documentTimeText(sentAt(report)!)}报送）`
}

/** Written: each by its number; only told by telephone: when and to whom. */
function toldBefore(incident: Incident): string {
  const written = sentProgress(incident)
  if (written.length > 0) return `${written.map(cited).join('、')}报告的${called(incident)}`
  const call = incident.phones.find(({ direction }) => direction === 'out')
  return call === undefined
    ? called(incident)
    : `${documentTimeText(toMs(call.at))}向${call.counterpart.unit}电话报告的${called(incident)}`
}

const corrected = (incident: Incident, { corrects }: Content): Report | undefined => {
  const report = corrects === null ? undefined : findReport(incident, corrects)
  return report === undefined || !isSent(report) ? undefined : report
}

/** What the page begins with. */
export function correctionLead(incident: Incident, content: Content): string {
  const report = corrected(incident, content)
  return report === undefined
    ? `我单位${toldBefore(incident)}，现予核销。`
    : `我单位${cited(report)}中有误，现更正如下。`
}

/** It corrects something that was sent, unless all of it is taken back. */
export const correctsSomething = (incident: Incident, content: Content): Result<null> =>
  corrected(incident, content) !== undefined || owesWithdrawal(incident)
    ? ok(null)
    : refuse('correctsNothing', 'content.corrects')

function withdrawnWords(ending: Ending): string {
  switch (ending.kind) {
    case 'duplicate':
      return `与${ending.number}为同一起事件，后续情况在${ending.number}中报告`
    case 'outOfScope':
      return '经核实不属上报范围，予以核销'
    case 'transferred':
      return `已移交${ending.to}办理（${documentTimeText(toMs(ending.at))}由${ending.takenBy}接收）`
    case 'final':
    case 'falseAlarm':
      return '此前报告的情况经核实不实，予以核销'
  }
}

type Start = Pick<Content, 'title' | 'sections' | 'corrects'>

/** Nobody types again why the incident ended. */
export function correctionStart(incident: Incident): Start {
  const { closing } = incident
  if (closing !== null && owesWithdrawal(incident)) {
    const { ending } = closing
    return {
      title: `关于核销${phrase(incident.facts.title)}的报告`,
      sections: {
        corrected: withdrawnWords(ending),
        cause: 'reason' in ending ? ending.reason : '',
      },
      corrects: null,
    }
  }
  const last = sentProgress(incident).at(-1)
  return {
    title: `关于更正${phrase(incident.facts.title)}${last === undefined ? '报告' : nameOf(last)}的报告`,
    sections: { corrected: '', cause: '' },
    corrects: last?.id ?? null,
  }
}
