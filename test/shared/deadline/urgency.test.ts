// Gravity before lateness: which of two things stands first, pair by pair, and that every place asks the same.
import { describe, expect, it } from 'vitest'
import {
  byUrgency,
  compareUrgency,
  gravityOf,
  incidentsByUrgency,
  isClosedBelow,
  type Gravity,
  type Standing,
  type Urgency,
} from '../../../shared/deadline/urgency'
import type { Carried } from '../../../shared/packet/record'
import { allRinging } from '../../../shared/room-deadlines/ringing'
import { MINUTE } from '../../../shared/time'
import { aCarried, received } from '../../support/a-packet'
import { aDesk, anIncident, ms } from '../../support/builders'

const NOW = ms('21:01')

const GRAVITIES: Readonly<Record<string, Gravity>> = {
  Ⅰ: 'I',
  Ⅱ: 'II',
  敏感: 'sensitive',
  未定级: 'unset',
  Ⅲ: 'III',
  Ⅳ: 'IV',
}
const STANDINGS: Readonly<Record<string, Standing>> = {
  演练: 'exercise',
  下级已终报: 'closedBelow',
  待办: 'room',
}

/** `Ⅲ 14`: due in 14 minutes; `演练 Ⅰ -26`: an exercise, 26 minutes late; `Ⅳ`: no clock runs. */
function thing(words: string): Urgency {
  const parts = words.split(' ')
  const minutes = parts.find((part) => /^-?[\d.]+$/.test(part))
  const standing = parts.map((part) => STANDINGS[part]).find((one) => one !== undefined) ?? 'live'
  return {
    standing,
    gravity: parts.map((part) => GRAVITIES[part]).find((one) => one !== undefined) ?? null,
    dueAt: minutes === undefined ? null : NOW + Number(minutes) * MINUTE,
    since: 0,
  }
}

/** Left before right. */
const PAIRS: readonly (readonly [string, string])[] = [
  // What is late, or nearly so, by its level: the graver one, however much later the other is.
  ['Ⅰ 1', 'Ⅱ -60'],
  ['Ⅰ 15', 'Ⅳ -600'],
  ['Ⅱ 10', '敏感 -6'],
  ['敏感 -6', '未定级 -30'],
  ['敏感 14', 'Ⅲ -14'],
  ['未定级 5', 'Ⅲ -5'],
  ['Ⅲ 0', 'Ⅳ -90'],
  ['Ⅰ 0.9', '敏感 -6'],
  ['Ⅱ -1', '未定级 -2'],
  ['未定级 15', 'Ⅳ -1'],
  ['Ⅲ 15', 'Ⅳ 0'],
  ['Ⅰ -1', 'Ⅲ -1'],
  // Of one level, by the time.
  ['Ⅰ -5', 'Ⅰ -4'],
  ['Ⅰ -1', 'Ⅰ 1'],
  ['Ⅱ 3', 'Ⅱ 4'],
  ['敏感 -60', '敏感 -6'],
  ['未定级 0', '未定级 1'],
  ['Ⅲ -600', 'Ⅲ 15'],
  ['Ⅳ 14', 'Ⅳ 15'],
  ['Ⅳ 60', 'Ⅳ 61'],
  ['Ⅰ 120', 'Ⅰ'],
  // What presses comes before what has time, whatever its level.
  ['Ⅳ 15', 'Ⅰ 16'],
  ['Ⅳ -1', 'Ⅰ 120'],
  ['Ⅲ 0', 'Ⅱ 16'],
  ['未定级 10', '敏感 30'],
  ['敏感 15', 'Ⅰ 15.1'],
  ['Ⅳ 1', 'Ⅰ'],
  ['Ⅲ -5', 'Ⅱ'],
  // What has time, by its level, and then by its clock; no clock is the last of its level.
  ['Ⅰ 300', 'Ⅱ 16'],
  ['Ⅱ 120', '敏感 60'],
  ['敏感 700', '未定级 20'],
  ['未定级 90', 'Ⅲ 20'],
  ['Ⅲ 240', 'Ⅳ 16'],
  ['Ⅰ', 'Ⅱ 60'],
  ['Ⅲ', 'Ⅳ'],
  ['Ⅱ 600', 'Ⅱ'],
  // What the room below has closed stands behind everything live.
  ['Ⅲ 72', '下级已终报 Ⅳ 14'],
  ['Ⅳ 600', '下级已终报 Ⅰ -30'],
  ['Ⅳ', '下级已终报 Ⅱ 1'],
  ['Ⅳ -1', '下级已终报 Ⅳ -60'],
  ['下级已终报 Ⅰ 14', '下级已终报 Ⅳ -14'],
  ['下级已终报 Ⅳ 2', '下级已终报 Ⅰ 60'],
  // 待办, relief and 零报告 stand behind the incidents.
  ['Ⅳ 600', '待办 -120'],
  ['Ⅰ', '待办 -1'],
  ['下级已终报 Ⅳ 90', '待办 -10'],
  ['Ⅳ', '待办 3'],
  ['待办 -120', '待办 -3'],
  ['待办 5', '待办 30'],
  ['待办 30', '待办'],
  // Everything real stands before an exercise.
  ['Ⅳ', '演练 Ⅰ -26'],
  ['Ⅳ 600', '演练 Ⅰ 0'],
  ['下级已终报 Ⅳ 90', '演练 Ⅰ -90'],
  ['待办 30', '演练 Ⅰ -26'],
  ['待办', '演练 Ⅱ -5'],
  ['演练 Ⅰ 14', '演练 Ⅳ -26'],
  ['演练 Ⅳ -1', '演练 Ⅰ 60'],
  ['演练 Ⅲ 5', '演练 Ⅲ 6'],
]

