// Puts a component on a page of its own and takes it away again after the test.
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { vi } from 'vitest'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

let shown: { readonly root: Root; readonly box: HTMLElement } | null = null

export function render(node: ReactNode): HTMLElement {
  if (shown === null) {
    const box = document.body.appendChild(document.createElement('div'))
    shown = { box, root: createRoot(box) }
  }
  const { root, box } = shown
  act(() => root.render(node))
  return box
}

/** For `afterEach` of every file: files share one world, so this cannot register itself. */
export function clear(): void {
  if (shown === null) return
  const { root, box } = shown
  act(() => root.unmount())
  box.remove()
  shown = null
}

/** Presses a key where the focus is, or on `target`. Answers whether the page let it through. */
export function press(
  key: string,
  init: KeyboardEventInit = {},
  target: Element | null = document.activeElement,
): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  act(() => void (target ?? document.body).dispatchEvent(event))
  return !event.defaultPrevented
}

export const click = (element: Element | null | undefined): void =>
  act(() => (element as HTMLElement).click())

export const button = (label: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((each) =>
    each.textContent.includes(label),
  )
  if (found === undefined) throw new Error(`no button ${label}`)
  return found
}
