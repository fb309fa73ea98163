// 值班日志 of a day: everything that the shifts of that day wrote down, to the minute. A night shift
// belongs to the day on which it begins, so that each entry stands in exactly one day's log.
import { ok, refuse, type Result } from '../result'
import type { Shift } from '../shift/record'
import type { DeskState } from '../state'
import { additions } from './additions'
import { framePaper } from './frame'
import { logTable } from './log-table'
import { markup, type Markup } from './markup'
import { proofOfShifts, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { actualText, crewText, leaderName, plannedText, takeoverText } from './shift-words'
import { dayTitle, lines, mark, personName, signing, timeOn } from './words'

const shiftsOn = ({ shift: { past, current } }: DeskState, date: string): Shift[] =>
  [...past, ...(current === null ? [] : [current])].filter((shift) => shift.date === date)

/** The weather as it was entered last. */
function weather(shift: Shift): string {
  const entry = shift.entries.findLast(({ kind }) => kind === 'weather')
  return entry !== undefined && entry.kind === 'weather' ? entry.text : ''
}

/** 保留意见接收: the relief took over, and did not agree. */
const reservations = (state: DeskState, { sheet, date }: Shift): string[] =>
  (sheet?.items ?? []).flatMap(({ text, reservation }) =>
    reservation === undefined
      ? []
      : [
          `保留意见接收（${timeOn(date, reservation.at)} ${personName(state, reservation.by)}）：${reservation.text}——${text}`,
        ],
  )

const aboutShift = (state: DeskState, shift: Shift): Markup => {
  const leader = leaderName(state, shift)
  return markup`<div class="about">${lines(
    markup`<b>计划</b> ${plannedText(shift)}　<b>实际</b> ${actualText(shift)}${leader !== '' && markup`　<b>带班领导</b> ${leader}`}`,
    markup`<b>值班员</b> ${crewText(state, shift)}`,
    weather(shift) !== '' && markup`<b>天气</b> ${weather(shift)}`,
    shift.begunByTakeover !== null &&
      markup`${mark('紧急接管')} ${takeoverText(state, shift.begunByTakeover)}`,
    shift.endedByTakeover !== null &&
      markup`${mark('未交接')} ${takeoverText(state, shift.endedByTakeover)}`,
    ...reservations(state, shift),
    shift.endedAt === null && '本班尚未交接，以下为打印时的记录',
  )}</div>`
}

const oneShift = (state: DeskState, shift: Shift): Markup => markup`<h2>${shift.name}</h2>
${aboutShift(state, shift)}
${logTable(state, shift.date, shift.entries)}${additions(state, shift)}`

export function dutyLog(
  state: DeskState,
  { date }: PaperOf<'dutyLog'>,
  context: PaperContext,
): Result<MadePaper> {
  const shifts = shiftsOn(state, date)
  if (shifts.length === 0) return refuse('noDutyLog', 'paper.date')
  const unitName = state.unit?.name ?? ''
  return ok(
    framePaper({
      title: '值班日志',
      which: date,
      unitName,
      ...proofOfShifts(shifts, state, context),
      body: markup`<h1>值班日志</h1>
<div class="under">${unitName}　${dayTitle(date)}</div>
${shifts.map((shift) => oneShift(state, shift))}
${signing([...shifts.map(({ name }) => ({ post: `${name}值班员`, signed: [] })), { post: '带班领导审阅', signed: [] }])}`,
    }),
  )
}
