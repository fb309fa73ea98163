// From a command to the record: for the people at the desk, and for the program itself once it has
// written down that it was started.
import { createSubmitting } from '../commands'
import { createStartUp } from '../journal/start-up'
import { afterStart, type Life } from '../lifecycle'
import type { DeskCoreDeps } from './deps'
import type { Stores } from './stores'

export type Deciding = ReturnType<typeof createDeciding>

export function createDeciding({ appInfo }: DeskCoreDeps, stores: Stores, life: Life) {
  const { recovered, journal, health } = stores
  const submitting = createSubmitting({ ...stores, isStopped: life.isStopped })
  const startUp = createStartUp({
    app: appInfo,
    tail: recovered.walk.tail,
    journal,
    health,
    submit: submitting.asTheProgram,
  })
  return {
    submitting,
    startUp,
    submit: afterStart(startUp, submitting.asTheProgram),
    raiseAll: afterStart(startUp, submitting.raiseAll),
  }
}
