// What managers and officers enter around the shifts: names on the roster, contacts, roll calls, the
// daily zero report. Every field has a plausible value; a test names what matters.
import type { ContactDetails } from '../../shared/contact/record'
import type { NilSettings } from '../../shared/nil-report/record'
import type { RollCallInput } from '../../shared/roll-call/record'
import { emptyPlan, type Exception, type RotationPlan, type Turn } from '../../shared/roster/plan'
import type { Post } from '../../shared/roster/post'
import type { RosterDuty, RosterChange, Why } from '../../shared/roster/record'
import { nameAt } from '../../shared/roster/find'
import { aDesk, type TestDesk } from './a-desk'
import { at } from './moments'
import { LEADER_PIN, OFFICER_PIN, type CommandOf } from './records'

/** 王芳 (`p2`), who may change the roster, is signed in without being on duty. */
export function aManagedDesk(options: { readonly at?: string } = {}): TestDesk {
  const desk = aDesk(options)
  desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  return desk
}

export const backToOfficer = (desk: TestDesk): TestDesk => {
  desk.signIn('p1', OFFICER_PIN)
  return desk
}

/** `2026-11-23 day main` */
export type Where = string

export function aDuty(where: Where, name: string): RosterDuty {
  const [date, slotId, post] = where.split(' ') as [string, string, Post]
  return { date, slotId, post, name }
}

/** Names to put where; `from` is what stands there now. */
export function changesFor(desk: TestDesk, names: Readonly<Record<Where, string>>): RosterChange[] {
  return Object.entries(names).map(([where, to]) => {
    const { name: _name, ...place } = aDuty(where, to)
    return { ...place, from: nameAt(desk.state.roster, place), to }
  })
}

export const rosterCommand = (
  changes: readonly RosterChange[],
  why: Why = 'typed',
): CommandOf<'changeRoster'> => ({
  type: 'changeRoster',
  changes: [...changes],
  why,
  source: '',
  plan: null,
})

export const fillIn = (desk: TestDesk, names: Readonly<Record<Where, string>>) =>
  desk.tell(rosterCommand(changesFor(desk, names)))

export const aTurn = (order: readonly string[], over: Partial<Turn> = {}): Turn => ({
  order: [...order],
  start: '',
  every: 'shift',
  ...over,
})

export const aPlan = (over: Partial<RotationPlan> = {}): RotationPlan => ({ ...emptyPlan, ...over })

export const never = (name: string, over: Partial<Exception> = {}): Exception => ({
  name,
  weekdays: [],
  dayKinds: [],
  slotIds: [],
  between: null,
  ...over,
})

export const aContact = (over: Partial<ContactDetails> = {}): ContactDetails => ({
  kind: 'person',
  name: '赵敏',
  unit: '市应急管理局',
  post: '值班员',
  mobile: '13900000001',
  office: '0471-4606000',
  fax: '',
  note: '',
  groups: [],
  ...over,
})

/** Outgoing, answered after two rings. */
export const aRollCall = (over: Partial<RollCallInput> = {}): RollCallInput => ({
  direction: 'out',
  unit: '保合少镇政府',
  who: '李强',
  phone: '0471-4600000',
  ours: '张磊',
  answered: { count: 2, measure: 'rings' },
  found: '在岗，情况熟悉',
  ...over,
  at: at(over.at ?? '13:10'),
})

export const nilSettings = (over: Partial<NilSettings> = {}): NilSettings => ({
  on: true,
  at: '16:30',
  warnMinutes: [30],
  needsLeaderPin: false,
  ...over,
})

/** 零报告 was switched on at 13:10 on a Monday; 张磊 is on duty. */
export function aNilDesk(over: Partial<NilSettings> = {}, moment = '13:10'): TestDesk {
  const desk = aManagedDesk({ at: moment })
  desk.tell({ type: 'setNilReport', settings: nilSettings(over), reason: '上级要求' })
  return backToOfficer(desk)
}

type Writing = Partial<Omit<CommandOf<'writeNilReport'>, 'type' | 'deliveries'>> & {
  readonly to?: readonly string[]
  readonly sentAt?: string
}

/** Written and sent to all three recipients at 16:00. */
export function aNilReport(over: Writing = {}): CommandOf<'writeNilReport'> {
  const { to = ['r1', 'r2', 'r3'], sentAt = '16:00', ...rest } = over
  return {
    type: 'writeNilReport',
    date: '2026-11-23',
    text: '无突发事件。',
    lateReason: '',
    ...rest,
    deliveries: to.map((recipientId) => ({
      recipientId,
      channel: 'govNet' as const,
      at: at(sentAt),
      receivedBy: '',
    })),
  }
}
