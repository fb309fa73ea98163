// What the traffic between rooms needs of the rest of the core.
import type { Month } from '../../../shared/calendar/month'
import type { DeskState, SystemCommand } from '../../../shared/desk'
import type { Head } from '../../../shared/journal'
import { atTheDesk } from '../../../shared/packet/decide'
import { ok, refuse, type Result } from '../../../shared/result'
import { notAtHand } from '../../../shared/retire/wanted'
import type { Ms } from '../../../shared/time'
import type { Files } from '../files/files'
import type { Log } from '../log/log'
import type { Disk, Ports } from '../ports'
import type { Codes } from './codes'
import type { DeskId } from './desk-id'
import type { Recall } from '../recall/recall'
import type { OnSealing, SealWatch } from './seal'

export interface PacketDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly ports: Pick<Ports, 'pickFolder' | 'pdf'>
  readonly files: Pick<Files, 'staged' | 'find' | 'keepBytes' | 'drop' | 'store'>
  readonly codes: Codes
  readonly deskId: DeskId
  /** The version of this program. */
  readonly app: string
  readonly state: () => DeskState
  readonly recall: Pick<Recall, 'into'>
  readonly head: () => Head
  readonly now: () => Ms
  readonly onSealing: OnSealing
  /** How many of the incidents of a period are packed, 0 to 1; null when that is over. */
  readonly onPacking: (share: number | null) => void
  /** This desk with the incidents of these months beside what is at hand. */
  readonly withIncidentsOf: (months: readonly Month[], live: DeskState) => Promise<DeskState>
  readonly log: Pick<Log, 'fault'>
  readonly submit: (
    command: SystemCommand,
  ) => Promise<Result<{ readonly made: Readonly<Record<string, string>> }>>
}

export const sealWatch = ({
  onSealing,
  log,
}: Pick<PacketDeps, 'onSealing' | 'log'>): SealWatch => ({
  onSealing,
  onFault: (thrown) => void log.fault('packetFailed', thrown),
})

/** The incident may have left the live state long ago. */
export const withIncidentAtHand = (
  { recall }: Pick<PacketDeps, 'recall'>,
  state: DeskState,
  incidentId: string,
): Promise<DeskState> =>
  recall.into(state, notAtHand(state, [{ kind: 'incident', id: incidentId }]))

export interface SessionInfo {
  readonly personId: string
  readonly desk: string
}

/** Who sits there, and in which room; asked before a person is sent to look for a folder. */
export async function requireSession({
  state,
  deskId,
}: Pick<PacketDeps, 'state' | 'deskId'>): Promise<Result<SessionInfo>> {
  const personId = state().session?.personId ?? ''
  const there = atTheDesk(state(), personId)
  if (!there.ok) return there
  const desk = await deskId()
  return desk === null ? refuse('packetDamaged', 'journal', { seq: 1 }) : ok({ personId, desk })
}
