// 传真封面: to whom, from whom, what, and the receipt that the other side fills in and sends back.
import type { Incident } from '../../incident/record'
import { documentOf } from '../../report/compose'
import type { Report } from '../../report/record'
import { nameOf } from '../../report/state'
import type { DeskState } from '../../state'
import { lookUp } from '../../lookup'
import { longDateText } from '../../time'
import type { Recipient, Unit } from '../../unit/record'
import type { PaperContext } from '../proof'
import { personName } from '../words'
import { digestWords } from './digest'
import {
  BLANK,
  BLANK_TIME,
  form,
  heads,
  note,
  pairs,
  SECRECY,
  section,
  stampsOf,
  tick,
  title,
  type Block,
} from './form'
import { roomOf } from './room'

export interface FaxCover {
  readonly unit: Unit
  readonly incident: Incident
  readonly report: Report
  readonly recipient: Recipient
  readonly context: PaperContext
}

/** The cover is a page of its own. */
const pagesText = (pages: number): string => `含本页共 ${pages + 1} 页（正文 ${pages} 页）`

/** Whoever is at the desk answers the call back; before anybody signed in, whoever wrote it. */
const senderOf = ({ session }: DeskState, report: Report): string =>
  session?.personId ?? report.savedBy

export function faxCoverBody(
  state: DeskState,
  { unit, incident, report, recipient, context }: FaxCover,
): Block[] {
  const document = documentOf(incident, { unit, template: state.template }, report)
  const sender = senderOf(state, report)
  const { now, pages = null, digest = '' } = context
  const ownPhone = unit.phone
  return [
    stampsOf(document.stamps),
    title('传　真'),
    heads(unit.name, longDateText(now)),
    form([
      { label: '发往', value: recipient.name },
      {
        label: '收件',
        value: pairs(['收件人', ''], ['传真', recipient.fax], ['电话', recipient.phone]),
      },
      { label: '发自', value: roomOf(unit.name) },
      {
        label: '发件',
        value: pairs(
          ['发件人', personName(state, sender)],
          ['电话', ownPhone === '' ? (lookUp(state.people, sender)?.phone ?? '') : ownPhone],
          ['传真', unit.fax],
        ),
      },
      { label: '标题', value: document.title },
      { label: '文号', value: pairs(['文号', document.number], ['报告', nameOf(report)]) },
      {
        label: '紧急程度',
        value: ['特急', '加急', '平急'].map((word) => tick(word, word === document.urgency)),
      },
      { label: '页数', value: pages === null ? ['含本页共 ', BLANK, ' 页'] : pagesText(pages) },
      ...(digest === '' ? [] : [{ label: '文本摘要', value: digestWords(digest) }]),
      { label: '发出时间', value: BLANK_TIME },
      {
        label: '请你处',
        value: [tick('收到后立即电话回复'), tick('将下面回执填好传回'), tick('转呈领导阅示')],
        height: 14,
      },
      { label: '备注', value: '', height: digest === '' ? 34 : 24 },
    ]),
    section('回　执'),
    form([
      { label: '接收单位', value: recipient.name },
      { label: '接收', value: pairs(['接收人', ''], ['职务', ''], ['电话', '']) },
      { label: '收到时间', value: BLANK_TIME },
      {
        label: '收到页数',
        value: ['共 ', BLANK, ' 页　', tick('清晰完整'), tick('缺页或不清，请重发')],
      },
    ]),
    note(`${SECRECY}。如误收本件，请立即告知发件人并销毁。`),
  ]
}
