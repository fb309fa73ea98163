// 文件呈批单: what a leader needs to approve a draft with a pen (N13), the text itself included.
import { isWritten } from '../../deadline/record'
import { openDeadlines } from '../../deadline/derive'
import { classificationOf, type Incident } from '../../incident/record'
import type { Document, Report } from '../../report/record'
import { documentOf } from '../../report/compose'
import { isSent, nameOf } from '../../report/state'
import type { DeskState } from '../../state'
import { minuteText } from '../../time'
import type { Unit } from '../../unit/record'
import { levelText } from '../../vocabulary'
import { minuteOf, personName } from '../words'
import { form, heads, pairs, stampsOf, strong, title, type Block, type Piece } from './form'

/** The clock that runs on while the sheet lies on a desk. */
function dueText(state: DeskState, incident: Incident, report: Report): string {
  if (isSent(report)) return '已报送'
  const clock = openDeadlines(incident, state.ruleBooks).find(({ duty }) => isWritten(duty))
  return clock === undefined
    ? '没有在走的时限'
    : `${minuteText(clock.dueAt)} 前报出（送审期间时限照走）`
}

function verdict(state: DeskState, { approval, returned }: Report): string {
  if (approval !== null) {
    return `${personName(state, approval.by)} ${minuteOf(approval.at)} 口令审定（文本摘要 ${approval.digest.slice(0, 16)}）`
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
          ['事件级别', levelText(classificationOf(incident).level)],
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
