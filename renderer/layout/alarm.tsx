// The alarm over every screen: all that rings with the most urgent first, its sound, and the two
// answers to it.
import { useEffect, useState } from 'react'
import type { Command } from '../../shared/desk'
import { nextObligation } from '../../shared/incident/next-step'
import type { Ringing } from '../../shared/deadline/stages'
import type { RoomClock } from '../../shared/room-deadlines/record'
import type { RingingItem } from '../../shared/room-deadlines/ringing'
import type { Ms } from '../../shared/time'
import { send } from '../form/send'
import { AlarmBar, createAlarmSound, type AlarmBarProps, type Ring } from '../ui'
import { go } from '../route'
import { openNextStep, goReceipts } from './open-next-step'
import { isExercise, lineOf } from './alarm-line'
import { useRinging } from '../use-ringing'
import { useDesk, useNow, useUnit } from '../use-desk'

const sound = createAlarmSound()

/** Sounds until it is given null. */
export function useAlarmSound(ring: Ring | null): void {
  useEffect(() => {
    if (ring === null) sound.stop()
    else sound.ring(ring)
  }, [ring])
  useEffect(() => () => sound.stop(), [])
}

type Go = NonNullable<AlarmBarProps['go']>

function useGoToIncident(): (ring: Ringing, now: Ms) => Go {
  const desk = useDesk()
  const unit = useUnit()
  return ({ incident, deadline }, now) => {
    // Whatever is owed first: who is asked for a 回执 is led to it.
    if (deadline.duty === 'receipt')
      return { label: '去记回执', act: () => goReceipts(incident, deadline.reportId) }
    const { step } = nextObligation(incident, unit, desk.ruleBooks, now)
    return { label: `去${step.name}`, act: () => openNextStep(incident.id, step) }
  }
}

/** Clocks that belong to no incident: what is still to be done, relief, the zero report. */
function goOfRoom({ target }: RoomClock): Go {
  switch (target.kind) {
    case 'matter':
      return {
        label: '去办理',
        act: () => go({ kind: 'log', shiftId: null, entryId: target.entryId }),
      }
    case 'relief':
      return { label: '去交接班', act: () => go({ kind: 'handover' }) }
    case 'nil':
      return { label: '去零报告', act: () => go({ kind: 'nilReport' }) }
  }
}

/** All that rings, in one act: with two telephones ringing nobody presses a key six times. */
const acknowledging = (rings: readonly RingingItem[]): Command => ({
  type: 'acknowledgeAlarms',
  alarms: rings.map(({ kind: of, ring }) =>
    of === 'incident'
      ? { incidentId: ring.incident.id, key: ring.deadline.key }
      : { incidentId: null, key: ring.clock.key },
  ),
})

/** An exercise is neither red nor loud, and only by itself: behind something real it makes no difference. */
function toneOf(rings: readonly RingingItem[], now: Ms): 'late' | 'soon' | 'exercise' {
  const real = rings.filter((one) => !isExercise(one))
  if (real.length === 0) return 'exercise'
  return real.some(({ dueAt }) => now >= dueAt) ? 'late' : 'soon'
}

export function Alarm() {
  const now = useNow()
  const rings = useRinging()
  const goToIncident = useGoToIncident()
  const [stopping, setStopping] = useState(false)
  const [first] = rings
  const tone = toneOf(rings, now)
  useAlarmSound(first === undefined || stopping ? null : tone)
  if (first === undefined) return null
  const stop = () => {
    // Silent at once; the record follows. Should it fail, the alarm sounds again.
    setStopping(true)
    void send(acknowledging(rings)).finally(() => setStopping(false))
  }
  return (
    <AlarmBar
      tone={tone}
      lines={rings.map((one) => lineOf(one, now))}
      go={first.kind === 'incident' ? goToIncident(first.ring, now) : goOfRoom(first.ring.clock)}
      onStop={stop}
    />
  )
}
