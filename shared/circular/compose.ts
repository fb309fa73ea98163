// The words of a 通报, drafted from the record, and its page. Only what a leader has decided is named as a fault; what the
// record merely proposes is counted and waits.
import { monthFigures, type MonthFigures, type UnitMonth } from '../accountability/month'
import { dutyOfUnit, lateBy, unitOfDuty } from '../accountability/duties'
import { sharesOf } from '../accountability/sheet'
import { BODY_NAMES, OUTCOME_NAMES } from '../accountability/outcome'
import type { Duty, Finding, Verdict } from '../accountability/record'
import { monthText } from '../calendar/month'
import { blankNumber } from '../report/number'
import { contactLine, headed, type Letterhead } from '../report/letterhead'
import type { Document } from '../report/record'
import { lookUp } from '../lookup'
import type { DeskState } from '../state'
import { shortNameOf } from '../subordinate/find'
import type { Subordinate } from '../subordinate/record'
import {
  dateText,
  documentTimeText,
  durationText,
  timeText,
  toMs,
  type Instant,
  type Ms,
} from '../time'
import { isMonthly } from './find'
import type { Addressee, Circular, CircularWords, Printed } from './record'

const named = (units: readonly UnitMonth[]): string =>
  units.map(({ unit }) => shortNameOf(unit)).join('、')

function general({ counts, units }: MonthFigures, month: string): string {
  const shares = sharesOf(counts)
  const sum = (of: (unit: UnitMonth) => number) => units.reduce((all, unit) => all + of(unit), 0)
  const nil = { owed: sum((one) => one.nil.owed), sent: sum((one) => one.nil.sent) }
  const calls = {
    all: sum((one) => one.calls.calls.length),
    answered: sum((one) => one.calls.answered),
  }
  const quiet = units.filter((one) => one.counts.owed === 0).length
  return [
    counts.owed === 0
      ? `${monthText(month)}，各单位没有应报的突发事件信息。`
      : `${monthText(month)}，各单位应报突发事件信息${counts.owed}件。准时${shares.onTime}，迟报${shares.late}，漏报${shares.omitted}。`,
    nil.owed === 0 ? '' : `零报告应报${nil.owed}次，已报${nil.sent}次。`,
    calls.all === 0 ? '' : `点名抽查${calls.all}次，接听${calls.answered}次。`,
    counts.owed > 0 && quiet > 0 ? `${quiet}家单位没有发生应报事件，不参加排名。` : '',
  ].join('')
}

/**
 * All in time and nothing missing: proposed, and chosen by a person. A report that was in time and false is none; what an
 * officer only checked, and no leader decided, counts against nobody.
 */
const isPraised = ({ counts, duties, nil, calls }: UnitMonth): boolean =>
  counts.owed > 0 &&
  duties.every(({ judgement: { outcome } }) => outcome === 'onTime') &&
  nil.missing === 0 &&
  nil.late === 0 &&
  calls.unanswered === 0

const praise = ({ units }: MonthFigures): string => {
  const praised = units.filter(isPraised)
  return praised.length === 0
    ? ''
    : `${named(praised)}信息报送及时，零报告、点名没有差错，予以表扬。`
}

function gotText(duty: Duty): string {
  const { got } = duty
  if (got === null) return '至今没有报告'
  const late = lateBy(duty)
  return late === 0
    ? `${documentTimeText(got.at)}报告`
    : `${documentTimeText(got.at)}才报告，晚${durationText(late)}`
}

const withoutStop = (text: string): string => text.replace(/[。；]$/, '')

/** What shows it stands before what it is called. */
function caseText(
  duty: Duty,
  unit: Pick<Subordinate, 'name'>,
  { outcome, evidence }: Verdict,
): string {
  const owed = `${unit.name}（${BODY_NAMES[duty.body]}）应于${timeText(duty.dueAt)}前报告，${gotText(duty)}`
  const shown = evidence.length === 0 ? '，' : `。证据：${evidence.map(withoutStop).join('；')}。`
  return `${documentTimeText(duty.occurredAt)}，${duty.title}。${owed}${shown}认定为${OUTCOME_NAMES[outcome]}。`
}

const cases = ({ units }: MonthFigures): string[] =>
  units.flatMap(({ unit, duties }) =>
    duties.flatMap(({ duty, judgement: { finding } }) => {
      const verdict = finding?.verdicts.at(-1)
      return verdict === undefined || verdict.outcome === 'onTime'
        ? []
        : [caseText(duty, unit, verdict)]
    }),
  )

