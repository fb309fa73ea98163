// 值班电话记录: one call as the record holds it, in or out, for the file and for the leader's eyes.
import { figureText, FIGURE_KEYS, FIGURE_NAMES, type Figures } from '../../incident/figures'
import { incidentNumber } from '../../incident/number'
import { occurredMinute, placeText } from '../../incident/unknown'
import { classificationOf, type Incident } from '../../incident/record'
import { isLateEntry } from '../../checks'
import { FIELD_NAMES, valueText } from '../../field-words'
import type { Counterpart, PhoneRecord } from '../../phone/record'
import { EXERCISE_STAMP, UNVERIFIED_STAMP } from '../../report/compose'
import type { DeskState } from '../../state'
import { regionText } from '../../region'
import { kindName, levelText } from '../../vocabulary'
import { minuteOf, personName } from '../words'
import { form, heads, pairs, stampsOf, title, type Block, type FieldRow, type Piece } from './form'

const NONE = '——'
const said = (text: string): string => (text === '' ? NONE : text)

const figuresText = (figures: Figures): string => {
  const known = FIGURE_KEYS.filter((key) => figures[key] !== null)
  return known.length === 0
    ? '不详'
    : known.map((key) => `${FIGURE_NAMES[key][0]}${figureText(key, figures[key])}`).join('、')
}

const who = ({ unit, name, post, phone }: Counterpart): Piece =>
  pairs(['单位', said(unit)], ['姓名', said(name)], ['职务', said(post)], ['电话', said(phone)])

/** The call that brought the news carries the numbers of 接报 on the screen. */
function inbound(incident: Incident, phone: PhoneRecord): FieldRow[] {
  const { facts } = incident
  const place = `${regionText(facts.region)} ${placeText(facts.place)}`
  return [
    { no: 1, label: '谁打来的', value: who(phone.counterpart) },
    { no: 2, label: '接报时间', value: minuteOf(phone.at) },
    {
      no: 3,
      label: '事发时间',
      value: occurredMinute(facts),
    },
    { no: 4, label: '地点', value: place },
    { no: 5, label: '什么事', value: `【${kindName(facts.kind)}】${facts.title}` },
    { no: 6, label: '来电内容', value: said(phone.said), height: 34 },
    { label: '起因', value: said(facts.cause) },
    { label: '已采取措施', value: said(facts.measures) },
    { label: '影响和后果', value: said(facts.impact) },
    { no: 7, label: '伤亡损失', value: figuresText(facts.figures) },
    { no: 8, label: '涉事单位', value: said(facts.unitConcerned) },
    { no: 9, label: '已通知谁', value: said(phone.alreadyTold) },
    { no: 10, label: '级别', value: levelText(classificationOf(incident).level) },
  ]
}

function outbound(incident: Incident, phone: PhoneRecord): FieldRow[] {
  const instruction = incident.instructions.find(({ id }) => id === phone.instructionId)
  return [
    { label: '打给谁', value: who(phone.counterpart) },
    { label: '通话时间', value: minuteOf(phone.at) },
    {
      label: '报告事项',
      value: `${incident.facts.title}（${levelText(classificationOf(incident).level)}）`,
    },
    { label: '报告内容', value: said(phone.said), height: 60 },
    { label: '对方答复', value: said(phone.answer), height: 20 },
    {
      label: '批示',
      height: 20,
      value:
        instruction === undefined
          ? '无'
          : `${instruction.from}：“${instruction.words}”（${instruction.readBack ? '已复述核对' : '未复述核对'}）`,
    },
    ...(phone.lateReason === '' ? [] : [{ label: '迟报原因', value: phone.lateReason }]),
  ]
}

/** What stood there before: nothing is erased on paper either. */
function corrections(state: DeskState, incident: Incident, phone: PhoneRecord): FieldRow[] {
  const about = incident.corrections.filter(
    ({ target }) =>
      (target.kind === 'phone' && target.phoneId === phone.id) ||
      (phone.direction === 'in' && target.kind === 'facts'),
  )
  if (about.length === 0) return []
  const line = ({ changes, at, by, reason }: Incident['corrections'][number]): string =>
    `${minuteOf(at)} ${personName(state, by)}：${changes
      .map(({ field, from }) => `${FIELD_NAMES[field] ?? field}原记“${valueText(field, from)}”`)
      .join('；')}。原因：${reason}`
  return [{ label: '更正', value: about.map(line).join('\n') }]
}

export function phoneRecordBody(state: DeskState, incident: Incident, phone: PhoneRecord): Block[] {
  const isIn = phone.direction === 'in'
  const stamps = [
    ...(isIn && !incident.verified ? [UNVERIFIED_STAMP] : []),
    ...(incident.facts.exercise ? [EXERCISE_STAMP] : []),
  ]
  const late = isLateEntry(phone.at, phone.recordedAt) ? '（补录）' : ''
  return [
    stampsOf(stamps),
    title('值班电话记录'),
    heads(isIn ? '来电' : '去电', incidentNumber(incident)),
    form([
      ...(isIn ? inbound(incident, phone) : outbound(incident, phone)),
      ...corrections(state, incident, phone),
      { label: '拟办意见', value: '', height: 18 },
      { label: '领导批示', value: '', height: 26 },
      {
        label: '记录',
        value: pairs(
          ['记录人', personName(state, phone.recordedBy)],
          ['记录时间', `${minuteOf(phone.recordedAt)}${late}`],
        ),
      },
    ]),
  ]
}
