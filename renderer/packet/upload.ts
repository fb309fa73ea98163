// What a person hands in, into the core's staging: a packet or a receipt as it is, a picture as it is,
// a scanned PDF as one picture a page.
import { ok, refuse, type Result } from '../../shared/result'
import { api } from '../api'
import type { Handed } from '../attachment/incoming'
import { sendFile } from '../attachment/send-file'
import { pdfToImages } from '../pdf/to-images'
import { asPng, wantsPng } from './as-png'

/** The core looks at no more pictures at once. */
export const MOST_FILES = 40

const isPdf = ({ file, name }: Handed): boolean =>
  file.type === 'application/pdf' || /\.pdf$/i.test(name)

async function piecesOf(handed: Handed): Promise<Result<readonly Handed[]>> {
  if (handed.folder) return refuse('importFolder')
  if (wantsPng(handed.file)) return ok([{ ...handed, file: await asPng(handed.file) }])
  if (!isPdf(handed)) return ok([handed])
  // A file of somebody else's: whatever stops its drawing, it cannot be read.
  const pages = await pdfToImages(handed.file).catch(() => null)
  if (pages === null) return refuse('importPdf')
  return ok(
    pages.map((file, index) => ({
      file,
      name: `${handed.name} 第${index + 1}页.png`,
      folder: false,
    })),
  )
}

export const drop = (fileIds: readonly string[]): void => {
  for (const fileId of fileIds) void api.dropFile({ fileId })
}

/** The ids of the staged files, in order; when one cannot be brought, none is. */
export async function bring(
  handed: readonly Handed[],
  onShare: (share: number) => void,
): Promise<Result<readonly string[]>> {
  const fileIds: string[] = []
  for (const [index, one] of handed.entries()) {
    const pieces = await piecesOf(one)
    if (!pieces.ok) {
      drop(fileIds)
      return pieces
    }
    for (const [page, { file, name }] of pieces.value.entries()) {
      if (fileIds.length === MOST_FILES) return ok(fileIds)
      const staged = await sendFile(file, name, (share) =>
        onShare((index + (page + share) / pieces.value.length) / handed.length),
      )
      if (!staged.ok) {
        drop(fileIds)
        return staged
      }
      fileIds.push(staged.value.fileId)
    }
  }
  return ok(fileIds)
}
