// The words of a 值班要情, from the record alone: each part says 无 where there is nothing, so that nobody wonders.
import { monthOfDay } from '../calendar/month'
import { periodsOn } from '../calendar/periods'
import { endedUnreported } from '../incident/ending'
import type { Incident } from '../incident/record'
import { classificationOf } from '../incident/record'
import { instructionNumber, openInstructions } from '../instruction/find'
import { quoted } from '../instruction/texts'
import { allOpinions } from '../opinion/find'
import { isOpen, truthOf } from '../opinion/standing'
import { TRUTH_NAMES } from '../opinion/words'
import { runsOf, tallyText } from '../roll-run/find'
import { openMatters } from '../shift/find'
import type { DeskState } from '../state'
import { unitNilSum, unitNilSumText } from '../subordinate/month'
import { dateText, dayOf, documentTimeText, toMs, type Ms } from '../time'
import { awayNow, awayText } from '../trip/find'
import { levelText } from '../vocabulary'
import type { DigestWords } from './record'

interface Period {
  readonly from: Ms
  readonly to: Ms
}

const NOTHING = '无。'
const listed = (lines: readonly string[]): string =>
  lines.length === 0 ? NOTHING : lines.map((line, index) => `${index + 1}．${line}`).join('\n')

const withoutStop = (text: string): string => text.trim().replace(/[。；]$/, '')

const isIn = ({ from, to }: Period, at: string): boolean => toMs(at) > from && toMs(at) <= to

function incidentText(incident: Incident, period: Period): string {
  const { facts, closedAt, openedAt } = incident
  const state =
    closedAt !== null ? '已办结' : isIn(period, openedAt) ? '新增，正在处置' : '正在处置'
  return `${documentTimeText(toMs(facts.learnedAt))}接报，${withoutStop(facts.title)}（${levelText(classificationOf(incident).level).replace(' ', '')}），${state}。`
}

function incidents(state: DeskState, period: Period): string {
  const real = Object.values(state.incidents).filter(
    (incident) => !incident.facts.exercise && !endedUnreported(incident),
  )
  const fresh = real.filter(({ openedAt }) => isIn(period, openedAt))
  const over = real.filter(({ closedAt }) => closedAt !== null && isIn(period, closedAt))
  const open = real.filter(({ closedAt }) => closedAt === null)
  const told = [...new Set([...fresh, ...over, ...open])].sort((a, b) =>
    a.openedAt < b.openedAt ? -1 : 1,
  )
  if (told.length === 0) return NOTHING
  const sum = `较上期新增${fresh.length}起，办结${over.length}起，正在处置${open.length}起。`
  return `${sum}\n${listed(told.map((incident) => incidentText(incident, period)))}`
}

const opinions = (state: DeskState, period: Period): string =>
  listed(
    allOpinions(state)
      .filter((opinion) => isOpen(opinion) || isIn(period, opinion.registeredAt))
      .map(
        (opinion) =>
          `${withoutStop(opinion.facts.title)}（${TRUTH_NAMES[truthOf(opinion)]}${
            isIn(period, opinion.registeredAt) ? '，新增' : ''
          }）。`,
      ),
  )

const instructions = (state: DeskState): string =>
  listed(
    openInstructions(state).map(
      (hung) =>
        `${instructionNumber(hung)}，${hung.instruction.from}批示：${withoutStop(
          quoted(hung.instruction),
        )}，正在办理。`,
    ),
  )

function below(state: DeskState, period: Period): string {
  const { settings } = state.subordinates
  const nil = settings.nil
    ? `零报告${unitNilSumText(unitNilSum(state, dayOf(period.to))).replaceAll(' ', '')}。`
    : ''
  const runs = runsOf(state, monthOfDay(dayOf(period.to)))
    .filter(({ beganAt }) => isIn(period, beganAt))
    .map(
      (run) =>
        `${documentTimeText(toMs(run.beganAt))}点名，${tallyText(run).replaceAll(' ', '')}。`,
    )
  const lines = [nil, ...runs].filter((line) => line !== '')
  return lines.length === 0 ? NOTHING : lines.join('\n')
}

const periods = (state: DeskState, { to }: Period): string =>
  listed(
    periodsOn(state.calendar, dayOf(to)).map((one) => `${one.name}（${one.from}至${one.to}）。`),
  )

export function draftWords(state: DeskState, period: Period): DigestWords {
  return {
    title: `${dateText(period.to)}值班要情`,
    parts: [
      { heading: '突发事件', text: incidents(state, period) },
      { heading: '网络舆情', text: opinions(state, period) },
      { heading: '领导批示办理', text: instructions(state) },
      ...(state.subordinates.settings.on
        ? [{ heading: '下级零报告和点名', text: below(state, period) }]
        : []),
      {
        heading: '领导外出',
        text: listed(awayNow(state, period.to).map((trip) => `${awayText(trip)}。`)),
      },
      { heading: '敏感时段', text: periods(state, period) },
      {
        heading: '待办事项',
        text: listed(
          openMatters(state).map(({ text }) => `${withoutStop(text.split('\n')[0] ?? '')}。`),
        ),
      },
    ],
  }
}
