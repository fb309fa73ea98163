// Ctrl+C in the terminal. While clocks are running the first one only warns: after quitting, nobody
// raises the alarm.

export interface StopSignals {
  readonly runningClocks: () => number
  readonly stop: () => Promise<void>
  readonly say: (line: string) => void
}

export function createStopper({ runningClocks, stop, say }: StopSignals): () => void {
  let warned = false
  return () => {
    const clocks = runningClocks()
    if (clocks === 0 || warned) return void stop()
    warned = true
    say(`还有 ${clocks} 个时限在计时，退出后到期不会提醒。再按一次 Ctrl+C 退出。`)
  }
}

export function stopOnSignals(signals: StopSignals): void {
  process.on('SIGINT', createStopper(signals))
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void signals.stop())
}
