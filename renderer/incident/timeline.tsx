// 时间线: every step with both times and its name, the newest first.
import type { Incident } from '../../shared/incident/record'
import { Heading, LogList } from '../ui'
import { useMinute } from '../use-desk'
import { usePersonName } from '../person/person-name'
import { StepRow } from './step-row'

interface TimelineProps {
  readonly incident: Incident
  /** Of other years: the date in full, in one line. */
  readonly dated?: boolean
}

export function Timeline({ incident, dated = false }: TimelineProps) {
  const nameOf = usePersonName()
  const minute = useMinute()
  return (
    <>
      <Heading note={`${incident.timeline.length} 步`}>时间线</Heading>
      <LogList label="时间线" dated={dated}>
        {[...incident.timeline].reverse().map((step) => (
          <StepRow
            key={step.seq}
            step={step}
            incident={incident}
            by={nameOf(step.by)}
            now={minute}
          />
        ))}
      </LogList>
    </>
  )
}
