// Keeps an eye on the page's calls: which were slow, and which a disk refused.
import type { CallName, Reply } from '../../../shared/contract'
import type { Parsed } from '../parse-call'
import type { Clock } from '../ports'
import type { Log } from './log'

/** Longer than this, a person begins to notice. Milliseconds. */
const SLOW = 200

/** In these a person may be choosing a folder or a printer. */
const WAIT_FOR_A_PERSON: readonly CallName[] = [
  'exportData',
  'savePaper',
  'printPaper',
  'saveDocx',
  'saveTemplate',
  'saveFile',
  'saveAttachment',
  'exportPacket',
  'exportPeriod',
  'exportReceipt',
  'exportLog',
]

interface Deps {
  readonly log: Pick<Log, 'note'>
  readonly clock: Pick<Clock, 'steady'>
}

export function watchCalls({ log, clock }: Deps, answer: (call: Parsed) => Promise<Reply>) {
  function notice(call: Parsed, ms: number, reply: Reply): void {
    const { name } = call
    // Its type only: it stands in the contract, what it carries does not.
    const command = name === 'command' ? { command: call.params.command.type } : {}
    if (ms > SLOW && !WAIT_FOR_A_PERSON.includes(name))
      log.note('slowCall', { call: name, ...command, ms })
    const system = reply.ok ? undefined : reply.error.details?.system
    // What the journal was refused is noted there, whoever asked.
    if (typeof system !== 'string' || reply.ok || name === 'command') return
    log.note('diskRefused', { call: name, refusal: reply.error.code, system })
  }

  return async (call: Parsed): Promise<Reply> => {
    const from = clock.steady()
    const reply = await answer(call)
    notice(call, Math.round(clock.steady() - from), reply)
    return reply
  }
}
