// 时间线: every step with both times and its name, the newest first; what is noise stands in a line that opens.
import { useMemo } from 'react'
import { foldSteps } from '../../shared/folded-steps'
import type { Incident, Step } from '../../shared/incident/record'
import { relativeText, toMs } from '../../shared/time'
import { Heading, LogFold, LogList } from '../ui'
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
  const folded = useMemo(() => [...foldSteps(incident)].reverse(), [incident])
  const row = (step: Step) => (
    <StepRow key={step.seq} step={step} incident={incident} by={nameOf(step.by)} now={minute} />
  )
  return (
    <>
      <Heading note={`${incident.timeline.length} 步`}>时间线</Heading>
      <LogList label="时间线" dated={dated}>
        {folded.map((line) =>
          'one' in line ? (
            row(line.one)
          ) : (
            <LogFold
              key={line.fold.key}
              time={relativeText(toMs(line.fold.of.at(-1)!.happenedAt), minute)}
              kind={line.fold.kind}
              text={line.fold.text}
              count={line.fold.of.length}
            >
              {[...line.fold.of].reverse().map(row)}
            </LogFold>
          ),
        )}
      </LogList>
    </>
  )
}
