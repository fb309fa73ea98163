// The alarm over every screen: the earliest that rings, its sound, and the two answers to it.
import { useEffect, useState } from 'react'
import { ringing } from '../../shared/deadline/stages'
import { owed } from '../../shared/incident/next-step'
import { incidentNumber } from '../../shared/incident/record'
import { durationText } from '../../shared/time'
import { send } from '../form/send'
import { AlarmBar, createAlarmSound, type Ring } from '../kit'
import { doNext } from './act'
import { useDesk, useNow, useUnit } from './use-room'

const sound = createAlarmSound()

/** Sounds until it is given null. */
export function useAlarmSound(ring: Ring | null): void {
  useEffect(() => {
    if (ring === null) sound.stop()
    else sound.ring(ring)
  }, [ring])
  useEffect(() => () => sound.stop(), [])
}

export function Alarm() {
  const desk = useDesk()
  const unit = useUnit()
  const now = useNow()
  const [stopping, setStopping] = useState(false)
  const [first, ...others] = ringing(desk)
  const late = first !== undefined && now >= first.deadline.dueAt
  useAlarmSound(first === undefined || stopping ? null : late ? 'late' : 'soon')
  if (first === undefined) return null

  const { incident, deadline, alarm } = first
  const stop = () => {
    // Silent at once; the record follows. Should it fail, the alarm sounds again.
    setStopping(true)
    const acknowledged = { type: 'acknowledgeAlarm', incidentId: incident.id, deadlineKey: deadline.key } as const
    void send(acknowledged).finally(() => setStopping(false))
  }
  const marks = [alarm.duringDowntime ? '停机期间到期' : '', incident.facts.exercise ? '演练' : ''].filter((mark) => mark !== '')
  const { step } = owed(incident, unit, desk.ruleBooks, now)
  return (
    <AlarmBar
      tone={late ? 'late' : 'soon'}
      what={deadline.name}
      state={late ? '已超时' : '还剩'}
      howLong={durationText(deadline.dueAt - now)}
      number={incidentNumber(incident)}
      title={incident.facts.title}
      others={others.length}
      marks={marks}
      onStop={stop}
      go={{ label: `去${step.name}`, act: () => doNext(incident.id, step) }}
    />
  )
}
