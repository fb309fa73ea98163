// Told to end: by a computer that goes down, or by whoever started the desk. Nobody is asked, for nobody is there.
import { app } from 'electron'

const SIGNALS = ['SIGTERM', 'SIGHUP'] as const

/** Wants Electron to be ready: until then it puts its own handlers, which ask, in the place of ours. */
export function leaveOnSignals(leave: () => void): void {
  const end = () => {
    // Often all our processes have been told. Chromium kills the program when its GPU process is gone and
    // cannot be started a few times, in the middle of a snapshot: from here on it may try without end.
    app.commandLine.appendSwitch('disable-gpu-process-crash-limit')
    leave()
  }
  for (const signal of SIGNALS) process.on(signal, end)
}
