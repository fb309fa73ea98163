// 电话报告提纲 on paper: what is read out, in order, what is asked back, and room for the answer.
import { incidentNumber, type Incident } from '../../incident/record'
import { ASK_BACK, phoneScript, sentencesOf } from '../../phone/script'
import { EXERCISE_STAMP, UNVERIFIED_STAMP } from '../../report/compose'
import type { DeskState } from '../../state'
import type { Unit } from '../../unit/record'
import { personName } from '../words'
import { BLANK_TIME, form, heads, hint, line, note, pairs, SECRECY, section, stampsOf, tick, title, type Block } from './form'

/** Those who must be told first, with the numbers to dial. */
const toCall = ({ recipients }: Unit): string =>
  recipients
    .filter(({ active }) => active)
    .map(({ name, phone }) => `${name}${phone === '' ? '' : ` ${phone}`}`)
    .join('；')

export function callScriptBody(state: DeskState, unit: Unit, incident: Incident): Block[] {
  const officer = state.session === null ? '' : personName(state, state.session.personId)
  const stamps = [
    ...(incident.verified ? [] : [UNVERIFIED_STAMP]), ...(incident.facts.exercise ? [EXERCISE_STAMP] : []),
  ]
  return [
    stampsOf(stamps), title('电话报告提纲'), heads(incidentNumber(incident), incident.facts.title),
    section('一、照着念'), { is: 'say', sentences: sentencesOf(phoneScript(incident, unit, officer)) },
    section('二、念完问对方'), ...ASK_BACK.map((question) => line(tick(question))),
    section('三、记下来'), form([
    { label: '打给谁', value: toCall(unit) },
    { label: '接电话的人', value: pairs(['单位', ''], ['姓名', ''], ['职务', '']) },
    { label: '通话时间', value: BLANK_TIME },
    { label: '对方答复', value: '', height: 16 },
    { label: '批示原文', value: hint('批示人、逐字原话；', tick('已复述核对')), height: 20 },
  ]), note(SECRECY)]
}
