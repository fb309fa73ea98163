// A paper printed by the installed browser, and measured: words with their places, in millimetres from
// the top left corner of the sheet.
import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type BrowserContext } from 'playwright-core'
import { browserSandbox } from '../../../support/sandbox'
import { findUnseenBrowser } from '../../../support/unseen-browser'

const run = promisify(execFile)
const MM_PER_POINT = 25.4 / 72

/** In millimetres from the top left corner of the sheet. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
export interface Page {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  /** What within a box is not white; null for nothing. Images and lines as well as words. */
  readonly ink: (within: Box) => Box | null
}

export interface Word extends Box {
  readonly text: string
}

/** poppler reads PDF text with its places. */
export const canMeasure = await run('pdftotext', ['-v']).then(
  () => true,
  () => false,
)

const number = (attributes: string, name: string): number =>
  Number(new RegExp(`${name}="([\\d.]+)"`).exec(attributes)?.[1]) * MM_PER_POINT
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** Dots a millimetre of the picture in which ink is looked for. */
const DOTS = 4
/** Paler than this is no ink: a watermark, the edge of a letter. */
const PALE = 200

interface Picture {
  readonly width: number
  readonly dots: Buffer
}

/** A page as poppler draws it: a head of three numbers, then a byte for each dot. */
function pictureOf(pdf: Uint8Array, page: number): Picture {
  const only = ['-f', String(page), '-l', String(page)]
  const pgm = execFileSync('pdftoppm', ['-r', String(DOTS * 25.4), '-gray', ...only, '-'], {
    input: pdf,
    maxBuffer: 64 * 1024 * 1024,
  })
  const [head, columns] = /^P5\s+(\d+)\s+\d+\s+\d+\s/.exec(pgm.toString('latin1', 0, 40))!
  return { width: Number(columns), dots: pgm.subarray(head.length) }
}

function inkOf({ width, dots }: Picture, within: Box): Box | null {
  const [left, top] = [Math.round(within.left * DOTS), Math.round(within.top * DOTS)]
  const found = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (let y = top; y < within.bottom * DOTS; y += 1) {
    for (let x = left; x < Math.min(width, within.right * DOTS); x += 1) {
      if ((dots[y * width + x] ?? 255) >= PALE) continue
      found.left = Math.min(found.left, x / DOTS)
      found.right = Math.max(found.right, (x + 1) / DOTS)
      found.top = Math.min(found.top, y / DOTS)
      found.bottom = (y + 1) / DOTS
    }
  }
  return found.left === Infinity ? null : found
}

/** Draws the page only when somebody asks: most tests read words. */
function createInk(pdf: Uint8Array, page: number): Page['ink'] {
  let picture: Picture | null = null
  return (within) => inkOf((picture ??= pictureOf(pdf, page)), within)
}

function pagesOf(xml: string, pdf: Uint8Array): Page[] {
  return xml
    .split('<page ')
    .slice(1)
    .map((page, index) => ({
      width: number(page, 'width'),
      height: number(page, 'height'),
      words: [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(
        ([, place = '', text = '']) => ({
          text: unescaped(text),
          left: number(place, 'xMin'),
          right: number(place, 'xMax'),
          top: number(place, 'yMin'),
          bottom: number(place, 'yMax'),
        }),
      ),
      ink: createInk(pdf, index + 1),
    }))
}

/** A PDF on the disk, whoever wrote it. */
export async function readPages(file: string): Promise<Page[]> {
  const { stdout } = await run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 64 * 1024 * 1024 })
  return pagesOf(stdout, await readFile(file))
}

async function printedBy(context: BrowserContext, html: string): Promise<Page[]> {
  const page = await context.newPage()
  const folder = await mkdtemp(join(tmpdir(), 'paper-'))
  try {
    await page.setContent(html)
    const file = join(folder, 'paper.pdf')
    await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    return await readPages(file)
  } finally {
    await Promise.all([page.close(), rm(folder, { recursive: true, force: true })])
  }
}

/** Papers as the shells print them, one after the other in one browser. */
export async function printedAll(papers: readonly string[]): Promise<Page[][]> {
  const browser = await chromium.launch({
    executablePath: findUnseenBrowser() ?? '',
    ...browserSandbox,
  })
  try {
    const context = await browser.newContext()
    const all: Page[][] = []
    for (const html of papers) all.push(await printedBy(context, html))
    return all
  } finally {
    await browser.close()
  }
}

export const printed = async (html: string): Promise<Page[]> => (await printedAll([html]))[0]!

/** What stands on each page of the preview, which shows the same text in columns of one page each. */
function previewPages(): string[] {
  const sheet = (210 / 25.4) * 96
  const pages: string[] = []
  const range = document.createRange()
  const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    for (let at = 0; at < node.textContent!.length; at += 1) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { left, width } = range.getBoundingClientRect()
      const page = Math.floor(left / sheet)
      if (width > 0) pages[page] = (pages[page] ?? '') + node.textContent![at]!
    }
  }
  return pages
}

/** Papers as the desk shows them, page by page; far faster than printing. */
export async function previewedAll(papers: readonly string[]): Promise<string[][]> {
  const browser = await chromium.launch({
    executablePath: findUnseenBrowser() ?? '',
    ...browserSandbox,
  })
  try {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } })
    const all: string[][] = []
    for (const html of papers) {
      await page.setContent(html)
      all.push(await page.evaluate(previewPages))
    }
    return all
  } finally {
    await browser.close()
  }
}

export const previewed = async (html: string): Promise<string[]> => (await previewedAll([html]))[0]!

/** The words of each line, left to right, the top line first. */
export function linesOf({ words }: Page): Word[][] {
  const lines = new Map<number, Word[]>()
  for (const word of words) {
    const at = [...lines.keys()].find((top) => Math.abs(top - word.top) < 1) ?? word.top
    lines.set(at, [...(lines.get(at) ?? []), word])
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line.sort((a, b) => a.left - b.left))
}

export const textOf = (page: Page): string =>
  linesOf(page)
    .map((line) => line.map(({ text }) => text).join(''))
    .join('\n')
