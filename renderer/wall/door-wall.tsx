// The wall of a desk that has locked itself: it hangs on as it was, and any key leads to the door behind it.
import { useEffect } from 'react'
import type { AlarmCounts } from '../../shared/contract'
import type { Wall as WallFacts } from '../../shared/wall'
import { goBack } from '../route'
import { useStore } from '../store'
import { useNow } from '../use-desk'
import { Wall, WallAlarm } from './wall'

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta']

const toDoor = ({ key }: { readonly key?: string }): void => {
  if (key === undefined || !MODIFIERS.includes(key)) goBack()
}

function toneOf({ ringing, overdue }: AlarmCounts): 'late' | 'soon' | 'exercise' {
  if (ringing === 0) return 'exercise'
  return overdue > 0 ? 'late' : 'soon'
}

export function DoorWall({
  wall,
  alarms,
}: {
  readonly wall: WallFacts
  readonly alarms: AlarmCounts
}) {
  const now = useNow()
  const saved = useStore(({ connection }) => connection?.health.readOnly ?? null) === null
  const rings = alarms.ringing + alarms.exercises
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => toDoor(event)
    const onPointer = () => toDoor({})
    addEventListener('keydown', onKey)
    addEventListener('pointerdown', onPointer)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('pointerdown', onPointer)
    }
  }, [])
  return (
    <Wall
      wall={wall}
      now={now}
      saved={saved}
      alarm={
        rings > 0 && (
          <WallAlarm tone={toneOf(alarms)} text={`${rings} 项时限报警`}>
            解锁后才能停止响铃
          </WallAlarm>
        )
      }
      keys="已锁屏，按任意键输口令"
    />
  )
}
