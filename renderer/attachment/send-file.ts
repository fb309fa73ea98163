// A file into the core's staging, in pieces that fit into messages.
import { CHUNK_BYTES, type StagedFile } from '../../shared/contract'
import { err, ok, refuse, type Refusal, type Result } from '../../shared/result'
import { api } from '../api'

/** By the browser itself, which is many times quicker than letter by letter. Rejects when the file cannot be read. */
const base64Of = (piece: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(piece)
  })

async function sendPieces(
  fileId: string,
  file: Blob,
  onProgress: (share: number) => void,
): Promise<Result<null>> {
  for (let index = 0; index * CHUNK_BYTES < file.size; index += 1) {
    const from = index * CHUNK_BYTES
    // Moved, or on a stick that was pulled out, since it was picked.
    const base64 = await base64Of(file.slice(from, from + CHUNK_BYTES)).catch(() => null)
    if (base64 === null) return refuse('fileUnreadable')
    const reply = await api.addChunk({ fileId, index, base64 })
    if (!reply.ok) return err(reply.error)
    onProgress(Math.min(1, (from + CHUNK_BYTES) / file.size))
  }
  return ok(null)
}

/**
 * The file as the core has it: with its hash, and what its content says it is. Whoever does not keep
 * it drops it.
 * @param onProgress the share that has arrived, 0 to 1
 */
export async function sendFile(
  file: Blob,
  name: string,
  onProgress: (share: number) => void = () => {},
): Promise<Result<StagedFile>> {
  const begun = await api.beginFile({ name, size: file.size })
  if (!begun.ok) return err(begun.error)
  const { fileId } = begun.value
  const giveUp = async (error: Refusal) => {
    await api.dropFile({ fileId })
    return err(error)
  }
  const sent = await sendPieces(fileId, file, onProgress)
  if (!sent.ok) return giveUp(sent.error)
  const whole = await api.finishFile({ fileId })
  return whole.ok ? ok(whole.value) : giveUp(whole.error)
}
