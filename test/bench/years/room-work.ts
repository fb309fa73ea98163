// What a room does every day beside its incidents: its log, 零报告, roll calls, the roster, the lock and the program itself.
import type { Command } from '../../../shared/desk'
import { entryKinds } from '../../../shared/shift/entry'
import { nameAt } from '../../../shared/roster/find'
import {
  dayOf,
  daysAfter,
  HOUR,
  MINUTE,
  momentOn,
  toInstant,
  type Day,
  type Ms,
} from '../../../shared/time'
import { aRollCall } from '../../support/a-roster'
import { LEADER, PIN, turnOf } from './crew'
import { FIRST_MOMENT, LAST_MOMENT, type Stage } from './stage'

const SLOTS = ['day', 'night'] as const

export function roomWorkOf(stage: Stage) {
  const { play, dice, texts, at, after, desk, asLeader } = stage
  const nowText = () => toInstant(play.now)

  function settle(entryId: string): void {
    desk()
    play.give({ type: 'settleMatter', entryId, note: texts.paragraph() })
  }

  function note(): void {
    desk()
    const isLast = play.now > LAST_MOMENT - 12 * HOUR
    const takes: Ms | null = !isLast && dice.chance(0.12) ? (1 + dice.below(9)) * HOUR : null
    const entryId = play.give({
      type: 'addEntry',
      kind: dice.one(entryKinds),
      at: toInstant(play.now - dice.below(25) * MINUTE),
      other: dice.chance(0.5)
        ? { name: texts.caller(), unit: texts.unit(), phone: texts.phone() }
        : null,
      text: texts.note(),
      matter:
        takes === null ? null : { due: dice.chance(0.7) ? toInstant(play.now + takes) : null },
      incidentId: null,
    })['entryId']!
    if (takes !== null) after(takes * (dice.chance(0.1) ? 1.1 : 0.7), () => settle(entryId))
    else if (dice.chance(0.03)) after(2 * MINUTE, () => correct(entryId))
  }

  function correct(entryId: string): void {
    desk()
    const patch = { text: texts.note() }
    play.gives({ type: 'correctEntry', entryId, patch, reason: '登记时听错' }, 'shiftFrozen')
  }

  function nilReport(date: Day): void {
    desk()
    const { recipients } = play.state.unit!
    play.give({
      type: 'writeNilReport',
      date,
      text: `截至16时，无新的突发事件。${texts.paragraph()}`,
      lateReason: '',
      deliveries: recipients.map(({ id: recipientId }) => ({
        recipientId,
        channel: 'govNet',
        at: nowText(),
        receivedBy: '',
      })),
    })
    for (const { id: recipientId } of recipients)
      after((2 + dice.below(30)) * MINUTE, () => {
        desk()
        const receipt = { at: nowText(), receivedBy: texts.caller() }
        play.give({ type: 'recordNilReceipt', date, recipientId, receipt })
      })
  }

  function rollCall(): void {
    desk()
    const call = aRollCall({
      at: nowText(),
      direction: dice.chance(0.9) ? 'out' : 'in',
      unit: texts.unit(),
      who: texts.caller(),
      phone: texts.phone(),
      answered: dice.chance(0.05) ? null : { count: 1 + dice.below(4), measure: 'rings' },
      found: dice.chance(0.5) ? '在岗，情况熟悉' : texts.note(),
    })
    play.give({ type: 'recordRollCall', call })
  }

  /** The leader fills a month, in one act. */
  function fillMonth(first: Day): void {
    const month = first.slice(0, 7)
    const changes: Extract<Command, { type: 'changeRoster' }>['changes'] = []
    for (let date = first; date.startsWith(month); date = daysAfter(date, 1))
      for (const slotId of SLOTS) {
        const { main, second } = turnOf(date, slotId)
        for (const [post, { name }] of [
          ['leader', LEADER],
          ['main', main],
          ['second', second],
        ] as const) {
          const place = { date, slotId, post }
          changes.push({ ...place, from: nameAt(play.state.roster, place), to: name })
        }
      }
    asLeader(() =>
      play.give({ type: 'changeRoster', changes, why: 'typed', source: '', plan: null }),
    )
  }

  function restart(): void {
    play.giveAsSystem({ type: 'start', version: '0.1.0', shell: 'browser' })
    play.busy(MINUTE)
    const personId = play.state.shift.current!.crew[0]!.personId
    play.give({ type: 'signIn', personId, pin: PIN })
  }

  function lock(): void {
    desk()
    play.give({ type: 'lock' })
    after((3 + dice.below(9)) * MINUTE, desk)
  }

  /** Everything of one day, at its hour; of a quiet one, what is owed on every day. */
  function day(date: Day, isBusy: boolean): void {
    const from = momentOn(date, '00:00')
    const sometime = () => from + dice.below(24 * 60) * MINUTE
    const often = (times: number, act: () => void) => {
      for (let time = 0; time < times; time += 1) {
        const moment = sometime()
        if (moment > FIRST_MOMENT + 5 * MINUTE) at(moment, act)
      }
    }
    at(momentOn(date, '16:00') + dice.below(20) * MINUTE, () => nilReport(date))
    if (date.endsWith('-25')) at(momentOn(date, '10:10'), () => fillMonth(nextMonth(date)))
    if (!isBusy) return
    often(30 + dice.below(10), note)
    often(3, rollCall)
    often(5, lock)
    if (dice.chance(1 / 7)) often(1, restart)
  }

  return { day, fillMonth }
}

const nextMonth = (date: Day): Day =>
  `${dayOf(momentOn(date, '12:00') + 10 * 24 * HOUR).slice(0, 7)}-01`
