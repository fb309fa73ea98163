// Unit events -> state.
import type { Evolvers } from '../evolution'
import type { unitEvents } from './record'

export const evolveUnit: Evolvers<keyof typeof unitEvents> = {
  unitSetUp: (state, { data: { unit, recipients } }) => ({ ...state, unit: { ...unit, recipients } }),
  noticeAccepted: (state) => state,
  unitChanged: (state, { data }) =>
    state.unit === null ? state : { ...state, unit: { ...state.unit, ...data.unit } },
  recipientsChanged: (state, { data }) =>
    state.unit === null ? state : { ...state, unit: { ...state.unit, recipients: data.recipients } },
}
