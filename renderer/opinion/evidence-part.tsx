// 证据: every picture and recording of the post under its hash; a later one is one more, never another in its place.
import type { StoredType } from '../../shared/attachment/types'
import type { Opinion } from '../../shared/opinion/record'
import { ok } from '../../shared/result'
import { toInstant } from '../../shared/time'
import { AttachmentPart } from '../attachment/attachment-part'
import { shownOfOpinion } from '../attachment/shown'
import { deskNow } from '../store'
import { useDesk, useWhyReadOnly } from '../use-desk'
import { wayOf } from './evidence'

export function EvidencePart({ opinion }: { readonly opinion: Opinion }) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const { id, serial } = opinion
  const owner = async (type: StoredType) =>
    ok({
      kind: 'opinion' as const,
      opinionId: id,
      how: wayOf(type, 'screenshot'),
      takenAt: toInstant(deskNow()),
    })
  const to = { place: `opinion:${id}`, name: `舆情${serial}号`, owner, why }
  return <AttachmentPart title="证据" to={to} shown={shownOfOpinion(desk, id)} />
}
