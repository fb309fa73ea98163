// Which key does what, and on which layer. A dialog puts a layer on top; only the top layer hears
// keys, except what a lower one registered as heard everywhere (stopping an alarm).

/** `F2`, `Esc`, `Ctrl+S`, `Alt+1`, `Space`, `Enter`, `Shift+Enter`, `ArrowUp`, … */
export type KeyName = string

export interface KeyBinding {
  readonly key: KeyName
  readonly act: () => void
  /** Heard even when another layer lies on top, unless that layer uses the key itself. */
  readonly everywhere?: boolean
}

export interface KeyStack {
  /** Puts a layer on top; the answer takes it away again. */
  readonly push: (layer: symbol) => () => void
  readonly bind: (layer: symbol, binding: KeyBinding) => () => void
  /** The binding that a key means now: the top layer's youngest, then one heard everywhere. */
  readonly find: (key: KeyName) => KeyBinding | null
  /** Each key that means something now; twice where two things claim it. */
  readonly inForce: () => readonly KeyName[]
}

/** Locks the desk, wherever somebody is. */
export const LOCK_KEY: KeyName = 'Ctrl+Shift+L'

export const BASE_LAYER = Symbol('ground')

export function createKeyStack(): KeyStack {
  let layers: readonly symbol[] = [BASE_LAYER]
  let bound: readonly { readonly layer: symbol; readonly binding: KeyBinding }[] = []
  return {
    push(layer) {
      layers = [...layers, layer]
      return () => {
        layers = layers.filter((other) => other !== layer)
      }
    },
    bind(layer, binding) {
      const entry = { layer, binding }
      bound = [...bound, entry]
      return () => {
        bound = bound.filter((other) => other !== entry)
      }
    },
    find(key) {
      const top = layers.at(-1)
      const meant = bound.filter((entry) => entry.binding.key === key)
      const found =
        meant.findLast((entry) => entry.layer === top) ??
        meant.findLast((entry) => entry.binding.everywhere)
      return found?.binding ?? null
    },
    inForce() {
      const top = layers.at(-1)
      return bound
        .filter(({ layer, binding }) => layer === top || binding.everywhere === true)
        .map(({ binding }) => binding.key)
    },
  }
}

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', Escape: 'Esc', '？': '?' }

/** The position of a letter or digit, which Alt and the input method do not change. */
const character = (code: string) => /^(?:Key|Digit)(.)$/.exec(code)?.[1]

/** The name of a pressed key with its modifiers; Shift counts beside Ctrl or Alt, and with Enter. */
export function keyName(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): KeyName {
  const modified = event.ctrlKey || event.metaKey || event.altKey
  const plain = (modified ? character(event.code) : undefined) ?? NAMES[event.key] ?? event.key
  const parts = [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    (modified || plain === 'Enter') && event.shiftKey && 'Shift',
    plain,
  ]
  return parts.filter(Boolean).join('+')
}

const LABELS: Readonly<Record<string, string>> = {
  Space: '空格',
  Enter: '回车',
  'Shift+Enter': 'Shift+回车',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  'Alt+ArrowLeft': 'Alt+←',
  'Alt+ArrowRight': 'Alt+→',
}

/** What stands in the small box: `F2`, `空格`, `Alt+←`. */
export const keyLabel = (key: KeyName): string => LABELS[key] ?? key

/** Keys that also write or press something: they mean the field or button that has the focus. */
export const isPlainKey = (key: KeyName): boolean =>
  !/^(F\d+|Esc|Ctrl\+.+|Alt\+.+|Shift\+Enter)$/.test(key)

/**
 * Keys that a browser would answer itself (reload, find, save, print, its address), and the one of the
 * alarm, which must not send a form while nothing rings: never let through.
 */
export const isReserved = (key: KeyName): boolean =>
  /^(F\d|Ctrl\+[SPFGL]|Alt\+(\d|ArrowLeft|ArrowRight)|Shift\+Enter)$/.test(key)
