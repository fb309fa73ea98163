// Draws a part of the page against a fake desk, and acts on it as a person would. A test imports this
// file before anything of the page, which looks for its bridge as soon as it is read.
import { act, isValidElement, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { onTestFinished, vi } from 'vitest'
import type { Bridge } from '../../../shared/contract'
import { fetchPiece, type FakeDesk } from './fake-desk'

let current: Bridge | null = null
const listeners = new Set<Parameters<Bridge['on']>[0]>()

/** The page reads its bridge once: this one hands everything on to the desk of the running test. */
const delegate: Bridge = {
  call: (name, params) => current!.call(name, params),
  on: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
const prepare = () => {
  Object.defineProperty(window, 'desk', { value: delegate, configurable: true })
  window.matchMedia = (query) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  })
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Element.prototype.scrollIntoView = () => undefined
  window.fetch = (address) => fetchPiece(address as string)
  HTMLImageElement.prototype.decode = () => Promise.reject(new Error('nothing draws pictures here'))
}
// Whatever of the page a test imports after this file finds its bridge.
prepare()

let mounted: Root | null = null
let unsubscribe: (() => void) | null = null

async function leave(): Promise<void> {
  await act(async () => mounted?.unmount())
  mounted = null
  unsubscribe?.()
  unsubscribe = null
  document.body.replaceChildren()
}

/** Opens the page on this desk and draws `content` in it, until the test is over. */
export async function draw(desk: FakeDesk, content: ReactNode): Promise<void> {
  await leave()
  prepare()
  current = desk.bridge
  const [{ openView, receive }, { readDrafts }, { goHome }, { forgetWhatWasLeft }] =
    await Promise.all([
      import('../../../renderer/connect'),
      import('../../../renderer/form/drafts'),
      import('../../../renderer/route'),
      import('../../../renderer/left-behind'),
    ])
  // Files share one world: a page that stayed would hear the keys of the next file's tests, and a question
  // that was left open would be asked there.
  onTestFinished(async () => {
    await leave()
    forgetWhatWasLeft()
  })
  const { Themed } = await import('../../../renderer/theme')
  const { App } = await import('../../../renderer/app')
  const { fetchScreens } = await import('../../../renderer/screens')
  // The whole page has every screen at hand, as after its first quiet moments.
  if (isValidElement(content) && content.type === App) await fetchScreens(() => Promise.resolve())
  unsubscribe = desk.bridge.on((push) => act(() => void receive(push)))
  goHome()
  await openView()
  await readDrafts()
  const root = document.createElement('div')
  document.body.append(root)
  mounted = createRoot(root)
  await act(async () => mounted?.render(<Themed>{content}</Themed>))
}

/** Lets answers arrive and effects run. */
export const settle = (): Promise<void> =>
  act(async () => {
    for (let i = 0; i < 10; i += 1) await Promise.resolve()
    // Some of what a library does waits for the end of the turn.
    if (!vi.isFakeTimers()) await new Promise((done) => setTimeout(done, 0))
  })

/** From here to the end of the test, time passes only when it is told to. */
export function holdTime(): (ms: number) => Promise<void> {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  return (ms) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
}

export const text = (): string => document.body.textContent ?? ''

const labelOf = (element: Element): string => {
  const labelledBy = [...document.querySelectorAll('label')].find(
    ({ htmlFor }) => htmlFor !== '' && htmlFor === element.id,
  )
  return (
    element.getAttribute('aria-label') ??
    labelledBy?.textContent ??
    element.closest('label')?.textContent ??
    ''
  )
}

/** The input, text area or box whose label holds `label`. */
export function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const all = [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
  ]
  const found = all.find((element) => labelOf(element).includes(label))
  if (found === undefined)
    throw new Error(`no field “${label}” among ${all.map(labelOf).join(' | ')}`)
  return found
}

export async function type(label: string, value: string): Promise<void> {
  const element = field(label)
  const prototype =
    element instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement.prototype
      : HTMLInputElement.prototype
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(element, value)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settle()
}

export function button(label: string): HTMLButtonElement {
  const all = [...document.querySelectorAll('button')]
  const found = all.find((element) => element.textContent?.includes(label))
  if (found === undefined)
    throw new Error(`no button “${label}” among ${all.map((one) => one.textContent).join(' | ')}`)
  return found
}

export async function click(element: Element): Promise<void> {
  await act(async () =>
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
  )
  await settle()
}

export const press = (label: string): Promise<void> => click(button(label))
export const check = (label: string): Promise<void> => click(field(label))

/** A key as the page hears it, with its modifiers: `F5`, `Ctrl+Enter`, `Alt+G`. */
export async function key(name: string): Promise<void> {
  const parts = name.split('+')
  const last = parts[parts.length - 1]!
  const event = new KeyboardEvent('keydown', {
    key: last,
    code: /^[A-Z]$/.test(last) ? `Key${last}` : '',
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    bubbles: true,
    cancelable: true,
  })
  await act(async () => (document.activeElement ?? document.body).dispatchEvent(event))
  await settle()
}
