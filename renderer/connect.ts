// Keeps the page in step with the core: opens, listens, asks again after a gap, keeps the clock.
import type { Bridge } from '../shared/contract'
import { SECOND, type Ms } from '../shared/time'
import { api, bridge } from './api'
import { keepAllDrafts } from './form/drafts'
import { receive, setClock, setConnection, tick, useStore } from './store'

const ASK_CLOCK_EVERY: Ms = 30 * SECOND
/** The two clocks of this machine may drift apart by this much before the core is asked. */
const DRIFT: Ms = 1.5 * SECOND
/** Signs of life are sent at most this often; the core locks an idle page. */
const ACTIVITY_EVERY: Ms = 20 * SECOND

export async function openView(): Promise<void> {
  const reply = await api.open({})
  if (!reply.ok) return
  const { view, health, app, clock } = reply.value
  setConnection({ view, health, app })
  setClock(clock)
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
    if (useStore.getState().connection?.view.stage === 'desk') void api.activity({})
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
  to.on((push) => {
    if (!receive(push)) void openView()
  })
  await openView()
  keepClock()
  reportActivity()
  keepOnLeaving()
}

