// One line of the alarm: how grave, what, how late, and which incident.
import { gravityOf, isClosedBelow, type Gravity } from '../../shared/deadline/urgency'
import { classificationOf, incidentNumber, type Incident } from '../../shared/incident/record'
import type { RoomClock } from '../../shared/room-deadlines/record'
import type { RingingItem } from '../../shared/room-deadlines/ringing'
import { durationText, type Ms } from '../../shared/time'
import { LEVEL_NUMERALS, levelText } from '../../shared/vocabulary'
import type { AlarmLine } from '../ui'

export const isExercise = ({ kind: of, ring }: RingingItem): boolean =>
  of === 'incident' && ring.incident.facts.exercise

type Sign = NonNullable<AlarmLine['sign']>

function signOfGravity(gravity: Gravity): Sign {
  if (gravity === 'sensitive') return { mark: '敏', words: '敏感' }
  return gravity === 'unset'
    ? { mark: '未', words: levelText(null) }
    : { mark: LEVEL_NUMERALS[gravity], words: levelText(gravity) }
}

const signOf = (incident: Incident): Sign =>
  incident.facts.exercise
    ? { mark: '演', words: '演练' }
    : signOfGravity(gravityOf(classificationOf(incident)))

/** Clocks that belong to no incident: what is still to be done, relief, the zero report. */
function roomWords({ name, target }: RoomClock): Pick<AlarmLine, 'what' | 'title'> {
  switch (target.kind) {
    case 'matter':
      return { what: '待办', title: name }
    case 'relief':
      return { what: name, title: '接班人签字之前，仍由本班值守' }
    case 'nil':
      return { what: name }
  }
}

const words = ({
  kind: of,
  ring,
}: RingingItem): Pick<AlarmLine, 'key' | 'sign' | 'what' | 'number' | 'title'> =>
  of === 'room'
    ? { key: ring.clock.key, ...roomWords(ring.clock) }
    : {
        key: `${ring.incident.id}:${ring.deadline.key}`,
        sign: signOf(ring.incident),
        what: ring.deadline.name,
        number: incidentNumber(ring.incident),
        title: ring.incident.facts.title,
      }

const marksOf = ({ kind: of, ring }: RingingItem): string[] => [
  ...(ring.alarm.duringDowntime ? ['停机期间到期'] : []),
  ...(of === 'incident' && isClosedBelow(ring.incident) ? ['对方已终报'] : []),
]

export const lineOf = (one: RingingItem, now: Ms): AlarmLine => ({
  ...words(one),
  state: now >= one.dueAt ? '已超时' : '还剩',
  howLong: durationText(one.dueAt - now),
  marks: marksOf(one),
})
