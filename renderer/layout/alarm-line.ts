// One line of the alarm: how grave, what, how late, and which incident.
import { isClosedBelow } from '../../shared/deadline/urgency'
import { incidentNumber } from '../../shared/incident/number'
import type { RoomClock } from '../../shared/room-deadlines/record'
import type { RingingItem } from '../../shared/room-deadlines/ringing'
import { durationText, type Ms } from '../../shared/time'
import { signOf } from '../incident-sign'
import type { AlarmLine } from '../ui'

export const isExercise = ({ kind: of, ring }: RingingItem): boolean =>
  of === 'incident' && ring.incident.facts.exercise

/** Clocks that belong to no incident: what is still to be done, relief, the zero report. */
function roomWords({ name, target }: RoomClock): Pick<AlarmLine, 'what' | 'title'> {
  switch (target.kind) {
    case 'matter':
      return { what: '待办', title: name }
    case 'relief':
      return { what: name, title: '接班人签字之前，仍由本班值守' }
    case 'nil':
      return { what: name }
    case 'opinion':
    case 'round':
    case 'instruction':
      return { what: name }
    case 'agreement':
      return { what: name, title: '请领导本人补口令确认，或否认' }
    case 'unitNil':
      return { what: name, title: '到点还没有报的，按名单逐家催' }
    case 'trips':
      return { what: name, title: '问清回来没有；延期的改行程' }
    case 'units':
      return { what: name }
    case 'backup':
      return { what: name, title: '记录只有本机一份时，盘坏了就没有了' }
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
