// Everything that a shell offers throws, rejects, or never answers, one after the other: the alarm stands in the record all
// the same, and the desk answers.
import { MINUTE } from '../../shared/time'
import { openIncidentCommand, setUpCommand } from '../support/commands'
import { settle } from '../support/clock'
import { readJournal } from '../support/journal'
import { openTrial } from './desk'
import { aTally, wrong, type Tally, type TrialDeps } from './tally'

const NAMES = ['notify', 'showWindow', 'setBadge', 'pickFolder', 'pdf', 'print'] as const
const WAYS = {
  throws: () => {
    throw new Error('as the trial wants it')
  },
  rejects: () => Promise.reject(new Error('as the trial wants it')),
  never: () => new Promise(() => {}),
} as const

/**
 * One that waits for a port that never answers is given up on by the trial, not by the desk; of one that throws the bridge
 * makes a refusal with six digits.
 */
const orGiveUp = <T>(work: Promise<T>): Promise<T | null> =>
  Promise.race([
    work.catch(() => null),
    new Promise<null>((done) => void setTimeout(done, 200, null)),
  ])

const isRaised = (dataDir: string): boolean => readJournal(dataDir).includes('alarmRaised')

export async function portTrial({ folder }: TrialDeps): Promise<Tally> {
  const tally = aTally('port that fails')
  for (const name of NAMES) {
    for (const [way, fails] of Object.entries(WAYS)) {
      // What answers nothing cannot fail later.
      if (way !== 'throws' && (name === 'showWindow' || name === 'setBadge')) continue
      tally.cases += 1
      const dataDir = folder()
      const desk = await openTrial(dataDir, { ports: { [name]: fails } })
      await desk.give(setUpCommand())
      await desk.give(openIncidentCommand(desk.clock.wall()))
      await orGiveUp(desk.core.call('exportLog', {}))
      const paper = { kind: 'blank', form: 'initial' }
      await orGiveUp(desk.core.call('printPaper', { paper }))
      await desk.clock.advance(20 * MINUTE)
      // Nothing stops the clock of a trial while a beat waits for a busy disk: the disk gets its turn, and the beat comes again.
      for (let minute = 0; minute < 1_000 && !isRaised(dataDir); minute += 1) {
        await settle()
        await desk.clock.advance(MINUTE)
      }
      if (!isRaised(dataDir)) wrong(tally, 'lost', `${name} ${way}: no alarm was raised`)
      await desk.give({ type: 'signIn', personId: 'p1', pin: '135246' })
      const reply = await orGiveUp(desk.give(openIncidentCommand(desk.clock.wall(), '之后的')))
      if (reply === null) wrong(tally, 'silent', `${name} ${way}: the desk does not answer`)
      await desk.core.stop()
    }
  }
  return tally
}
