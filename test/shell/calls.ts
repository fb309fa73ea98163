// Calls as the acceptance cases make them.
import assert from 'node:assert/strict'
import type { Reply } from '../../shared/contract'
import type { Hands } from './acceptance'

/** What a call gave that must not be refused. */
export async function valueOf<T>(reply: Promise<Reply>): Promise<T> {
  const got = await reply
  assert.ok(got.ok, got.ok ? '' : `refused: ${JSON.stringify(got.error)}`)
  return got.value as T
}

/** Why a call was refused; `ok` when it was not. */
export async function codeOf(reply: Promise<Reply>): Promise<string> {
  const got = await reply
  return got.ok ? 'ok' : got.error.code
}

export const command = (hands: Pick<Hands, 'call'>, value: unknown) =>
  valueOf<{ seq: number }>(hands.call('command', { command: value }))
