// The page's one keyboard listener, and how a component takes part in it.
import { createContext, useContext, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { createKeyStack, BASE_LAYER, isPlainKey, isReserved, keyName, type KeyName } from './keys'

const stack = createKeyStack()
const Layer = createContext<symbol>(BASE_LAYER)

const OWN_KEYS = [
  'input',
  'textarea',
  'select',
  'button',
  'a[href]',
  'summary',
  '[contenteditable="true"]',
  'tr[tabindex]',
  '[role="button"]',
  '[role="option"]',
  '[role="menuitem"]',
  '[role="tab"]',
  '[role="combobox"]',
  'audio',
  'video',
  // A region that walks by keys of its own, and says so.
  '[data-own-keys="true"]',
].join(',')
const WRITTEN_INTO = ['input', 'textarea', 'select', '[contenteditable="true"]'].join(',')

/** What answers Esc itself: open lists and calendars, and a field that says so. */
const OPEN_POPUP = ['.ant-select-dropdown', '.ant-picker-dropdown', '.ant-dropdown', '.ant-popover']
  .map((name) => `${name}:not([class*="-hidden"])`)
  .join(',')

/** A question mark presses no button: only where somebody writes it is their own. */
const hasOwnKeys = (key: KeyName, target: EventTarget | null) =>
  target instanceof Element && target.closest(key === '?' ? WRITTEN_INTO : OWN_KEYS) !== null

/** Where a text has several lines, Shift and Enter begin the next. */
const breaksLine = (key: KeyName, target: EventTarget | null) =>
  key === 'Shift+Enter' &&
  target instanceof Element &&
  target.closest('textarea, [contenteditable="true"]') !== null

const keepsEsc = (target: EventTarget | null) =>
  document.querySelector(OPEN_POPUP) !== null ||
  (target instanceof Element && target.closest('[data-keeps-esc="true"]') !== null)

/** True while an input method is putting a character together: its keys are not ours. */
const isComposing = (event: KeyboardEvent) => event.isComposing || event.key === 'Process'

function hear(event: KeyboardEvent): void {
  if (isComposing(event)) return
  const key = keyName(event)
  if (isPlainKey(key) && hasOwnKeys(key, event.target)) return
  if (breaksLine(key, event.target)) return
  if (key === 'Esc' && keepsEsc(event.target)) return
  const binding = stack.find(key)
  if (binding === null && !isReserved(key)) return
  event.preventDefault()
  event.stopPropagation()
  if (!event.repeat || key.startsWith('Arrow')) binding?.act()
}

/** Each key that means something now, as the screen stands. */
export const keysInForce = (): readonly KeyName[] => stack.inForce()

let listeners = 0

/** One listener however many keys are registered. */
function listen(): () => void {
  if (listeners++ === 0) window.addEventListener('keydown', hear, { capture: true })
  return () => {
    if (--listeners === 0) window.removeEventListener('keydown', hear, { capture: true })
  }
}

export interface KeyLayerProps {
  /** False while a dialog is fading out: what lies below hears keys again at once. */
  readonly active?: boolean
  readonly children: ReactNode
}

/** Everything inside hears keys instead of what lies below, for as long as it is there. */
export function KeyLayer({ active = true, children }: KeyLayerProps) {
  const [layer] = useState(() => Symbol('layer'))
  useLayoutEffect(() => (active ? stack.push(layer) : undefined), [active, layer])
  return <Layer value={layer}>{children}</Layer>
}

export interface UseKeyOptions {
  readonly enabled?: boolean
  readonly everywhere?: boolean
}

/** Registers a key while the component is there; `undefined` registers nothing. */
export function useKey(
  key: KeyName | undefined,
  act: () => void,
  options: UseKeyOptions = {},
): void {
  const { enabled = true, everywhere = false } = options
  const layer = useContext(Layer)
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  // Bound before it is seen: a key that is pressed the moment something shows is heard.
  useLayoutEffect(() => {
    if (key === undefined || !enabled) return
    const unbind = stack.bind(layer, { key, everywhere, act: () => latest.current() })
    const deafen = listen()
    return () => {
      deafen()
      unbind()
    }
  }, [key, enabled, everywhere, layer])
}
