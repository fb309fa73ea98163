// The alarm over every screen: the earliest that rings, its sound, and the two answers to it.
import { useEffect, useState } from 'react'
import type { Ringing } from '../../shared/deadline/stages'
import { nextObligation } from '../../shared/incident/next-step'
import { incidentNumber } from '../../shared/incident/record'
import type { RoomClock } from '../../shared/room-deadlines/record'
import type { Command } from '../../shared/desk'
import { durationText, type Ms } from '../../shared/time'
import { send } from '../form/send'
import { AlarmBar, createAlarmSound, type AlarmBarProps, type Ring } from '../ui'
import { go } from '../route'
import { openNextStep, goReceipts } from './open-next-step'
import { useRinging, type RingingItem } from '../use-ringing'
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

type Words = Pick<AlarmBarProps, 'what' | 'number' | 'title' | 'go'>

function useIncidentWords(): (ring: Ringing, now: Ms) => Words {
  const desk = useDesk()
  const unit = useUnit()
  return ({ incident, deadline }, now) => {
    const words = { what: deadline.name, number: incidentNumber(incident), title: incident.facts.title }
    // Whatever is owed first: who is asked for a 回执 is led to it.
    if (deadline.duty === 'receipt') return { ...words, go: { label: '去记回执', act: () => goReceipts(incident, deadline.reportId) } }
    const { step } = nextObligation(incident, unit, desk.ruleBooks, now)
    return { ...words, go: { label: `去${step.name}`, act: () => openNextStep(incident.id, step) } }
  }
}

/** Clocks that belong to no incident: what is still to be done, relief, the zero report. */
function roomWords({ name, target }: RoomClock): Words {
  switch (target.kind) {
    case 'matter':
      return { what: '待办', title: name, go: { label: '去办理', act: () => go({ at: 'log', shiftId: null, entryId: target.entryId }) } }
    case 'relief':
      return { what: name, title: '接班人签字之前，仍由本班值守', go: { label: '去交接班', act: () => go({ at: 'handover' }) } }
    case 'nil':
      return { what: name, go: { label: '去零报告', act: () => go({ at: 'nilReport' }) } }
  }
}

const acknowledging = ({ of, ring }: RingingItem): Command =>
  of === 'incident'
    ? { type: 'acknowledgeAlarm', incidentId: ring.incident.id, deadlineKey: ring.deadline.key }
    : { type: 'acknowledgeRoomAlarm', key: ring.clock.key }

const marksOf = ({ of, ring }: RingingItem): string[] => [
  ...(ring.alarm.duringDowntime ? ['停机期间到期'] : []),
  ...(of === 'incident' && ring.incident.facts.exercise ? ['演练'] : []),
]

export function Alarm() {
  const now = useNow()
  const [first, ...others] = useRinging()
  const incidentWords = useIncidentWords()
  const [stopping, setStopping] = useState(false)
  const late = first !== undefined && now >= first.dueAt
  useAlarmSound(first === undefined || stopping ? null : late ? 'late' : 'soon')
  if (first === undefined) return null
  const stop = () => {
    // Silent at once; the record follows. Should it fail, the alarm sounds again.
    setStopping(true)
    void send(acknowledging(first)).finally(() => setStopping(false))
  }
  return (
    <AlarmBar
      tone={late ? 'late' : 'soon'}
      state={late ? '已超时' : '还剩'}
      howLong={durationText(first.dueAt - now)}
      others={others.length}
      marks={marksOf(first)}
      {...(first.of === 'incident' ? incidentWords(first.ring, now) : roomWords(first.ring.clock))}
      onStop={stop}
    />
  )
}
