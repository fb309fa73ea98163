// 文件呈批单: what a leader needs to approve a draft with a pen (N13), the text itself included.
import { isWritten } from '../../deadline/record'
import { classificationAt, openDeadlines } from '../../deadline/derive'
import { classificationOf, type Incident } from '../../incident/record'
import type { Document, Report } from '../../report/record'
import { clockMet } from '../../report/clock-met'
import { afarText } from '../../report/afar'
import { documentOf } from '../../report/compose'
import { isSent, nameOf, sentAt } from '../../report/state'
import type { DeskState } from '../../state'
import { dayOf, minuteText, toInstant, toMs } from '../../time'
import type { Unit } from '../../unit/record'
import { levelText } from '../../vocabulary'
import { minuteOf, personName, timeOn } from '../words'
import { form, heads, pairs, stampsOf, strong, title, type Block, type Piece } from './form'

/** `14:55 前（13:28 已报送）`: the limit as it stood, and what came of it. */
function metText(state: DeskState, incident: Incident, report: Report): string {
  const at = sentAt(report)!
  const met = clockMet(incident, state.ruleBooks, report)
  return met === null
    ? `${minuteText(at)} 已报送`
    : `${minuteText(met.dueAt)} 前（${timeOn(dayOf(met.dueAt), toInstant(at))} 已报送）`
}

/** The clock that runs on while the sheet lies on a desk. */
function dueText(state: DeskState, incident: Incident, report: Report): string {
  if (isSent(report)) return metText(state, incident, report)
  const clock = openDeadlines(incident, state.ruleBooks).find(({ duty }) => isWritten(duty))
  return clock === undefined
    ? '没有在走的时限'
    : `${minuteText(clock.dueAt)} 前报出（送审期间时限照走）`
}

/** As the leader was asked about it; of a text that still waits, as it stands. */
function levelThen(incident: Incident, report: Report): string {
  const asked = report.submitted?.at ?? report.approval?.at
  const at = asked === undefined ? sentAt(report) : toMs(asked)
  const { level } = at === null ? classificationOf(incident) : classificationAt(incident, at)
  return levelText(level)
}

function verdict(state: DeskState, { approval, returned }: Report): string {
  if (approval !== null) {
    const { afar } = approval
    const way = afar === null ? '口令审定' : `${afarText(afar)}，${personName(state, afar.by)}记`
    const later =
      afar === null || afar.confirmedAt === null ? '' : `；${minuteOf(afar.confirmedAt)} 补口令确认`
    const refused = afar === null || afar.denied === null ? '' : `；本人否认：${afar.denied.reason}`
    return `${personName(state, approval.by)} ${minuteOf(approval.at)} ${way}（文本摘要 ${approval.digest.slice(0, 16)}）${later}${refused}`
  }
  return returned === null
    ? ''
    : `${personName(state, returned.by)} ${minuteOf(returned.at)} 退回：${returned.reason}`
}

const addressees = ({ salutation, copies = '' }: Document): string =>
  `主送：${salutation.replace(/：$/, '')}${copies === '' ? '' : `；抄送：${copies}`}`

const words = ({ paragraphs }: Document): Piece[] =>
  paragraphs.flatMap(({ heading, text }, index) => [
    ...(index === 0 ? [] : ['\n']),
    ...(heading === '' ? [] : [strong(heading)]),
    ...(heading === '' || text === '' ? [] : ['\n']),
    ...(text === '' ? [] : [`　　${text}`]),
  ])

export function approvalSheetBody(
  state: DeskState,
  unit: Unit,
  incident: Incident,
  report: Report,
): Block[] {
  const document = documentOf(incident, { unit, template: state.template }, report)
  return [
    stampsOf(document.stamps),
    title('文件呈批单'),
    heads(unit.name, document.number),
    form([
      { label: '标题', value: document.title },
      {
        label: '文种',
        value: pairs(
          ['报告', nameOf(report)],
          ['紧急程度', document.urgency],
          ['事件级别', levelThen(incident, report)],
        ),
      },
      { label: '报送对象', value: addressees(document) },
      { label: '报送时限', value: dueText(state, incident, report) },
      {
        label: '拟稿',
        value: pairs(
          ['拟稿人', personName(state, report.savedBy)],
          ['时间', minuteOf(report.savedAt)],
        ),
      },
      {
        label: '送审',
        value:
          report.submitted === null
            ? pairs(['送审人', ''], ['时间', ''])
            : pairs(
                ['送审人', personName(state, report.submitted.by)],
                ['时间', minuteOf(report.submitted.at)],
              ),
      },
      { label: '拟办意见', value: '拟同意报送，妥否，请批示。', height: 20 },
      { label: '领导批示', value: verdict(state, report), height: 52 },
      { label: '签字', value: pairs(['签字', ''], ['时间', '']) },
      { label: '呈批正文', sub: '改一字须重新送审', value: words(document), height: 40 },
    ]),
  ]
}
