// A PDF as one long strip of pages, each drawn when it comes near.
import { useEffect, useRef, useState } from 'react'
import {
  openPdf,
  PIXELS_A_POINT,
  type PdfFault,
  type PdfFile,
  type PdfPage,
} from '../../pdf/open-pdf'
import { PdfSheet } from './pdf-sheet'
import { useKeptCentre, useSizeOf } from './use-room-for'
import styles from './viewer.module.css'

export interface PdfViewProps {
  readonly address: string
  readonly name: string
  /** null fits the width in. */
  readonly zoom: number | null
  readonly onShown: (scale: number) => void
  /** Degrees clockwise. */
  readonly turn: number
  readonly onFault: (fault: PdfFault) => void
}

/** A page wider than this is no easier to read, and less of it is in sight. */
const WIDEST = 1.25
/** Room at both sides of a page and for the scroll bar, px. */
const MARGIN = 40

interface Opened {
  readonly file: PdfFile
  /** Stands for those that have not been looked at. */
  readonly first: PdfPage
}

async function opened(address: string): Promise<Opened | PdfFault> {
  const answer = await fetch(address)
  if (!answer.ok) return 'damaged'
  const file = await openPdf(await answer.blob())
  if (!file.ok) return file.error
  return { file: file.value, first: await file.value.page(1) }
}

function useOpened(address: string, onFault: (fault: PdfFault) => void): Opened | null {
  const [pdf, setPdf] = useState<Opened | null>(null)
  useEffect(() => {
    let there = true
    let file: PdfFile | null = null
    setPdf(null)
    // A file of somebody else's: whatever stops its drawing, it cannot be shown.
    void opened(address)
      .catch((): PdfFault => 'damaged')
      .then((result) => {
        if (typeof result === 'string') return there && onFault(result)
        file = result.file
        if (there) setPdf(result)
        else file.close()
      })
    return () => {
      there = false
      file?.close()
    }
  }, [address])
  return pdf
}

export function PdfView({ address, name, zoom, onShown, turn, onFault }: PdfViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const room = useSizeOf(box)
  const pdf = useOpened(address, onFault)
  const width =
    pdf === null ? 1 : (turn % 180 === 0 ? pdf.first.width : pdf.first.height) * PIXELS_A_POINT
  const scale =
    zoom ??
    (room === null || pdf === null
      ? 1
      : Math.min(WIDEST, Math.max(0.1, (room.width - MARGIN) / width)))
  useEffect(() => onShown(scale), [scale])
  useKeptCentre(box, scale, 0)
  return (
    <div ref={box} className={styles.stage} tabIndex={0} role="region" aria-label={name}>
      {pdf === null ? (
        <p className={styles.waiting} role="status">
          正在打开…
        </p>
      ) : (
        <div className={styles.pages}>
          {Array.from({ length: pdf.file.pages }, (_, index) => (
            <PdfSheet
              key={index}
              file={pdf.file}
              first={pdf.first}
              number={index + 1}
              scale={scale}
              turn={turn}
              box={box}
            />
          ))}
        </div>
      )}
    </div>
  )
}