function faults(figures: MonthFigures): string {
  const missing = figures.units.filter(({ nil }) => nil.missing > 0)
  const silent = figures.units.filter(({ calls }) => calls.unanswered > 0)
  return [
    ...cases(figures),
    missing.length === 0
      ? ''
      : `零报告有缺报的：${missing.map(({ unit, nil }) => `${shortNameOf(unit)}${nil.missing}次`).join('、')}。`,
    silent.length === 0
      ? ''
      : `点名无人接听的：${silent.map(({ unit, calls }) => `${shortNameOf(unit)}${calls.unanswered}次`).join('、')}。`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

const DEMANDS =
  '各单位要严格执行24小时值班制度，突发事件第一时间电话报告，事发后2小时内书面报告，处置过程中随时续报。被通报的单位要查明原因，落实整改，并于收到本通报后5个工作日内书面报告整改情况。'

type Reckoned = Parameters<typeof monthFigures>[0]

export function draftWords(
  state: Reckoned & Pick<DeskState, 'unit'>,
  month: string,
  now: Ms,
): CircularWords {
  const figures = monthFigures(state, month, now)
  return {
    title: `${state.unit?.name ?? ''}关于${monthText(month)}突发事件信息报送情况的通报`,
    general: general(figures, month),
    praise: praise(figures),
    faults: faults(figures),
    demands: DEMANDS,
  }
}

type Told = Pick<DeskState, 'accountability' | 'incidents' | 'subordinates'>

/** 单件通报: what happened, what a leader decided and why. */
export function caseWords(state: Told, { duty }: Finding, verdict: Verdict): CircularWords {
  const unit = unitOfDuty(state, duty) ?? { name: '', shortName: '' }
  const now = dutyOfUnit(state, duty) ?? duty
  return {
    title: `关于${shortNameOf(unit)}${OUTCOME_NAMES[verdict.outcome]}突发事件信息的通报`,
    general: caseText(now, unit, verdict),
    praise: '',
    faults: `${withoutStop(verdict.reason)}。`,
    demands: DEMANDS,
  }
}

/** Found by the record and not decided by anybody: it is not named, and should be seen to first. */
export const undecided = (figures: MonthFigures): number =>
  figures.units
    .flatMap(({ duties }) => duties)
    .filter(
      ({ judgement: { decided, outcome } }) =>
        !decided && (outcome === 'late' || outcome === 'omitted'),
    ).length

const HEADINGS = {
  general: '总体情况',
  praise: '表扬',
  faults: '存在问题',
  demands: '要求',
} as const

const paragraphs = (words: CircularWords): Document['paragraphs'] =>
  (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).flatMap((key) => {
    const lines = words[key].split('\n').filter((line) => line.trim() !== '')
    return lines.map((text, index) => ({ heading: index === 0 ? HEADINGS[key] : '', text }))
  })

export interface CircularPage {
  readonly words: CircularWords
  readonly number: string | null
  readonly addressees: readonly Addressee[]
  readonly issuedAt: Instant
  /** Without headings and table: a correction, a single case. */
  readonly plain: boolean
}

/** The circular of a month has its headings, and its table as 附件. */
export function composeCircular(
  letterhead: Letterhead,
  { words, number, addressees, issuedAt, plain }: CircularPage,
): Document {
  const {
    to,
    copies: _copies,
    ...head
  } = {
    to: `${addressees.map(({ name }) => name).join('、')}：`,
    ...headed(letterhead),
  }
  return {
    ...head,
    copies: '',
    salutation: addressees.length > 8 ? '各有关单位：' : to,
    urgency: '',
    number: number ?? blankNumber(circularSeries(letterhead), issuedAt),
    title: words.title,
    paragraphs: plain
      ? [words.general, words.praise, words.faults, words.demands]
          .flatMap((text) => text.split('\n'))
          .filter((text) => text.trim() !== '')
          .map((text) => ({ heading: '', text }))
      : [...paragraphs(words), { heading: '', text: '附件：各单位信息报送情况表（随文另附）' }],
    date: dateText(toMs(issuedAt)),
    stamps: [],
  }
}

/** 通报 are counted by themselves: `呼值报通〔2026〕1号`. */
export const circularSeries = <T extends Pick<Letterhead, 'template'>>(of: T): T => ({
  ...of,
  template: {
    ...of.template,
    series: { ...of.template.series, word: `${of.template.series.word}通` },
  },
})

/** @param signer who signs it; empty: nobody has yet */
export const printedNow = (
  state: Letterhead & Pick<DeskState, 'people'>,
  { savedBy }: Pick<Circular, 'savedBy'>,
  signer: string,
): Printed => ({
  signer: lookUp(state.people, signer)?.name ?? '',
  contact: contactLine(state, lookUp(state.people, savedBy)),
  unitName: state.unit.name,
})

export const circularDocument = (letterhead: Letterhead, circular: Circular): Document =>
  circular.signed?.document ??
  composeCircular(letterhead, {
    words: circular.words,
    number: null,
    addressees: circular.addressees,
    issuedAt: circular.draftedAt,
    plain: !isMonthly(circular),
  })
