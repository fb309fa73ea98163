// 电话报告提纲 on paper: what is read out, in order, what is asked back, and room for the answer. Of an
// incident it is what is known by now; of a report it is that very report.
import { incidentNumber } from '../../incident/number'
import type { Incident } from '../../incident/record'
import { askBackReport, reportScript } from '../../phone/report-script'
import { ASK_BACK, phoneScript, sentencesOf } from '../../phone/script'
import { EXERCISE_STAMP, UNVERIFIED_STAMP } from '../../report/compose'
import type { DeskState } from '../../state'
import type { Unit } from '../../unit/record'
import { ems, personName } from '../words'
import { spokenDigest } from './digest'
import {
  BLANK_TIME,
  heads,
  hint,
  line,
  note,
  pairs,
  SECRECY,
  section,
  stampsOf,
  tick,
  title,
  wholeForm,
  type Block,
  type FieldRow,
} from './form'
import { stampsOf as reportStamps, type ReportSheet } from './report'

/** Those who must be told first, with the numbers to dial. */
const toCall = ({ recipients }: Unit): string =>
  recipients
    .filter(({ active }) => active)
    .map(({ name, phone }) => `${name}${phone === '' ? '' : ` ${phone}`}`)
    .join('；')

const ANSWERED_BY: FieldRow = {
  label: '接电话的人',
  value: pairs(['单位', ''], ['姓名', ''], ['职务', '']),
}
const AT: FieldRow = { label: '通话时间', value: BLANK_TIME }
const INSTRUCTION: FieldRow = {
  label: '批示原文',
  value: hint('批示人、逐字原话；', tick('已复述核对')),
  height: 20,
}

interface Script {
  readonly stamps: readonly string[]
  readonly heads: readonly [left: string, right: string]
  readonly sentences: readonly string[]
  readonly asks: readonly string[]
  readonly answers: readonly FieldRow[]
}

/** So many characters of 15 pt stand on a line; more lines than these, and the notes would begin a second page. */
const CHARACTERS = 29
const MOST_LINES = 9
const linesOf = (sentences: readonly string[]): number =>
  sentences.reduce((sum, sentence) => sum + Math.ceil(ems(sentence) / CHARACTERS), 0)

const script = ({ stamps, heads: [left, right], sentences, asks, answers }: Script): Block[] => [
  stampsOf(stamps),
  title('电话报告提纲'),
  heads(left, right),
  section('一、照着念'),
  // It is read with a phone in one hand: nobody turns a page then.
  { kind: 'say', sentences, close: linesOf(sentences) > MOST_LINES },
  section('二、念完问对方'),
  ...asks.map((question) => line(tick(question))),
  section('三、记下来'),
  wholeForm(answers),
  note(SECRECY),
]

const officerOf = (state: DeskState): string =>
  state.session === null ? '' : personName(state, state.session.personId)

export const callScriptBody = (state: DeskState, unit: Unit, incident: Incident): Block[] =>
  script({
    stamps: [
      ...(incident.verified ? [] : [UNVERIFIED_STAMP]),
      ...(incident.facts.exercise ? [EXERCISE_STAMP] : []),
    ],
    heads: [incidentNumber(incident), incident.facts.title],
    sentences: sentencesOf(phoneScript(incident, unit, officerOf(state))),
    asks: ASK_BACK,
    answers: [
      { label: '打给谁', value: toCall(unit) },
      ANSWERED_BY,
      AT,
      { label: '对方答复', value: '', height: 16 },
      INSTRUCTION,
    ],
  })

/** @param digest of the words that are read; empty when it is not known */
export const reportScriptBody = (
  state: DeskState,
  unit: Unit,
  sheet: ReportSheet,
  digest: string,
): Block[] =>
  script({
    stamps: reportStamps(sheet),
    heads: [sheet.document.number, sheet.name],
    sentences: reportScript(sheet.document, {
      name: sheet.name,
      unitName: unit.name,
      officer: officerOf(state),
      signer: sheet.signer,
    }),
    asks: askBackReport(spokenDigest(digest)),
    answers: [
      { label: '打给谁', value: toCall(unit) },
      ANSWERED_BY,
      AT,
      { label: '复述要点', value: ['时间', '地点', '伤亡人数', '文号'].map((word) => tick(word)) },
      { ...INSTRUCTION, label: '有何指示', height: 16 },
      { label: '回执', value: pairs(['书面收到时间', ''], ['接收人', ''], ['页数', '']) },
    ],
  })
