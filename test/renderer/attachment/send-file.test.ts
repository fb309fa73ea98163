// A file from the page into the core: piece by piece, in order, and nothing left of one that failed.
import { describe, expect, it, vi } from 'vitest'
import { draw } from '../support/page'
import { CHUNK_BYTES, type Reply } from '../../../shared/contract'
import { refuse } from '../../../shared/result'
import { sendFile } from '../../../renderer/attachment/send-file'
import { answering, bareDesk } from '../layout/room'

const CALLS: readonly string[] = ['beginFile', 'addChunk', 'finishFile', 'keepFile', 'dropFile']

/** What the page asks of the core about files from now on; some of it answered otherwise. */
async function listening(
  instead: Readonly<Record<string, () => Reply>> = {},
): Promise<() => string[]> {
  const desk = answering(bareDesk(), instead)
  await draw(desk, null)
  return () => desk.asked.map(({ name }) => name).filter((name) => CALLS.includes(name))
}

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, n) => (n * 7) % 251)
const aRecording = (size: number) => new Blob([bytesOf(size)])

describe('sending a file', () => {
  it('sends it in pieces that fit into messages, and says how far it is', async () => {
    const calls = await listening()
    const shares: number[] = []
    const sent = await sendFile(aRecording(CHUNK_BYTES + 5), '录音.wav', (share) =>
      shares.push(share),
    )
    expect(sent).toMatchObject({ ok: true, value: { size: CHUNK_BYTES + 5, type: 'unknown' } })
    expect(calls()).toEqual(['beginFile', 'addChunk', 'addChunk', 'finishFile'])
    expect(shares).toEqual([CHUNK_BYTES / (CHUNK_BYTES + 5), 1])
    const hash = await crypto.subtle.digest('SHA-256', bytesOf(CHUNK_BYTES + 5))
    const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    expect(sent).toMatchObject({ value: { sha256: hex } })
  })

  it('drops what it has begun when a piece is refused', async () => {
    const calls = await listening({ addChunk: () => refuse('fileNoRoom') })
    expect(await sendFile(aRecording(10), '录音.wav')).toMatchObject({
      ok: false,
      error: { code: 'fileNoRoom' },
    })
    expect(calls()).toEqual(['beginFile', 'addChunk', 'dropFile'])
  })

  it('says so when the file can no longer be read, and drops it', async () => {
    const calls = await listening()
    const file = aRecording(10)
    vi.spyOn(FileReader.prototype, 'readAsDataURL').mockImplementation(function (this: FileReader) {
      this.onerror?.(new ProgressEvent('error') as ProgressEvent<FileReader>)
    })
    expect(await sendFile(file, '录音.wav')).toMatchObject({ error: { code: 'fileUnreadable' } })
    expect(calls()).toEqual(['beginFile', 'dropFile'])
    vi.restoreAllMocks()
  })

  it('is not begun when the core will not have it', async () => {
    const calls = await listening()
    expect(await sendFile(new Blob([]), '空.wav')).toMatchObject({ error: { code: 'fileEmpty' } })
    expect(calls()).toEqual(['beginFile'])
  })
})
