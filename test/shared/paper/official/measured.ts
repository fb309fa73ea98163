// A paper printed by the installed browser, and measured: words with their places, in millimetres from
// the top left corner of the sheet.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type BrowserContext } from 'playwright-core'
import { browserSandbox } from '../../../../electron/shell-browser/browser'
import { findBrowser } from '../../../../electron/shell-browser/find-browser'

const run = promisify(execFile)
const MM_PER_POINT = 25.4 / 72

export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
export interface Page {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

/** poppler reads PDF text with its places. */
export const canMeasure = await run('pdftotext', ['-v']).then(() => true, () => false)

const number = (attributes: string, name: string): number =>
  Number(new RegExp(`${name}="([\\d.]+)"`).exec(attributes)?.[1]) * MM_PER_POINT
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

function pagesOf(xml: string): Page[] {
  return xml.split('<page ').slice(1).map((page) => ({
    width: number(page, 'width'),
    height: number(page, 'height'),
    words: [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, place = '', text = '']) => ({
      text: unescaped(text),
      left: number(place, 'xMin'), right: number(place, 'xMax'),
      top: number(place, 'yMin'), bottom: number(place, 'yMax'),
    })),
  }))
}

async function printedBy(context: BrowserContext, html: string): Promise<Page[]> {
  const page = await context.newPage()
  const folder = await mkdtemp(join(tmpdir(), 'paper-'))
  try {
    await page.setContent(html)
    const file = join(folder, 'paper.pdf')
    await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    const { stdout } = await run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 64 * 1024 * 1024 })
    return pagesOf(stdout)
  } finally {
    await Promise.all([page.close(), rm(folder, { recursive: true, force: true })])
  }
}

/** Papers as the shells print them, one after the other in one browser. */
export async function printedAll(papers: readonly string[]): Promise<Page[][]> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', ...browserSandbox })
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

export async function previewed(html: string): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', ...browserSandbox })
  try {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } })
    await page.setContent(html)
    return await page.evaluate(previewPages)
  } finally {
    await browser.close()
  }
}

/** The words of each line, left to right, the top line first. */
export function linesOf({ words }: Page): Word[][] {
  const lines = new Map<number, Word[]>()
  for (const word of words) {
    const at = [...lines.keys()].find((top) => Math.abs(top - word.top) < 1) ?? word.top
    lines.set(at, [...(lines.get(at) ?? []), word])
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.sort((a, b) => a.left - b.left))
}

export const textOf = (page: Page): string => linesOf(page).map((line) => line.map(({ text }) => text).join('')).join('\n')
