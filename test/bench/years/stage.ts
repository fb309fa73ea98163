// What every part of the played year works with.
import { momentOn, type Ms } from '../../../shared/time'
import { aDice, type Dice } from '../../support/dice'
import { anAgenda, type Agenda } from './agenda'
import { LEADER, PIN } from './crew'
import { aPlay, type Play } from './play'
import { someTexts, type Texts } from './texts'

export interface Stage {
  readonly play: Play
  readonly dice: Dice
  readonly texts: Texts
  readonly at: Agenda['at']
  /** In so much time from now. */
  after(time: Ms, act: () => void): void
  /** Somebody who is on duty sits at the desk, unlocked: before anything is done there. */
  desk(): void
  /** The leader does something that only a manager may, and the officer sits down again. */
  asLeader(act: () => void): void
  /** Does one thing after the other, in the order of time, until nothing is left to do. */
  run(): void
}

/** The year that is played; each year that is made of it has as many days. */
export const PLAYED_YEAR = 2015
/** New Year's morning, with the beginning of the day shift. */
export const FIRST_MOMENT: Ms = momentOn('2015-01-01', '08:31')
/** The handover after this one is the last: it begins the first shift of the next year. */
export const LAST_MOMENT: Ms = momentOn('2016-01-01', '08:00')

export function aStage(seed: number): Stage {
  const play = aPlay(FIRST_MOMENT)
  const dice = aDice(seed)
  const agenda = anAgenda()
  const signIn = (personId: string) => play.give({ type: 'signIn', personId, pin: PIN })
  const stage: Stage = {
    play,
    dice,
    texts: someTexts(dice),
    at: agenda.at,
    after: (time, act) => agenda.at(play.now + time, act),
    desk() {
      const { session, shift } = play.state
      if (session === null || session.locked) signIn(shift.current!.crew[0]!.personId)
    },
    asLeader(act) {
      signIn(LEADER.id)
      act()
      signIn(play.state.shift.current!.crew[0]!.personId)
    },
    run() {
      for (let one = agenda.next(); one !== undefined; one = agenda.next()) {
        play.until(one.moment)
        one.act()
      }
    },
  }
  return stage
}
