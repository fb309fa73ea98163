// A shift in words, as the head of its log and of its handover sheet has them.
import { leaderOfShift } from '../roster/find'
import {
  ARRIVAL_NAMES,
  type CrewMember,
  type Departure,
  type Shift,
  type Takeover,
} from '../shift/record'
import type { DeskState } from '../state'
import { minuteOf, personName, timeOn } from './words'

/** `08:30–20:30` as planned. */
export const plannedText = ({ date, startsAt, plannedEnd }: Shift): string =>
  `${timeOn(date, startsAt)}–${timeOn(date, plannedEnd)}`

/** `08:31–20:41`, `08:31 起`: as it came. */
export const actualText = ({ date, beganAt, endedAt }: Shift): string =>
  endedAt === null
    ? `${timeOn(date, beganAt)} 起`
    : `${timeOn(date, beganAt)}–${timeOn(date, endedAt)}`

/** 带班领导 of the roster; empty when the roster says nothing. */
export const leaderName = ({ roster }: DeskState, shift: Shift): string =>
  leaderOfShift(roster, shift)

function memberText(state: DeskState, { date }: Shift, member: CrewMember): string {
  const { personId, since, how, substituteFor, reason } = member
  const instead = substituteFor === '' ? '' : `，替 ${substituteFor}`
  const why = reason === '' ? '' : `，${reason}`
  return `${personName(state, personId)}（${timeOn(date, since)} ${ARRIVAL_NAMES[how]}${instead}${why}）`
}

const departureText = (
  state: DeskState,
  { date }: Shift,
  { personId, since, at, reason }: Departure,
): string =>
  `${personName(state, personId)}（${timeOn(date, since)}–${timeOn(date, at)} 在班，提前离岗：${reason}）`

/** Everybody who kept the desk in it: those of its end, and those who left before. */
export const crewText = (state: DeskState, shift: Shift): string =>
  [
    ...shift.crew.map((member) => memberText(state, shift, member)),
    ...shift.left.map((departure) => departureText(state, shift, departure)),
  ].join('、')

export const takeoverText = (state: DeskState, { by, approvedBy, reason, at }: Takeover): string =>
  `${minuteOf(at)} 由 ${personName(state, by)} 紧急接管，${personName(state, approvedBy)} 批准，原因：${reason}`
