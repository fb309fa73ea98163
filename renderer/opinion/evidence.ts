// From a person's hand into the store, and only then into a record: what waits becomes evidence, each file under its hash.
import type { EvidenceWay } from '../../shared/attachment/evidence'
import { FILE_TYPES, type StoredType } from '../../shared/attachment/types'
import type { EvidenceInput } from '../../shared/opinion/facts'
import { refusalText } from '../../shared/refusals'
import { ok, type Result } from '../../shared/result'
import { store } from '../attachment/attach'
import { changeWaiting, waitingFor } from '../attachment/waiting'

/** What a file can only be: a picture is taken for a screenshot unless the person says otherwise. */
export function wayOf(type: StoredType, picture: EvidenceWay): EvidenceWay {
  if (type === 'unknown') return 'archive'
  const { shows, name } = FILE_TYPES[type]
  if (shows === 'image') return picture
  if (shows === 'pdf') return 'archive'
  return name === '苹果手机照片' ? 'photo' : 'recording'
}

/** Every file that waits at the place; ends at the first that is not taken, which then says why. */
export async function storeWaiting(
  place: string,
  picture: EvidenceWay,
): Promise<Result<EvidenceInput[]>> {
  const evidence: EvidenceInput[] = []
  for (const { key, file, name, caption, hopeless } of waitingFor(place)) {
    if (hopeless) continue
    const stored = await store(file, name, (progress) => changeWaiting(place, key, { progress }))
    if (!stored.ok) {
      changeWaiting(place, key, { progress: null, error: refusalText(stored.error) })
      return stored
    }
    const { sha256, type, print } = stored.value
    evidence.push({ sha256, name, caption, print, how: wayOf(type, picture) })
  }
  return ok(evidence)
}
