// Hands for forms in which a label stands more than once.
import { act } from 'react'
import { settle } from '../support/page'

const labelOf = (element: Element): string =>
  element.getAttribute('aria-label') ??
  [...document.querySelectorAll('label')].find(
    ({ htmlFor }) => htmlFor !== '' && htmlFor === element.id,
  )?.textContent ??
  element.closest('label')?.textContent ??
  ''

/** The nth control (from 0) whose label holds `label`. */
export function nth(label: string, index: number): HTMLInputElement {
  const found = [...document.querySelectorAll<HTMLInputElement>('input')].filter((one) =>
    labelOf(one).includes(label),
  )[index]
  if (found === undefined) throw new Error(`no field “${label}” number ${index}`)
  return found
}

export async function typeIn(input: HTMLInputElement, value: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settle()
}

/** A key pressed in the control that has the focus. */
export async function keyIn(element: Element, key: string): Promise<void> {
  await act(
    async () =>
      void element.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      ),
  )
  await settle()
}
