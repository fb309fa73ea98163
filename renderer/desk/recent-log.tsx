// The newest records of the room, always in sight.
import { useMemo } from 'react'
import { Empty, Heading, LogList } from '../kit'
import { usePersonName } from '../incident/people'
import { StepRow } from '../incident/step-row'
import { useDesk, useMinute } from '../room/use-room'
import { recentSteps } from './order'

const SHOWN = 60

export function RecentLog() {
  const { incidents } = useDesk()
  const nameOf = usePersonName()
  const minute = useMinute()
  const steps = useMemo(() => recentSteps(incidents, SHOWN), [incidents])
  return (
    <>
      <Heading note={steps.length === 0 ? undefined : `${steps.length} 条`}>最近记录</Heading>
      {steps.length === 0
        ? <Empty size="column" title="还没有记录">接报、电话报告、报送和更正，每一步都会连同姓名和时间记在这里。</Empty>
        : (
          <LogList label="最近记录">
            {steps.map(({ step, incident }) => (
              <StepRow key={step.seq} step={step} incident={incident} by={nameOf(step.by)} now={minute} numbered />
            ))}
          </LogList>
        )}
    </>
  )
}
