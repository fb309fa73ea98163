// The pictures of a report for its preview: small copies, so that a page can be drawn anew at every key.
import { useEffect, useMemo, useState } from 'react'
import type { Document } from '../../shared/report/record'
import { fileAddress } from '../attachment/address'

/** Pixels of the long side: more than the type area has on a screen, so that small copies are laid out as the large ones are. */
const SIDE = 900
const QUALITY = 0.8

/** Holds the place of one that is being read. */
const WAITING = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#eee"/></svg>')}`

function drawn(image: HTMLImageElement): string {
  const scale = Math.min(1, SIDE / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', QUALITY)
}

/** Null for a file that is missing, or is no picture. */
async function read(sha256: string): Promise<string | null> {
  const image = new Image()
  image.src = fileAddress(sha256)
  return image.decode().then(
    () => drawn(image),
    () => null,
  )
}

/** A file never changes under its hash: one look is enough, unless it was missing. */
const known = new Map<string, string>()

export function useImages({
  attachments = [],
}: Pick<Document, 'attachments'>): Readonly<Record<string, string>> {
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set())
  const hashes = attachments.map(({ sha256 }) => sha256).join(' ')
  useEffect(() => {
    let there = true
    for (const sha256 of hashes.split(' ').filter((hash) => hash !== '' && !known.has(hash))) {
      void read(sha256).then((url) => {
        if (url !== null) known.set(sha256, url)
        if (there) setLooked((before) => new Set([...before, sha256]))
      })
    }
    return () => {
      there = false
    }
  }, [hashes])
  return useMemo(() => {
    const images: Record<string, string> = {}
    for (const sha256 of hashes.split(' ').filter((hash) => hash !== '')) {
      const url = known.get(sha256) ?? (looked.has(sha256) ? undefined : WAITING)
      if (url !== undefined) images[sha256] = url
    }
    return images
  }, [hashes, looked])
}
