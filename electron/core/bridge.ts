// The one door between page and core, the same in both shells: a message is a JSON text
// `{ name, params }`. Being a text, it can be measured before it is looked at, and nothing but
// plain data comes out of it. Nothing is ever thrown back across: what was thrown goes into the log.
import { LONGEST_MESSAGE, type Reply } from '../../shared/contract'
import { refuse } from '../../shared/result'
import type { Log } from './log/log'

export interface Callee {
  call(name: string, params: unknown): Promise<Reply>
}

interface Message {
  readonly name: string
  readonly params: unknown
}

function messageIn(text: string): Message | null {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) return null
    const { name, params = {} } = parsed as { name?: unknown; params?: unknown }
    return typeof name === 'string' ? { name, params } : null
  } catch {
    // Not a text of ours; it is refused as malformed.
    return null
  }
}

export interface BridgeDeps {
  readonly core: Callee
  readonly log: Pick<Log, 'fault'>
}

/** @param isTrusted whether the message comes from the main frame of our own page */
export async function answer(
  { core, log }: BridgeDeps,
  isTrusted: boolean,
  text: unknown,
): Promise<Reply> {
  if (!isTrusted) return refuse('stranger')
  if (typeof text !== 'string') return refuse('malformed', 'message')
  if (text.length > LONGEST_MESSAGE)
    return refuse('oversized', 'message', { most: LONGEST_MESSAGE })
  const message = messageIn(text)
  if (message === null) return refuse('malformed', 'message')
  try {
    return await core.call(message.name, message.params)
  } catch (thrown) {
    return refuse('failed', '', { fault: log.fault('callFailed', thrown) })
  }
}
