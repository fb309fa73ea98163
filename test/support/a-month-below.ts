// A month of a room that stands above others: incidents of which units below owed a report, and when each came.
import type { Body } from '../../shared/accountability/outcome'
import { dutyKey } from '../../shared/accountability/duties'
import { aRoomAbove } from './a-register'
import type { Command } from '../../shared/desk'
import type { TestDesk } from './a-desk'
import { at, TODAY } from './moments'
import { anIncident, type CommandOf } from './records'
import { LEADER_PIN } from './records'

interface Case {
  readonly unit: string
  readonly title: string
  /** `08:00`, or with the day before it. */
  readonly occurred: string
  /** When the unit itself told this room; left out: the room learned it from `from`. */
  readonly got?: string
  /** When the room learned it from somebody else. */
  readonly learned?: string
  readonly from?: string
  readonly exercise?: boolean
}

const when = (written: string): string =>
  at(written.includes(' ') ? written : `${TODAY} ${written}`)

/** A desk of the tests, or of the page. */
export interface Told {
  at(moment: string): unknown
  tell(command: Command): Readonly<Record<string, string>>
}

/** Opened at the moment at which this room learned of it. @returns the id of the incident */
export function happenedAt(desk: Told, one: Case): string {
  const learnedAt = when(one.got ?? one.learned!)
  const command = anIncident({ occurredAt: when(one.occurred), learnedAt })
  desk.at(one.got ?? one.learned!)
  const source = {
    ...command.facts.source,
    unit: one.got === undefined ? (one.from ?? '') : one.unit,
  }
  return desk.tell({
    ...command,
    facts: {
      ...command.facts,
      title: one.title,
      source,
      unitConcerned: '',
      exercise: one.exercise ?? false,
    },
    call: { ...command.call, from: source, at: learnedAt },
  })['incidentId']!
}

export const owes = (
  incidentId: string,
  unitId: string | null,
  body: Body = 'government',
): CommandOf<'assignDuty'> => ({
  type: 'assignDuty',
  incidentId,
  body,
  unitId,
  reason: '事发地在该单位辖区',
})

export const used = (
  incident: string,
  unitId: string,
  item: string,
  bonuses: readonly string[] = [],
): CommandOf<'markItem'> => ({
  type: 'markItem',
  incident,
  unitId,
  item,
  bonuses: [...bonuses],
})

export const checkedAs = (
  incident: string,
  over: Partial<CommandOf<'checkDuty'>> = {},
): CommandOf<'checkDuty'> => ({
  type: 'checkDuty',
  key: dutyKey(incident, 'government'),
  outcome: 'late',
  reason: '过时限才报来',
  evidence: [],
  ...over,
})

export const decidedAs = (
  findingId: string,
  over: Partial<CommandOf<'decideFinding'>> = {},
): CommandOf<'decideFinding'> => ({
  type: 'decideFinding',
  findingId,
  outcome: 'late',
  reason: '情况属实',
  evidence: [],
  approverId: 'p2',
  pin: LEADER_PIN,
  ...over,
})

export interface SmallMonth {
  readonly desk: TestDesk
  readonly ids: { readonly a: string; readonly b: string; readonly c: string; readonly a2: string }
}

/**
 * Three units, four duties, to be reckoned by hand: A in time twice (专报 with 图像, 备查), B 31 minutes late (送阅), C asked
 * by 核报 before it answered (综合).
 */
export function aSmallMonth(): SmallMonth {
  const desk = aRoomAbove(['甲旗', '乙县', '丙区'])
  const c = happenedAt(desk, {
    unit: '丙区',
    title: '丙区停水',
    occurred: '06:00',
    learned: '09:05',
    from: '市民来电',
  })
  desk.tell(owes(c, 'x3'))
  desk.at('09:10')
  const { inquiryId } = desk.tell({
    type: 'askUnit',
    unitId: 'x3',
    incidentId: c,
    learnedAt: at('09:05'),
    learnedFrom: '市民来电',
    about: '丙区停水是否属实',
    at: at('09:10'),
  })
  desk.at('09:25')
  desk.tell({
    type: 'answerInquiry',
    inquiryId: inquiryId!,
    at: at('09:25'),
    text: '属实，主管爆裂',
    confirms: true,
  })
  const a = happenedAt(desk, { unit: '甲旗', title: '甲旗火情', occurred: '08:00', got: '09:40' })
  const b = happenedAt(desk, { unit: '乙县', title: '乙县车祸', occurred: '10:00', got: '12:31' })
  const a2 = happenedAt(desk, { unit: '甲旗', title: '甲旗大风', occurred: '12:40', got: '13:00' })
  desk.tell(used(a, 'x1', 'special', ['picture']))
  desk.tell(used(b, 'x2', 'read'))
  desk.tell(used(c, 'x3', 'merged'))
  desk.tell(used(a2, 'x1', 'filed'))
  return { desk, ids: { a, b, c, a2 } }
}
