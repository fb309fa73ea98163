// A PDF, opened by pdf.js in a worker of our own bundle. Nothing in the file runs, nothing is fetched
// but characters and fonts that lie beside the page. The build for older browsers: a duty room's
// Chrome or Edge may be years old.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { err, ok, type Result } from '../../shared/result'

/** A point is 1/72 inch, a pixel of the page 1/96. */
export const PIXELS_A_POINT = 96 / 72

export type PdfFault = 'damaged' | 'password'

export interface Drawing {
  /** Rejects when it was cancelled, or when the page cannot be drawn. */
  readonly done: Promise<void>
  readonly cancel: () => void
}

export interface PdfPage {
  /** In points (1/72 inch), as the page stands upright. */
  readonly width: number
  readonly height: number
  /** @param scale pixels of the canvas for a point @param turn degrees clockwise: 0, 90, 180, 270 */
  draw(canvas: HTMLCanvasElement, scale: number, turn?: number): Drawing
}

export interface PdfFile {
  readonly pages: number
  /** @param number from 1 */
  page(number: number): Promise<PdfPage>
  /** Gives the worker and its memory back. */
  close(): void
}

/** The folder beside the page in which the build puts what PDFs expect a reader to have. */
const dataFolder = (): string => new URL('./pdf/', document.baseURI).href

async function library() {
  const [pdfjs, { default: PdfWorker }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'),
  ])
  return { pdfjs, PdfWorker }
}

function pageOf(page: PDFPageProxy): PdfPage {
  const { width, height } = page.getViewport({ scale: 1 })
  return {
    width,
    height,
    draw(canvas, scale, turn = 0) {
      const viewport = page.getViewport({ scale, rotation: (page.rotate + turn) % 360 })
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      const task = page.render({ canvas, viewport })
      return { done: task.promise, cancel: () => task.cancel() }
    },
  }
}

const faultOf = (error: unknown): PdfFault =>
  error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged'

export async function openPdf(file: Blob): Promise<Result<PdfFile, PdfFault>> {
  const { pdfjs, PdfWorker } = await library()
  const port = new PdfWorker()
  const worker = pdfjs.PDFWorker.create({ port, verbosity: pdfjs.VerbosityLevel.ERRORS })
  const close = () => {
    worker.destroy()
    port.terminate()
  }
  try {
    const folder = dataFolder()
    const opened: PDFDocumentProxy = await pdfjs.getDocument({
      data: await file.arrayBuffer(),
      worker,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      cMapUrl: folder,
      standardFontDataUrl: folder,
      wasmUrl: folder,
      useWorkerFetch: true,
      // The page's policy lets no text become a program, and no WebAssembly either.
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
    }).promise
    return ok({
      pages: opened.numPages,
      page: async (number) => pageOf(await opened.getPage(number)),
      close,
    })
  } catch (error) {
    close()
    return err(faultOf(error))
  }
}
