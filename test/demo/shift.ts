// The story: a day shift of 23 November 2026 in 新城区, and a grassland fire. One deadline met, one
// missed and explained, one alarm answered, one correction.
import { firstHours } from './first-hours'
import { followUps } from './follow-ups'
import { lookRound } from './looking-round'
import { setUpTheRoom } from './set-up'
import type { Stage } from './stage'
import { theEnd } from './the-end'

export async function playShift(stage: Stage): Promise<void> {
  await setUpTheRoom(stage)
  await firstHours(stage)
  await followUps(stage)
  await theEnd(stage)
  await lookRound(stage)
}
