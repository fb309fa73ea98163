// F11: the desk as it hangs on a wall. Whatever is to be done leads back to the desk by its own key; F11 and Esc
// lead to where the page was.
import { useMemo } from 'react'
import { nextObligation } from '../../shared/incident/next-step'
import { incidentsByUrgency } from '../../shared/deadline/urgency'
import { wallOf } from '../../shared/wall'
import { useGoToFirst, useStop } from '../layout/alarm'
import { alarmTone, ringOf, useAlarmSound, useSpoken } from '../layout/alarm-sound'
import { askInstruction } from '../layout/instruction-store'
import { askKeys } from '../layout/keys-asked-store'
import { lock } from '../layout/lock-and-sign-out'
import { NEXT_KEY, openNextStep } from '../layout/open-next-step'
import { openPalette } from '../layout/palette-store'
import { usePlaces } from '../layout/places'
import { takeCall } from '../layout/which-call-store'
import { goBack } from '../route'
import { KeyButton, KeyHint, LOCK_KEY, useKey } from '../ui'
import { useDamaged, useDesk, useMinute, useNow, useUnit, useWhyReadOnly } from '../use-desk'
import { useRinging } from '../use-ringing'
import type { NavItem } from '../layout/frame'
import { Wall, WallAlarm } from './wall'

/** What shows names and words is asked for on the desk, never over the wall. */
const behind = (act: () => void) => () => {
  goBack()
  act()
}

/** The first step of the first row: the one that is seen. */
function useNext(): void {
  const desk = useDesk()
  const unit = useUnit()
  const minute = useMinute()
  const why = useWhyReadOnly()
  const first = useMemo(() => incidentsByUrgency(desk, minute)[0], [desk, minute])
  const next = () => {
    if (first === undefined) return
    openNextStep(first.id, nextObligation(first, unit, desk.ruleBooks, minute).step)
  }
  useKey(NEXT_KEY, next, { enabled: first !== undefined && why === undefined })
}

/** Each place is gone to by its key, as from anywhere. */
function PlaceKey({ item }: { readonly item: NavItem }) {
  useKey(item.keyName, item.onGo)
  return null
}

function Alarm() {
  const now = useNow()
  const rings = useRinging()
  const goToFirst = useGoToFirst(rings)
  const { audible, stop, answers } = useStop(rings)
  useAlarmSound(ringOf(audible, now))
  useSpoken(audible, now)
  useKey('F1', stop, { enabled: rings.length > 0, everywhere: true })
  if (rings.length === 0) return null
  return (
    <WallAlarm tone={alarmTone(rings, now)} text={`${rings.length} 项时限报警`}>
      {(answers || audible.length > 0) && (
        <KeyButton keyName="Space" keyEverywhere onPress={stop}>
          {answers ? '知道了，停止响铃' : '本屏静音'}
        </KeyButton>
      )}
      {goToFirst !== undefined && (
        <KeyButton keyName="Shift+Enter" kind="primary" onPress={goToFirst.act}>
          去办第一项
        </KeyButton>
      )}
    </WallAlarm>
  )
}

export function WallPage() {
  const desk = useDesk()
  const unit = useUnit()
  const now = useNow()
  const minute = useMinute()
  const wall = useMemo(() => wallOf(desk, unit, minute), [desk, unit, minute])
  const places = usePlaces()
  useKey('F11', goBack)
  useKey('Esc', goBack)
  useKey('F2', behind(takeCall))
  useKey('Ctrl+K', behind(openPalette))
  useKey('Ctrl+I', behind(askInstruction))
  useKey(LOCK_KEY, () => void lock())
  useKey('?', askKeys)
  useNext()
  return (
    <>
      {places.map((item) => (
        <PlaceKey key={item.key} item={item} />
      ))}
      <Wall
        wall={wall}
        now={now}
        saved={!useDamaged()}
        alarm={<Alarm />}
        keys={
          <>
            <KeyHint keyName="F2" /> 接报 <KeyHint keyName={NEXT_KEY} /> 办第一件{' '}
            <KeyHint keyName="F11" /> 离开大屏
          </>
        }
      />
    </>
  )
}
