// The page as both shells serve it: files of one folder, the record's attachments and nothing else,
// under a policy that lets it load its own scripts and talk to nobody.
import { PIECE_HEADER } from '../../shared/view-pieces'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { attachmentIn, serveAttachment, type FindServed } from './files/served'
import { pieceIn, type Piece } from './served-view'

export interface PageFile {
  readonly status: 200 | 204 | 206 | 403 | 404 | 416
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** @param range the request's Range header, for recordings */
export type PageFiles = (pathname: string, range?: string | null) => Promise<PageFile>

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Ant Design writes its styles into <style> elements while it runs; a style can fetch nothing here.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  // Its own files and attachments, such as a PDF and what is needed to draw one.
  "connect-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': POLICY,
  // The camera reads the codes on a paper that came by fax or by hand; frames in the page get none.
  'permissions-policy':
    'camera=(self), microphone=(), geolocation=(), usb=(), serial=(), hid=(), clipboard-read=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  // What PDFs leave out and expect every reader to have: tables of characters, two fonts.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
}

/** The file that a path of the page's origin means; null for one that leads out of the folder. */
function fileOf(folder: string, pathname: string): string | null {
  try {
    const path = resolve(join(folder, decodeURIComponent(pathname)))
    if (path === folder) return join(folder, 'index.html')
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : null
  } catch {
    // An address that cannot be decoded means no file.
    return null
  }
}

/** What the core serves beside the files of the page. */
export interface Served {
  readonly file: FindServed
  readonly piece: (view: number, piece: number) => Promise<Piece>
}

/** A page that was locked meanwhile asks in vain, which is no fault of anybody: no console shall call it one. */
const answerPiece = (piece: Piece): PageFile => ({
  status: piece.kind === 'json' ? 200 : 204,
  headers: {
    ...HEADERS,
    'content-type': 'application/json; charset=utf-8',
    [PIECE_HEADER]: piece.kind,
  },
  body: Buffer.from(piece.kind === 'json' ? piece.text : ''),
})

/** @param rendererDir the folder that holds index.html */
export function createPageFiles(rendererDir: string, served: Served): PageFiles {
  const folder = resolve(rendererDir)
  const missing: PageFile = {
    status: 404,
    headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' },
    body: Buffer.from('not found'),
  }

  return async (pathname, range = null) => {
    const sha256 = attachmentIn(pathname)
    if (sha256 !== null) return serveAttachment(served.file, sha256, range)
    const piece = pieceIn(pathname)
    if (piece !== null) return answerPiece(await served.piece(piece.view, piece.piece))
    const path = fileOf(folder, pathname)
    const type = path === null ? undefined : TYPES[extname(path)]
    if (path === null || type === undefined) return missing
    // What cannot be read is not there for the page.
    const body = await readFile(path).catch(() => null)
    return body === null
      ? missing
      : { status: 200, headers: { ...HEADERS, 'content-type': type }, body }
  }
}
