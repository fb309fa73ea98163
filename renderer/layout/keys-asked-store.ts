// ? — which keys mean something on the screen as it stands: read off it the moment they are asked for.
import { create } from 'zustand'
import { leaveBehind } from '../left-behind'
import { keysInForce, type KeyName } from '../ui'

export interface MeantKey {
  readonly key: KeyName
  /** What the button says that has it; null where none does. */
  readonly says: string | null
}

export const useKeysAsked = create<{ readonly meant: readonly MeantKey[] | null }>(() => ({
  meant: null,
}))
export const closeKeysAsked = (): void => useKeysAsked.setState({ meant: null })
leaveBehind(closeKeysAsked)

/** The words of a button without its key. */
const wordsOf = (button: Element): string =>
  [...button.childNodes]
    .filter((node) => node.nodeName !== 'KBD')
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim() ||
  (button.getAttribute('title') ?? '')

function buttonWords(key: KeyName): string | null {
  const button = [...document.querySelectorAll('button[data-key]:not([disabled])')]
    .filter((one) => one.getAttribute('data-key') === key)
    .at(-1)
  return button === undefined ? null : wordsOf(button)
}

export const askKeys = (): void =>
  useKeysAsked.setState({
    meant: [...new Set(keysInForce())].map((key) => ({ key, says: buttonWords(key) })),
  })
