// What a chapter of the manual is made of: plain data, so that it can be searched and tested.
import { BLANK_NAMES } from '../../shared/paper/record'

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  /** Stands out: what must not be got wrong. */
  | { readonly kind: 'mind'; readonly text: string }
  | { readonly kind: 'keys'; readonly keys: readonly (readonly [key: string, does: string])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** The five states or the levels, drawn as on the screen. */
  | { readonly kind: 'figure'; readonly figure: 'states' | 'levels' }
  /** The blank forms, to be printed from here. */
  | { readonly kind: 'blanks' }

export interface Chapter {
  readonly id: string
  readonly title: string
  /** One sentence: what you can do after reading it. */
  readonly summary: string
  readonly blocks: readonly Block[]
}

export const text = (content: string): Block => ({ kind: 'text', text: content })
export const steps = (...items: readonly string[]): Block => ({ kind: 'steps', steps: items })
export const points = (...items: readonly string[]): Block => ({ kind: 'points', points: items })
export const mind = (content: string): Block => ({ kind: 'mind', text: content })
export const keys = (...items: readonly (readonly [string, string])[]): Block => ({
  kind: 'keys',
  keys: items,
})
export const table = (head: readonly string[], ...rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  head,
  rows,
})
export const blanks: Block = { kind: 'blanks' }
export const figure = (name: 'states' | 'levels'): Block => ({ kind: 'figure', figure: name })

/** Everything a block says, for searching. */
export function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'mind':
      return block.text
    case 'steps':
      return block.steps.join('\n')
    case 'points':
      return block.points.join('\n')
    case 'keys':
      return block.keys.flat().join('\n')
    case 'table':
      return [block.head, ...block.rows].flat().join('\n')
    case 'blanks':
      return Object.values(BLANK_NAMES).join('\n')
    case 'figure':
      return ''
  }
}
