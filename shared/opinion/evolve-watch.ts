// Rules of opinions and rounds -> state.
import type { Evolvers } from '../evolution'
import { withoutRoomAlarm } from '../shift/met'
import type { DeskState } from '../state'
import { roundClockKey, roundKey, signedOf, type WatchState } from './rounds'

const withWatch = (state: DeskState, watch: WatchState): DeskState => ({
  ...state,
  opinion: { ...state.opinion, watch },
})

export const evolveWatch: Evolvers<'opinionRulesChanged' | 'watchSet' | 'roundSigned'> = {
  opinionRulesChanged: (state, { at, by, data: { rules, reason } }) => ({
    ...state,
    opinion: {
      ...state.opinion,
      rules: [...state.opinion.rules, { from: at, rules, by, reason }],
    },
  }),
  watchSet: (state, { at, data: { settings } }) => {
    const { watch } = state.opinion
    const since = !settings.on ? null : watch.settings.on ? watch.since : at
    return withWatch(state, { ...watch, settings, since })
  },
  roundSigned: (state, { at, by, data: { date, at: hour, note, opinionId } }) => {
    const round = { date, at: hour }
    const { watch } = state.opinion
    const all = [...signedOf(watch, round), { at, by, note, opinionId }]
    const signed = withWatch(state, {
      ...watch,
      signed: { ...watch.signed, [roundKey(round)]: all },
    })
    return withoutRoomAlarm(signed, roundClockKey(round))
  },
}
