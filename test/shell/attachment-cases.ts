// What every shell owes the attachments: to the page, as what they are, while somebody may look.
import assert from 'node:assert/strict'
import { CHUNK_BYTES, type KeptFile, type StagedFile } from '../../shared/contract'
import { setUpCommand } from '../support/commands'
import { aFile } from '../support/files'
import type { AcceptanceCase, Hands } from './acceptance'
import { command, valueOf } from './calls'

async function keep(hands: Pick<Hands, 'call'>, bytes: Buffer): Promise<KeptFile> {
  const { fileId } = await valueOf<StagedFile>(
    hands.call('beginFile', { name: '录音.wav', size: bytes.length }),
  )
  for (let index = 0; index * CHUNK_BYTES < bytes.length; index += 1) {
    const piece = bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES)
    await valueOf(hands.call('addChunk', { fileId, index, base64: piece.toString('base64') }))
  }
  await valueOf(hands.call('finishFile', { fileId }))
  return valueOf<KeptFile>(hands.call('keepFile', { fileId }))
}

export const ATTACHMENT_CASES: readonly AcceptanceCase[] = [
  {
    title: 'takes a file in pieces and gives it to the page, whole or in part',
    needs: [],
    async check({ hands }) {
      await command(hands, setUpCommand())
      const recording = aFile('wav', CHUNK_BYTES + 1_000)
      const { sha256, type } = await keep(hands, recording)
      assert.equal(type, 'wav')
      const path = `/attachments/${sha256}`
      assert.deepEqual(await hands.fetches(path), {
        status: 200,
        type: 'audio/wav',
        size: recording.length,
      })
      assert.deepEqual(await hands.fetches(path, 'bytes=10-29'), {
        status: 206,
        type: 'audio/wav',
        size: 20,
      })
    },
  },
  {
    title: 'gives no attachment to a locked desk',
    needs: [],
    async check({ hands }) {
      await command(hands, setUpCommand())
      const { sha256 } = await keep(hands, aFile('png'))
      assert.equal((await hands.fetches(`/attachments/${sha256}`)).status, 200)
      await command(hands, { type: 'lock' })
      assert.deepEqual(await hands.fetches(`/attachments/${sha256}`), {
        status: 403,
        type: 'text/plain; charset=utf-8',
        size: 0,
      })
    },
  },
]
