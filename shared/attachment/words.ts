// Attachments in the words of the room.
import type { Attachment } from './record'
import { FILE_TYPES } from './types'

/** `820 KB`, `3.4 MB` */
export const sizeText = (bytes: number): string => {
  const kb = Math.max(1, Math.round(bytes / 1024))
  return kb < 1000 ? `${kb} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** `附件 现场照片.jpg（图片，820 KB）：北侧火线` */
export function attachedText({
  name,
  type,
  size,
  caption,
  from,
}: Pick<Attachment, 'name' | 'type' | 'size' | 'caption' | 'from'>): string {
  const came = from === null ? '' : `${from}报来`
  return `${came}附件 ${name}（${FILE_TYPES[type].name}，${sizeText(size)}）${caption === '' ? '' : `：${caption}`}`
}
