// 电话报告提纲 on paper: what is read out, in order, what is asked back, and room for the answer.
import { incidentNumber, type Incident } from '../../incident/record'
import { ASK_BACK, phoneScript, sentencesOf } from '../../phone/script'
import { EXERCISE_STAMP, UNVERIFIED_STAMP } from '../../report/compose'
import type { DeskState } from '../../state'
import type { Unit } from '../../unit/record'
import { markup, type Markup } from '../markup'
import { personName } from '../words'
import { BLANK_TIME, form, pairs, SECRECY, stampsOf, tick } from './form'

/** Those who must be told first, with the numbers to dial. */
const toCall = ({ recipients }: Unit): string =>
  recipients
    .filter(({ active }) => active)
    .map(({ name, phone }) => `${name}${phone === '' ? '' : ` ${phone}`}`)
    .join('；')

export function callScriptBody(state: DeskState, unit: Unit, incident: Incident): Markup {
  const officer = state.session === null ? '' : personName(state, state.session.personId)
  const stamps = [
    ...(incident.verified ? [] : [UNVERIFIED_STAMP]), ...(incident.facts.exercise ? [EXERCISE_STAMP] : []),
  ]
  return markup`${stampsOf(stamps)}<h1>电话报告提纲</h1>
<div class="heads"><span>${incidentNumber(incident)}</span><span>${incident.facts.title}</span></div>
<h2>一、照着念</h2>
<ol class="say">${sentencesOf(phoneScript(incident, unit, officer)).map((line) => markup`<li>${line}</li>`)}</ol>
<h2>二、念完问对方</h2>
<div>${ASK_BACK.map((question) => markup`<div>${tick(question)}</div>`)}</div>
<h2>三、记下来</h2>
${form([
    { label: '打给谁', value: toCall(unit) },
    { label: '接电话的人', value: pairs(['单位', ''], ['姓名', ''], ['职务', '']) },
    { label: '通话时间', value: BLANK_TIME },
    { label: '对方答复', value: '', height: 16 },
    { label: '批示原文', value: markup`<div class="ask">批示人、逐字原话；${tick('已复述核对')}</div>`, height: 20 },
  ])}
<p class="warn">${SECRECY}</p>`
}
