// Silenced on this screen alone, and on no record: whoever is not on duty may have quiet where they sit, but
// answers for nothing. The next stage of the same clock is another alarm, and is heard again (trial B18).
import { create } from 'zustand'
import type { RingingItem } from '../../shared/room-deadlines/ringing'
import { leaveBehind } from '../left-behind'

const stageOf = ({ kind: of, ring: { alarm }, ring }: RingingItem): string =>
  of === 'incident'
    ? `${ring.incident.id}:${ring.deadline.key}@${alarm.dueAt}:${alarm.offsetMs}`
    : `${ring.clock.key}@${alarm.dueAt}:${alarm.offsetMs}`

const NOBODY: ReadonlySet<string> = new Set()

const useStages = create<{ readonly stages: ReadonlySet<string> }>(() => ({ stages: NOBODY }))

/** Those of them that this screen still sounds for. */
export const useAudible = (rings: readonly RingingItem[]): readonly RingingItem[] => {
  const stages = useStages((state) => state.stages)
  return rings.filter((one) => !stages.has(stageOf(one)))
}

export const mute = (rings: readonly RingingItem[]): void =>
  useStages.setState({ stages: new Set(rings.map(stageOf)) })

const unmute = (): void => useStages.setState({ stages: NOBODY })
leaveBehind(unmute)
