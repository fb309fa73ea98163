// The one part of a card that is drawn again every second.
import type { Deadline } from '../../shared/deadline/derive'
import { Countdown, TimeBar } from '../ui'
import { soonWithin } from '../incident/wording'
import { useNow } from '../use-desk'

export function CardClock({ deadline, label }: { readonly deadline: Deadline; readonly label: string }) {
  const now = useNow()
  const soon = soonWithin(deadline)
  return (
    <>
      <Countdown dueAt={deadline.dueAt} now={now} soonWithin={soon} label={label} />
      <TimeBar from={deadline.originAt} dueAt={deadline.dueAt} now={now} soonWithin={soon} />
    </>
  )
}
