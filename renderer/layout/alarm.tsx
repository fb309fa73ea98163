// The alarm over every screen: all that rings with the most urgent first, its sound, and the two
// answers to it.
import { useState } from 'react'
import type { Command } from '../../shared/desk'
import { nextObligation } from '../../shared/incident/next-step'
import type { Ringing } from '../../shared/deadline/stages'
import type { RoomClock } from '../../shared/room-deadlines/record'
import type { RingingItem } from '../../shared/room-deadlines/ringing'
import type { Ms } from '../../shared/time'
import { send } from '../form/send'
import { AlarmBar, type AlarmBarProps } from '../ui'
import { go } from '../route'
import { openNextStep, goReceipts } from './open-next-step'
import { lineOf } from './alarm-line'
import { alarmTone, ringOf, useAlarmSound, useSpoken } from './alarm-sound'
import { useRinging } from '../use-ringing'
import { useDesk, useNow, useUnit, useWhyReadOnly } from '../use-desk'
import { mute, useAudible } from './muted-store'

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

const goBackup = () => go({ kind: 'settings', tab: 'data' })

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
    case 'opinion':
      return {
        label: '去办理',
        act: () => go({ kind: 'opinion', opinionId: target.opinionId }),
      }
    case 'instruction':
      return {
        label: '去办理',
        act: () =>
          go({
            kind: 'instruction',
            incidentId: target.incidentId,
            instructionId: target.instructionId,
          }),
      }
    case 'round':
      return { label: '去轮巡', act: () => go({ kind: 'opinions' }) }
    case 'agreement':
      return {
        label: '去确认',
        act: () => go({ kind: 'incident', incidentId: target.incidentId }, 'confirm'),
      }
    case 'unitNil':
      return { label: '去催报', act: () => go({ kind: 'subordinates', tab: 'nil' }) }
    case 'units':
      return { label: '去办理', act: () => go({ kind: 'subordinates', tab: target.tab }) }
    case 'trips':
      return { label: '去外出报备', act: () => go({ kind: 'trips' }) }
    case 'backup':
      return { label: '去备份', act: goBackup }
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

/** What Space and F1 do here: those on duty answer; everybody else has quiet on this screen and no more. */
export function useStop(rings: readonly RingingItem[]): {
  readonly audible: readonly RingingItem[]
  readonly stop: () => void
  readonly answers: boolean
} {
  const [stopping, setStopping] = useState(false)
  const audible = useAudible(rings)
  const answers = useWhyReadOnly() === undefined
  const stop = () => {
    if (!answers) return mute(rings)
    // Silent at once; the record follows. Should it fail, the alarm sounds again.
    setStopping(true)
    void send(acknowledging(rings)).finally(() => setStopping(false))
  }
  // Who has come on duty meanwhile hears what nobody has answered.
  return { audible: stopping ? [] : answers ? rings : audible, stop, answers }
}

/** To what the first of them is about. */
export function useGoToFirst(rings: readonly RingingItem[]): Go | undefined {
  const now = useNow()
  const goToIncident = useGoToIncident()
  const [first] = rings
  if (first === undefined) return undefined
  return first.kind === 'incident' ? goToIncident(first.ring, now) : goOfRoom(first.ring.clock)
}

export function Alarm() {
  const now = useNow()
  const rings = useRinging()
  const goToFirst = useGoToFirst(rings)
  const { audible, stop, answers } = useStop(rings)
  useAlarmSound(ringOf(audible, now))
  useSpoken(audible, now)
  if (rings.length === 0) return null
  return (
    <AlarmBar
      tone={alarmTone(rings, now)}
      lines={rings.map((one) => lineOf(one, now))}
      go={goToFirst}
      onStop={answers || audible.length > 0 ? stop : undefined}
      answers={answers}
    />
  )
}
