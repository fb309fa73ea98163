// Runs in the page before the page's own scripts: offers window.desk and takes over the keys by
// which a browser would open windows of its own. Sent as text, so it may use nothing outside itself.
import type { RefusalCode } from '../../shared/refusal-texts'
import type { Bridge, Push, Reply } from '../../shared/contract'

/** What the shell leaves in the page's window for this script. */
interface Wires {
  /** Takes `7:text`; the reply to call 7 comes by `__deskHear`. */
  __deskCall?: (numbered: string) => void
}

/** @param origin the only origin that gets a desk */
export function installDesk(origin: string): void {
  if (window.top !== window || location.origin !== origin) return
  const wires = window as Window & Wires
  const listeners = new Set<(push: Push) => void>()
  const waiting = new Map<number, (reply: Reply) => void>()
  let last = 0
  const refusal = (code: RefusalCode): Reply => ({ ok: false, error: { code } })

  const call: Bridge['call'] = async (name, params) => {
    let text: string
    try {
      text = JSON.stringify({ name, params })
    } catch {
      // Nothing that can be told as a text.
      return refusal('malformed')
    }
    const { __deskCall } = wires
    // The wire to the core has gone: the page says so at its top.
    if (__deskCall === undefined) return refusal('unreachable')
    last += 1
    __deskCall(`${last}:${text}`)
    return new Promise((resolve) => waiting.set(last, resolve))
  }

  const hear = (id: number, text: string) => {
    waiting.get(id)?.(JSON.parse(text) as Reply)
    waiting.delete(id)
  }

  const on: Bridge['on'] = (listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  const push = (text: string) => {
    const message = JSON.parse(text) as Push
    for (const listener of listeners) listener(message)
  }

  const fixed = (name: string, value: unknown, enumerable: boolean) =>
    Object.defineProperty(window, name, { value, enumerable, writable: false, configurable: false })
  fixed('desk', Object.freeze({ call, on }), true)
  fixed('__deskHear', hear, false)
  fixed('__deskPush', push, false)

  // The desk talks to nobody; what could is not there.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel'])
    Reflect.deleteProperty(window, name)

  // New windows, printing, saving, reloading: a browser's business, not the desk's. F5 is a key of
  // the desk. The page still hears all of them.
  const withControl = new Set(['n', 't', 'p', 's', 'o', 'u', 'h', 'j', 'd', 'r'])
  const isBrowserKey = (event: KeyboardEvent) =>
    event.key === 'F1' ||
    event.key === 'F5' ||
    ((event.ctrlKey || event.metaKey) && !event.altKey && withControl.has(event.key.toLowerCase()))
  const takeOver = (event: Event) => event.preventDefault()
  addEventListener('keydown', (event) => isBrowserKey(event) && event.preventDefault(), {
    capture: true,
  })
  // A file dropped on the page would be opened in its place.
  addEventListener('dragover', takeOver)
  addEventListener('drop', takeOver)
}
