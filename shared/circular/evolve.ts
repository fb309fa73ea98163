// Events about a 通报 -> state.
import type { Evolvers } from '../evolution'
import { lookUp } from '../lookup'
import { withDocNumber } from '../report/number'
import { withoutRoomAlarm } from '../shift/met'
import type { DeskState } from '../state'
import { circularKey } from './clocks'
import { isDelivered, isMonthly } from './find'
import type { Circular, CircularDelivery, circularEvents } from './record'

function withCircular(
  state: DeskState,
  id: string,
  change: (circular: Circular) => Partial<Circular>,
): DeskState {
  const { circulars } = state.circular
  const before = lookUp(circulars, id)
  if (before === undefined) return state
  const circular = { ...before, ...change(before) }
  const isDone = isMonthly(circular) && isDelivered(circular)
  const { lastMonth } = state.circular
  const next: DeskState = {
    ...state,
    circular: {
      ...state.circular,
      circulars: { ...circulars, [id]: circular },
      lastMonth: isDone && circular.month > (lastMonth ?? '') ? circular.month : lastMonth,
    },
  }
  return isDone ? withoutRoomAlarm(next, circularKey(circular.month)) : next
}

const withDeliveries = (
  { deliveries }: Circular,
  unitIds: readonly string[],
  made: (before: CircularDelivery | undefined) => CircularDelivery | undefined,
): Pick<Circular, 'deliveries'> => ({
  deliveries: {
    ...deliveries,
    ...Object.fromEntries(
      unitIds.flatMap((id) => {
        const one = made(lookUp(deliveries, id))
        return one === undefined ? [] : [[id, one] as const]
      }),
    ),
  },
})

export const evolveCircular: Evolvers<keyof typeof circularEvents> = {
  circularDrafted: (state, { at, by, data: { circularId: id, ...drafted } }) => ({
    ...state,
    circular: {
      ...state.circular,
      made: state.circular.made + 1,
      circulars: {
        ...state.circular.circulars,
        [id]: {
          id,
          ...drafted,
          draftedAt: at,
          draftedBy: by,
          savedBy: by,
          signed: null,
          discarded: null,
          addressees: [],
          deliveries: {},
        },
      },
    },
  }),
  circularSaved: (state, { by, data: { circularId, words } }) =>
    withCircular(state, circularId, () => ({ words, savedBy: by })),
  circularDiscarded: (state, { at, by, data: { circularId, reason } }) =>
    withCircular(state, circularId, () => ({ discarded: { at, by, reason } })),
  circularSigned: (state, { at, data }) => {
    const { circularId, approverId, addressees, ...page } = data
    return withDocNumber(
      withCircular(state, circularId, () => ({
        addressees,
        signed: { by: approverId, at, ...page },
      })),
      page.number,
    )
  },
  circularDelivered: (state, { by, data: { circularId, unitIds, at, channel } }) =>
    withCircular(state, circularId, (circular) =>
      withDeliveries(circular, unitIds, () => ({ at, channel, by, receipt: null })),
    ),
  circularReceipted: (state, { by, data: { circularId, unitIds, at, receivedBy } }) =>
    withCircular(state, circularId, (circular) =>
      withDeliveries(circular, unitIds, (before) =>
        before === undefined ? undefined : { ...before, receipt: { at, receivedBy, by } },
      ),
    ),
}
