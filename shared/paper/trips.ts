// 领导外出报备表 of a month.
import { monthText } from '../calendar/month'
import { ok, type Result } from '../result'
import type { DeskState } from '../state'
import { minuteText, toInstant, toMs } from '../time'
import { standInText, STANDING_NAMES, standingOf, tripsOf } from '../trip/find'
import type { Trip } from '../trip/record'
import { framePaper } from './frame'
import { markup, type Markup } from './markup'
import { proofOf, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { emptyRow, lines, minuteOf, personName, row, signing, table, type Column } from './words'

const COLUMNS: readonly Column[] = [
  { head: '序号', width: 11 },
  { head: '姓名、职务', width: 34 },
  { head: '事由' },
  { head: '地点', width: 32 },
  { head: '外出时间', width: 36 },
  { head: '联系电话', width: 30 },
  { head: '代理', width: 34 },
  { head: '情况', width: 32 },
  { head: '记录人', width: 20 },
]

const short = (at: string): string => minuteText(toMs(at)).slice(5)

function tripRow(state: DeskState, trip: Trip, no: number, now: number): Markup {
  const { name, post, why, place, from, until, phone, changes, ended, by } = trip
  return row(
    why.length,
    markup`<td class="mid">${no}</td><td>${lines(name, post)}</td><td>${lines(
      why,
      ...changes.map(
        ({ before, reason }) =>
          markup`<span class="note">原报 ${short(before.from)} 至 ${short(before.until)}，${before.place}；改：${reason}</span>`,
      ),
    )}</td><td>${place}</td><td class="mid">${lines(short(from), `至 ${short(until)}`)}</td><td>${phone}</td><td>${standInText(trip)}</td><td>${lines(
      STANDING_NAMES[standingOf(trip, now)],
      ended === null ? false : short(ended.at),
      ended?.note ?? false,
    )}</td><td class="name">${personName(state, by)}</td>`,
  )
}

export function trips(
  state: DeskState,
  { month }: PaperOf<'trips'>,
  { now, head }: PaperContext,
): Result<MadePaper> {
  const rows = tripsOf(state, month).reverse()
  const unitName = state.unit?.name ?? ''
  return ok(
    framePaper({
      title: '领导外出报备表',
      which: month,
      unitName,
      ...proofOf(head, state.sealed),
      landscape: true,
      body: markup`<h1>${monthText(month)}领导外出报备表</h1>
<div class="under">${unitName}　${minuteOf(toInstant(now))} 制表</div>
${table(
  COLUMNS,
  rows.length === 0
    ? [emptyRow(COLUMNS.length, '本月没有领导外出报备')]
    : rows.map((trip, index) => tripRow(state, trip, index + 1, now)),
)}
${signing([
  { post: '制表', signed: [] },
  { post: '审核', signed: [] },
])}`,
    }),
  )
}
