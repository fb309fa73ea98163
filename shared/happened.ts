// When the thing happened, where that is another moment than when it was recorded.
import type { DeskEvent } from './event'

export function happenedAt(event: DeskEvent): string {
  switch (event.type) {
    case 'incidentOpened':
    case 'incidentReceived':
      return event.data.facts.learnedAt
    case 'phoneReported':
    case 'callReceived':
      return event.data.call.at
    case 'entryAdded':
      return event.data.entry.at
    case 'instructionRegistered':
      return event.data.facts.receivedAt
    case 'instructionSent':
      return event.data.sent.map(({ at }) => at).sort()[0] ?? event.at
    case 'instructionFedBack':
      return event.data.feedback.at
    case 'instructionRelayed':
    case 'instructionSigned':
    case 'instructionChased':
    case 'instructionExtensionAsked':
    case 'instructionExplained':
    case 'instructionShown':
    case 'instructionAnswered':
    case 'leaderCalled':
      return event.data.at
    case 'mediaExposed':
      return event.data.at
    case 'levelAboveKnew':
      return event.data.known.at
    case 'reportAgreedAfar':
      return event.data.afar.at
    case 'receiptRecorded':
      return event.data.receipt.at
    case 'reportDelivered':
      return event.data.deliveries.map(({ at }) => at).sort()[0] ?? event.at
    default:
      return event.at
  }
}
