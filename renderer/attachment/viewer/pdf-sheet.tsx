// One page of a PDF: its place is kept from the beginning, its drawing is made when it comes near.
import { useEffect, useRef, useState, type RefObject } from 'react'
import { PIXELS_A_POINT, type PdfFile, type PdfPage } from '../../pdf/open-pdf'
import styles from './viewer.module.css'

export interface PdfSheetProps {
  readonly file: PdfFile
  /** How large a page is that has not been looked at. */
  readonly first: PdfPage
  /** From 1. */
  readonly number: number
  readonly scale: number
  readonly turn: number
  /** What scrolls. */
  readonly box: RefObject<HTMLElement | null>
}

/** Pixels of a drawing: sharper would take memory that an old machine does not have. */
const MOST_PIXELS = 24_000_000
/** Drawn this far above and below what is in sight, so that scrolling shows no white. */
const AHEAD = '800px 0px'

/** Near what is in sight; what was far is drawn anew when it comes back, so that memory stays small. */
function useNear(self: RefObject<HTMLElement | null>, box: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (self.current === null) return
    const watch = new IntersectionObserver(
      (seen) => setNear(seen.at(-1)?.isIntersecting === true),
      { root: box.current, rootMargin: AHEAD },
    )
    watch.observe(self.current)
    return () => watch.disconnect()
  }, [self, box])
  return near
}

const sharpness = ({ width, height }: PdfPage, scale: number): number =>
  Math.min(scale * PIXELS_A_POINT * devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)))

export function PdfSheet({ file, first, number, scale, turn, box }: PdfSheetProps) {
  const self = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const near = useNear(self, box)
  const [page, setPage] = useState<PdfPage | null>(number === 1 ? first : null)
  const [state, setState] = useState<'waiting' | 'drawn' | 'broken'>('waiting')

  useEffect(() => {
    if (!near || page !== null) return
    // Likewise of a single page.
    void file.page(number).then(setPage, () => setState('broken'))
  }, [near, page, file, number])

  useEffect(() => {
    if (!near || page === null || canvas.current === null) return
    const { done, cancel } = page.draw(canvas.current, sharpness(page, scale), turn)
    let there = true
    // Cancelled, or not to be drawn: only the second is still looked at.
    void done.then(
      () => there && setState('drawn'),
      () => there && setState('broken'),
    )
    return () => {
      there = false
      cancel()
    }
  }, [near, page, scale, turn])

  const { width, height } = page ?? first
  const [across, down] = turn % 180 === 0 ? [width, height] : [height, width]
  const size = {
    width: Math.floor(across * scale * PIXELS_A_POINT),
    height: Math.floor(down * scale * PIXELS_A_POINT),
  }
  return (
    <div ref={self} className={styles.page} style={size}>
      {state === 'waiting' && <p className={styles.waiting}>正在画第 {number} 页…</p>}
      {near && state !== 'broken' && (
        <canvas
          ref={canvas}
          role="img"
          aria-label={`第 ${number} 页，共 ${file.pages} 页`}
          style={size}
        />
      )}
      {state === 'broken' && (
        <p className={styles.waiting}>第 {number} 页画不出来，可能已经损坏。</p>
      )}
      <span className={styles.pageNumber} aria-hidden>
        {number} / {file.pages}
      </span>
    </div>
  )
}
