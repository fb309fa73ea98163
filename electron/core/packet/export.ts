// 导出事件包: everything of an incident that has left this room, with what proves it, as one file.
import type { Answers, Params } from '../../../shared/contract'
import { knownIncident } from '../../../shared/incident/find'
import { ok, refuse, type Result } from '../../../shared/result'
import { diskFault } from '../disk/disk-fault'
import { digestOf } from '../files/pieces'
import { collectLines } from './collect'
import {
  requireSession,
  sealWatch,
  type PacketDeps,
  type SessionInfo,
  withIncidentAtHand,
} from './deps'
import { handOut, packetName } from './hand-out'
import { materialOf, packetBytes, type Material } from './material'
import { sealPacket } from './seal'

async function gather(
  deps: PacketDeps,
  incidentId: string,
  who: SessionInfo,
): Promise<Result<Material>> {
  const [live, head, now] = [deps.state(), deps.head(), deps.now()]
  const state = await withIncidentAtHand(deps, live, incidentId)
  const found = knownIncident(state, incidentId)
  if (!found.ok) return found
  const collected = await collectLines(deps, [incidentId], found.value.openedAt, head.seq)
  return collected.ok
    ? materialOf(deps, found.value, collected.value, { state, head, now }, who)
    : collected
}

export async function exportPacket(
  deps: PacketDeps,
  { incidentId, passphrase }: Params<'exportPacket'>,
): Promise<Result<Answers['exportPacket']>> {
  const who = await requireSession(deps)
  if (!who.ok) return who
  try {
    const material = await gather(deps, incidentId, who.value)
    if (!material.ok) return material
    const folder = await deps.ports.pickFolder()
    if (folder === null) return refuse('noFolder')
    const bytes = await packetBytes(deps, material.value)
    if (!bytes.ok) return bytes
    const sealed = passphrase !== null
    const file = sealed ? await sealPacket(bytes.value, passphrase, sealWatch(deps)) : bytes
    if (!file.ok) return file
    const { personId } = who.value
    const { number } = material.value.packet.source
    const fileName = packetName(`事件包 ${number}`, deps.now(), sealed)
    const digest = await digestOf(bytes.value)
    const path = await handOut(deps, folder, file.value, {
      fileName,
      command: { type: 'recordPacketExport', incidentId, digest, sealed, fileName, personId },
    })
    return path.ok ? ok({ path: path.value, digest }) : path
  } catch (error) {
    return refuse('exportFailed', '', diskFault(error, deps.dataDir).details)
  }
}
