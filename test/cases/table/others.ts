// Files that are no table, attachments, and packets: each kept file and what it must come to.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from 'vitest'
import { typeOfBytes, typeOfFile } from '../../../electron/core/files/file-type'
import { fileNameOf } from '../../../electron/core/files/save-attachment'
import { readRows } from '../../../renderer/spreadsheet/read'
import type { FileType } from '../../../shared/attachment/types'
import { refusalText } from '../../../shared/refusals'
import { caseFile, casePath } from '../../renderer/support/imports'
import { stage } from '../../support/files'
import { aRoomAbove } from '../../support/rooms'
import { aCase, type Case } from './case'

const refused = (file: string, ...words: readonly string[]) =>
  aCase(file, `says: ${words.join(', ')}`, async () => {
    const read = await readRows(caseFile(file))
    expect(read.ok).toBe(false)
    for (const word of words) expect(read.ok ? '' : read.error).toContain(word)
  })

const keptAs = (file: string, type: FileType, right: string) =>
  aCase(file, right, async () => {
    const path = casePath(file)
    expect(await typeOfFile(path)).toBe(type)
    expect(await typeOfBytes(readFileSync(path))).toBe(type)
  })

/** Of a kind that the record does not know: nothing is kept, and what to do instead is said. */
const notAttached = (file: string, ...words: readonly string[]) =>
  aCase(file, `not kept, and says: ${words.join(', ')}`, async () => {
    const { api } = await aRoomAbove()
    const { fileId } = await stage(api, readFileSync(casePath(file)), basename(casePath(file)))
    const kept = await api.keepFile({ fileId })
    for (const word of words) expect(kept.ok ? 'kept' : refusalText(kept.error)).toContain(word)
  })

async function opened(file: string): Promise<string> {
  const { api } = await aRoomAbove()
  const { fileId } = await stage(api, readFileSync(casePath(file)), '事件包.zip')
  const reply = await api.openImport({ fileIds: [fileId], passphrase: null })
  return reply.ok ? reply.value.kind : refusalText(reply.error)
}
const packet = (file: string, right: string, word: string) =>
  aCase(file, right, async () => expect(await opened(file)).toContain(word))

export const OTHERS: readonly Case[] = [
  refused('file-2', '~$', '关掉'),
  refused('file-3', '密码'),
  refused('file-4', 'Word', '.xlsx'),
  refused('file-6', '空的'),
  keptAs('attach-1', 'm4a', 'kept: a recording in the container of phones'),
  keptAs('attach-5', 'm4a', 'kept: a call that a phone recorded'),
  keptAs('attach-2', 'ofd', 'kept: an official paper, without a picture of it'),
  aCase('attach-3', 'kept: a fax; 导入 says what to save it as', async () => {
    expect(await typeOfFile(casePath('attach-3'))).toBe('tif')
    expect(await opened('attach-3')).toContain('另存为 PDF 或 PNG')
  }),
  keptAs('attach-12', 'tif', 'kept: a fax of two pages'),
  notAttached('attach-8', '文档', '存为 PDF'),
  keptAs('attach-11', 'wma', 'kept: a recording that is played elsewhere'),
  aCase('attach-4', 'known for what it is, whatever it is called', async () =>
    expect(await typeOfBytes(readFileSync(casePath('attach-4')))).toBe('heic'),
  ),
  aCase('attach-10', 'saved out as CON_.jpg', async () =>
    expect(fileNameOf({ name: 'CON.jpg', type: 'jpg' })).toBe('CON_.jpg'),
  ),
  packet('packet-0', 'taken', 'packet'),
  packet('packet-1', 'taken: every byte of the packet is there', 'packet'),
  packet('packet-4', 'taken: every byte of the packet is there', 'packet'),
  packet('packet-2', 'the file as it was exported is asked for', '不要解压后再压缩'),
  packet('packet-7', 'the packet inside is to be taken out', '里面还有一个事件包'),
  packet('packet-3', 'copied again first, exported anew second', '没有拷完整'),
]

/** Looked at where a page can be drawn, and not by a unit test. */
export const IN_A_BROWSER: Readonly<Record<string, string>> = {
  'print-1': 'a picture of 1080 × 20000 is readable on paper',
  'scan-1': 'the code on the last of 41 pages is read',
}
