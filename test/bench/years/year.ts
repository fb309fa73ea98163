// One year of a busy room, decided command by command: what it takes to set the room up, and what happens until the first
// handover of the next year.
import type { Recorded } from '../../../shared/journal'
import { DAY, dayOf, MINUTE, type Ms } from '../../../shared/time'
import { aPerson, aSetUp, aUnit } from '../../support/records'
import { FIRST_OFFICER, LEADER, OTHER_OFFICERS, PIN, turnOf } from './crew'
import { handoversOf } from './handovers'
import { incidentsOf } from './incidents'
import { roomWorkOf } from './room-work'
import { aStage, FIRST_MOMENT, type Stage } from './stage'

export interface PlayedYear {
  /** Once, before the first of all years. */
  readonly setUp: readonly Recorded[]
  /** Every year anew. */
  readonly year: readonly Recorded[]
}

export interface YearOptions {
  readonly seed: number
  /** On average; less than one where a short look is enough. */
  readonly incidentsADay?: number
  /** Days from New Year on which something happens at all; the rest of them goes from shift to shift. */
  readonly busyDays?: number
}

const BUSY = 5.45
/** What is still open at the end of December is brought to its end by then. */
const LAST_INCIDENT = 361

function setUp({ play, asLeader }: Stage): void {
  play.giveAsSystem({ type: 'start', version: '0.1.0', shell: 'browser' })
  play.give(
    aSetUp({
      unit: aUnit({ name: '新城区人民政府办公室值班室' }),
      firstOfficer: { details: aPerson({ name: FIRST_OFFICER.name }), newPin: PIN },
      leader: {
        details: aPerson({ name: LEADER.name, post: '副主任', role: 'dutyLeader' }),
        newPin: PIN,
      },
      noticeAcceptedBy: FIRST_OFFICER.name,
    }),
  )
  asLeader(() => {
    for (const { name } of OTHER_OFFICERS)
      play.give({ type: 'addPerson', details: aPerson({ name }), newPin: PIN })
    const settings = { on: true, at: '16:30', warnMinutes: [30], needsLeaderPin: false }
    play.give({ type: 'setNilReport', settings, reason: '按市里要求' })
  })
}

function planIncidents(stage: Stage, perDay: number, busyDays: number): void {
  const { dice, at } = stage
  const { begin } = incidentsOf(stage)
  const days = Math.min(LAST_INCIDENT, busyDays)
  const moments = Array.from(
    { length: Math.round(days * perDay) },
    (): Ms => dice.below((days * DAY) / MINUTE) * MINUTE,
  )
  // Short ones at last: none is still open when the year ends.
  for (const moment of moments) {
    const left = days * DAY - moment
    const followUps = left < 6 * DAY ? 1 : 1 + dice.below(5)
    at(FIRST_MOMENT + 5 * MINUTE + moment, () => begin(followUps))
  }
}

/** Throws when a command is refused: then the year and the domain have grown apart. */
export function playYear({ seed, incidentsADay = BUSY, busyDays = 365 }: YearOptions): PlayedYear {
  const stage = aStage(seed)
  const { play } = stage
  const work = roomWorkOf(stage)
  const handovers = handoversOf(stage)
  setUp(stage)
  const firstDay = dayOf(FIRST_MOMENT)
  work.fillMonth(firstDay)
  const before = play.told.length
  play.until(FIRST_MOMENT + 2 * MINUTE)
  handovers.join(turnOf(firstDay, 'day').second)
  handovers.begin()
  for (let no = 0; no < 365; no += 1) work.day(dayOf(FIRST_MOMENT + no * DAY), no < busyDays)
  planIncidents(stage, incidentsADay, busyDays)
  stage.run()
  return { setUp: play.told.slice(0, before), year: play.told.slice(before) }
}
