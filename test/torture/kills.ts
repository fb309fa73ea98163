// The soak killed at any moment: every number that it printed stands in the journal, and the chain is whole.
import { spawn } from 'node:child_process'
import { verifyFolder } from '../../electron/core/verify/verify-folder'
import { aTally, wrong, type Tally, type TrialDeps } from './tally'

/** Runs until it is killed; what it has acknowledged. */
function killedAfter(soak: string, dataDir: string, time: number): Promise<number> {
  const run = spawn(process.execPath, [soak, '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  run.stdout.setEncoding('utf8')
  run.stdout.on('data', (text: string) => (output += text))
  run.stderr.resume()
  setTimeout(() => run.kill('SIGKILL'), time)
  return new Promise((resolve) =>
    run.once('close', () => {
      // A number without its line feed was not printed.
      const whole = output.split('\n').slice(0, -1).map(Number)
      resolve(Math.max(0, ...whole))
    }),
  )
}

/** @param soak the program, bundled */
export const killTrial =
  (soak: string) =>
  async ({ dice, cases, folder }: TrialDeps): Promise<Tally> => {
    const tally = aTally('killed with -9')
    const dataDir = folder()
    for (let index = 0; index < cases; index += 1) {
      tally.cases += 1
      const acknowledged = await killedAfter(soak, dataDir, 600 + dice.below(1_200))
      const { walk, findings } = await verifyFolder(dataDir)
      if (walk.head.seq < acknowledged)
        wrong(tally, 'lost', `case ${index}: ${acknowledged} acknowledged, ${walk.head.seq} there`)
      if (findings.length > 0) wrong(tally, 'lost', `case ${index}: the chain is broken`)
    }
    return tally
  }
