// 导入: looking first, then one decision. What the record will name is kept and synced before it does.
import type { Answers, Params } from '../../../shared/contract'
import { beginningOf } from '../../../shared/packet/merge'
import type { Carried } from '../../../shared/packet/record'
import { ok, refuse, type Result } from '../../../shared/result'
import { notAtHand, receivedWanted, type Wanted } from '../../../shared/retire/wanted'
import type { DeskState } from '../../../shared/state'
import { typeOfBytes } from '../files/file-type'
import { hashesAt } from '../journal/hashes-at'
import { requireSession, type PacketDeps, type SessionInfo } from './deps'
import { findIn, type Found, type FoundCarried } from './find'
import { previewOf, type Here } from './preview'
import type { Proven } from './proven'

type Accepted = Promise<Result<Answers['acceptImport']>>

/** What it is about may have left the live state long ago. */
function wantedOf(state: DeskState, found: Found): Wanted[] {
  if (found.kind === 'receipt')
    return notAtHand(state, [{ kind: 'incident', id: found.slip.source.incidentId }])
  if (found.kind === 'period')
    return found.packets.flatMap(({ found: one }) =>
      one.ok ? wantedByCarried(state, one.value.carried) : [],
    )
  return found.kind === 'carried' ? wantedByCarried(state, found.carried) : []
}

function wantedByCarried(state: DeskState, carried: Carried): Wanted[] {
  const { source } = carried
  const beginning = beginningOf(carried)
  return [source, ...(beginning === source ? [] : [beginning])].flatMap((one) =>
    receivedWanted(state, one),
  )
}

async function here(
  { state, now, recall }: PacketDeps,
  { desk }: SessionInfo,
  found: Found,
): Promise<Here> {
  const live = state()
  return { state: await recall.into(live, wantedOf(live, found)), desk, now: now() }
}

/**
 * A packet under this room's own name that tells of records which are not in its journal: another desk goes on with a copy
 * of it, and two rooms speak with one voice.
 */
async function ofThisVeryDesk(
  { disk, dataDir, head }: PacketDeps,
  { desk }: SessionInfo,
  found: Found,
): Promise<Result<null>> {
  if (found.kind !== 'carried' || found.carried.source.desk !== desk) return ok(null)
  const last = found.carried.steps.at(-1)
  if (last === undefined) return ok(null)
  const known =
    last.seq > head().seq ? null : (await hashesAt(disk, dataDir, [last.seq])).get(last.seq)
  return known === last.hash ? ok(null) : refuse('packetOfCopy', 'source')
}

export async function openImport(
  deps: PacketDeps,
  asked: Params<'openImport'>,
  proven: Proven,
): Promise<Result<Answers['openImport']>> {
  const who = await requireSession(deps)
  if (!who.ok) return who
  const known = proven.of(asked)
  if (known !== null) return previewOf(known, await here(deps, who.value, known))
  const { fileIds, passphrase, inside } = asked
  const found = await findIn(fileIds, passphrase, { ...deps, inside: inside ?? null })
  if (!found.ok) return found
  if (found.value.kind === 'period') proven.keep(asked, found.value)
  const own = await ofThisVeryDesk(deps, who.value, found.value)
  return own.ok ? previewOf(found.value, await here(deps, who.value, found.value)) : own
}

/** A file that is not what the packet calls it is not kept. */
async function filesFit({ carried, files }: FoundCarried): Promise<Result<null>> {
  for (const { sha256, type, name, print } of carried.attachments) {
    const fits =
      (await typeOfBytes(files.get(sha256)!)) === type &&
      (print === null || (await typeOfBytes(files.get(print.sha256)!)) === 'jpg')
    if (!fits) return refuse('packetFileType', 'attachments', { name })
  }
  return ok(null)
}

/** The packet itself as the proof, and everything that was attached. */
async function keep({ files }: PacketDeps, found: FoundCarried): Promise<Result<null>> {
  const all = [...found.files.values(), ...(found.bytes === null ? [] : [found.bytes])]
  for (const bytes of all) {
    const kept = await files.keepBytes(bytes)
    if (!kept.ok) return kept
  }
  return ok(null)
}

async function receive(
  deps: PacketDeps,
  found: FoundCarried,
  { personId, desk }: SessionInfo,
): Accepted {
  const fit = await filesFit(found)
  if (!fit.ok) return fit
  const kept = await keep(deps, found)
  if (!kept.ok) return kept
  const { via, digest, carried } = found
  const done = await deps.submit({ type: 'receivePacket', personId, desk, via, digest, carried })
  return done.ok ? ok({ incidentId: done.value.made.incidentId! }) : done
}

async function accept(
  deps: PacketDeps,
  found: Found,
  who: SessionInfo,
  recipientId: string | null,
): Accepted {
  const own = await ofThisVeryDesk(deps, who, found)
  if (!own.ok) return own
  // Whatever would be refused is refused before a file is kept.
  const preview = previewOf(found, await here(deps, who, found))
  if (!preview.ok) return preview
  switch (preview.value.kind) {
    case 'sealed':
      return refuse('passphraseNeeded', 'passphrase')
    case 'parts':
      return refuse('codePartsMissing', 'fileIds', { missing: preview.value.missing.join('、') })
    case 'period':
      return refuse('periodOneByOne', 'inside')
    case 'receipt': {
      const { slip, digest } = preview.value
      const done = await deps.submit({
        type: 'takeReceipt',
        personId: who.personId,
        desk: who.desk,
        slip,
        digest,
        recipientId,
      })
      return done.ok ? ok({ incidentId: done.value.made.incidentId! }) : done
    }
    default: {
      const { known, isFresh } = preview.value
      return known !== null && !isFresh
        ? ok({ incidentId: known.incidentId })
        : receive(deps, found as FoundCarried, who)
    }
  }
}

export async function acceptImport(deps: PacketDeps, asked: Params<'acceptImport'>): Accepted {
  const who = await requireSession(deps)
  if (!who.ok) return who
  const inside = asked.inside ?? null
  const found = await findIn(asked.fileIds, asked.passphrase, { ...deps, inside })
  if (!found.ok) return found
  const accepted = await accept(deps, found.value, who.value, asked.recipientId ?? null)
  // What was taken in is in the store; the staged copy has done its work, unless others of its packets are still to be had.
  if (accepted.ok && inside === null)
    for (const fileId of asked.fileIds) await deps.files.drop(fileId)
  return accepted
}
