// When the thing happened, where that is another moment than when it was recorded.
import type { DeskEvent } from './event'

export function happenedAt(event: DeskEvent): string {
  switch (event.type) {
    case 'incidentOpened':
    case 'incidentReceived':
      return event.data.facts.learnedAt
    case 'phoneReported':
      return event.data.call.at
    case 'instructionRelayed':
      return event.data.at
    case 'mediaExposed':
      return event.data.at
    case 'receiptRecorded':
      return event.data.receipt.at
    case 'reportDelivered':
      return event.data.deliveries.map(({ at }) => at).sort()[0] ?? event.at
    default:
      return event.at
  }
}
