// The story: a day shift of 23 November 2026 in 新城区 with a grassland fire (one deadline met, one
// missed and explained, one alarm answered, one correction), a burst water main in the evening, and
// a handover at 20:30 to a relief that comes late.
import { attachToTheIncident } from './attachments'
import { seeTheForms } from './documents'
import { firstHours } from './first-hours'
import { followUps } from './follow-ups'
import { handOver } from './handing-over'
import { theEvening } from './evening'
import { lookRound } from './looking-round'
import { nothingHappened } from './nil-report'
import { setUpTheRoom } from './set-up'
import type { Stage } from './stage'
import { theEnd } from './the-end'
import { theRoster } from './the-roster'

export async function playShift(stage: Stage): Promise<void> {
  await setUpTheRoom(stage)
  await theRoster(stage)
  await nothingHappened(stage)
  await firstHours(stage)
  await attachToTheIncident(stage)
  await followUps(stage)
  await theEnd(stage)
  await theEvening(stage)
  await handOver(stage)
  await lookRound(stage)
  await seeTheForms(stage)
}
