// A scanned PDF as pictures, for whoever reads codes from them.
import { openPdf } from './open-pdf'

/** A fax of 200 dpi, drawn at 200, would fall between its own dots. */
const DPI = 300
const POINTS_AN_INCH = 72
/** A long PDF is no scan of a packet; nobody waits for its hundredth page. */
const MOST_PAGES = 60

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the page cannot be drawn')) : resolve(blob)),
      'image/png',
    )
  })

/** A PNG of each page at 300 dpi, at most sixty. Rejects with its fault when the file cannot be read. */
export async function pdfToImages(file: Blob): Promise<Blob[]> {
  const opened = await openPdf(file)
  if (!opened.ok) throw new Error(opened.error)
  const canvas = document.createElement('canvas')
  const images: Blob[] = []
  try {
    for (let number = 1; number <= Math.min(opened.value.pages, MOST_PAGES); number += 1) {
      const page = await opened.value.page(number)
      await page.draw(canvas, DPI / POINTS_AN_INCH).done
      images.push(await pngOf(canvas))
    }
  } finally {
    opened.value.close()
  }
  return images
}
