// One file, from the person's hand to the record: into the core piece by piece, kept under its
// SHA-256, a picture's printed copy beside it, and only then named by a command.
import type { Owner, PrintCopy } from '../../shared/attachment/record'
import { isImage, type StoredType } from '../../shared/attachment/types'
import type { KeptFile } from '../../shared/contract'
import { err, ok, type Result } from '../../shared/result'
import { api } from '../api'
import { send } from '../form/send'
import { printCopy } from './picture'
import { sendFile } from './send-file'

export interface StoredFile {
  readonly sha256: string
  readonly type: StoredType
  readonly print: PrintCopy | null
}

export interface FileToAttach {
  readonly file: Blob
  readonly name: string
  readonly caption: string
}

/** Into the store; what was begun in vain is not left behind. */
async function kept(
  file: Blob,
  name: string,
  onProgress?: (share: number) => void,
): Promise<Result<KeptFile>> {
  const staged = await sendFile(file, name, onProgress)
  if (!staged.ok) return staged
  const { fileId } = staged.value
  const reply = await api.keepFile({ fileId })
  if (reply.ok) return ok(reply.value)
  await api.dropFile({ fileId })
  return err(reply.error)
}

/** A picture that cannot be read is attached all the same, and not printed. */
async function printOf(file: Blob, name: string): Promise<Result<PrintCopy | null>> {
  const picture = await printCopy(file)
  if (picture === null) return ok(null)
  const stored = await kept(picture.blob, `${name}.jpg`)
  return stored.ok
    ? ok({ sha256: stored.value.sha256, width: picture.width, height: picture.height })
    : stored
}

/** In the store, under its hash, with its printed copy: nothing of the record names it yet. */
export async function store(
  file: Blob,
  name: string,
  onProgress: (share: number) => void,
): Promise<Result<StoredFile>> {
  const stored = await kept(file, name, onProgress)
  if (!stored.ok) return stored
  const { sha256, type } = stored.value
  const print = isImage(type) ? await printOf(file, name) : ok(null)
  return print.ok ? ok({ sha256, type, print: print.value }) : print
}

/**
 * @param owner what it belongs to; a report that was never saved is saved first
 * @param onProgress the share that has arrived, 0 to 1
 */
export async function attach(
  { file, name, caption }: FileToAttach,
  owner: (type: StoredType) => Promise<Result<Owner>>,
  onProgress: (share: number) => void,
): Promise<Result<unknown>> {
  const stored = await store(file, name, onProgress)
  if (!stored.ok) return stored
  const to = await owner(stored.value.type)
  if (!to.ok) return to
  return send({
    type: 'addAttachment',
    owner: to.value,
    sha256: stored.value.sha256,
    name,
    caption,
    print: stored.value.print,
  })
}
