// A task whose exceptions stand in the log before whoever asked for it makes something else of them.
import type { Log } from './log'

type Event = Parameters<Log['fault']>[0]

export const noting =
  <Asked extends readonly unknown[], T>(
    log: Pick<Log, 'fault'>,
    event: Event,
    task: (...asked: Asked) => Promise<T>,
  ) =>
  async (...asked: Asked): Promise<T> => {
    try {
      return await task(...asked)
    } catch (thrown) {
      log.fault(event, thrown)
      throw thrown
    }
  }
