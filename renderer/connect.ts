// Keeps the page in step with the core: opens, listens, asks again after a gap, keeps the clock.
import type { Bridge, Push } from '../shared/contract'
import { SECOND, type Ms } from '../shared/time'
import { api, bridge } from './api'
import { keepAllDrafts } from './form/drafts'
import { loadView } from './load-view'
import { applyEvents, setClock, setConnection, tick, useStore } from './store'

const ASK_CLOCK_EVERY: Ms = 30 * SECOND
/** The two clocks of this machine may drift apart by this much before the core is asked. */
const DRIFT: Ms = 1.5 * SECOND
/** Signs of life are sent at most this often; the core locks an idle page. */
const ACTIVITY_EVERY: Ms = 20 * SECOND

type Task = () => Promise<void> | void

/** Null while nothing is being fetched. */
let waiting: Task[] | null = null

/** Whatever its end: one that fails leaves the others their turn. */
async function finish(first: Promise<void>, tasks: Task[]): Promise<void> {
  await first.catch(() => undefined)
  for (let next = tasks.shift(); next !== undefined; next = tasks.shift()) {
    try {
      await next()
    } catch {
      // What it was to show, the next view will.
    }
  }
  waiting = null
}

/** What the core tells is taken in one after the other: at once, or after the view that is being fetched. */
function inTurn(task: Task): Promise<void> {
  if (waiting !== null) {
    const line = waiting
    return new Promise(
      (done) =>
        void line.push(async () => {
          try {
            await task()
          } finally {
            done()
          }
        }),
    )
  }
  const done = task()
  if (done === undefined) return Promise.resolve()
  waiting = []
  void finish(done, waiting)
  return done
}

async function ask(): Promise<void> {
  const reply = await api.open({})
  if (!reply.ok) return
  const { health, app, clock } = reply.value
  const view = await loadView(reply.value.view)
  setClock(clock)
  if (view !== null) setConnection({ view, health, app })
}

async function takeView({ view: told, health }: Extract<Push, { kind: 'view' }>): Promise<void> {
  const { connection } = useStore.getState()
  if (connection === null) return ask()
  const view = await loadView(told)
  if (view !== null) setConnection({ ...connection, view, health })
}

/** Asks for everything anew. */
export const openView = (): Promise<void> => inTurn(ask)

/** Takes in what the core tells; done when it is shown. */
export async function receive(push: Push): Promise<void> {
  switch (push.kind) {
    case 'clock':
      return setClock(push.clock)
    case 'arranging':
      return useStore.setState({ arranging: push.month })
    case 'packing':
      return useStore.setState({ packing: push.share })
    case 'sealing':
      return useStore.setState({ sealing: push.share })
    case 'events':
      return inTurn(() => (applyEvents(push.events) ? undefined : ask()))
    case 'view':
      return inTurn(() => takeView(push))
  }
}

async function askClock(): Promise<void> {
  const reply = await api.clock({})
  if (reply.ok) setClock(reply.value)
}

/** Every second; and after a sleep, during which the page's own clock may have stood still. */
function keepClock(): void {
  let wall = Date.now()
  let even = performance.now()
  let asked = even
  setInterval(() => {
    const slept = Math.abs(Date.now() - wall - (performance.now() - even)) > DRIFT
    wall = Date.now()
    even = performance.now()
    if (slept || even - asked > ASK_CLOCK_EVERY) {
      asked = even
      void askClock()
    }
    tick()
  }, SECOND)
}

function reportActivity(): void {
  let last = Number.NEGATIVE_INFINITY
  const act = () => {
    if (performance.now() - last < ACTIVITY_EVERY) return
    last = performance.now()
    if (useStore.getState().connection?.view.kind === 'desk') void api.activity({})
  }
  for (const name of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    addEventListener(name, act, { capture: true, passive: true })
  }
}

/** A window that is closed or hidden may not come back: what was typed a moment ago is kept first. */
function keepOnLeaving(): void {
  addEventListener('pagehide', () => void keepAllDrafts())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keepAllDrafts()
  })
}

export async function connect(to: Bridge = bridge): Promise<void> {
  to.on((push) => void receive(push))
  await openView()
  keepClock()
  reportActivity()
  keepOnLeaving()
}
