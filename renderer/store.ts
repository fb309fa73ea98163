// What the page knows: the view that the core published, kept up with the same `evolve`.
import { create } from 'zustand'
import type { Month } from '../shared/calendar/month'
import type { AppInfo, ClockReading, Health } from '../shared/contract'
import { evolveAll } from '../shared/evolve-all'
import type { Recorded } from '../shared/journal'
import { toMs, type Ms } from '../shared/time'
import type { ShownView } from './load-view'

export interface Connection {
  readonly view: ShownView
  readonly health: Health
  readonly app: AppInfo
}

/** The desk's time at a moment of the page's own even clock. */
interface Anchor {
  readonly desk: Ms
  readonly page: Ms
  readonly jump: ClockReading['jump']
}

interface PageStore {
  /** null until the core has answered for the first time. */
  readonly connection: Connection | null
  readonly anchor: Anchor | null
  /** The desk's time, to the second: what every clock on the page shows. */
  readonly now: Ms
  /** The month of the record that is being read before the desk is open; null when nothing takes long. */
  readonly arranging: Month | null
  /** How much of a packet the core has sealed or opened, 0 to 1. */
  readonly sealing: number | null
  /** The share of a period that is packed; null when none is. */
  readonly packing: number | null
}

export const useStore = create<PageStore>(() => ({
  connection: null,
  anchor: null,
  now: 0,
  arranging: null,
  sealing: null,
  packing: null,
}))

/** The desk's time right now, in epoch ms. */
export function deskNow(): Ms {
  const { anchor } = useStore.getState()
  return anchor === null ? 0 : anchor.desk + (performance.now() - anchor.page)
}

export function setClock(clock: ClockReading): void {
  useStore.setState({
    anchor: { desk: toMs(clock.now), page: performance.now(), jump: clock.jump },
  })
  tick()
}

export const tick = (): void => useStore.setState({ now: deskNow() })

export function setConnection(connection: Connection): void {
  useStore.setState({ connection, arranging: null })
}

/** Applies events in their order; false when one is missing and the page must ask again. */
export function applyEvents(events: readonly Recorded[]): boolean {
  const { connection } = useStore.getState()
  if (connection === null || connection.view.kind !== 'desk') return true
  const { seq, state } = connection.view
  const news = events.filter((event) => event.seq > seq)
  if (news.some((event, index) => event.seq !== seq + index + 1)) return false
  const last = news.at(-1)
  if (last !== undefined)
    setConnection({
      ...connection,
      view: { kind: 'desk', seq: last.seq, state: evolveAll(state, news) },
    })
  return true
}

/** Waits until the page has seen the event with this number, so that what comes next shows it. */
export function waitForSeq(seq: number): Promise<void> {
  const reached = () => {
    const view = useStore.getState().connection?.view
    return view?.kind !== 'desk' || view.seq >= seq
  }
  if (reached()) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = useStore.subscribe(() => {
      if (!reached()) return
      stop()
      resolve()
    })
  })
}
