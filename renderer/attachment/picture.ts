// Pictures on the way in: a small view of one, and the copy that is printed. Both upright as the
// camera meant them, on white where they are transparent, without what a camera writes into its files.
import { PRINT_SIDE } from '../../shared/attachment/record'

export interface Picture {
  readonly blob: Blob
  readonly width: number
  readonly height: number
}

/** Good on paper, a tenth of what cameras make. */
const QUALITY = 0.85
const THUMB_SIDE = 160

/** Null for what the browser cannot read as a picture. */
async function decoded(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    // No picture, a damaged one, or one that this browser does not know: the caller says which it may be.
    return null
  }
}

/** The picture drawn no larger than `side`; null when there is none to draw. */
async function drawn(file: Blob, side: number): Promise<HTMLCanvasElement | null> {
  const bitmap = await decoded(file)
  if (bitmap === null) return null
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (context !== null) {
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  }
  bitmap.close()
  return context === null ? null : canvas
}

/** As an address that an image can show. */
export async function thumbOf(file: Blob): Promise<string | null> {
  const canvas = await drawn(file, THUMB_SIDE)
  return canvas === null ? null : canvas.toDataURL('image/jpeg', QUALITY)
}

/** The JPEG for documents; null for what is no picture, or a damaged one. */
export async function printCopy(file: Blob): Promise<Picture | null> {
  const canvas = await drawn(file, PRINT_SIDE)
  if (canvas === null) return null
  const { width, height } = canvas
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', QUALITY),
  )
  return blob === null ? null : { blob, width, height }
}
