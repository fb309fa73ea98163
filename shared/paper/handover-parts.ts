// The two tables of the handover sheet: what goes over, item by item, and what was checked.
import {
  ITEM_GROUP_NAMES,
  ITEM_GROUPS,
  type Check,
  type JudgedItem,
  type Question,
  type Reservation,
} from '../shift/sheet'
import type { DeskState } from '../state'
import type { Day } from '../time'
import { markup, type Markup } from './markup'
import {
  emptyRow,
  groupRow,
  lines,
  personName,
  row,
  table,
  timeOn,
  unbroken,
  type Column,
} from './words'

const ITEM_COLUMNS: readonly Column[] = [
  { head: '序号', width: 11 },
  { head: '事项' },
  { head: '接班确认', width: 26 },
]

const asked = (
  state: DeskState,
  day: Day,
  { question, askedAt, askedBy, answer, answeredAt, answeredBy }: Question,
): Markup =>
  lines(
    markup`<span class="kai">疑问（${timeOn(day, askedAt)} ${personName(state, askedBy)}）：${question}</span>`,
    answeredAt === null || answeredBy === null
      ? markup`<span class="kai">答复：（未答复）</span>`
      : markup`<span class="kai">答复（${timeOn(day, answeredAt)} ${personName(state, answeredBy)}）：${answer}</span>`,
  )

const reserved = (state: DeskState, day: Day, { text, at, by }: Reservation): Markup =>
  markup`<span class="kai">保留意见（${timeOn(day, at)} ${personName(state, by)}）：${text}</span>`

function confirmation(day: Day, { acceptedAt, open, reservation }: JudgedItem): Markup {
  if (acceptedAt !== null)
    return markup`√ ${timeOn(day, acceptedAt)}${reservation !== undefined && ' 保留意见'}`
  return open ? markup`□` : markup`已了结`
}

const itemRow = (state: DeskState, day: Day, item: JudgedItem, no: number): Markup =>
  row(
    item.text.length,
    markup`<td class="mid">${no}</td><td>${lines(
      unbroken(item.text),
      ...item.questions.map((question) => asked(state, day, question)),
      item.reservation !== undefined && reserved(state, day, item.reservation),
    )}</td><td class="mid">${confirmation(day, item)}</td>`,
  )

/** Numbered through, under the name of each group that has any. */
export function handoverItems(state: DeskState, day: Day, items: readonly JudgedItem[]): Markup {
  let no = 0
  const rows = ITEM_GROUPS.flatMap((group) => {
    const found = items.filter((item) => item.group === group)
    if (found.length === 0) return []
    return [
      groupRow(ITEM_COLUMNS.length, ITEM_GROUP_NAMES[group]),
      ...found.map((item) => itemRow(state, day, item, (no += 1))),
    ]
  })
  return table(ITEM_COLUMNS, rows.length === 0 ? [emptyRow(ITEM_COLUMNS.length)] : rows)
}

const ONE_CHECK: readonly Column[] = [
  { head: '项目', width: 32 },
  { head: '状况', width: 18 },
  { head: '说明' },
]
/** Two beside each other: the usual sheet keeps to one page. */
const CHECK_COLUMNS = [...ONE_CHECK, ...ONE_CHECK]

const checkCells = (check: Check | undefined): Markup =>
  check === undefined
    ? markup`<td></td><td></td><td></td>`
    : markup`<td>${check.name}</td><td class="mid">${check.ok ? '√ 正常' : '× 异常'}</td><td>${check.note}</td>`

export function handoverChecks(checks: readonly Check[]): Markup {
  const half = Math.ceil(checks.length / 2)
  const rows = checks.slice(0, half).map((left, index) => {
    const right = checks[half + index]
    return row(
      left.note.length + (right?.note.length ?? 0),
      markup`${checkCells(left)}${checkCells(right)}`,
    )
  })
  return table(
    CHECK_COLUMNS,
    rows.length === 0 ? [emptyRow(CHECK_COLUMNS.length, '尚未检查')] : rows,
  )
}
