// 领导通知单 on paper (N5): whom to ring, in order and by which number; what is done already, and room for the rest.
import { incidentNumber } from '../../incident/number'
import { classificationOf, type Incident } from '../../incident/record'
import { lastProposal, leadersOf, reachedBy, saidBy } from '../../leaders/find'
import type { LeaderToTell } from '../../leaders/record'
import { phoneScript, sentencesOf } from '../../phone/script'
import type { DeskState } from '../../state'
import type { Unit } from '../../unit/record'
import { levelText } from '../../vocabulary'
import { minuteOf, personName } from '../words'
import {
  form,
  heads,
  note,
  pairs,
  SECRECY,
  section,
  stampsOf,
  tick,
  title,
  type Block,
  type FieldRow,
} from './form'
import { EXERCISE_STAMP, UNVERIFIED_STAMP } from '../../report/compose'

function rowOf(incident: Incident, leader: LeaderToTell, index: number): FieldRow {
  const { name, post, phone, calls } = leader
  const reached = reachedBy(leader)
  const missed = calls.filter((call) => !call.reached).map(({ at }) => minuteOf(at))
  return {
    no: index + 1,
    label: name,
    sub: post,
    value: [
      pairs(['电话', phone], ['通知时间', reached === undefined ? '' : minuteOf(reached.at)]),
      '\n',
      tick('已通知', reached !== undefined),
      '　',
      tick(missed.length === 0 ? '未接通' : `未接通（${missed.join('、')}）`, missed.length > 0),
      '\n',
      pairs(['答复', saidBy(incident, leader)]),
    ],
  }
}

export function leaderSheetBody(state: DeskState, unit: Unit, incident: Incident): Block[] {
  const { verified, facts } = incident
  const officer = state.session === null ? '' : personName(state, state.session.personId)
  return [
    stampsOf([
      ...(verified ? [] : [UNVERIFIED_STAMP]),
      ...(facts.exercise ? [EXERCISE_STAMP] : []),
    ]),
    title('领导通知单'),
    heads(
      `${incidentNumber(incident)}　${levelText(classificationOf(incident).level)}`,
      facts.title,
    ),
    section('一、照着念'),
    { kind: 'say', sentences: sentencesOf(phoneScript(incident, unit, officer)), close: false },
    ...(lastProposal(incident) === ''
      ? []
      : [form([{ label: '处理意见', value: lastProposal(incident) }])]),
    section('二、依次通知', '未接通的先通知下一位，再回头打'),
    form(leadersOf(incident).map((leader, index) => rowOf(incident, leader, index))),
    note(SECRECY),
  ]
}
