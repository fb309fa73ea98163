// A file from the page into the core: piece by piece, in order, and nothing left of one that failed.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CHUNK_BYTES, type Bridge } from '../../../shared/contract'
import { refuse } from '../../../shared/result'
import { createFakeFiles, type FakeFiles } from '../support/fake-files'

let files: FakeFiles
let calls: string[]
/** Answers in place of the core. */
let instead: Readonly<Record<string, () => ReturnType<typeof refuse>>>

beforeEach(() => {
  // The page reads its bridge once, and a test before this one may have shown it another.
  vi.resetModules()
  files = createFakeFiles()
  calls = []
  instead = {}
  const call = async (name: string, params: unknown) => {
    calls.push(name)
    return instead[name]?.() ?? files.answers[name]!(params as never)
  }
  const bridge: Bridge = { call, on: () => () => {} }
  vi.stubGlobal('desk', bridge)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

const load = async () => (await import('../../../renderer/attachment/send-file')).sendFile
const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, n) => (n * 7) % 251)
const aRecording = (size: number) => new Blob([bytesOf(size)])

describe('sending a file', () => {
  it('sends it in pieces that fit into messages, and says how far it is', async () => {
    const sendFile = await load()
    const shares: number[] = []
    const sent = await sendFile(aRecording(CHUNK_BYTES + 5), '录音.wav', (share) => shares.push(share))
    expect(sent).toMatchObject({ ok: true, value: { size: CHUNK_BYTES + 5, type: 'unknown' } })
    expect(calls).toEqual(['beginFile', 'addChunk', 'addChunk', 'finishFile'])
    expect(shares).toEqual([CHUNK_BYTES / (CHUNK_BYTES + 5), 1])
    const hash = await crypto.subtle.digest('SHA-256', bytesOf(CHUNK_BYTES + 5))
    const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    expect(sent).toMatchObject({ value: { sha256: hex } })
  })

  it('drops what it has begun when a piece is refused', async () => {
    const sendFile = await load()
    instead = { addChunk: () => refuse('fileNoRoom') }
    expect(await sendFile(aRecording(10), '录音.wav')).toMatchObject({ ok: false, error: { code: 'fileNoRoom' } })
    expect(calls).toEqual(['beginFile', 'addChunk', 'dropFile'])
  })

  it('says so when the file can no longer be read, and drops it', async () => {
    const sendFile = await load()
    const file = aRecording(10)
    vi.spyOn(FileReader.prototype, 'readAsDataURL').mockImplementation(function (this: FileReader) {
      this.onerror?.(new ProgressEvent('error') as ProgressEvent<FileReader>)
    })
    expect(await sendFile(file, '录音.wav')).toMatchObject({ error: { code: 'fileUnreadable' } })
    expect(calls).toEqual(['beginFile', 'dropFile'])
    vi.restoreAllMocks()
  })

  it('is not begun when the core will not have it', async () => {
    const sendFile = await load()
    expect(await sendFile(new Blob([]), '空.wav')).toMatchObject({ error: { code: 'fileEmpty' } })
    expect(calls).toEqual(['beginFile'])
  })
})
