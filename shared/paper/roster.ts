// 值班表 of a month, one row a day, on one landscape page: the sheet that hangs on the wall.
import { monthText } from '../calendar/month'
import { numbersByName } from '../contact/find'
import { POST_NAMES, POSTS, type Post } from '../roster/post'
import { ok, type Result } from '../result'
import type { DeskState } from '../state'
import { toInstant } from '../time'
import { framePaper } from './frame'
import { markup, type Markup } from './markup'
import { monthGrid, type GridDay, type MonthGrid } from './month-grid'
import { proofOf, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { rosterNotes } from './roster-notes'
import { ems, minuteOf } from './words'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** Millimetres between the margins of the landscape sheet, less the three columns at the left. */
const NAMES_WIDTH = 273 - 31
const LARGEST = 8.5
const SMALLEST = 4
const PHONE_SCALE = 0.82
/** A point in millimetres, and the air at both sides of a cell. */
const POINT = 0.3528
const AIR = 1.2

const LONGEST_NAME = 14
const shortName = (name: string): string =>
  [...name].length > LONGEST_NAME ? `${[...name].slice(0, LONGEST_NAME - 1).join('')}…` : name

interface Fit {
  /** Points. */
  readonly size: number
  readonly withPhones: boolean
}

/** The largest type in which every cell keeps to its one line; phones only while it stays readable. */
function fit(names: readonly string[], phones: ReadonlyMap<string, string>, columns: number): Fit {
  const room = NAMES_WIDTH / columns - AIR
  const sizeFor = (widest: number) => Math.min(LARGEST, room / (Math.max(widest, 1) * POINT))
  const withPhone = names.map(
    (name) => ems(name) + (ems(phones.get(name) ?? '') + 0.4) * PHONE_SCALE,
  )
  const size = sizeFor(Math.max(...withPhone, 0))
  if (size >= 6.5) return { size, withPhones: true }
  return { size: Math.max(SMALLEST, sizeFor(Math.max(...names.map(ems), 0))), withPhones: false }
}

const rounded = (size: number): string => size.toFixed(2)

function namesIn({ days, slots }: MonthGrid): string[] {
  const all = days.flatMap((day) =>
    slots.flatMap(({ id }) => POSTS.map((post) => day.slots.get(id)?.[post] ?? '')),
  )
  return [...new Set(all)].filter((name) => name !== '')
}

const phoneList = (names: readonly string[], phones: ReadonlyMap<string, string>): string[] =>
  names.filter((name) => phones.has(name)).map((name) => `${shortName(name)} ${phones.get(name)!}`)

function note({ nature: { kind, name } }: GridDay): string {
  if (kind === 'holiday') return name === '' ? '假' : name
  return kind === 'makeup' ? '调休班' : ''
}

const style = ({ size }: Fit): Markup => markup`<style>
/* One page and never two, whatever the unit's name and pattern take. */
.sheet { display: flex; flex-direction: column; height: 174mm; overflow: hidden; }
h1 { font-size: 16pt; line-height: 1.2; }
.under { margin: 0 0 2mm; font-size: 10pt; line-height: 1.3; }
.grid { flex: 1; min-height: 0; }
table.month { height: 100%; }
table.month th { padding: 0.4mm 0.5mm; font-size: 8.5pt; line-height: 1.25; }
table.month td {
  padding: 0 0.5mm; font-size: ${rounded(size)}pt; line-height: 3.9mm; text-align: center;
  vertical-align: middle; white-space: nowrap; overflow: hidden;
}
table.month .off td { background: #ececec; }
table.month .none { color: #888; }
table.month .phone { margin-left: 0.3em; font-size: ${PHONE_SCALE}em; }
table.month td.fixed { font-size: 8pt; }
table.month .first { border-left-width: 0.5mm; }
.notes { margin-top: 1mm; font-size: 8pt; line-height: 1.3; }
.below { display: flex; justify-content: space-between; margin-top: 2mm; font-size: 9pt; line-height: 1.3; }
</style>`

const head = ({ slots }: MonthGrid): Markup => markup`<thead>
<tr><th rowspan="2">日</th><th rowspan="2">周</th><th rowspan="2">节假日</th>${slots.map(
  ({ name }) => markup`<th class="first" colspan="${POSTS.length}">${name}</th>`,
)}</tr>
<tr>${slots.map(() => POSTS.map((post, index) => markup`<th${index === 0 && markup` class="first"`}>${POST_NAMES[post]}</th>`))}</tr>
</thead>`

function cell(
  day: GridDay,
  slotId: string,
  post: Post,
  phones: ReadonlyMap<string, string> | null,
): Markup {
  const assignment = day.slots.get(slotId)
  const first = post === POSTS[0] ? 'first ' : ''
  if (assignment === undefined) return markup`<td class="${first}none">／</td>`
  const name = assignment[post]
  const phone = phones?.get(name) ?? ''
  return markup`<td class="${first}">${shortName(name)}${phone !== '' && markup`<span class="phone">${phone}</span>`}</td>`
}

function dayRow(grid: MonthGrid, day: GridDay, phones: ReadonlyMap<string, string> | null): Markup {
  const off = day.nature.kind === 'weekend' || day.nature.kind === 'holiday'
  return markup`<tr${off && markup` class="off"`}><td class="fixed">${Number(day.day.slice(8))}</td><td class="fixed">${
    WEEKDAYS[day.weekday]!
  }</td><td class="fixed">${note(day)}</td>${grid.slots.map(({ id }) =>
    POSTS.map((post) => cell(day, id, post, phones)),
  )}</tr>\n`
}

export function roster(
  state: DeskState,
  { month }: PaperOf<'roster'>,
  { now, head: chain }: PaperContext,
): Result<MadePaper> {
  const grid = monthGrid(state, month)
  const phones = numbersByName(state)
  const names = namesIn(grid)
  const fitted = fit(names.map(shortName), phones, grid.slots.length * POSTS.length)
  const unitName = state.unit?.name ?? ''
  return ok(
    framePaper({
      title: '值班表',
      which: month,
      unitName,
      ...proofOf(chain, state.sealed),
      landscape: true,
      body: markup`${style(fitted)}<div class="sheet"><h1>${monthText(month)}值班表</h1>
<div class="under">${unitName}　${state.shift.pattern.name}</div>
<div class="grid"><table class="month"><colgroup><col style="width:8mm"><col style="width:7mm"><col style="width:16mm">${grid.slots.map(
        () => POSTS.map(() => markup`<col>`),
      )}</colgroup>
${head(grid)}<tbody>${grid.days.map((day) => dayRow(grid, day, fitted.withPhones ? phones : null))}</tbody></table></div>
${rosterNotes(state, month, fitted.withPhones ? [] : phoneList(names, phones))}<div class="below"><span>制表：＿＿＿＿＿＿＿</span><span>审核：＿＿＿＿＿＿＿</span><span>制表时间：${minuteOf(toInstant(now))}</span></div></div>`,
    }),
  )
}
