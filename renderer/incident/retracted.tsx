// Registrations to one office that turned out to be of nothing sent: struck, with who found it, when and why.
import type { RetractedDelivery } from '../../shared/report/record'
import { relativeText, toMs } from '../../shared/time'
import { CHANNEL_NAMES } from '../../shared/vocabulary'
import { usePersonName } from '../person/person-name'
import { Struck } from '../ui'
import { useMinute } from '../use-desk'

export function Retracted({
  of,
  recipientId,
}: {
  readonly of: readonly RetractedDelivery[]
  readonly recipientId: string
}) {
  const nameOf = usePersonName()
  const minute = useMinute()
  const when = (at: string) => relativeText(toMs(at), minute)
  const corrections = of
    .filter(({ delivery }) => delivery.recipientId === recipientId)
    .map(({ delivery, at, by, reason }) => ({
      old: `${when(delivery.at)} ${CHANNEL_NAMES[delivery.channel]} ${nameOf(delivery.by)} 报送`,
      at: when(at),
      by: nameOf(by),
      why: `实际没有报出：${reason}`,
    }))
  return corrections.length === 0 ? null : (
    <div>
      <Struck value="" corrections={corrections} />
    </div>
  )
}
