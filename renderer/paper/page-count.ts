// The pages of a paper inside its frame. The paper flows through columns of one page each; whoever
// shows it counts them, moves the one that is wanted under the window and writes its number at the foot.

const PX_PER_MM = 96 / 25.4
export const WIDTHS = { upright: 210, landscape: 297 } as const

const sheetWidth = (landscape: boolean): number => (landscape ? WIDTHS.landscape : WIDTHS.upright)

/** How many pages the text took: measured, because only the browser knows where lines break. */
export function countPages({ documentElement }: Document, landscape: boolean): number {
  const sheet = sheetWidth(landscape) * PX_PER_MM
  // The last column ends where the right margin begins, so that the last sheet is never whole.
  return Math.max(1, Math.ceil(documentElement.scrollWidth / sheet - 0.02))
}

export function turnTo(paper: Document, page: number, pages: number, landscape: boolean): void {
  const main = paper.querySelector('main')
  if (main !== null) main.style.translate = `${(1 - page) * sheetWidth(landscape)}mm 0`
  const foot = paper.querySelector<HTMLElement>('.foot')
  if (foot === null) return
  foot.dataset.page = String(page)
  foot.dataset.pages = String(pages)
  foot.dataset.side = page % 2 === 1 ? 'right' : 'left'
}

/** Puts other words into the same frame: to load it anew would blink at every key. */
export function rewrite(paper: Document, html: string): void {
  const made = new DOMParser().parseFromString(html, 'text/html')
  const style = paper.querySelector('style')
  const next = made.querySelector('style')
  if (style !== null && next !== null && style.textContent !== next.textContent)
    style.textContent = next.textContent
  paper.body.replaceChildren(...made.body.childNodes)
}
