// The month as tables of values: a row a unit, and a row a duty behind them. What is printed and what is exported is made
// of the same.
import type { Table } from '../spreadsheet/cells'
import { shortNameOf } from '../subordinate/find'
import { minuteText } from '../time'
import { judgementText } from './judge'
import {
  RATE_NAMES,
  RATES,
  ratesOf,
  rateText,
  type Counts,
  type MonthFigures,
  type UnitMonth,
} from './month'
import { BODY_NAMES, type Timeliness } from './outcome'
import { scoreOf, scoreText, type Scheme } from './scheme'

/** `2/4 = 50.0%`; a dash where nothing was owed. */
const shareText = (part: number, counts: Counts, rate: number): string =>
  counts.owed === 0 ? '—' : `${part}/${counts.owed} = ${rateText(rate)}`

export const sharesOf = (counts: Counts): Readonly<Record<Timeliness, string>> => {
  const rates = ratesOf(counts) ?? { onTime: 0, late: 0, omitted: 0 }
  return {
    onTime: shareText(counts.onTime, counts, rates.onTime),
    late: shareText(counts.late, counts, rates.late),
    omitted: shareText(counts.omitted, counts, rates.omitted),
  }
}

/** 应报, then the three rates, each with how many of how many. */
const rateCells = (counts: Counts): string[] => {
  const shares = sharesOf(counts)
  return [String(counts.owed), ...RATES.map((rate) => shares[rate])]
}

const NO_EVENT = '无事件'

const usedTimes = ({ duties }: UnitMonth, key: string, list: 'item' | 'bonus'): number =>
  duties.filter(({ mark }) =>
    list === 'item' ? mark?.item === key : (mark?.bonuses.includes(key) ?? false),
  ).length

const scoreCells = ({ scores }: UnitMonth): string[] =>
  scores.flatMap(({ score, rank, yearScore }) => [
    score === null ? NO_EVENT : scoreText(score),
    rank === null ? '—' : String(rank),
    yearScore === null ? '—' : scoreText(yearScore),
  ])

/** A row a unit; those without an event at the end, unranked. */
export function summaryTable({ units, schemes, counts, year }: MonthFigures): Table {
  const [first] = schemes
  const items = first?.items ?? []
  const bonuses = first?.bonuses ?? []
  const whole = sharesOf(year)
  const blank = [...items, ...bonuses].map(() => '')
  return {
    head: [
      '单位',
      '应报',
      ...RATES.map((rate) => RATE_NAMES[rate]),
      '零报告（已报/应报）',
      '点名（接/次）',
      '接收（5分钟内/超30分钟/件）',
      ...items.map(({ name }) => name),
      ...bonuses.map(({ name }) => name),
      ...schemes.flatMap(({ name }) => [name, `${name}名次`, `${name}当年`]),
      '当年准时率',
    ],
    rows: [
      ...units.map((one) => [
        one.unit.name,
        ...rateCells(one.counts),
        `${one.nil.sent}/${one.nil.owed}`,
        `${one.calls.answered}/${one.calls.calls.length}`,
        `${one.receiving.within5}/${one.receiving.after30}/${one.receiving.count}`,
        ...items.map(({ key }) => String(usedTimes(one, key, 'item'))),
        ...bonuses.map(({ key }) => String(usedTimes(one, key, 'bonus'))),
        ...scoreCells(one),
        sharesOf(one.year).onTime,
      ]),
      [
        '合计',
        ...rateCells(counts),
        '',
        '',
        '',
        ...blank,
        ...schemes.flatMap(() => ['', '', '']),
        whole.onTime,
      ],
    ],
  }
}

/** A row a duty: the clock behind every figure, with its rule, origin, due and met. */
export function recordsTable({ units, schemes }: MonthFigures): Table {
  const scored = (scheme: Scheme, { mark, judgement, together }: UnitMonth['duties'][number]) =>
    judgement.outcome === null
      ? ''
      : scoreText(
          scoreOf(scheme, {
            item: mark?.item ?? null,
            bonuses: mark?.bonuses ?? [],
            outcome: judgement.outcome,
            together,
          }).total,
        )
  return {
    head: [
      '单位',
      '身份',
      '事件编号',
      '事件',
      '事发',
      '规定',
      '应报',
      '最早报来',
      '方式',
      '结果',
      ...schemes.map(({ name }) => name),
    ],
    rows: units.flatMap(({ unit, duties }) =>
      duties.map((one) => [
        shortNameOf(unit),
        BODY_NAMES[one.duty.body],
        one.duty.number,
        one.duty.title,
        minuteText(one.duty.occurredAt),
        one.duty.basis,
        minuteText(one.duty.dueAt),
        one.duty.got === null ? '没有' : minuteText(one.duty.got.at),
        one.duty.got?.how ?? '',
        judgementText(one.judgement),
        ...schemes.map((scheme) => scored(scheme, one)),
      ]),
    ),
  }
}

/** The units by the first scheme, the best first; those without an event after them, in the order of the register. */
export const ranked = ({ units }: MonthFigures): UnitMonth[] =>
  [...units].sort((a, b) => (a.scores[0]?.rank ?? Infinity) - (b.scores[0]?.rank ?? Infinity) || 0)