describe('the order of urgency', () => {
  it('is shown by at least fifty pairs, none of them twice', () => {
    expect(new Set(PAIRS.map((pair) => pair.join(' | '))).size).toBe(PAIRS.length)
    expect(PAIRS.length).toBeGreaterThanOrEqual(50)
  })

  it.each(PAIRS)('%s stands before %s', (first, second) => {
    expect(compareUrgency(thing(first), thing(second), NOW)).toBe(-1)
    expect(compareUrgency(thing(second), thing(first), NOW)).toBe(1)
  })

  it('puts them all into one line in which no pair is turned round', () => {
    const all = [...new Set(PAIRS.flat())]
    const line = byUrgency(all, thing, NOW)
    expect(PAIRS.filter(([first, second]) => line.indexOf(first) > line.indexOf(second))).toEqual(
      [],
    )
    expect(byUrgency([...all].reverse(), thing, NOW).map(thing)).toEqual(line.map(thing))
  })

  it('puts the newer of two alike first', () => {
    const [older, newer] = [
      { ...thing('Ⅲ'), since: 1 },
      { ...thing('Ⅲ'), since: 2 },
    ]
    expect(byUrgency([older, newer], (one) => one, NOW)).toEqual([newer, older])
  })

  it('raises by 敏感 what is below Ⅱ, and lowers nothing', () => {
    const gravities = ([null, 'I', 'II', 'III', 'IV'] as const).map((level) =>
      gravityOf({ level, sensitive: true }),
    )
    expect(gravities).toEqual(['sensitive', 'I', 'II', 'sensitive', 'sensitive'])
  })
})

/** As the room below sends it. */
function sentFromBelow(
  kinds: readonly Carried['reports'][number]['kind'][],
  closedAt: string | null,
): Carried {
  const below = aDesk({ at: '19:00' })
  below.open(anIncident({ title: '乡里来的草原火情', occurredAt: '18:40', learnedAt: '18:50' }))
  below.at('19:05').send('initial')
  const carried = aCarried(below)
  const [first] = carried.reports
  return {
    ...carried,
    closedAt,
    ending: closedAt === null ? null : { kind: 'final' },
    reports: kinds.map((kind, index) => ({
      ...first!,
      reportId: `t${index + 1}`,
      kind,
      number: kind === 'followUp' ? index : 0,
    })),
  }
}

describe('an incident that the room below is done with', () => {
  const closed = (carried: Carried): boolean => {
    const desk = aDesk({ at: '20:50' })
    const id = received(desk, carried)
    return isClosedBelow(desk.state.incidents[id]!)
  }

  it('is one whose 终报 came, or which it has closed', () => {
    expect(closed(sentFromBelow(['initial'], null))).toBe(false)
    expect(closed(sentFromBelow(['initial', 'final'], null))).toBe(true)
    expect(closed(sentFromBelow(['initial'], '2026-11-23T12:00:00.000Z'))).toBe(true)
  })

  it('is live again when a 续报 follows the 终报', () => {
    expect(closed(sentFromBelow(['initial', 'final', 'followUp'], null))).toBe(false)
  })

  it('is never one that began here', () => {
    const desk = aDesk()
    desk.open(anIncident())
    expect(isClosedBelow(desk.incident())).toBe(false)
  })
})

describe('a hard night', () => {
  /** A Ⅳ fire from below with its 终报, an exercise, a 敏感 and a Ⅰ: in the order in which they came. */
  function hardNight() {
    const desk = aDesk({ at: '20:30' })
    desk.open(
      anIncident({
        title: '桌面推演',
        level: 'I',
        exercise: true,
        occurredAt: '20:00',
        learnedAt: '20:10',
      }),
    )
    received(desk.at('20:35'), sentFromBelow(['initial', 'final'], null))
    desk
      .at('20:40')
      .open(
        anIncident({ title: '饮水异常', sensitive: true, occurredAt: '20:35', learnedAt: '20:38' }),
      )
    desk
      .at('20:46')
      .open(anIncident({ title: '园区爆炸', level: 'I', occurredAt: '20:40', learnedAt: '20:46' }))
    return desk.at('20:57')
  }

  const titles = (desk: ReturnType<typeof hardNight>) =>
    incidentsByUrgency(desk.state, desk.now).map(({ facts }) => facts.title)

  it('puts the gravest first, whatever rings longest', () => {
    expect(titles(hardNight())).toEqual(['园区爆炸', '饮水异常', '乡里来的草原火情', '桌面推演'])
  })

  it('rings in the same order as it is shown', () => {
    const desk = hardNight()
    for (const { id } of Object.values(desk.state.incidents)) desk.raise(id)
    const rung = allRinging(desk.state, desk.now).map((one) =>
      one.kind === 'incident' ? one.ring.incident.facts.title : one.ring.clock.key,
    )
    expect([...new Set(rung)]).toEqual(titles(desk))
  })
})
