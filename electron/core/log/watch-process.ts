// What nobody caught. Without this Node ends the process, and with it every alarm; what was
// acknowledged lies on the disk and hangs on nothing in memory, so the desk may live on.
import type { Log } from './log'

export function watchProcess(
  log: Pick<Log, 'fault'>,
  target: Pick<NodeJS.Process, 'on'> = process,
): void {
  target.on('unhandledRejection', (reason) => void log.fault('unhandledRejection', reason))
  target.on('uncaughtException', (thrown) => void log.fault('uncaughtException', thrown))
}
