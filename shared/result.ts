// What can be expected to go wrong is returned, never thrown. A refusal changes nothing.
import type { RefusalCode } from './refusal-texts'

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Err<E> = { readonly ok: false; readonly error: E }
export type Result<T, E = Refusal> = Ok<T> | Err<E>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const err = <E>(error: E): Err<E> => ({ ok: false, error })

/** Why something was refused. `code` has its Chinese sentence in refusal-texts.ts. */
export interface Refusal {
  readonly code: RefusalCode
  /** Where in the command the fault lies, such as `people.0.name`; empty for the whole. */
  readonly path?: string
  /** Numbers and words that the message names. */
  readonly details?: Readonly<Record<string, string | number>>
}

export const refuse = (
  code: RefusalCode,
  path?: string,
  details?: Readonly<Record<string, string | number>>,
): Err<Refusal> =>
  err({
    code,
    ...(path === undefined ? {} : { path }),
    ...(details === undefined ? {} : { details }),
  })
