// 交接班: at half past eight, morning and evening, item by item, until the first shift of the next year has begun.
import { sheetContent, sheetMark } from '../../../shared/handover/content'
import type { SheetContent } from '../../../shared/shift/sheet'
import { nextStart } from '../../../shared/shift/start'
import { MINUTE, SECOND, toMs, type Ms } from '../../../shared/time'
import { PIN, turnOf, type Member, type SlotId } from './crew'
import { LAST_MOMENT, type Stage } from './stage'

/** Relief comes so early. */
const EARLY: Ms = 14 * MINUTE

export function handoversOf({ play, dice, at, after, desk }: Stage) {
  const sheet = (): SheetContent => sheetContent(play.state)!
  const crewComing = () => {
    const { date, slotId } = nextStart(play.state, play.now)
    return turnOf(date, slotId as SlotId)
  }

  function write(): void {
    play.give({
      type: 'writeHandover',
      words: '各项工作正常，未结事项见清单',
      files: '值班记录簿1本，钥匙1串',
      checks: play.state.shift.checklist.map(({ id }) => ({ id, ok: true, note: '' })),
      timing: '',
    })
  }

  function accept(): void {
    for (const { key, digest, open, acceptedAt } of sheet().items) {
      if (!open || acceptedAt !== null) continue
      play.busy(SECOND + dice.below(2) * SECOND)
      const verdict = dice.chance(0.02) ? 'questioned' : 'accepted'
      play.give({
        type: 'judgeItem',
        key,
        digest,
        verdict,
        question: verdict === 'questioned' ? '现在到哪一步了？' : '',
      })
      if (verdict === 'accepted') continue
      play.give({ type: 'answerItem', key, answer: '已通知到人，等回音' })
      play.give({ type: 'judgeItem', key, digest, verdict: 'accepted', question: '' })
    }
  }

  function sign({ id: personId }: Pick<Member, 'id'>): void {
    play.give({ type: 'signHandover', personId, pin: PIN, mark: sheetMark(sheet()) })
  }

  function join({ id: personId }: Member): void {
    desk()
    play.give({ type: 'joinShift', personId, pin: PIN, substituteFor: '', reason: '' })
  }

  function handOver(): void {
    desk()
    const outgoing = play.state.shift.current!.crew[0]!.personId
    const { main, second } = crewComing()
    write()
    play.give({ type: 'receiveDesk', personId: main.id, pin: PIN, substituteFor: '', reason: '' })
    accept()
    sign({ id: outgoing })
    play.busy(5 * SECOND)
    sign(main)
    if (play.now > LAST_MOMENT) return
    after(2 * MINUTE, () => join(second))
    plan()
  }

  const plan = () => {
    const { plannedEnd } = play.state.shift.current!
    at(toMs(plannedEnd) - EARLY, handOver)
  }

  return { begin: plan, join }
}
